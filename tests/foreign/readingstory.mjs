// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read: the board's word on itself, feeds, snapshots, pages.
import { header, jsonOf, textOf } from './exchange.mjs';
import { feed } from './office.mjs';

const zstd = [['Accept-Encoding', 'zstd']];

export async function readBoard(person, anybody) {
    const info = await anybody.get('/.well-known/message-board', zstd);
    await anybody.get('/.well-known/message-board', [['If-None-Match', header(info.headers, 'ETag')]]);
    await anybody.head('/.well-known/message-board');
    await person.get('/v1/me');
    await person.get('/v1/devices/self');
    await person.get('/v1/scopes', [['Accept-Encoding', 'gzip']]);
}

export async function readFeed(person) {
    const first = jsonOf(await person.get(`${feed}/changes?max_bytes=8000`, zstd)).changes[0];
    const next = await person.get(`${feed}/changes?after=${encodeURIComponent(first.to)}&max_bytes=8000`);
    await person.post('/v1/sync', {
        device: 'reader',
        cursors: [{ scope: first.scope, after: first.to }],
        max_bytes: 5000,
    });
    return jsonOf(next).changes[0];
}

/** Nothing was ever in it. */
export async function readEmptyFeed(keeper) {
    const { scopes } = jsonOf(await keeper.get('/v1/me'));
    const sealed = `/v1/scopes/${encodeURIComponent(scopes[0])}`;
    await keeper.get('/v1/scopes');
    await keeper.get(`${sealed}/changes`);
    await keeper.get(`${sealed}/digest`);
    await keeper.get(`${sealed}/snapshot`);
    await keeper.post('/v1/sync', { cursors: [{ scope: scopes[0] }] });
}

/** Gives both snapshots, and the digest of the feed as it stands. */
export async function readSnapshots(office, person) {
    await person.get(`${feed}/snapshot`); // there is none yet
    await office.board.command('snapshot');
    const told = { digest: jsonOf(await person.get(`${feed}/digest`)) };
    for (const tier of ['head', 'full']) {
        const whole = await person.get(`${feed}/snapshot?tier=${tier}`);
        told[tier] = whole.body;
        const etag = header(whole.headers, 'ETag');
        await person.get(`${feed}/snapshot?tier=${tier}`, [
            ['Range', 'bytes=100-'],
            ['If-Range', etag],
        ]);
        await person.get(`${feed}/snapshot?tier=${tier}`, [['If-None-Match', etag]]);
        await person.get(`${feed}/snapshot?tier=${tier}`, [['Range', 'bytes=99999999-']]);
    }
    await person.get('/v1/scopes');
    return told;
}

export async function readPages(anybody, number) {
    const list = await anybody.get('/', zstd);
    const older = textOf(list).match(/href="(\/\?before=[^"]+)"/)[1];
    await anybody.get(older.replaceAll('&amp;', '&'));
    await anybody.get(`/cases/${number}`);
    await anybody.get('/cases/LJ-1999-000001');
}

export const waitForEvent = (person, id) => person.get('/v1/events', [['Last-Event-ID', id]]);
export const nextEventId = async (person) => textOf(await person.get('/v1/events')).match(/^id: (.*)$/m)[1];

/** Waits for the event that @p change makes. */
export async function hearOf(person, change) {
    const waiting = waitForEvent(person, await nextEventId(person));
    const made = await change();
    return { made, event: textOf(await waiting) };
}
