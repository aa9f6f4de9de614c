# SPDX-License-Identifier: GPL-3.0-or-later
"""A town at rest whose files are kept, so that it can be tampered with and put back."""
import contextlib
import copy
import glob
import os
import shutil
import sqlite3

from findings import Broken


class Stage:
    """A town at rest, as it was and as it is tampered with."""

    def __init__(self, story):
        self.story, self.office = story, story.office
        self.desk, self.clerk = self.office.desks[0], self.office.works[self.office.desks[0].name].clerk
        self.kept = story.made("kept")

    def files(self):
        return [*glob.glob(f"{self.story.folder}/board.db*"), *[desk.profile for desk in self.office.desks]]

    def keep(self, name="now"):
        """The files as they are."""
        self.office.board.stop()
        copy_all(self.files(), f"{self.kept}/{name}")

    def put_back(self, name="now"):
        self.office.board.stop()
        for path in self.files():
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        for path in os.listdir(f"{self.kept}/{name}"):
            back = next((d.profile for d in self.office.desks if d.name == path), f"{self.story.folder}/{path}")
            copy_one(f"{self.kept}/{name}/{path}", back)

    @contextlib.contextmanager
    def put_back_afterwards(self):
        promises = copy.deepcopy(self.office.promises)
        yield
        for holder in (self.story, self.office, *self.office.works.values()):
            holder.promises = promises
        self.put_back()

    def on_board(self, statement, *values):
        return changed(self.office.board.file, statement, *values)

    def at_desk(self, statement, *values):
        return changed(f"{self.desk.profile}/desk.db", statement, *values)

    def note(self):
        """Told as done, and not sent."""
        work = self.office.works[self.desk.name]
        deed = work.note(next(key for key in self.desk.cases if self.office.may_touch(self.desk, key)))
        deed.person = self.clerk
        self.office.carry_out(self.desk, deed)
        if not deed.is_told:
            raise Broken("a note was not taken")

    def answered(self):
        """Without chance: a letter from its coming to its signed answer; the case's key."""
        work = self.office.works[self.desk.name]
        self.office.carry_out(self.desk, work.take_in(is_sealed=False))
        key = max(self.desk.cases, key=lambda key: self.desk.cases[key]["received_at"])
        self.take(key, work.classify, work.demands)
        if self.desk.cases[key]["status"] == "NEW":
            self.take(key, work.register)
        self.take(key, work.accept, work.assign, work.start, work.draft, work.submit, work.sign)
        if self.desk.cases[key]["status"] == "SIGN":
            self.take(key, work.send)
        return key

    def take(self, key, *steps):
        for step in steps:
            self.office.carry_out(self.desk, step(key))


def copy_all(paths, folder):
    os.makedirs(folder, exist_ok=True)
    for path in paths:
        name = os.path.basename(path)
        copy_one(path, os.path.join(folder, os.path.basename(os.path.dirname(path))[5:] if name == "profile" else name))


def copy_one(path, to):
    shutil.copytree(path, to) if os.path.isdir(path) else shutil.copyfile(path, to)


def changed(file, statement, *values):
    """What it selects; else something must have been changed."""
    with contextlib.closing(sqlite3.connect(file)) as db, db:
        done = db.execute(statement, values)
        rows = done.fetchall()
        if done.rowcount == 0 or (done.rowcount < 0 and not rows):
            raise Broken(f"nothing to tamper with: {statement}")
        return rows
