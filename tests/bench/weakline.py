#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long until the first 200 cases of a first sync can be worked on, over 256 kbit/s, 500 ms and 5 % loss.

    weakline.py [CASES] [RUNS] [LOSS]

Board and desk stand in namespaces of their own with ../shared/tools/linkemu.py between them; it needs root. A desk speaks
plain http to its own machine only, so a forwarder stands beside it, which also counts the bytes. The ratio is the time
against bytes / bandwidth + two round trips (the connection, the request); the median of RUNS. Writes
build/bench/weakline.json.
"""
import asyncio, json, os, re, shutil, sqlite3, statistics, subprocess, sys, tempfile, threading, time

from sync import BIN, ORG, ROOT, SHARED, ctl, letters, run

EMULATOR = os.path.join(ROOT, "../shared/tools/linkemu.py")
RATE, ROUND_TRIP, WANTED = 256_000, 0.5, 200
NAME = f"lx{os.getpid() % 10000}"
LISTEN = 8080


def inside(end, command):
    return ["ip", "netns", "exec", f"{NAME}-{end}"] + command


FORWARDER = f"""
import asyncio, sys
down = 0
async def pump(reader, writer, count):
    global down
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
        if count:
            down += len(data)
            print(down, flush=True)
    writer.close()
async def serve(reader, writer):
    there, back = await asyncio.open_connection("10.50.0.2", {LISTEN})
    await asyncio.gather(pump(reader, back, False), pump(there, writer, True), return_exceptions=True)
async def main():
    await (await asyncio.start_server(serve, "127.0.0.1", {LISTEN})).serve_forever()
asyncio.run(main())
"""


class Forwarder:
    def __init__(self):
        self.down = 0
        self.process = subprocess.Popen(inside("a", [sys.executable, "-c", FORWARDER]), stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.count, daemon=True).start()

    def count(self):
        for line in self.process.stdout:
            self.down = int(line)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def cases_in(store):
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as db:
            return db.execute("SELECT COUNT(*) FROM cases").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def one(folder, token):
    """Seconds and bytes until the desk has 200 cases."""
    profile = f"{folder}/desk"
    shutil.rmtree(profile, ignore_errors=True)
    forwarder = Forwarder()
    time.sleep(0.3)
    run(inside("a", ctl(profile, "init", "--board", f"http://127.0.0.1:{LISTEN}", "--token", token)))
    before, started = forwarder.down, time.monotonic()
    desk = subprocess.Popen(inside("a", ctl(profile, "sync")), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while cases_in(f"{profile}/desk.db") < WANTED and time.monotonic() - started < 120:
        time.sleep(0.02)
    seconds, bytes_in = time.monotonic() - started, forwarder.down - before
    desk.kill()
    desk.wait()
    forwarder.stop()
    return seconds, bytes_in


def board(folder, source):
    db = f"{folder}/board.db"
    made = [f"{BIN}/lianxin-board"]
    run(made + ["init", "--db", db])
    run(made + ["org", "add", ORG, "--db", db])
    run(made + ["import", source, "--org", ORG, "--db", db])
    token = run(made + ["user", "add", "小李", "--org", ORG, "--db", db, "--role", "intake"])[0].split()[-1]
    run(made + ["snapshot", "--db", db])
    process = subprocess.Popen(inside("b", made + ["serve", "--db", db, "--behind-proxy", "--listen", f"10.50.0.2:{LISTEN}"]),
                               stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    return process, token


def main():
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    loss = float(sys.argv[3]) if len(sys.argv) > 3 else 0.05
    if not os.path.exists(EMULATOR) or not os.path.isdir(SHARED):
        return print("the emulator or the peers' folder is absent: nothing to measure with")
    name = letters(cases)
    link = subprocess.Popen([sys.executable, EMULATOR, NAME, str(RATE), str(ROUND_TRIP / 2), str(loss)],
                            stdout=subprocess.PIPE, text=True)
    if link.stdout.readline().strip() != "ready":
        sys.exit("no weak link: root and /dev/net/tun are needed")
    serving = None
    ratios, rows = [], []
    try:
        with tempfile.TemporaryDirectory() as folder:
            serving, token = board(folder, name)
            for _ in range(runs):
                seconds, bytes_in = one(folder, token)
                least = bytes_in * 8 / RATE + 2 * ROUND_TRIP
                ratios.append(seconds / least)
                rows.append((round(seconds, 2), bytes_in))
                print(f"{seconds:.2f} s, {bytes_in} bytes, {ratios[-1]:.2f} of the least possible", flush=True)
    finally:
        if serving:
            serving.terminate()
            serving.wait()
        link.terminate()
        link.wait()
    figures = {"cases": cases, "runs": runs, "loss": loss, "seconds_median": statistics.median(s for s, _ in rows),
               "bytes_median": statistics.median(b for _, b in rows), "ratio_median": round(statistics.median(ratios), 2)}
    print(figures)
    os.makedirs(f"{ROOT}/build/bench", exist_ok=True)
    with open(f"{ROOT}/build/bench/weakline.json", "w") as out:
        json.dump(figures, out, indent=1)


if __name__ == "__main__":
    main()
