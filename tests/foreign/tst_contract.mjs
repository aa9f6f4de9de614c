// SPDX-License-Identifier: GPL-3.0-or-later
// Our programs against their contract, judged by validators of others.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { documentFlaws, operationsOf, readContract, refusalsOf } from './contract.mjs';
import { header, reasonOf } from './exchange.mjs';
import { answerFlaws, judged, refusalIn } from './judge.mjs';
import { rewritten, spoiltOnes } from './spoil.mjs';
import { lived } from './story.mjs';
import { bucketsOf, snapshotLines } from './words.mjs';

const file = join(process.env.LIANXIN_SOURCE, 'resources/api/board.openapi.yaml');

/** What a few seconds on a healthy machine do not show, and what only others than the contract's paths are told. */
const neverSeen = [
    '404 no-such-path',
    '405 wrong-method',
    '400 courier-too-new', // what a courier carries is spoilt in tst_courier
    '410 courier-other-board',
    '410 courier-nobody-known',
    '413 courier-too-large',
    '503 too-many-couriers',
    '404 snapshot-newer', // a desk of a former version
    '503 snapshot-not-ready', // a feed so large that a snapshot takes seconds
    '507 disk-full', // a full disk
];

let contract, told, judgements;

before(async () => {
    contract = await readContract(file);
    told = await lived(process.env.LIANXIN_PROGRAMS, contract);
    judgements = told.exchanges.map((exchange) => judged(contract, exchange));
});

test('linters find nothing in the contract', async () => {
    assert.deepEqual(await documentFlaws(file), []);
});

test('all that our programs say to each other is as the contract says', () => {
    assert.deepEqual(distinct(judgements.flatMap(({ complaints }) => complaints)), []);
});

test('what is not in the contract is not on the board', () => {
    assert.ok(told.notThere.length > 50);
    for (const [methods, exchange] of told.notThere) {
        assert.equal(refusalIn(exchange), '405 wrong-method');
        assert.deepEqual(answerFlaws(contract.components.responses.Problem, exchange), []);
        const allowed = header(exchange.headers, 'Allow').split(', ');
        assert.deepEqual(
            methods.filter((method) => !allowed.includes(method)),
            [],
        );
    }
    assert.equal(refusalIn(told.nowhere), '404 no-such-path');
    assert.deepEqual(answerFlaws(contract.components.responses.Problem, told.nowhere), []);
});

test('each kind of nonsense is refused by its own reason', () => {
    for (const [reason, exchange] of told.nonsense) assert.equal(reasonOf(exchange), reason);
});

test('operations end in every way the contract has', () => {
    assert.deepEqual(told.results, {
        sorted: 'applied',
        overtaken: 'conflict changed-meanwhile',
        noted: 'applied',
        again: 'duplicate',
        changed: 'rejected op-id-reused',
        early: 'rejected wrong-state',
        after: 'blocked earlier-refused',
        unreadable: 'rejected malformed',
        lost: 'rejected no-such-case',
        sealed: 'applied',
    });
});

test('a case that was sealed leaves the feed', () => {
    assert.deepEqual(
        told.rows.filter(({ op }) => op === 'revoke').map(({ reason }) => reason),
        ['sealed', 'sealed'],
    );
});

test('who waits hears of what has changed', () => {
    assert.match(told.event, /^retry: \d+\nid: \S+\nevent: changed\ndata: {"scopes":\["org:临江镇"\]}\n\n$/);
});

test('snapshot and digest can be read by the words of the contract', () => {
    const { head, full, digest } = told.snapshots;
    assert.equal(snapshotLines(head).length, 361);
    assert.equal(snapshotLines(full)[0].cursor, digest.cursor);
    assert.deepEqual(bucketsOf(snapshotLines(full)), digest.buckets);
    for (const { case: made, events, letters } of snapshotLines(full).slice(1)) {
        assert.ok(events.every((step) => step.case === made.key && step.at > 1.7e12));
        assert.ok(events[0].operation.appeals.every(({ key }) => letters.some((letter) => letter.key === key)));
        assert.ok(!JSON.stringify([made, letters, events]).includes('\\u0002'));
    }
});

test('nearly everything the contract has was said', () => {
    const answers = new Set(judgements.map(({ answer }) => answer));
    const documented = operationsOf(contract).flatMap(({ name, operation }) =>
        Object.keys(operation.responses)
            .filter((key) => !/^[45]XX$/.test(key))
            .map((key) => `${name} ${key}`),
    );
    assert.deepEqual(
        documented.filter((answer) => !answers.has(answer)),
        [],
    );
    const refusals = new Set(judgements.map(({ refusal }) => refusal));
    assert.deepEqual(
        refusalsOf(contract).filter((refusal) => !refusals.has(refusal)).sort(),
        [...neverSeen].sort(),
    );
});

test('whatever is spoilt is noticed', (t) => {
    const flawed = (exchange) => judged(contract, exchange).complaints.length > 0;
    const samples = oneOfEach(told.exchanges);
    const spoilt = samples.flatMap((sample) => spoiltOnes(contract, sample));
    assert.deepEqual(samples.map(rewritten).filter(flawed), []);
    t.diagnostic(`${told.exchanges.length} exchanges; ${spoilt.length} spoilt ones`);
    assert.ok(spoilt.length > 1500);
    assert.deepEqual(distinct(spoilt.filter(({ exchange }) => !flawed(exchange)).map(named)), []);
});

const named = ({ what, exchange }) => `${exchange.method} ${exchange.target} ${exchange.status}: ${what}`;

/** Of each answer and reason the one with the most in it that is not too long to be spoilt a hundred times. */
function oneOfEach(exchanges) {
    const size = ({ body, requestBody }) => body.length + requestBody.length;
    const worth = (exchange) => (size(exchange) < 20_000 ? size(exchange) : -size(exchange));
    const found = new Map();
    exchanges.forEach((exchange, i) => {
        const key = `${judgements[i].answer} ${judgements[i].refusal} ${exchange.mistaken}`;
        if (!found.has(key) || worth(found.get(key)) < worth(exchange)) found.set(key, exchange);
    });
    return [...found.values()];
}

/** The first few, without those that differ in numbers only. */
const distinct = (texts) =>
    [...new Map(texts.map((text) => [text.replaceAll(/\d+/g, '9'), text])).values()].slice(0, 30);
