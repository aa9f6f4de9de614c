#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""First sync, nothing new, and a thousand operations out, beside a raw loader and PouchDB in the same run.

    sync.py [CASES] [PAIRS]

The letters and the peers come from ../shared/peers, copied to build/peers; without that folder there is nothing to
measure against, and it says so. Desk and raw loader take turns PAIRS times; the ratio is the median of the pairs. Writes
build/bench/sync.json.
"""
import json, os, re, shutil, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.join(ROOT, "build/release/bin")
SHARED = os.path.join(ROOT, "../shared/peers")
PEERS = os.path.join(ROOT, "build/peers")
ORG = "新港镇人民政府"
figures = {}


def run(command, **more):
    """Runs it; its standard output, seconds, and peak memory in MB."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: exit {process.returncode}\n{err.decode()}")
    return out.decode(), time.monotonic() - started, usage.ru_maxrss / 1024


def letters(cases):
    """The peers' letters, the same for everybody, and the loader that stands for the limit."""
    os.makedirs(f"{PEERS}/data", exist_ok=True)
    if not os.path.exists(f"{PEERS}/sq"):
        run(["g++", "-O2", "-std=c++17", f"{SHARED}/lib/sq.cpp", "-o", f"{PEERS}/sq", "-lsqlite3", "-lsimdjson"])
    name = f"{PEERS}/data/{cases}.jsonl"
    if not os.path.exists(name):
        run(["python3", f"{SHARED}/gen.py", str(cases), name])
    if not os.path.exists(name + ".zst"):
        run(["zstd", "-q", "-3", name, "-o", name + ".zst"])
    if not os.path.exists(name + ".19"):
        run(["zstd", "-q", "-19", "-T2", name, "-o", name + ".19"])
    return name


def ctl(profile, *arguments, person=None):
    return [f"{BIN}/lianxinctl", "--profile", profile, "--json"] + (["--as", person] if person else []) + list(arguments)


def one(command):
    out, seconds, peak = run(command)
    return json.loads(out.splitlines()[-1]), seconds, peak


class Board:
    def __init__(self, folder, source):
        self.db = f"{folder}/board.db"
        run([f"{BIN}/lianxin-board", "init", "--db", self.db])
        run([f"{BIN}/lianxin-board", "org", "add", ORG, "--db", self.db])
        figures["board_import_s"] = round(run([f"{BIN}/lianxin-board", "import", source, "--org", ORG, "--db", self.db])[1], 1)
        arguments = ["--role", "intake", "--role", "dispatcher", "--role", "handler"]
        self.token = run([f"{BIN}/lianxin-board", "user", "add", "小李", "--org", ORG, "--db", self.db] + arguments)[0].split()[-1]
        figures["snapshot_build_s"] = round(run([f"{BIN}/lianxin-board", "snapshot", "--db", self.db])[1], 1)
        self.process = subprocess.Popen([f"{BIN}/lianxin-board", "serve", "--db", self.db, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, text=True)
        self.url = re.search(r"http://\S+", self.process.stdout.readline()).group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Files:
    """A web server for the raw loader's file."""

    def __init__(self, folder):
        self.process = subprocess.Popen([sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        self.url = re.search(r"http://[0-9.:]+", self.process.stdout.readline()).group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def raw_load(url, name, folder):
    command = f"curl -s {url}/{os.path.basename(name)}.zst | zstd -dcq | {PEERS}/sq ingest bigram - {folder}/raw.db --durable"
    return run(["bash", "-o", "pipefail", "-c", command])[1]


def first_sync(board, folder):
    shutil.rmtree(f"{folder}/desk", ignore_errors=True)
    run(ctl(f"{folder}/desk", "init", "--board", board.url, "--token", board.token))
    return one(ctl(f"{folder}/desk", "sync"))


def pairs(board, name, folder, times):
    files = Files(os.path.dirname(name))
    raw, ours = [], []
    for _ in range(times):
        raw.append(raw_load(files.url, name, folder))
        said, seconds, peak = first_sync(board, folder)
        ours.append(seconds)
        print(f"raw loader {raw[-1]:.2f} s, desk {seconds:.2f} s, {peak:.0f} MB", flush=True)
    files.stop()
    figures.update(raw_loader_s=[round(s, 2) for s in raw], first_sync_s=[round(s, 2) for s in ours],
                   ratio_raw_loader=round(statistics.median(r / o for r, o in zip(raw, ours)), 2),
                   requests_first=said["requests"], bytes_first=said["bytes_in"], received_first=said["received"],
                   peak_rss_mb=round(peak), bytes_ratio_zstd19=round(said["bytes_in"] / os.path.getsize(name + ".19"), 3))


def pushed(board, folder):
    """A thousand letters written down at the desk, then one sync."""
    with open(f"{folder}/thousand.csv", "w") as out:
        out.write("subject,body\n")
        for i in range(1000):
            out.write(f"第{i}件,石桥村{i}号门前的路灯坏了，请派人来看看。\n")
    run(ctl(f"{folder}/desk", "import", f"{folder}/thousand.csv", "--source", "list"))
    said, seconds, _ = one(ctl(f"{folder}/desk", "sync"))
    figures.update(push_s=round(seconds, 2), push_ops_per_s=round(said["sent"] / seconds), requests_push=said["requests"],
                   sent=said["sent"])


def fsyncs(board, folder):
    """The same once more under strace, for the count alone."""
    if not shutil.which("strace"):
        return
    with open(f"{folder}/more.csv", "w") as out:
        out.write("subject,body\n" + "".join(f"又{i}件,柳溪村{i}组的自来水停了三天。\n" for i in range(1000)))
    run(ctl(f"{folder}/desk", "import", f"{folder}/more.csv", "--source", "list"))
    run(["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", f"{folder}/trace"] + ctl(f"{folder}/desk", "sync"))
    with open(f"{folder}/trace") as trace:
        figures["fsyncs_push"] = sum("sync(" in line for line in trace)


def pouch(cases, name):
    """PouchDB's own figure for as many letters; nothing where npm is absent."""
    peers = f"{PEERS}/all"
    if not shutil.which("npm"):
        return None
    if not os.path.exists(f"{peers}/sync/node/node_modules"):
        shutil.copytree(SHARED, peers, dirs_exist_ok=True)
        run(["npm", "ci", "--silent"], cwd=f"{peers}/sync/node")
    os.makedirs(f"{peers}/data", exist_ok=True)
    label = f"{cases // 1000}k"
    if not os.path.exists(f"{peers}/data/{label}.jsonl"):
        os.link(name, f"{peers}/data/{label}.jsonl")
    out = run(["bash", f"{peers}/sync/run_pouch.sh", label], env={**os.environ, "PEERS": peers})[0]
    print(out, flush=True)
    found = re.search(r"initial\S*per_s (\S+)", out)
    return float(found.group(1)) if found else None


def main():
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    if not os.path.isdir(SHARED):
        return print("the peers' folder is absent: nothing to measure against")
    name = letters(cases)
    with tempfile.TemporaryDirectory() as folder:
        board = Board(folder, name)
        try:
            pairs(board, name, folder, times)
            idle, seconds, _ = one(ctl(f"{folder}/desk", "sync"))
            figures.update(requests_idle=idle["requests"], bytes_idle=idle["bytes_in"] + idle["bytes_out"],
                           idle_s=round(seconds, 3))
            pushed(board, folder)
            fsyncs(board, folder)
        finally:
            board.stop()
    per_second = cases / statistics.median(figures["first_sync_s"])
    figures["first_sync_per_s"] = round(per_second)
    if rate := pouch(cases, name):
        figures.update(pouchdb_per_s=round(rate), ratio_pouchdb=round(per_second / rate, 2))
    for key, value in figures.items():
        print(f"{key:24}{value}")
    os.makedirs(f"{ROOT}/build/bench", exist_ok=True)
    with open(f"{ROOT}/build/bench/sync.json", "w") as out:
        json.dump(figures, out, indent=1)


if __name__ == "__main__":
    main()
