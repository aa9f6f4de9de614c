// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that are wrong in themselves, come from the wrong person, or too often.
import { gzipSync } from 'node:zlib';
import { operationsOf } from './contract.mjs';
import { Caller, feed } from './office.mjs';

const gzip = ['Content-Encoding', 'gzip'];
const packed = gzipSync('{"end":true}');

/** What is wrong, by its reason: the body, and what its head says. */
const wrongBodies = {
    'no-end': ['{}'],
    'not-json': ['[1]'],
    'bad-member': ['{"cursors":5,"end":true}'],
    'missing-member': ['{"end":true}', [], '/v1/token'],
    'duplicate-member': ['{"device":"a","device":"b","end":true}'],
    'too-deep': [`{"ops":${'['.repeat(80)}${']'.repeat(80)},"end":true}`],
    'too-many': [`{"ops":[${Array(201).fill('{}')}],"end":true}`],
    'unknown-encoding': ['{"end":true}', [['Content-Encoding', 'br']]],
    'damaged-stream': ['{"end":true}', [gzip]],
    'cut-short': [packed.subarray(0, packed.length - 4), [gzip]],
    'trailing-bytes': [Buffer.concat([packed, packed]), [gzip]],
    'too-large': [gzipSync(Buffer.alloc(5 << 20, ' ')), [gzip]],
    'digest-mismatch': ['{"end":true}', [['Content-Digest', `sha-256=:${'A'.repeat(43)}=:`]]],
    'body-too-large': ['', [['Content-Length', '2000000']]],
    'length-required': ['{"end":true}', [['Transfer-Encoding', 'chunked']]],
    'ambiguous-length': [
        '{}',
        [
            ['Content-Length', '2'],
            ['Content-Length', '3'],
        ],
    ],
};

/** Gives for each of them what should have been said, and the exchange. */
export async function sayNonsense(caller) {
    const said = [];
    for (const [reason, [body, headers = [], target = '/v1/sync']] of Object.entries(wrongBodies))
        said.push([reason, await caller.wrong({ method: 'POST', target, headers, body: Buffer.from(body) })]);
    return said;
}

export async function comeAsTheWrongPerson(office, caller) {
    await new Caller(office, 'lx_nobody').get('/v1/me');
    await caller.get(`/v1/scopes/${encodeURIComponent('org:别处')}/changes`);
    await caller.get(`/v1/scopes/${encodeURIComponent('org:别处')}/digest`);
    await caller.get(`${feed}/changes?after=nowhere`);
    await caller.post('/v1/sync', { cursors: [{ scope: 'org:临江镇', after: 'nowhere' }] });
    await caller.post('/v1/devices/self/wipe-ack', {});
    await caller.wrong({ target: `${feed}/snapshot?tier=none` });
    await caller.wrong({ target: `${feed}/changes?max_bytes=many` });
}

/** Until it is refused; under an address of its own, as a proxy would say it: nobody else is held up. */
export async function askTooOften(caller) {
    const headers = [['X-Forwarded-For', '203.0.113.5']];
    const hurry = () => caller.aside({ target: '/v1/me', headers });
    for (let i = 0; i < 50; ++i) {
        const answers = await Promise.all(Array.from({ length: 60 }, hurry));
        const refused = answers.find(({ status }) => status === 429);
        if (refused) return caller.keep(refused);
    }
    throw new Error('nobody minds');
}

/** Asks for every path of the contract with every method it does not have there. Gives the methods that are there and
 *  the exchange. These are outside of the contract, so they are not kept. */
export async function askForWhatIsNotThere(contract, caller) {
    const operations = operationsOf(contract);
    const allowed = (path) => operations.filter((each) => each.path === path).map((each) => each.method);
    const asked = [];
    for (const path of Object.keys(contract.paths))
        for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'].filter(
            (m) => !allowed(path).includes(m),
        ))
            asked.push([allowed(path), await caller.aside({ method, target: path.replaceAll(/\{.*?\}/g, 'x') })]);
    return asked;
}
