# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the check notices what is wrong: in a town where all is well one thing is made wrong, then the next."""
import json
import os
import shutil
import uuid

from check import check, report
from desk import Outcome
from findings import Broken
from promises import Deed, Operation
from stage import Stage, copy_one
from tampering import AT_DESK, BY_PROGRAMS, NOTE, ON_BOARD


def posted_twice(stage):
    """As by a desk that makes a new operation of each retry."""
    ((doc,), *_) = stage.on_board(f"SELECT doc FROM events WHERE {NOTE} LIMIT 1")
    operation = {**json.loads(doc), "op_id": str(uuid.uuid4())}
    request = {"device": str(uuid.uuid4()), "ops": [operation], "end": True}
    (token,) = {desk.tokens[name] for desk in stage.office.desks if (name := operation["actor_name"]) in desk.tokens}
    answer = stage.office.board.asked("/v1/ops", token, request)
    if answer["results"][0]["status"] != "applied":
        raise Broken(f"the board did not take it: {answer}")


def other_order(stage):
    """Two operations of one desk on one case have changed places on the board."""
    row = "SELECT case_key, MAX(version) FROM events WHERE doc NOT LIKE '%\"kind\":\"receipt\"%' GROUP BY case_key"
    ((case, last),) = stage.on_board(f"SELECT * FROM ({row}) ORDER BY 2 DESC LIMIT 1")
    for version, other in ((last, -1), (last - 1, last), (-1, last - 1)):
        stage.on_board("UPDATE events SET version = ? WHERE case_key = ? AND version = ?", other, case, version)


def older_desk(stage):
    stage.note()
    stage.put_back()


def older_desk_and_sync(stage):
    older_desk(stage)
    stage.office.settle()


def older_board(stage):
    stage.keep("later")
    stage.put_back("earlier")
    for desk in stage.office.desks:  # theirs stay as they are
        shutil.rmtree(desk.profile)
        copy_one(f"{stage.kept}/later/{desk.name}", desk.profile)


def forgotten_in_the_outbox(stage):
    stage.note()
    stage.at_desk("DELETE FROM outbox")


def unsent(stage):
    stage.note()


def torn_page(stage):
    with open(f"{stage.desk.profile}/desk.db", "r+b") as file:
        file.seek(os.path.getsize(file.name) // 4096 // 2 * 4096)
        file.write(b"\0" * 4096)


def done_though_taken_back(stage):
    ((op,),) = stage.at_desk("SELECT op_id FROM timeline WHERE actor_roles IS NOT NULL AND on_board = 1 LIMIT 1")
    stage.office.promises.taken_back[op] = True


def lost_while_handed_in(stage):
    """As by a program that ends the draft first, and is killed before the answer is in."""
    _, case, person = next(key for key in stage.office.promises.drafts if key[0] == stage.desk.name)
    stage.at_desk("DELETE FROM draft")
    submit, killed = Deed(person, ["submit"], [], case), Outcome(-9, [], "", ())
    stage.office.remember(stage.desk, submit, killed)


def told_but_never_made(stage):
    deeds = stage.office.promises.deeds[stage.desk.name]
    note = Operation("note", {"text": "没有写过的备注"})
    deeds.insert(len(deeds) // 2, Deed(stage.clerk, ["note"], [note], is_told=True))


def told_twice_made_once(stage):
    deeds = stage.office.promises.deeds[stage.desk.name]
    deeds.append(next(deed for deed in deeds if deed.is_told and deed.makes and not deed.is_list))


BY_HAND = [
    ("I2 the board has nothing nobody made", posted_twice),
    ("I8 a case's operations keep their order", other_order),
    ("I1 what was told as done is there", older_desk),
    ("I1 what was told as done is there", older_desk_and_sync),
    ("I2 accepted means done", older_board),
    ("I1 what was saved is somewhere", forgotten_in_the_outbox),
    ("I12 what can leave has left", unsent),
    ("the file is whole", torn_page),
    ("I1 taken back means not done", done_though_taken_back),
    ("I1 what was typed is there", lost_while_handed_in),
    ("I1 what was told as done is there", told_but_never_made),
    ("I1 what was told as done is there", told_twice_made_once),
]


def everything():
    """Name, rule that must be found broken, what is done."""
    for rule, deed in BY_HAND:
        yield deed.__name__, rule, deed
    for rule, statement in ON_BOARD:
        yield f"board: {statement}", rule, lambda stage, s=statement: stage.on_board(s)
    for rule, statement in AT_DESK:
        yield f"desk: {statement}", rule, lambda stage, s=statement: stage.at_desk(s)


def furnished(story):
    """A town with something of everything, at rest."""
    story.run(8)
    story.hunt(False)
    stage = Stage(story)
    stage.keep("earlier")
    work = stage.office.works[stage.desk.name]
    stage.note()
    stage.office.carry_out(stage.desk, work.take_in(is_sealed=True))
    stage.office.carry_out(stage.desk, work.draft(stage.answered()))
    stage.office.settle()
    stage.keep()
    return stage


def prove(story):
    """How many mistakes were made and noticed; raises Broken with those that were not."""
    stage = furnished(story)
    if found := check(stage.office):
        raise Broken("something is wrong before anybody tampers\n" + report(found))
    unnoticed = [name for name, rule, deed in everything() if not is_noticed(stage, rule, deed)]
    if unnoticed:
        raise Broken("nobody noticed:\n" + "\n".join(unnoticed))
    return len(list(everything()))


def is_noticed(stage, rule, deed):
    with stage.put_back_afterwards():
        try:
            deed(stage)
            found = check(stage.office, by_programs=rule in BY_PROGRAMS)
        except Broken as broken:
            found = [(str(broken), "")]
    return any(broken.startswith(rule) for broken, _ in found)
