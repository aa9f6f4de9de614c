// SPDX-License-Identifier: GPL-3.0-or-later
// Our own programs, as an office runs them: the board with its file in a folder, and desks.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export class Board {
    constructor(programs, folder) {
        this.program = join(programs, 'lianxin-board');
        this.file = join(folder, 'board.db');
    }

    /** One command of the board's; gives what it printed. */
    async command(...words) {
        return (await run(this.program, [...words, '--db', this.file])).stdout;
    }

    /** Adds a person; gives the token. */
    async person(name, office, ...roles) {
        const given = roles.flatMap((role) => ['--role', role]);
        return (await this.command('user', 'add', name, '--org', office, ...given)).trim().split(/\s+/).pop();
    }

    async start(...options) {
        const words = ['serve', '--db', this.file, '--listen', '127.0.0.1:0', ...options];
        this.process = spawn(this.program, words, { stdio: ['ignore', 'pipe', 'ignore'] });
        const ready = once(createInterface(this.process.stdout), 'line');
        const [line] = await Promise.race([ready, once(this.process, 'exit').then(() => ['it ended'])]);
        this.port = Number(line.match(/:(\d+)$/)[1]);
        return this.port;
    }

    /** As if more than a week had gone by since they were begun. Not while the board runs. */
    async forgetUploads() {
        const script = `
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as db:
    db.execute("UPDATE uploads SET expires_at = 1")`;
        await run('python3', ['-c', script, this.file]);
    }

    async stop() {
        if (!this.process || this.process.exitCode !== null) return;
        this.process.kill('SIGTERM');
        await once(this.process, 'exit');
    }
}

export class Desk {
    constructor(programs, profile) {
        this.program = join(programs, 'lianxinctl');
        this.profile = profile;
    }

    /** One command as @p person; gives {code, lines, problem} with what it printed as JSON. */
    async as(person, ...words) {
        const given = ['--profile', this.profile, '--json', ...(person ? ['--as', person] : []), ...words];
        const done = await run(this.program, given).catch((failed) => failed);
        return { code: done.code ?? 0, lines: jsonLines(done.stdout), problem: done.stderr };
    }

    /** One that must succeed. */
    async does(person, ...words) {
        const done = await this.as(person, ...words);
        if (done.code !== 0) throw new Error(`lianxinctl ${words[0]}: ${done.code} ${done.problem}`);
        return done.lines;
    }
}

const jsonLines = (text) =>
    text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
