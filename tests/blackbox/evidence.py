# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of desks and board, read by SQLite from copies: nothing here may help a program to recover."""
import contextlib
import json
import os
import shutil
import sqlite3
import tempfile


class File:
    """A copy of a database with its log, to be closed."""

    def __init__(self, path):
        self.folder = tempfile.mkdtemp(prefix="lianxin-evidence-")
        for ending in ("", "-wal"):
            if os.path.exists(path + ending):
                shutil.copyfile(path + ending, os.path.join(self.folder, "copy.db" + ending))
        self.db = sqlite3.connect(os.path.join(self.folder, "copy.db"))

    def close(self):
        self.db.close()
        shutil.rmtree(self.folder)

    def rows(self, query, *values):
        return self.db.execute(query, values).fetchall()

    def one(self, query, *values):
        """The only column of the only row."""
        ((value,),) = self.rows(query, *values)
        return value

    def check(self, findings, name):
        for question in ("integrity_check", "foreign_key_check"):
            answer = self.rows(f"PRAGMA {question}")
            findings.demand(answer in ([], [("ok",)]), f"the file is whole ({question})", f"{name}: {answer[:3]}")


@contextlib.contextmanager
def opened(path):
    file = File(path)
    try:
        yield file
    finally:
        file.close()


def recorded(doc):
    """An operation as it stands in a file."""
    return json.loads(doc)
