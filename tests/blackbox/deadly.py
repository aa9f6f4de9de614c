# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills programs at their system calls (see deadly.c) and learns from each run which calls there are to choose from."""
import collections
import os
import random
import subprocess

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "deadly.c")
HALVED = ("pwrite", "write", "send")


def built(folder):
    """The library to preload."""
    library = os.path.join(folder, "deadly.so")
    subprocess.run(["cc", "-O1", "-fPIC", "-shared", SOURCE, "-o", library, "-ldl"], check=True)
    return library


class Wish:
    """The call a program shall die at, none if the text is empty, and where it tells of its end."""

    def __init__(self, preload, report, text=""):
        self.preload, self.report, self.text = preload, report, text

    def environment(self):
        told = {"LD_PRELOAD": self.preload, "LIANXIN_DEADLY": self.text, "LIANXIN_DEADLY_REPORT": self.report}
        return {**os.environ, "LANG": "C.UTF-8", **told}


class Deadly:
    """Wishes for the runs of one desk, or of the board. One thread at a time."""

    def __init__(self, preload, folder, seed):
        self.preload, self.folder, self.seed = preload, folder, seed
        self.known = collections.defaultdict(collections.Counter)  # what → call → how often it was made
        self.runs = collections.Counter()
        self.deaths = []  # (what, call, n, moment)
        self.rests = False  # nobody dies

    def spare(self, what):
        """A wish to go on living."""
        self.runs[what] += 1
        return Wish(self.preload, os.path.join(self.folder, f"{what.split()[-1]}-{self.runs[what]}"))

    def wish(self, what, reach=10**6, rate=1.0):
        """For the next run of @p what, with this probability, among its first @p reach calls. The first of a kind is
        only watched. Each has dice of its own: one that goes another way changes nothing for the next."""
        wish, known = self.spare(what), +self.known[what]
        dice = random.Random(f"{self.seed} {what} {self.runs[what]}")
        if dice.random() < rate and known and not self.rests:
            wish.text = chosen(known, reach, dice)
        return wish

    def learn(self, what, wish):
        """Reads the report of a run that is over; the way it died, if it did so by us."""
        death = None
        if os.path.exists(wish.report):
            with open(wish.report) as report:
                for word, call, n, *moment in map(str.split, report):
                    if word == "count":
                        self.known[what][call] = max(self.known[what][call], int(n))
                    else:
                        death = (what, call, int(n), *moment)
            os.remove(wish.report)
        if death:
            self.deaths.append(death)
        return death


def chosen(known, reach, dice):
    """Rare calls have more than their share, or nobody would ever die at a rename."""
    known = {**known, "any": sum(known.values())}
    (call,) = dice.choices(sorted(known), [min(known[call], 100) ** 0.5 for call in sorted(known)])
    among = min(known[call], 1 + reach * known[call] // known["any"])
    moments = ["before", "after"] + ["half"] * (call in HALVED)
    return f"{call} {1 + int(dice.random() * among)} {dice.choice(moments)}"
