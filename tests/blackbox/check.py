# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that must hold once nothing moves any more."""
import collections
import hashlib
import sqlite3

from boardcheck import BoardCheck
from desk import Running
from deskcheck import DeskCheck
from evidence import opened
from findings import Broken, Findings


def check(office, by_programs=True):
    """What is wrong; asking the desks' programs takes the longest."""
    findings = Findings()
    try:
        compare(findings, office)
        for desk in office.desks if by_programs else []:
            as_people_see(findings, office, desk)
    except sqlite3.DatabaseError as error:
        findings.demand(False, "the file is whole", error)
    except Broken as broken:
        findings.demand(False, "the programs go on", broken)
    return findings.found


def compare(findings, office):
    with opened(office.board.file) as board_file:
        on_board = BoardCheck(findings, board_file, office.promises)
        on_board.all()
        on_board.pages(office.board)
        made = set()
        for desk in office.desks:
            with opened(f"{desk.profile}/desk.db") as file:
                at_desk = DeskCheck(findings, file, desk, office.promises, on_board)
                at_desk.all()
                made |= {op for op, *_ in at_desk.own}
                digests(findings, office.board, desk, file)
        findings.demand(on_board.ledger <= made, "I2 the board has nothing nobody made", on_board.ledger - made)
        findings.same(board_file.one("SELECT epoch FROM board"), office.epoch, "the board is the one it was", "epoch")


def digests(findings, board, desk, file):
    """The board's digest of each feed the desk follows, made from the desk's file as the contract says."""
    scopes = dict(file.rows("SELECT scope, cursor FROM feed"))
    tokens = {scope: token for token in desk.tokens.values() for scope in board.asked("/v1/me", token)["scopes"]}
    findings.same(set(scopes), set(tokens), "I7 a desk follows what its people may", desk.name)
    for scope in set(scopes) & set(tokens):
        theirs = board.asked(f"/v1/scopes/{scope}/digest", tokens[scope])["buckets"]
        other = [n for n, (mine, their) in enumerate(zip(buckets(file, scope), theirs, strict=True)) if mine != their]
        findings.demand(not other, "I7 the digest is the board's", f"{desk.name} {scope}: buckets {other}")


def buckets(file, scope):
    lines = collections.defaultdict(list)
    for key, version in file.rows("SELECT key, server_version FROM cases WHERE scope = ? ORDER BY key", scope):
        lines[hashlib.sha256(key.encode()).digest()[0]].append(f"{key} {version}\n")
    return [hashlib.sha256("".join(lines[n]).encode()).hexdigest() for n in range(256)]


def as_people_see(findings, office, desk):
    """Through the program: it verifies itself, finds letters by a word, and knows the number it gave out."""
    outcome = Running(desk, None, ("verify",), None).outcome(may_fail=True)
    findings.demand(outcome.code == 0 and outcome.lines[0]["ok"], "verify says so", f"{desk.name}: {outcome.lines}")
    known = [l for l in office.promises.letters.values() if not (l.is_sealed or l.may_be_missing)]
    for letter in office.dice.sample(known, min(4, len(known))):
        found = [row["subject"] for row in desk.read("search", letter.mark)]
        findings.same(found, [letter.fields["subject"]], "a letter is found once by its words", desk.name)
    for letter in [l for l in known if l.number and l.desk == desk.name][-4:]:
        shown = desk.read("show", letter.number)[0]["case"]["subject"]
        findings.same(shown, letter.fields["subject"], "the number on the slip stays good", letter.number)


def report(found):
    return "\n".join(f"  {rule}: {what}" for rule, what in found[:40])
