// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a board and to desks over the years: desks get lost, grow old, get tokens of their own; the board
// stops, and comes back from a copy.
import { copyFileSync, rmSync } from 'node:fs';
import { jsonOf } from './exchange.mjs';
import { Caller, feed, town } from './office.mjs';
import { nextEventId, waitForEvent } from './readingstory.mjs';
import { actorOf, newLetters, operation } from './workstory.mjs';

const signOf = (device) => `lianxin/1.4 (device=${device}; schema=12)`;

/** Each desk comes once, so that the board knows it; one gets a token of its own, and uses it. */
export async function desksCome(office) {
    for (const name of ['lost', 'stolen', 'new', 'old']) await deskNamed(office, name).get('/v1/devices/self');
    const given = jsonOf(await deskNamed(office, 'own').post('/v1/token', {}));
    const own = new Caller(office, given.token, signOf('own'));
    await own.get('/v1/me');
    await own.post('/v1/token', { device: 'another' });
}

const deskNamed = (office, name) => new Caller(office, office.tokens.clerk, signOf(name));

/** The board is not running meanwhile. */
export async function desksAreShutOut(office) {
    await office.board.command('device', 'wipe', 'lost');
    await office.board.command('device', 'revoke', 'stolen');
    await office.board.command('user', 'disable', '小急');
}

export async function desksComeBack(office) {
    const lost = deskNamed(office, 'lost');
    await lost.get('/v1/devices/self');
    await lost.post('/v1/devices/self/wipe-ack', {});
    const stolen = deskNamed(office, 'stolen');
    await stolen.get('/v1/devices/self');
    await stolen.get('/v1/me');
    await deskNamed(office, 'late').get('/v1/me'); // the code was typed in at a desk that is lost
    await new Caller(office, office.tokens.hasty).get('/v1/me');
    const me = await actorOf(deskNamed(office, 'new'));
    await stolen.post('/v1/sync', { ops: [operation(me, { id: me.id, v: 1 }, { kind: 'publish' })] });
}

/** The board wants newer desks than any there is. */
export async function desksAreTooOld(office) {
    const old = deskNamed(office, 'old');
    await old.get('/v1/devices/self');
    await old.post('/v1/sync', { cursors: [{ scope: `org:${town}` }] });
    await old.get(`${feed}/snapshot`);
}

/** A board that stops answers who waits. */
export async function stopWhileSomebodyWaits(office, caller) {
    const waiting = waitForEvent(caller, await nextEventId(caller));
    await caller.get('/v1/me');
    await office.board.stop();
    return waiting;
}

export const copyBoard = (office) => copyFileSync(office.board.file, `${office.board.file}.copy`);

/** The old copy, without a trace of what came after it. */
export function putBack(office) {
    const { file } = office.board;
    for (const ending of ['-wal', '-shm', '.mark']) rmSync(file + ending, { force: true });
    copyFileSync(`${file}.copy`, file);
}

/** A place of before is ahead of the board, and once others have worked there, on another branch. */
export async function askForLostPlace(caller, place) {
    const ask = () => caller.get(`${feed}/changes?after=${encodeURIComponent(place.to)}`);
    await ask();
    const me = await actorOf(caller);
    const [row] = await newLetters(caller);
    const ops = Array.from({ length: 60 }, () => operation(me, row, { kind: 'note', text: '又看了一次' }));
    await caller.post('/v1/ops', { ops });
    await ask();
}
