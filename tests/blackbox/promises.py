# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs have promised: a command's effect, from the moment a person could read that it is done."""
import collections
import dataclasses
import hashlib


@dataclasses.dataclass
class Letter:
    """As somebody gave it: what must stand in it, byte for byte."""

    mark: str
    fields: dict
    desk: str  # whose it is; empty: the board's list
    is_shared: bool = False  # other desks may work at it too
    is_sealed: bool = False
    may_be_missing: bool = True  # until somebody was told that it is in
    number: str = ""  # on the slip


@dataclasses.dataclass
class Operation:
    """One that a command makes, and what must stand in it."""

    kind: str
    fields: dict = dataclasses.field(default_factory=dict)
    letter: Letter | None = None


@dataclasses.dataclass
class Deed:
    """One command of a person that changes something."""

    person: str
    words: list
    makes: list  # of Operation, in order
    case: str = ""  # its key; empty: a new one
    is_list: bool = False  # a list that was tried before makes what is still missing
    is_told: bool = False


class Promises:
    def __init__(self):
        self.deeds = collections.defaultdict(list)  # desk → all of them, in order
        self.letters = {}  # mark → Letter
        self.drafts = {}  # desk, case, person → what stands there
        self.answers = collections.defaultdict(set)  # case → texts that somebody typed
        self.taken_back = {}  # op_id → whether it was told
        self.troubled = set()  # desk, case: somebody took back what others build on

    @property
    def told(self):
        """How many operations."""
        return sum(len(deed.makes) for deeds in self.deeds.values() for deed in deeds if deed.is_told)


def text_hash(text):
    return hashlib.sha256(text.encode()).hexdigest()
