#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on a real list: import into a board, sync a desk, answer five letters, look at the board's pages.

    realinput.py [LIST.csv]

LIST is ../shared/data/hot.csv if nothing is named; without it the sample letters are used, and the output says so.
Prints a table and writes build/bench/realinput.json. Seconds are wall time of the whole command, process start included.
"""
import json, os, re, resource, subprocess, sys, tempfile, time, urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.join(ROOT, "build/release/bin")
ORG = "清溪镇人民政府"
rows = {}


def measured(name, command):
    """Runs a command; keeps its seconds and its peak memory. Returns its standard output."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    seconds = time.monotonic() - started
    if process.returncode != 0:
        sys.exit(f"{name}: exit {process.returncode}\n{err.decode()}")
    rows[name] = {"seconds": round(seconds, 2), "peak_mb": round(peak_mb(), 1)}
    return out.decode()


def peak_mb():
    """Largest resident set of any child so far; only grows, so a step shows its own only if it is the largest yet."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


class Desk:
    def __init__(self, profile):
        self.profile = profile

    def command(self, *arguments, person=None):
        return [f"{BIN}/lianxinctl", "--profile", self.profile, "--json"] + (["--as", person] if person else []) + list(arguments)

    def __call__(self, *arguments, person=None):
        done = subprocess.run(self.command(*arguments, person=person), capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{arguments}: exit {done.returncode}\n{done.stderr}")
        return lines(done.stdout)


def token(db, name, *roles):
    arguments = [f"{BIN}/lianxin-board", "user", "add", name, "--org", ORG, "--db", db]
    for role in roles:
        arguments += ["--role", role]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.split()[-1]


def answer(desk, number):
    desk("classify", number, "--track", "complaint", "--category", "道路水利", "--no-place", person="小李")
    desk("demands", number, "请核实并处理", person="小李")
    for step in ("register", "accept"):
        desk(step, number, person="小李")
    desk("assign", number, "--to", "小李", "--unit", "村建办", person="小李")
    desk("start", number, person="小李")
    desk("contact", number, "已电话联系，了解情况", person="小李")
    desk("answer", number, f"您好，您反映的问题已于11月20日现场核实并处理完毕。件号 {number}", "--point", "1:已处理", person="小李")
    desk("submit", number, person="小李")
    desk("sign", number, person="张镇长")


def answers_on_board(url, number):
    page = urllib.request.urlopen(f"{url}/cases/{number}").read().decode()
    return page.count(f"件号 {number}")


def serve(db):
    process = subprocess.Popen([f"{BIN}/lianxin-board", "serve", "--db", db, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    return process, re.search(r"http://\S+", process.stdout.readline()).group(0)


def board_peak_mb(process):
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024


def main():
    source = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "../shared/data/hot.csv")
    if not os.path.exists(source):
        source = os.path.join(ROOT, "resources/sample/appeals.jsonl")
        print("the real list is absent: measuring the sample letters")
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/board.db"
        subprocess.run([f"{BIN}/lianxin-board", "init", "--db", db], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([f"{BIN}/lianxin-board", "org", "add", ORG, "--db", db], check=True, stdout=subprocess.DEVNULL)
        measured("board import", [f"{BIN}/lianxin-board", "import", source, "--org", ORG, "--db", db])
        clerk = token(db, "小李", "intake", "dispatcher", "handler")
        leader = token(db, "张镇长", "reviewer", "signer")
        board, url = serve(db)
        try:
            desk = Desk(f"{folder}/desk")
            desk("init", "--board", url, "--token", clerk)
            desk("login", "--token", leader)
            first = lines(measured("first sync", desk.command("sync", person="小李")))[0]
            rows["first sync"].update({key: first[key] for key in ("received", "requests", "bytes_in", "bytes_out")})
            numbers = [row["number"] for row in desk("list", "new", "--sort", "newest", "--limit", "5", person="小李")]
            for number in numbers:
                answer(desk, number)
            sent = lines(measured("answers out", desk.command("sync", person="小李")))[0]
            rows["answers out"].update({key: sent[key] for key in ("sent", "requests", "bytes_in", "bytes_out", "waiting")})
            idle = lines(measured("nothing new", desk.command("sync", person="小李")))[0]
            rows["nothing new"].update({key: idle[key] for key in ("requests", "bytes_in", "bytes_out")})
            rows["board"] = {"peak_mb": round(board_peak_mb(board), 1), "answers_shown": [answers_on_board(url, n) for n in numbers]}
            rows["desk file"] = {"mb": round(os.path.getsize(f"{folder}/desk/desk.db") / 1e6, 1)}
        finally:
            board.terminate()
            board.wait()
        offline = Desk(f"{folder}/offline")
        offline("init", "--offline", "--org", ORG, "--name", "小李", "--role", "intake")
        taken = lines(measured("offline import", offline.command("import", source, "--source", "list")))[0]
        rows["offline import"].update({key: taken[key] for key in ("added", "already_here", "repeats", "set_aside")})
        again = lines(measured("offline import again", offline.command("import", source, "--source", "list")))[0]
        rows["offline import again"].update({key: again[key] for key in ("added", "already_here")})
        found = lines(measured("search two characters", offline.command("search", "噪音")))
        rows["search two characters"]["found"] = len(found)

    for name, figures in rows.items():
        print(f"{name:24}" + "  ".join(f"{key} {value}" for key, value in figures.items()))
    os.makedirs(os.path.join(ROOT, "build/bench"), exist_ok=True)
    with open(os.path.join(ROOT, "build/bench/realinput.json"), "w") as out:
        json.dump(rows, out, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
