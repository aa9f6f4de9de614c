# SPDX-License-Identifier: GPL-3.0-or-later
"""The line from one desk to the board: a proxy with faults."""
import collections
import random
import socket
import struct
import threading

from faults import FAULTS, through
from message import Messages

PATIENCE = 20  # seconds; nobody on loopback needs so many


class Way:
    """One request on its way through the line, as a fault sees it."""

    def __init__(self, line, desk, request):
        self.line, self.desk, self.request, self.dice = line, desk, request, line.dice
        self.goes_stale = False

    def ask(self, request=None):
        """The board's answer, or None."""
        port = self.line.board_port()
        try:
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as board:
                board.sendall((request or self.request).bytes)
                return Messages(board).next()
        except (OSError, TypeError):  # nobody there: no port
            return None

    def begin(self, size):
        """The board gets the first bytes of the request, and no more."""
        try:
            with socket.create_connection(("127.0.0.1", self.line.board_port()), PATIENCE) as board:
                board.sendall(self.request.bytes[:size])
        except (OSError, TypeError):
            pass

    def tell(self, bytes_out):
        try:
            self.desk.sendall(bytes_out)
        except OSError:
            pass  # it was killed meanwhile

    def hang_up(self, rudely=False):
        """@p rudely: by a reset instead of an end."""
        try:
            if rudely:
                self.desk.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            else:
                self.desk.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.desk.close()


class Line:
    """Listens until close(). One request after another: what is still on its way to the board for a desk that has given
    up, or was killed, arrives before that desk's next one."""

    def __init__(self, board_port, seed):
        self.board_port, self.seed, self.dice = board_port, seed, random.Random()
        self.calm = True  # lets everything through
        self.rate = 0.4  # of faults, else
        self.requests, self.happened = 0, collections.Counter()
        self.turn = threading.Lock()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.server.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def close(self):
        self.server.close()

    def listen(self):
        while True:
            try:
                desk, _ = self.server.accept()
            except OSError:
                return
            desk.settimeout(PATIENCE)
            threading.Thread(target=self.serve, args=(desk,), daemon=True).start()

    def serve(self, desk):
        messages, goes_on, is_stale = Messages(desk), True, False
        while goes_on and (request := messages.next()):
            with self.turn:
                self.requests += 1
                self.dice.seed(f"{self.seed} {self.requests}")
                way = Way(self, desk, request)
                goes_on = not is_stale and self.chosen()(way)
                is_stale = way.goes_stale
                if not goes_on:
                    way.hang_up(rudely=self.dice.random() < 0.5)
        desk.close()

    def chosen(self):
        if self.calm or self.dice.random() > self.rate:
            return through
        (fault,) = self.dice.choices(list(FAULTS), list(FAULTS.values()))
        self.happened[fault.__name__] += 1
        return fault
