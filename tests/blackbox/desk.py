# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk: one profile, worked at through lianxinctl."""
import dataclasses
import json
import os
import subprocess

from findings import Broken

SYNC = ("sync", "--timeout", "30")
ENDS = {0, 66, 69, 76, 77, 79}  # docs/lianxinctl.md: done, no such case, no board, the board's no, a rule's no, stuck
DONE = {0, 79}  # a sync that leaves something stuck has been through


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What a run of lianxinctl said and how it ended."""

    code: int
    lines: list  # of JSON
    reason: str  # of a failure
    death: tuple | None

    @property
    def told(self):
        """Whether a person has read that it is done. It may have been killed after it said so."""
        return bool(self.lines) and (self.code in DONE or self.death is not None)


def objects(text):
    """Of its lines; one that was cut off by the end is none."""
    return [json.loads(line) for line in text.split("\n")[:-1]]


class Running:
    """A command under way."""

    def __init__(self, desk, person, words, wish):
        self.desk, self.what, self.wish = desk, f"lianxinctl {words[0]}", wish
        environment = wish.environment() if wish else {**os.environ, "LANG": "C.UTF-8"}
        arguments = [desk.program, "--profile", desk.profile, "--json", *(["--as", person] if person else []), *words]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=environment)  # fmt: skip

    def outcome(self, may_fail=False):
        out, err = self.process.communicate(timeout=120)
        death = self.desk.deadly.learn(self.what, self.wish) if self.wish else None
        code = self.process.returncode
        if code not in ENDS and not (code == -9 and death) and not (code == 1 and may_fail):
            raise Broken(f"{self.desk.name}: {self.what}: exit {code}, {err}")
        said = [] if death else objects(err)
        for warning in said:
            if "warning" in warning:
                raise Broken(f"{self.desk.name}: {self.what} warns: {err}")
        return Outcome(code, objects(out), said[0]["error"]["reason"] if said else "", death)


class Desk:
    def __init__(self, name, program, profile, line, deadly, tokens):
        self.name, self.program, self.profile, self.line, self.deadly = name, program, profile, line, deadly
        self.tokens = tokens  # name → token
        self.cases = {}  # key → row of the list, as somebody here saw it last

    def begin(self, person, *words, rate=1.0):
        """It may be killed, with this probability."""
        return Running(self, person, words, self.deadly.wish(f"lianxinctl {words[0]}", rate=rate))

    def run(self, person, *words, rate=1.0):
        return self.begin(person, *words, rate=rate).outcome()

    def read(self, *words, person=None):
        """What it prints, where failing would be wrong."""
        outcome = Running(self, person or next(iter(self.tokens)), words, None).outcome()
        if outcome.code != 0:
            raise Broken(f"{self.name}: {words}: exit {outcome.code} {outcome.reason}")
        return outcome.lines

    def look(self):
        """At the list of all cases."""
        self.cases = {row["key"]: row for row in self.read("list", "all")}

    def open(self):
        """Makes the profile and signs everybody in, however often that must be tried."""
        first = next(iter(self.tokens))
        for person, token in self.tokens.items():
            words = ("init" if person == first else "login", "--board", self.line.url, "--token", token)
            for _ in range(60):
                outcome = self.run(None, *words, rate=0.4)
                if outcome.told:
                    break
                if outcome.reason == "profile-in-use":  # it was killed after it had done it
                    words = ("login", *words[1:])
            else:
                raise Broken(f"{self.name}: {person} cannot sign in")
        self.look()
