# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of the office: they work, sync, look into the outbox, and remember what they were told."""
import json
import os

from desk import SYNC
from findings import Broken
from promises import Deed
from words import MARK
from work import Work

OPEN_CASES = 5  # of a desk, beyond which nobody takes in more
FURTHER = ("NEW", "REG", "INFO", "ACC", "ASG", "BACK", "WORK", "REV", "OUTB", "SIGN")


class Office:
    def __init__(self, board, desks, crews, words, promises, seed):
        """@p crews: the clerk and the leader of each desk, by its name."""
        self.board, self.desks, self.words, self.promises = board, desks, words, promises
        self.seed, self.dice, self.steps = seed, words.dice, 0
        self.crews, self.works = crews, {}
        self.lists = {}  # desk → one that is not in yet
        for desk in desks:
            self.set_up(desk)

    def set_up(self, desk):
        self.works[desk.name] = Work(desk, *self.crews[desk.name], self.words, self.promises, self.dice)

    def add(self, desk):
        self.desks.append(desk)
        self.set_up(desk)

    def step(self):
        """Whatever happened before, the dice of the n-th step fall the same."""
        self.steps += 1
        self.dice.seed(f"{self.seed} step {self.steps}")
        desk = self.dice.choice(self.desks)
        if (chance := self.dice.random()) < 0.22:
            self.sync([desk])
        elif chance < 0.3:
            self.sync(self.desks)
        elif chance < 0.34:
            self.decide(desk)
        elif chance < 0.36:
            desk.run(None, self.dice.choice(["backup", "recover"]))
        else:
            self.work(desk)

    # --- work ---------------------------------------------------------------------------------------------------------

    def work(self, desk):
        self.carry_out(desk, self.next_deed(desk))

    def next_deed(self, desk):
        work, mine = self.works[desk.name], [key for key in desk.cases if self.may_touch(desk, key)]
        unanswered = [key for key in mine if desk.cases[key]["status"] in FURTHER]
        if desk.name in self.lists or self.dice.random() < 0.02:
            return self.list_at(desk)
        if len(unanswered) < OPEN_CASES or not mine:
            return work.take_in()
        if self.dice.random() < 0.6:
            return work.next_with(max(unanswered, key=lambda key: FURTHER.index(desk.cases[key]["status"])))
        return work.next_with(self.dice.choice(mine))

    def list_at(self, desk):
        """The same file until it is in."""
        if desk.name not in self.lists:
            path = os.path.join(os.path.dirname(desk.profile), f"list-{self.words.mark()}.csv")
            self.lists[desk.name] = self.works[desk.name].take_list(path)
        first = self.lists[desk.name]
        return Deed(first.person, first.words, first.makes, is_list=True)

    def letter_of(self, row):
        return self.promises.letters.get((MARK.search(row["subject"]) or [None])[0])

    def may_touch(self, desk, key):
        letter = self.letter_of(desk.cases[key])
        return letter is not None and (letter.is_shared or letter.desk == desk.name)

    def carry_out(self, desk, deed):
        outcome = desk.run(deed.person, *deed.words, rate=0.35)
        deed.is_told = outcome.told
        if outcome.told or outcome.death or len(deed.makes) > 1:
            self.promises.deeds[desk.name].append(deed)
        if deed.is_list and outcome.told:
            del self.lists[desk.name]
        self.remember(desk, deed, outcome)
        if outcome.told and deed.case and deed.makes:
            desk.cases[deed.case].update(status=outcome.lines[-1]["status"])
        elif deed.makes:
            desk.look()

    def remember(self, desk, deed, outcome):
        for operation in deed.makes:
            if operation.letter and outcome.told:
                operation.letter.may_be_missing = False
                operation.letter.number = outcome.lines[-1].get("number", "")
        if not (outcome.told or outcome.death):
            return
        if deed.words[0] == "answer":
            self.promises.answers[deed.case].add(deed.words[2])
            self.look_at_draft(desk, deed, {deed.words[2]}, outcome)
        if deed.words[0] == "submit":
            self.look_at_draft(desk, deed, {None}, outcome)
        if deed.words[0] == "withdraw":
            self.promises.troubled.add((desk.name, deed.case))

    # --- what is being typed ------------------------------------------------------------------------------------------

    def look_at_draft(self, desk, deed, after, outcome):
        """What stands there must be one of @p after; or what stood there before, if it was killed. Looked at at once:
        the next draft would cover up what is missing."""
        key = (desk.name, deed.case, deed.person)
        shown = desk.read("show", deed.case, person=deed.person)[0]
        drafts = [json.loads(draft["body"])["text"] for draft in shown["drafts"] if draft["kind"] == "submit"]
        text, before = (drafts[0] if drafts else None), self.promises.drafts.pop(key, None)
        handed_in = [answer["text"] for answer in shown["case"].get("answers", [])]
        possible = after if outcome.told else after | {before}
        if text not in possible or (deed.words[0] == "submit" and text is None and before not in handed_in):
            raise Broken(f"I1 what was typed is there: {desk.name}: {deed.words} left {text!r} of {before!r}")
        if text is not None:
            self.promises.drafts[key] = text

    # --- the outbox ---------------------------------------------------------------------------------------------------

    def decide(self, desk, refused_only=False):
        """Somebody looks into the outbox: at what was refused first, else at anything, and takes it back or retries."""
        person = self.dice.choice(self.works[desk.name].clerk_and_leader())
        mine = [item for item in desk.read("outbox", person=person) if item["actor"] == person]
        refused = [item for item in mine if item["state"] in ("conflict", "rejected")]
        if not (refused or mine) or (refused_only and not refused):
            return
        item = self.dice.choice(refused or mine)
        if refused and self.dice.random() < 0.4:
            desk.run(person, "retry", item["op_id"], rate=0.75)
        else:
            self.take_back(desk, person, item)
        desk.look()

    def take_back(self, desk, person, item):
        (found,) = [key for key, row in desk.cases.items() if row["number"] == item["case"]] or [""]
        submitted = self.submitted(desk, person, found, item)
        outcome = desk.run(person, "take-back", item["op_id"], "不办了", rate=0.75)
        if not (outcome.told or outcome.death):
            return
        self.promises.taken_back[item["op_id"]] = outcome.told or self.promises.taken_back.get(item["op_id"], False)
        self.promises.troubled.add((desk.name, found))
        if submitted is not None:  # it lies in the draft again, unless there is a newer one
            before = self.promises.drafts.get((desk.name, found, person))
            self.look_at_draft(desk, Deed(person, ["take-back"], [], found), {before or submitted}, outcome)

    def submitted(self, desk, person, key, item):
        """The words of an answer in the outbox."""
        if item["kind"] != "submit":
            return None
        for entry in desk.read("history", key, person=person):
            if entry["op_id"] == item["op_id"]:
                return entry["operation"]["text"]
        raise Broken(f"{desk.name}: the outbox has {item}, the history has not")

    # --- sync ---------------------------------------------------------------------------------------------------------

    def sync(self, desks, rate=0.4):
        """All at once; what they say."""
        if self.dice.random() < 0.15:
            self.board.stop()
        running = [desk.begin(next(iter(desk.tokens)), *SYNC, rate=rate) for desk in desks]
        outcomes = [one.outcome() for one in running]
        for desk, outcome in zip(desks, outcomes):
            if not (outcome.told and outcome.lines[0]["received"] == 0):
                desk.look()
        return outcomes

    def settle(self):
        """Until nothing moves any more. Nothing may be in the way by now."""
        for _ in range(12):
            outcomes = self.sync(self.desks, rate=0)
            if any(not outcome.told for outcome in outcomes):
                raise Broken(f"I12 a sync with nothing in the way: {outcomes}")
            said = [outcome.lines[0] for outcome in outcomes]
            if all(s["sent"] == s["received"] == 0 and s["waiting"] == s["stuck"] for s in said):
                return
        raise Broken(f"I12 everything drains: {said}")
