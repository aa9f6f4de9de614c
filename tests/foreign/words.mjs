// SPDX-License-Identifier: GPL-3.0-or-later
// What the contract says of snapshots and digests in words, done by its words alone.
import { decompress } from 'fzstd';
import { sha256 } from './filestory.mjs';

const mark = '\u0002';

const asText = (number) => {
    const digits = number.toString(16).padStart(32, '0');
    return [0, 8, 12, 16, 20].map((from, i, all) => digits.slice(from, all[i + 1])).join('-');
};

/** What stands behind a mark, by what the case has said so far. */
function meant(meaning, said) {
    const key = BigInt(`0x${said.get('key')?.replaceAll('-', '') ?? '0'}`);
    if (meaning.startsWith('=')) return mark + meaning.slice(1);
    if (meaning.startsWith('+')) return asText(key + BigInt(meaning.slice(1)));
    if (meaning.startsWith('@')) return Number(key >> 80n) + Number(meaning.slice(1));
    if (!said.has(meaning)) throw new Error(`a mark means nothing: ${meaning}`);
    return said.get(meaning);
}

/** A case's line as it was before it was folded. */
export function unfolded(line) {
    const said = new Map();
    const full = (value) => {
        if (typeof value === 'string') return value.startsWith(mark) ? meant(value.slice(1), said) : value;
        if (Array.isArray(value)) return value.map(full);
        if (value === null || typeof value !== 'object') return value;
        return Object.fromEntries(Object.entries(value).map(([name, v]) => [full(name), full(v)]));
    };
    const note = (name, value) => {
        const counts = /^[a-z][a-z0-9_]*$/.test(name) && Buffer.byteLength(JSON.stringify(value)) >= 6;
        const isKnown = said.has(name) || [...said.values()].includes(value);
        if (counts && !isKnown && ['string', 'number'].includes(typeof value)) said.set(name, value);
        return [name, value];
    };
    const { case: folded, ...rest } = line;
    const whole = Object.entries(folded).map(([name, value]) => note(name, full(value)));
    return { case: Object.fromEntries(whole), ...full(rest) };
}

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
        } else if (!json.left) lines.push(json.case ? unfolded(json) : json);
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
