# SPDX-License-Identifier: GPL-3.0-or-later
"""The board's file compared with itself, with the letters that came, and with its public pages."""
import collections
import html
import json
import re

from promises import text_hash

ANSWER = re.compile(r'<section class="answer">.*?<p class="words"[^>]*>(.*?)</p>', re.S)
OLDER = re.compile(r'href="(/\?before=[^"]+)"')
FOREIGN = ("other-actor", "op-id-reused", "malformed")


class BoardCheck:
    def __init__(self, findings, file, promises):
        self.findings, self.file, self.promises = findings, file, promises
        self.ledger = {op for (op,) in file.rows("SELECT op_id FROM op_ledger")}
        self.events = collections.defaultdict(list)  # op_id → (case, version, doc)
        for case, version, doc in file.rows("SELECT case_key, version, doc FROM events"):
            record = json.loads(doc)
            self.events[record["op_id"]].append((case, version, record))
        self.cases = {key: rest for key, *rest in file.rows("SELECT key, scope, version, number, doc FROM cases")}

    def all(self):
        self.file.check(self.findings, "board")
        self.effects()
        self.feeds()
        self.answers()
        self.letters()

    # --- I2, I9 -------------------------------------------------------------------------------------------------------

    def effects(self):
        demand = self.findings.demand
        for op in self.ledger:
            demand(len(self.events[op]) == 1, "I2 one effect for each operation", f"{op}: {len(self.events[op])}")
        for op, happened in self.events.items():
            by_person = any("actor" in record for _, _, record in happened)
            demand(not by_person or op in self.ledger, "I2 every effect stands in the ledger", op)
            demand(len(happened) <= 1, "I2 one effect for each operation", op)
        versions = collections.defaultdict(list)
        for happened in self.events.values():
            for case, version, _ in happened:
                versions[case].append(version)
        for key, (_, version, *_) in self.cases.items():
            whole = sorted(versions[key]) == list(range(1, version + 1))
            demand(whole, "I6 a case's operations are without gap", f"{key}: {sorted(versions[key])} up to {version}")
        foreign = self.file.rows("SELECT op_id, reason FROM dead_letters WHERE reason IN (?, ?, ?)", *FOREIGN)
        demand(not foreign, "I9 nothing leaves in another's name, or changed", foreign)

    # --- I6 -----------------------------------------------------------------------------------------------------------

    def feeds(self):
        last = {}
        for scope, head in self.file.rows("SELECT name, head FROM scopes"):
            rows = self.file.rows("SELECT seq, case_key, version, doc FROM changes WHERE scope = ? ORDER BY seq", scope)
            whole = [row[0] for row in rows] == list(range(1, head + 1))
            self.findings.demand(whole, "I6 a feed is without gap", scope)
            last.update({key: (scope, version, doc) for _, key, version, doc in rows})
        for key, (scope, version, _, doc) in self.cases.items():
            told = last.get(key)
            self.findings.demand(told == (scope, version, doc), "I6 the feed tells of every case as it is", key)

    # --- I3, I4 -------------------------------------------------------------------------------------------------------

    def answers(self):
        receipts = self.file.rows("SELECT case_key, answer_no, receipt FROM published")
        self.findings.demand(len(receipts) == len({r for *_, r in receipts}), "I3 a receipt is given once")
        sent = collections.Counter()
        for happened in self.events.values():
            for case, _, record in happened:
                if record["operation"]["kind"] in ("publish", "receipt"):
                    sent[case, record["operation"]["kind"]] += 1
        published = collections.Counter(case for case, *_ in receipts)
        for case in {case for case, _ in sent} | set(published):
            counts = [published[case], sent[case, "receipt"], sent[case, "publish"]]
            self.findings.demand(counts == [1, 1, 1], "I3 an answer is published once", f"{case}: {counts}")
        for case in published:
            self.words_of(case)

    def words_of(self, case):
        shown = [a for a in self.answers_of(case) if a.get("receipt")]
        self.findings.same(len(shown), 1, "I3 one answer has the receipt", case)
        for answer in shown:
            signed = {r["operation"]["sha256"] for h in self.events.values() for c, _, r in h
                      if c == case and r["operation"]["kind"] == "sign"}  # fmt: skip
            self.findings.demand(text_hash(answer["text"]) in signed, "I4 what is published was signed", case)
            typed = answer["text"] in self.promises.answers[case]
            self.findings.demand(typed, "I4 what is published was typed", f"{case}: {answer['text']!r}")

    def answers_of(self, case):
        return json.loads(self.cases[case][3]).get("answers", [])

    # --- I1, I18 ------------------------------------------------------------------------------------------------------

    def letters(self):
        found = collections.defaultdict(list)
        for case, doc in self.file.rows("SELECT case_key, doc FROM appeals"):
            found[json.loads(doc)["subject"]].append((case, json.loads(doc)))
        for mark, letter in self.promises.letters.items():
            here = found.pop(letter.fields["subject"], [])
            enough = len(here) == 1 or (not here and letter.may_be_missing)
            if not self.findings.demand(enough, "I1 a letter is there once", f"{mark} of {letter.desk}: {len(here)}"):
                continue
            for case, doc in here:
                kept = {field: doc.get(field) for field in letter.fields}
                self.findings.same(kept, letter.fields, "I18 a letter stays as it came", mark)
                sealed = self.cases[case][0].startswith("sealed:")
                self.findings.same(sealed, letter.is_sealed, "a report is sealed, and nothing else", mark)
        self.findings.demand(not found, "I2 no letter comes by itself", list(found))

    # --- what residents read ------------------------------------------------------------------------------------------

    def pages(self, board):
        listed = self.listed(board)
        for key, (scope, *_, number, doc) in self.cases.items():
            status, text = board.page(f"/cases/{number}")
            is_report = scope.startswith("sealed:")
            is_public = "registered_at" in json.loads(doc) and not is_report
            self.findings.demand(status == 404 or not is_report, "a report is not public", number)
            self.findings.same(status, 200 if is_public else 404, "residents see what is registered", number)
            self.findings.same(listed.count(number), is_public, "the list names each public case once", number)
            if status == 200:
                told = [a["text"] for a in self.answers_of(key) if a.get("receipt")]
                shown = [html.unescape(words) for words in ANSWER.findall(text)]
                self.findings.same(shown, told, "I3 residents read the answer once, as it was signed", number)
                self.findings.demand("内部备注" not in text, "notes stay inside", number)

    def listed(self, board):
        path, numbers = "/", []
        while path:
            _, text = board.page(path)
            numbers += re.findall(r'href="/cases/([^"]+)"', text)
            older = OLDER.search(text)
            path = html.unescape(older[1]) if older else None
        return numbers
