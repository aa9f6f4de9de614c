// SPDX-License-Identifier: GPL-3.0-or-later
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Board, Desk } from './board.mjs';
import { ask } from './line.mjs';
import { recorder } from './recorder.mjs';

export const town = '临江镇';
export const feed = `/v1/scopes/${encodeURIComponent(`org:${town}`)}`;

/** None of these lets anybody read what is sealed. */
const otherRoles = ['supervisor', 'caller', 'archivist', 'admin', 'helper', 'observer'];

/** An office whose board has letters and people and does not serve yet. All that is said to it is in `exchanges`. */
export async function openOffice(programs, letters) {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-foreign-'));
    const board = new Board(programs, folder);
    await board.command('init');
    await board.command('org', 'add', town, '--prefix', 'LJ');
    const list = join(folder, 'letters.jsonl');
    writeFileSync(list, Array.from({ length: letters }, (_, i) => JSON.stringify(letter(i, letters))).join('\n'));
    await board.command('import', list, '--org', town, '--source', '网上留言');
    const recording = await recorder();
    return {
        folder,
        board,
        recording,
        exchanges: recording.exchanges,
        tokens: {
            clerk: await board.person('小李', town, 'intake', 'dispatcher', 'handler'),
            leader: await board.person('张镇长', town, 'reviewer', 'signer', ...otherRoles),
            keeper: await board.person('纪检员', town, 'vault'),
            hasty: await board.person('小急', town, 'handler'),
        },
        desk: (name) => new Desk(programs, join(folder, name)),
        async serve(...options) {
            recording.boardPort = await board.start(...options);
        },
        async close() {
            await board.stop();
            await recording.close();
            rmSync(folder, { recursive: true });
        },
    };
}

/** The first third were answered elsewhere, so residents see them at once. */
function letter(i, letters) {
    const at = (days) => new Date(Date.UTC(2026, 0, 5 + (i % 200) + days)).toISOString();
    const answer = { status: '已答复', replies: [{ t: at(3), org: town, text: `您反映的第${i}号路灯已修好。` }] };
    return {
        id: `W${i}`,
        subject: `村口第${i}号路灯不亮`,
        body: `村口第${i}号路灯坏了，请问什么时候修？`,
        time: at(0),
        category: '道路水利',
        resident_name: '贺云生',
        resident_phone: '19900009403',
        ...(i < letters / 3 ? answer : {}),
    };
}

/** Somebody who speaks to the board directly, without a desk. */
export class Caller {
    constructor(office, token, client) {
        this.office = office;
        this.headers = [
            ...(token ? [['Authorization', `Bearer ${token}`]] : []),
            ...(client ? [['Client', client]] : []),
        ];
    }

    /** For what is not to be kept. */
    aside(message) {
        const headers = [...this.headers, ...(message.headers ?? [])];
        return ask(this.office.board.port, { ...message, headers });
    }

    async say(message) {
        return this.keep({ ...(await this.aside(message)), mistaken: message.mistaken });
    }

    keep(exchange) {
        this.office.exchanges.push(exchange);
        return exchange;
    }

    get(target, headers) {
        return this.say({ target, headers });
    }

    head(target, headers) {
        return this.say({ method: 'HEAD', target, headers });
    }

    post(target, members, headers = []) {
        const body = Buffer.from(JSON.stringify({ ...members, end: true }));
        return this.say({
            method: 'POST',
            target,
            headers: [['Content-Type', 'application/json'], ...headers],
            body,
        });
    }

    /** A request that is wrong in itself. */
    wrong(message) {
        return this.say({ ...message, mistaken: true });
    }
}
