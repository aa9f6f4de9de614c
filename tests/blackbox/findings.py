# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong. Rules bear the numbers of the simulated office's (docs/testing.md) where they are the same."""


class Broken(Exception):
    """Something so wrong that the story cannot go on."""


class Findings:
    def __init__(self):
        self.found = []  # (rule, what)

    def demand(self, holds, rule, what=""):
        if not holds:
            self.found.append((rule, str(what)))
        return holds

    def same(self, one, other, rule, what=""):
        return self.demand(one == other, rule, f"{what}: {one!r} instead of {other!r}")
