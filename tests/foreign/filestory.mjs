// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a case, byte for byte as the contract describes tus.
import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { header } from './exchange.mjs';
import { until } from './line.mjs';

export const tus = ['Tus-Resumable', '1.0.0'];
const chunk = [tus, ['Content-Type', 'application/offset+octet-stream']];

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const base64 = (text) => Buffer.from(text).toString('base64');

/** Bytes that no two offsets have alike. */
export function picture(size) {
    const parts = Array.from({ length: Math.ceil(size / 32) }, (_, i) =>
        createHash('sha256').update(String(i)).digest(),
    );
    return Buffer.concat(parts).subarray(0, size);
}

export function announcement(key, bytes, length = bytes.length) {
    const metadata = { case: key, sha256: sha256(bytes), name: '路灯.jpg', type: 'image/jpeg' };
    const text = Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`);
    return [
        ['Upload-Length', String(length)],
        ['Upload-Metadata', text.join(',')],
    ];
}

const checksum = (bytes) => ['Upload-Checksum', `sha1 ${createHash('sha1').update(bytes).digest('base64')}`];

const begin = (caller, key, bytes, more = []) =>
    caller.say({ method: 'POST', target: '/v1/uploads', headers: [tus, ...announcement(key, bytes), ...more] });

const append = (caller, target, offset, body, more = []) =>
    caller.say({ method: 'PATCH', target, body, headers: [...chunk, ['Upload-Offset', String(offset)], ...more] });

/** A file in two parts, looked up in between; one with its announcement; one given up. Gives the first one's hash. */
export async function sendFiles(caller, key) {
    await caller.say({ method: 'OPTIONS', target: '/v1/uploads' });
    const bytes = picture(90_000);
    const where = header((await begin(caller, key, bytes)).headers, 'Location');
    await append(caller, where, 0, bytes.subarray(0, 40_000), [checksum(bytes.subarray(0, 40_000))]);
    await caller.head(where, [tus]);
    await caller.get(where, [tus]);
    await append(caller, where, 40_000, bytes.subarray(40_000));

    const whole = picture(3_000);
    const type = chunk[1];
    await caller.say({
        method: 'POST',
        target: '/v1/uploads',
        headers: [tus, type, ...announcement(key, whole)],
        body: whole,
    });
    const givenUp = header((await begin(caller, key, picture(10))).headers, 'Location');
    await caller.say({ method: 'DELETE', target: givenUp, headers: [tus] });
    return sha256(bytes);
}

export async function readFiles(caller, key, hash) {
    await caller.get(`/v1/cases/${key}/attachments`);
    const target = `/v1/blobs/${hash}`;
    const etag = header((await caller.get(target)).headers, 'ETag');
    await caller.head(target);
    await caller.get(target, [
        ['Range', 'bytes=5-9'],
        ['If-Range', etag],
    ]);
    await caller.get(target, [['If-None-Match', etag]]);
    await caller.get(target, [['Range', 'bytes=999999-']]);
}

/** Everything tus has a refusal for. */
export async function refuseFiles(caller, key) {
    const bytes = picture(1_000);
    const where = header((await begin(caller, key, bytes)).headers, 'Location');
    const wrong = (method, target, headers, body) => caller.wrong({ method, target, headers, body });
    await append(caller, where, 0, bytes.subarray(0, 10), [checksum(bytes)]);
    await append(caller, where, 5, bytes.subarray(0, 10));
    await append(caller, where, 0, picture(1_001));
    await append(caller, '/v1/uploads/none', 0, bytes);
    await append(caller, where, 0, Buffer.alloc(1_000, 'x'));
    await caller.head(where, [tus]);
    await wrong('POST', '/v1/uploads', announcement(key, bytes));
    await wrong('POST', '/v1/uploads', [tus, ...announcement(key, bytes, 30_000_000)]);
    await wrong('POST', '/v1/uploads', [tus, ['Upload-Length', '10']]);
    await wrong('POST', '/v1/uploads', [tus, ...announcement(key, bytes), ['Content-Type', 'text/plain']], bytes);
    await wrong('POST', '/v1/uploads', [tus, ...announcement(key, bytes), ['Upload-Checksum', 'md5 AAAA']]);
    await begin(caller, '00000000-0000-4000-8000-000000000000', bytes);
    await caller.get(`/v1/blobs/${sha256(bytes)}`);
    await caller.get('/v1/cases/00000000-0000-4000-8000-000000000000/attachments');
    for (let i = 0; i <= 50; ++i) await begin(caller, key, picture(20 + i));
}

/** Until the board has @p bytes of it. */
export function hasCome(caller, target, bytes) {
    return until(async () => {
        const { headers } = await caller.aside({ method: 'HEAD', target, headers: [tus] });
        return header(headers, 'Upload-Offset') === String(bytes);
    });
}

/** Of two that send the same file at once, the later one goes on. */
export async function sendTwice(caller, key) {
    const bytes = picture(70_000);
    const where = header((await begin(caller, key, bytes)).headers, 'Location');
    const overtake = async () => {
        await hasCome(caller, where, 50_000);
        await append(caller, where, 50_000, bytes.subarray(50_000, 50_010));
    };
    const headers = [...chunk, ['Upload-Offset', '0']];
    await caller.say({
        method: 'PATCH',
        target: where,
        headers,
        body: bytes,
        pause: { after: 50_000, until: overtake },
    });
    await append(caller, where, 50_010, bytes.subarray(50_010));
}

/** A disk that has lost a file. */
export async function readLostFile(office, caller, hash) {
    const folder = `${office.board.file}.blobs`;
    const lost = readdirSync(folder, { recursive: true }).find((name) => name.endsWith(hash));
    rmSync(join(folder, lost));
    await caller.get(`/v1/blobs/${hash}`);
}
