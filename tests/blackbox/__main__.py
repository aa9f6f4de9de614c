# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped programs as their users have them: killed at any system call, with a line that fails, and nothing lost.

    blackbox --programs DIR --kills N --seed S
    blackbox --programs DIR --prove
"""
import argparse
import collections
import os
import shutil
import sys
import tempfile
import time

from findings import Broken
from proof import prove
from story import Story


def arguments():
    parser = argparse.ArgumentParser(prog="blackbox")
    parser.add_argument("--programs", default="build/release/bin", help="where lianxinctl and lianxin-board are")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--prove", action="store_true", help="make mistakes, and see that they are noticed")
    return parser.parse_args()


def table(title, counts):
    print(title + "".join(f"\n  {n:5} {what}" for what, n in counts.most_common()))


def figures(story, seconds):
    deaths = story.deaths
    told, lives = story.promises.told, story.board.lives
    print(f"{len(deaths)} kills, {told} operations promised and there, {lives} lives of the board, {seconds:.0f} s")
    table("killed programs", collections.Counter(what for what, *_ in deaths))
    table("killed at", collections.Counter(f"{call} ({moment})" for _, call, _, moment in deaths))
    table("faults of the lines", sum((line.happened for line in story.lines), collections.Counter()))


def main():
    given = arguments()
    folder, started = tempfile.mkdtemp(prefix="lianxin-blackbox-"), time.monotonic()
    story = None
    try:
        story = Story(os.path.abspath(given.programs), folder, given.seed)
        if given.prove:
            print(f"{prove(story)} mistakes made, each noticed")
        else:
            story.run(given.kills)
    except Broken as broken:
        print(f"{broken}\nagain: --kills {given.kills} --seed {given.seed}; what is left lies in {folder}")
        sys.exit(1)
    finally:
        if story:
            story.close()
    if not given.prove:
        figures(story, time.monotonic() - started)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
