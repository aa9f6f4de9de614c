// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import * as tus from 'tus-js-client';
import { picture } from './filestory.mjs';

test('the other server takes a file, and ends when nobody needs it any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-foreign-'));
    const script = new URL('./tusserver.mjs', import.meta.url).pathname;
    const server = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(server.stdout), 'line');
    const bytes = picture(100_000);

    const url = await new Promise((resolve, reject) => {
        const endpoint = `http://127.0.0.1:${JSON.parse(line).port}/v1/uploads`;
        const upload = new tus.Upload(bytes, { endpoint, onError: reject, onSuccess: () => resolve(upload.url) });
        upload.start();
    });
    server.stdin.end();
    const [code] = await once(server, 'exit');

    assert.equal(code, 0);
    assert.ok(readFileSync(join(folder, url.split('/').pop())).equals(bytes));
    rmSync(folder, { recursive: true });
});
