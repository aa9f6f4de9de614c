# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes that one statement makes, each with the rule that must be found broken."""

NOTE = "doc LIKE '%\"kind\":\"note\"%'"
ANSWERED = "key IN (SELECT case_key FROM published)"
OWN = "actor_roles IS NOT NULL"
TEXT = "'$.answers[0].text'"
IN_ORDER = "I1 what was told as done is there, in order"


def middle(table, order="rowid"):
    return f"(SELECT {order} FROM {table} ORDER BY {order} LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM {table}))"


def another(table, **columns):
    """A row more, like the first but for these columns."""
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns.values())} FROM {table}"


def letter(doc):
    """A row more among the board's letters."""
    columns = {name: name for name in ("case_key", "org", "source", "original")}
    return another("appeals", key="key || '2'", case_version="99", source_no="''", doc=doc, **columns) + " LIMIT 1"


def replaced(old, new):
    """In a document of a desk, which are bytes."""
    return f"doc = CAST(replace(CAST(doc AS TEXT), '{old}', '{new}') AS BLOB)"


ON_BOARD = [
    ("I2 every effect stands in the ledger", f"DELETE FROM op_ledger WHERE rowid = {middle('op_ledger')}"),
    ("I2 one effect for each operation", f"DELETE FROM events WHERE {NOTE}"),
    ("I2 one effect for each operation",
     another("events", case_key="case_key", version="9999", doc="doc") + f" WHERE {NOTE} LIMIT 1"),
    ("I6 a case's operations are without gap", f"UPDATE events SET version = 9999 WHERE {NOTE}"),
    ("I10 an operation arrives as it was made", f"UPDATE events SET doc = replace(doc, '备注', '备 注') WHERE {NOTE}"),
    ("I10 an operation arrives as it was made", f"UPDATE events SET doc = json_set(doc, '$.at', 1) WHERE {NOTE}"),
    ("I9 nothing leaves in another's name", "INSERT INTO dead_letters VALUES ('1', x'', '', 'other-actor', x'', 0)"),
    ("I18 a letter stays as it came", "UPDATE appeals SET doc = replace(doc, '上网', '上 网')"),
    ("I1 a letter is there once", letter("doc")),
    ("I2 no letter comes by itself", letter("json_set(doc, '$.subject', '?')")),
    ("I3 an answer is published once",
     another("published", case_key="case_key", answer_no="2", receipt="receipt || '2'", at="at") + " LIMIT 1"),
    ("I3 an answer is published once", "DELETE FROM published"),
    ("I4 what is published was signed",
     f"UPDATE cases SET doc = json_set(doc, {TEXT}, doc ->> {TEXT} || ' ') WHERE {ANSWERED}"),
    ("I4 what is published was typed", f"UPDATE cases SET doc = json_set(doc, {TEXT}, '另一个答复') WHERE {ANSWERED}"),
    ("I6 a feed is without gap", "DELETE FROM changes WHERE seq = 3"),
    ("I6 the feed tells of every case as it is", "UPDATE changes SET doc = replace(doc, 'subject', 'subjekt')"),
    ("residents see what is registered", f"UPDATE cases SET is_public = 0 WHERE {ANSWERED}"),
    ("a report is not public", "UPDATE cases SET is_public = 1 WHERE scope LIKE 'sealed:%'"),
    ("I7 the digest is the board's", f"UPDATE cases SET version = version + 1 WHERE {ANSWERED}"),
    ("the board is the one it was", "UPDATE board SET epoch = 'another'"),
]  # fmt: skip

AT_DESK = [
    (IN_ORDER, f"DELETE FROM timeline WHERE n = {middle(f'(SELECT n FROM timeline WHERE {OWN})', 'n')}"),
    (IN_ORDER, f"UPDATE timeline SET n = -n WHERE {OWN}"),
    (IN_ORDER, f"UPDATE timeline SET {replaced('内部备注', '')} WHERE {OWN} AND CAST(doc AS TEXT) LIKE '%内部备注%'"),
    ("I2 nothing happens by itself",
     another("timeline", op_id="'x'", case_id="case_id", at="at", state="state", on_board="1",
             actor_roles="actor_roles", doc="doc") + f" WHERE {OWN} LIMIT 1"),
    ("I2 done means accepted", f"UPDATE timeline SET state = 'refused' WHERE {OWN} AND on_board = 1"),
    ("I1 what was typed is there", "UPDATE draft SET body = json_set(body, '$.text', (body ->> '$.text') || ' ')"),
    ("I1 what was typed is there", "DELETE FROM draft"),
    ("I1 a draft has its history", "DELETE FROM draft_revision"),
    ("I16 the audit chain is whole", f"DELETE FROM audit WHERE n = {middle('audit', 'n')}"),
    ("I16 the audit chain is whole", f"UPDATE audit SET at = at + 1 WHERE n = {middle('audit', 'n')}"),
    ("I16 every decision is in the audit", "DELETE FROM audit WHERE n = (SELECT MAX(n) FROM audit)"),
    ("verify says so", f"UPDATE audit SET at = at + 1 WHERE n = {middle('audit', 'n')}"),
    ("I18 a letter is the same everywhere", f"UPDATE appeal SET {replaced('自己上网', '自己 上网')}"),
    ("I7 the digest is the board's", "UPDATE cases SET server_version = server_version - 1 WHERE server_version > 1"),
    ("I7 a desk has it as the board has it", f"UPDATE cases SET {replaced('subject', 'subjekt')}"),
    ("I7 a desk has what the board has", f"DELETE FROM cases WHERE id = {middle('cases', 'id')}"),
    ("I12 a desk hears everything", "UPDATE feed SET seq = seq - 1"),
    ("the lists are counted right", "UPDATE list_count SET n = n + 1"),
    ("a letter is found once by its words", "DELETE FROM search_doc"),
]  # fmt: skip

BY_PROGRAMS = {"verify says so", "a letter is found once by its words"}  # only lianxinctl can find these broken
