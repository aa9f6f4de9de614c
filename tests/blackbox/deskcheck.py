# SPDX-License-Identifier: GPL-3.0-or-later
"""One desk's file compared with what its people were told and with the board."""
import collections
import hashlib
import json

REFUSED = ("conflict", "rejected")
OWN = """SELECT t.op_id, t.state, c.key, t.doc FROM timeline t JOIN cases c ON c.id = t.case_id
         WHERE t.actor_roles IS NOT NULL ORDER BY t.n"""
CASES = """SELECT c.key, c.scope, c.server_version, COALESCE(b.doc, c.doc), c.doc
           FROM cases c LEFT JOIN base b ON b.case_id = c.id"""


class DeskCheck:
    def __init__(self, findings, file, desk, promises, board):
        self.findings, self.file, self.desk, self.promises, self.board = findings, file, desk, promises, board
        self.letters = {key: json.loads(doc) for key, doc in file.rows("SELECT key, doc FROM appeal")}
        self.own = [(op, state, case, json.loads(doc)) for op, state, case, doc in file.rows(OWN)]
        self.outbox = file.rows("SELECT op_id, case_id, state FROM outbox ORDER BY n")
        self.people = dict(file.rows("SELECT id, name FROM person"))

    def all(self):
        self.file.check(self.findings, self.desk.name)
        self.promised()
        self.placed()
        self.drafts()
        self.audit()
        self.cases()
        self.waiting()

    def at(self, what):
        return f"{self.desk.name}: {what}"

    # --- I1, I2: what people were told, in the order in which they were told ------------------------------------------

    def promised(self):
        """Whatever explains the desk's own operations best. A killed command may have made some of its operations, from
        the first on. Two that look the same may follow each other, and only one have had its effect."""
        explained = {0: ()}  # rows so far → what is wrong with them
        for deed in self.promises.deeds[self.desk.name]:
            explained = self.after(deed, explained)
        rows, wrong = min(explained.items(), key=lambda item: len(item[1]) + len(self.own) - item[0])
        self.findings.found += [*wrong, *map(self.unasked, self.own[rows:])]

    def after(self, deed, explained):
        reached = {}
        for rows, wrong in explained.items():
            for end, worse in self.ways(deed, rows, wrong):
                if end not in reached or len(worse) < len(reached[end]):
                    reached[end] = worse
        best = min(map(len, reached.values()))
        return {rows: wrong for rows, wrong in reached.items() if len(wrong) <= best + 2}

    def ways(self, deed, rows, wrong):
        """Where it may have come to, and what would be wrong then."""
        makes = [made for made in deed.makes if not (deed.is_list and self.is_in(made.letter, rows))]
        if not deed.is_told:
            yield rows, wrong
        for made in makes:
            near = range(rows, min(rows + 3, len(self.own)))
            found = next((at for at in near if self.fits(deed, made, self.own[at])), None)
            if found is None and not deed.is_told:
                return
            if found is None:
                what = self.at(f"{made.kind} {made.fields} of {deed.words[:2]}")
                wrong = (*wrong, ("I1 what was told as done is there, in order", what))
            else:
                wrong, rows = (*wrong, *map(self.unasked, self.own[rows:found])), found + 1
            if not deed.is_told:
                yield rows, wrong
        if deed.is_told:
            yield rows, wrong

    def unasked(self, row):
        op, _, case, doc = row
        return ("I2 nothing happens by itself", self.at(f"{op} on {case}: {doc['operation']}"))

    def is_in(self, letter, rows):
        """A letter of a list that was tried before."""
        return any(self.brings(letter, doc) for *_, doc in self.own[:rows])

    def brings(self, letter, doc):
        return doc["operation"]["kind"] == "intake" and self.is_letter(letter, doc["operation"]["appeals"][0]["key"])

    def fits(self, deed, operation, row):
        _, _, case, doc = row
        made = doc["operation"]
        if made["kind"] != operation.kind or doc["actor_name"] != deed.person or deed.case not in ("", case):
            return False
        if operation.letter and not self.brings(operation.letter, doc):
            return False
        return all(made.get(field) == wanted for field, wanted in operation.fields.items())

    def is_letter(self, letter, key):
        kept = self.letters.get(key, {})
        return all(kept.get(field) == value for field, value in letter.fields.items())

    # --- I1, I2, I8, I10: where each operation is now -----------------------------------------------------------------

    def placed(self):
        waits = {op for op, *_ in self.outbox}
        last = collections.Counter()  # version of each case
        for n, (op, state, case, doc) in enumerate(self.own):
            name = self.at(f"{doc['operation']['kind']} {op}")
            if op in self.board.ledger:
                self.findings.same(state, "accepted", "I2 done means accepted", name)
                self.findings.demand(not self.promises.taken_back.get(op), "I1 taken back means not done", name)
                self.same_on_board(op, case, doc, name)
                version = max((version for _, version, _ in self.board.events[op]), default=0)
                self.findings.demand(version > last[case], "I8 a case's operations keep their order", name)
                last[case] = version
            else:
                self.findings.demand(state != "accepted", "I2 accepted means done", name)
                where = op in waits or op in self.promises.taken_back or self.went_with_its_answer(n)
                self.findings.demand(where, "I1 what was saved is somewhere", name)

    def went_with_its_answer(self, n):
        """Whoever withdraws an answer takes back the publishing that still waits."""
        _, state, case, doc = self.own[n]
        later = [(other["operation"]["kind"], where) for _, _, where, other in self.own[n + 1 :]]
        return doc["operation"]["kind"] == "publish" and state == "refused" and ("withdraw", case) in later

    def same_on_board(self, op, case, doc, name):
        for where, _, record in self.board.events[op]:
            mine = (case, doc["actor"], doc["at"], doc["operation"])
            theirs = (where, record["actor"], record["at"], record["operation"])
            self.findings.same(theirs, mine, "I10 an operation arrives as it was made", name)

    # --- I12, I13: what still waits waits for a person, and with reason -----------------------------------------------

    def waiting(self):
        keys = dict(self.file.rows("SELECT id, key FROM cases"))
        seen = set()
        for op, case_id, state in self.outbox:
            name = self.at(f"{op} is {state}")
            if case_id not in seen:
                self.findings.demand(state in REFUSED, "I12 what can leave has left", name)
            seen.add(case_id)
            self.findings.demand(self.has_reason(keys[case_id]), "nobody contradicts a desk that works alone", name)
        for table in ("quarantine", "unplaced", "handover"):
            lie = self.file.one(f"SELECT COUNT(*) FROM {table}")
            self.findings.same(lie, 0, f"nothing lies in {table}", self.desk.name)

    def has_reason(self, case):
        subject = json.loads(self.board.cases[case][3])["subject"]
        letter = next((l for l in self.promises.letters.values() if l.fields["subject"] == subject), None)
        return letter is None or letter.is_shared or (self.desk.name, case) in self.promises.troubled

    # --- I1: what is being typed --------------------------------------------------------------------------------------

    def drafts(self):
        rows = "SELECT c.key, d.person, d.body FROM draft d JOIN cases c ON c.id = d.case_id WHERE d.kind = 'submit'"
        here = {(self.desk.name, case, self.people[person]): body for case, person, body in self.file.rows(rows)}
        there = {key: text for key, text in self.promises.drafts.items() if key[0] == self.desk.name}
        texts = {key: json.loads(body)["text"] for key, body in here.items()}
        self.findings.same(texts, there, "I1 what was typed is there", self.desk.name)
        earlier = {body for (body,) in self.file.rows("SELECT body FROM draft_revision")}
        self.findings.demand(set(here.values()) <= earlier, "I1 a draft has its history", self.desk.name)

    # --- I16 ----------------------------------------------------------------------------------------------------------

    def audit(self):
        former, whats = "", []
        for n, *entry, seal in self.file.rows("SELECT n, at, actor, what, about, hash FROM audit ORDER BY n"):
            former = hashlib.sha256("\n".join([former, *map(str, entry)]).encode()).hexdigest()
            if not self.findings.same(seal, former, "I16 the audit chain is whole", self.at(n)):
                return
            whats.append((entry[2], entry[3]))
        made = collections.Counter((doc["operation"]["kind"], case) for _, _, case, doc in self.own)
        written = collections.Counter(entry for entry in whats if entry in made)
        self.findings.same(written, made, "I16 every decision is in the audit", self.desk.name)

    # --- I7 -----------------------------------------------------------------------------------------------------------

    def cases(self):
        followed = dict(self.file.rows("SELECT scope, seq FROM feed"))
        waits = {case_id for _, case_id, _ in self.outbox}
        ids = dict(self.file.rows("SELECT key, id FROM cases"))
        rows = {key: rest for key, *rest in self.file.rows(CASES)}
        for key, (scope, version, _, doc) in self.board.cases.items():
            if scope not in followed:
                continue
            if not self.findings.demand(key in rows, "I7 a desk has what the board has", self.at(key)):
                continue
            here, has, base, shown = rows.pop(key)
            same = (here, has, base.decode()) == (scope, version, doc)
            self.findings.demand(same, "I7 a desk has it as the board has it", self.at(key))
            self.findings.demand(shown == base or ids[key] in waits, "I7 a desk shows what it has", self.at(key))
        strange = [key for key, (scope, *_) in rows.items() if scope]
        self.findings.demand(not strange, "I11 what the board has not the desk has not", self.at(strange))
        for scope, seq in followed.items():
            head = self.board.file.one("SELECT head FROM scopes WHERE name = ?", scope)
            self.findings.same(seq, head, "I12 a desk hears everything", self.at(scope))
        self.counts()
        self.all_letters(followed)

    def all_letters(self, followed):
        for key, case, doc in self.board.file.rows("SELECT key, case_key, doc FROM appeals"):
            if self.board.cases[case][0] in followed:
                here = self.letters.get(key)
                self.findings.same(here, json.loads(doc), "I18 a letter is the same everywhere", self.at(key))

    def counts(self):
        kept = self.file.rows("SELECT sealed, list, n FROM list_count WHERE n <> 0 ORDER BY 1, 2")
        true = self.file.rows("SELECT sealed, list, COUNT(*) FROM cases GROUP BY 1, 2 ORDER BY 1, 2")
        self.findings.same(kept, true, "the lists are counted right", self.desk.name)

