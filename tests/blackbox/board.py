# SPDX-License-Identifier: GPL-3.0-or-later
"""The board's program: served by somebody who starts it again whenever it is gone."""
import json
import re
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request

from findings import Broken

SERVE = "lianxin-board serve"
REACH = 80  # calls of one life among which the deadly one lies: startup, and a sync or two


class Board:
    def __init__(self, program, file, deadly):
        self.program, self.file, self.deadly = program, file, deadly
        self.hunted = False  # whether those who serve are to die
        self.process = self.wish = self.port_now = None
        self.lives = 0
        self.lock = threading.Lock()

    # --- as an office's administrator ---------------------------------------------------------------------------------

    def command(self, *words):
        """A command that must work; what it says."""
        done = subprocess.run([self.program, *words, "--db", self.file], capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise Broken(f"lianxin-board {words}: exit {done.returncode}, {done.stderr}")
        return done.stdout

    def killed_command(self, *words):
        """A command that may be killed; whether it was."""
        what = f"lianxin-board {words[0]}"
        wish = self.deadly.wish(what)
        arguments = [self.program, *words, "--db", self.file]
        done = subprocess.run(arguments, capture_output=True, text=True, env=wish.environment(), timeout=120)
        death = self.deadly.learn(what, wish)
        if done.returncode != 0 and not death:
            raise Broken(f"lianxin-board {words}: exit {done.returncode}, {done.stderr}")
        return bool(death)

    # --- serving ------------------------------------------------------------------------------------------------------

    def port(self):
        """Where it listens; started if it does not."""
        with self.lock:
            while self.process is None or self.process.poll() is not None:
                self.bury()
                self.start()
            return self.port_now

    def start(self):
        self.lives += 1
        self.wish = self.deadly.wish(SERVE, REACH, rate=0.85) if self.hunted else self.deadly.spare(SERVE)
        arguments = [self.program, "serve", "--db", self.file, "--listen", "127.0.0.1:0"]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=self.wish.environment())  # fmt: skip
        if listening := re.search(r"listening on http://127\.0\.0\.1:(\d+)", self.process.stdout.readline()):
            self.port_now = int(listening[1])
        else:
            self.process.wait()  # it died before

    def bury(self):
        """Learns from a life that is over."""
        if self.process is None:
            return
        _, said = self.process.communicate(timeout=60)
        death = self.deadly.learn(SERVE, self.wish)
        if self.process.returncode != 0 and not (death and self.process.returncode == -9):
            raise Broken(f"{SERVE}: exit {self.process.returncode}, {said}")
        self.process = None

    def stop(self):
        """In an orderly way, unless it dies over it."""
        with self.lock:
            if self.process:
                self.process.terminate()
                self.process.wait(timeout=60)
                self.bury()

    # --- as anybody with a browser, or a desk's token -----------------------------------------------------------------

    def page(self, path):
        """Status and text."""
        return self.fetched(urllib.request.Request(self.url(path)))

    def asked(self, path, token, body=None):
        """The JSON of an answer that must be one."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        status, text = self.fetched(urllib.request.Request(self.url(path), data, headers))
        if status != 200:
            raise Broken(f"{path}: {status} {text}")
        return json.loads(text)

    def url(self, path):
        return f"http://127.0.0.1:{self.port()}" + urllib.parse.quote(path, safe="/?=&")

    @staticmethod
    def fetched(request):
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()
