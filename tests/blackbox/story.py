# SPDX-License-Identifier: GPL-3.0-or-later
"""One town from its first day: a board, two desks and later a third, people at work, and something that kills.

The seed decides who does what, at which call a program dies, and what becomes of a request. How many calls a run makes,
and how far another thread or program has come by then, is not in its hand: the same seed tells a like story, not the
same one.
"""
import os
import random

from board import Board
from check import check, report
from deadly import Deadly, built
from desk import Desk
from findings import Broken
from line import Line
from office import Office
from promises import Letter, Promises
from words import Words
from work import write_list

ORG = "清溪镇"
CREWS = {"一号": ("李小雨", "张镇长"), "二号": ("王建国", "赵书记"), "三号": ("李小雨", "赵书记")}  # the third comes later
VAULT = "周正"  # reads reports of wrongdoing, at the first desk
CLERK = ("intake", "dispatcher", "handler")
LEADER = ("reviewer", "signer")
BETWEEN_RESTS = 60  # kills


class Story:
    def __init__(self, programs, folder, seed):
        self.programs, self.folder, self.seed = programs, folder, seed
        self.preload = built(folder)
        self.board = Board(f"{programs}/lianxin-board", f"{folder}/board.db", self.deadly("board"))
        self.promises, self.words = Promises(), Words(random.Random(seed))
        self.tokens, self.lines = self.hired(), []
        self.board.command("import", self.board_list("0", 6), "--org", ORG, "--source", "0")
        desks = [self.desk("一号"), self.desk("二号")]
        self.office = Office(self.board, desks, CREWS, self.words, self.promises, seed)
        self.office.epoch = self.epoch()
        self.hunt(True)
        for desk in self.office.desks:
            desk.open()

    def deadly(self, of):
        return Deadly(self.preload, self.made(f"reports-{of}"), f"{self.seed} {of}")

    def made(self, name):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        return path

    def hired(self):
        self.board.command("init")
        self.board.command("org", "add", ORG, "--prefix", "QX")
        staff = {clerk: CLERK for clerk, _ in CREWS.values()} | {leader: LEADER for _, leader in CREWS.values()}
        staff[VAULT] = ("vault",)
        tokens = {}
        for name, roles in staff.items():
            options = [word for role in roles for word in ("--role", role)]
            tokens[name] = self.board.command("user", "add", name, "--org", ORG, *options).split()[-1]
        return tokens

    def desk(self, name):
        line = Line(self.board.port, f"{self.seed} line {name}")
        self.lines.append(line)
        people = [*CREWS[name], *[VAULT] * (name == "一号")]
        tokens = {person: self.tokens[person] for person in people}
        profile = self.made(f"desk-{name}") + "/profile"
        return Desk(name, f"{self.programs}/lianxinctl", profile, line, self.deadly(name), tokens)

    def board_list(self, source, size):
        letters = []
        for mark in (self.words.mark() for _ in range(size)):
            fields = {"subject": f"来信{mark}", "body": f"自己上网写的：{mark}", "source": source}
            letters.append(Letter(mark, fields, "", is_shared=True, may_be_missing=False))
            self.promises.letters[mark] = letters[-1]
        path = os.path.join(self.folder, f"board-{source}.csv")
        write_list(path, letters)
        return path

    def epoch(self):
        return self.board.asked("/.well-known/message-board", "")["epoch"]

    # --- going on -----------------------------------------------------------------------------------------------------

    @property
    def deaths(self):
        return [death for owner in (self.board, *self.office.desks) for death in owner.deadly.deaths]

    def hunt(self, on):
        """Or lets everything live and pass."""
        self.board.hunted = on
        for desk in self.office.desks:
            desk.deadly.rests = not on
            desk.line.calm = not on
        self.board.stop()  # its next life is what this one was not

    def run(self, kills):
        """Until so many programs have died; raises Broken if anything is wrong at a rest."""
        while (missing := kills - len(self.deaths)) > 0:
            stop = len(self.deaths) + min(missing, BETWEEN_RESTS)
            while len(self.deaths) < stop:
                self.office.step()
                if len(self.office.desks) == 2 and len(self.deaths) > kills * 0.7:
                    self.third()
            self.rest()

    def third(self):
        """A desk that comes late has everything to fetch, by a snapshot if the feed is long."""
        late = self.desk("三号")
        late.line.calm = False
        self.office.add(late)
        late.open()

    def rest(self):
        self.hunt(False)
        self.list_for_board()
        self.office.settle()
        for desk in self.office.desks:
            for _ in range(3):
                self.office.decide(desk, refused_only=True)
        self.office.settle()
        if found := check(self.office):
            raise Broken(report(found))
        self.hunt(True)

    def list_for_board(self):
        """The board's administrator imports a list, killed and tried again, while the board stands still."""
        source = self.words.mark()
        path = self.board_list(source, 4)
        self.board.stop()
        while self.board.killed_command("import", path, "--org", ORG, "--source", source):
            pass

    def close(self):
        self.board.hunted = False
        self.board.stop()
        for line in self.lines:
            line.close()
