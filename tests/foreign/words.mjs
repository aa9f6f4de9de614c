// SPDX-License-Identifier: GPL-3.0-or-later
// What the contract says of snapshots and digests in words, done by its words alone.
import { decompress } from 'fzstd';
import { sha256 } from './filestory.mjs';

/** The head and the cases of a snapshot; throws if it counts for nothing. */
export function snapshotLines(file) {
    const text = Buffer.from(decompress(file)).toString();
    const lines = [];
    let before = '';
    let over = false;
    for (const line of text.split(/(?<=\n)/)) {
        const json = JSON.parse(line);
        if (over || !line.endsWith('\n')) throw new Error('the last line is not the last');
        if (json.end || json.so_far) {
            if (json.sha256 !== sha256(before)) throw new Error('a hash does not fit');
            if (json.count !== lines.length - 1) throw new Error('a count does not fit');
            over = json.end;
        } else if (!json.left) lines.push(json);
        before += line;
    }
    if (!over || lines[0].count !== lines.length - 1) throw new Error('the last line is missing');
    return lines;
}

/** The 256 hashes of the cases of @p lines. */
export function bucketsOf(lines) {
    const buckets = Array.from({ length: 256 }, () => []);
    for (const {
        case: { key },
        v,
    } of lines.slice(1)) {
        const first = parseInt(sha256(key).slice(0, 2), 16);
        buckets[first].push(`${key} ${v}\n`);
    }
    return buckets.map((cases) => sha256(cases.sort().join('')));
}
