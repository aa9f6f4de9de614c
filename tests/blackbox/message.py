# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP messages as bytes: as much of HTTP as a desk and its board speak."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Message:
    head: bytes  # with the empty line that ends it
    body: bytes

    @property
    def bytes(self):
        return self.head + self.body

    def header(self, name):
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip().lower() == name.lower():
                return value.strip()
        return b""

    def with_header(self, name, value):
        """None takes it away."""
        lines = self.head[:-4].split(b"\r\n")
        kept = [line for line in lines[1:] if line.partition(b":")[0].strip().lower() != name.lower()]
        added = [] if value is None else [name + b": " + value]
        return Message(b"\r\n".join([lines[0], *kept, *added]) + b"\r\n\r\n", self.body)

    def with_body(self, body):
        """Another body whose length is as it says."""
        return dataclasses.replace(self.with_header(b"Content-Length", b"%d" % len(body)), body=body)


def answer(status, body=b"", *headers):
    head = [b"HTTP/1.1 " + status, *headers, b"Content-Length: %d" % len(body)]
    return Message(b"\r\n".join(head) + b"\r\n\r\n", body)


class Messages:
    """What comes out of a socket, message by message."""

    def __init__(self, socket):
        self.socket, self.rest = socket, b""

    def next(self):
        """None if the other end goes away first."""
        try:
            while b"\r\n\r\n" not in self.rest:
                self.more()
            head, self.rest = self.rest[: (end := self.rest.index(b"\r\n\r\n") + 4)], self.rest[end:]
            length = int(Message(head, b"").header(b"Content-Length") or 0)
            while len(self.rest) < length:
                self.more()
        except OSError:
            return None
        body, self.rest = self.rest[:length], self.rest[length:]
        return Message(head, body)

    def more(self):
        bytes_in = self.socket.recv(65536)
        if not bytes_in:
            raise ConnectionResetError
        self.rest += bytes_in
