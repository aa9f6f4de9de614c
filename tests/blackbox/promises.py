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
    """One that a command makes, and what must stand in it. A set of values: one of them."""

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


@dataclasses.dataclass
class Typed:
    """A draft that somebody is writing."""

    texts: set  # one of them stands there; several only if a command was killed
    may_be_gone: bool = False
    may_be_handed_in: bool = False  # a killed command was to do it: then the operation is there instead


class Promises:
    def __init__(self):
        self.deeds = collections.defaultdict(list)  # desk → all of them, in order
        self.letters = {}  # mark → Letter
        self.drafts = {}  # desk, case, person → Typed
        self.answers = collections.defaultdict(set)  # case → texts that were typed
        self.taken_back = {}  # op_id → whether it was told
        self.troubled = set()  # desk, case: somebody took back what others build on

    @property
    def told(self):
        """How many operations."""
        return sum(len(deed.makes) for deeds in self.deeds.values() for deed in deeds if deed.is_told)

    def typed(self, key, text, told):
        self.answers[key[1]].add(text)
        draft = self.drafts.get(key)
        if told or draft is None:
            self.drafts[key] = Typed({text}, may_be_gone=not told)
        else:
            draft.texts.add(text)

    def handed_in(self, key, told):
        if told:
            self.drafts.pop(key)
        else:
            self.drafts[key].may_be_handed_in = True

    def returned(self, key, text, told):
        """Words that were handed in lie in the draft again, unless there is a newer one."""
        draft = self.drafts.setdefault(key, Typed(set(), may_be_gone=True))
        draft.texts.add(text)
        draft.may_be_gone &= not told


def text_hash(text):
    return hashlib.sha256(text.encode()).hexdigest()
