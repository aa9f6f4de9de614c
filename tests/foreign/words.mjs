// SPDX-License-Identifier: GPL-3.0-or-later
// What the contract says of snapshots and digests in words, done by its words alone.
import { decompress } from 'fzstd';
import { sha256 } from './filestory.mjs';

/** The lines of a snapshot; throws if it counts for nothing. */
export function snapshotLines(file) {
    const text = Buffer.from(decompress(file)).toString();
    const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    const { end, count, sha256: hash } = lines.at(-1);
    const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
    if (!end || !text.endsWith('\n') || hash !== sha256(before)) throw new Error('the last line does not fit');
    if (count !== lines.length - 2 || count !== lines[0].count) throw new Error('the count does not fit');
    return lines;
}

/** The 256 hashes of the cases of @p lines. */
export function bucketsOf(lines) {
    const buckets = Array.from({ length: 256 }, () => []);
    for (const {
        case: { key },
        v,
    } of lines.slice(1, -1)) {
        const first = parseInt(sha256(key).slice(0, 2), 16);
        buckets[first].push(`${key} ${v}\n`);
    }
    return buckets.map((cases) => sha256(cases.sort().join('')));
}
