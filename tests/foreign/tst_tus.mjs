// SPDX-License-Identifier: GPL-3.0-or-later
// The board's uploads, sent by tus-js-client. What it says and hears is held against the contract as well.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as tus from 'tus-js-client';
import { readContract } from './contract.mjs';
import { header } from './exchange.mjs';
import { hasCome, picture, sha256 } from './filestory.mjs';
import { judged } from './judge.mjs';
import { Caller, openOffice } from './office.mjs';
import { newLetters } from './workstory.mjs';

let contract, office, clerk, letter;

before(async () => {
    contract = await readContract(join(process.env.LIANXIN_SOURCE, 'resources/api/board.openapi.yaml'));
    office = await openOffice(process.env.LIANXIN_PROGRAMS, 3);
    await office.serve();
    clerk = new Caller(office, office.tokens.clerk);
    [letter] = await newLetters(clerk);
});

after(() => office.close());

/** A test at whose end all that was said is judged. */
function tusTest(name, body) {
    test(name, async () => {
        office.recording.fault = () => undefined;
        office.exchanges.length = 0;
        await body();
        const said = office.exchanges.map((exchange) => ({ ...exchange, mistaken: exchange.status >= 400 }));
        assert.deepEqual(
            said.flatMap((exchange) => judged(contract, exchange).complaints),
            [],
        );
    });
}

tusTest('a whole file arrives', async () => {
    const bytes = fresh(300_000);
    await sent(bytes);
    await isThere(bytes);
});

tusTest('a file arrives in parts, the first with its announcement', async () => {
    const bytes = fresh(200_000);
    await sent(bytes, { chunkSize: 64_000, uploadDataDuringCreation: true });
    await isThere(bytes);
    assert.equal(sentBy('PATCH').length, 3);
});

tusTest('after a line that broke the client goes on where the board stopped', async () => {
    const bytes = fresh(250_000);
    let isCut = false;
    office.recording.fault = ({ method, target }) => {
        if (method !== 'PATCH' || isCut) return undefined;
        isCut = true;
        return { cutAfter: 100_000, then: () => hasCome(clerk, target, 100_000) };
    };
    await sent(bytes, { retryDelays: [0] });
    await isThere(bytes);
    assert.deepEqual(sentBy('PATCH').map(offset), ['100000']); // the first one had no answer to keep
});

tusTest('another client goes on with what the first has begun', async () => {
    const bytes = fresh(150_000);
    const url = await begun(bytes, 50_000);
    await sent(bytes, { uploadUrl: url });
    await isThere(bytes);
    assert.deepEqual(sentBy('PATCH').map(offset), ['0', '50000']);
});

tusTest('a part that does not fit its checksum is refused, and the file can still be finished', async () => {
    const bytes = fresh(90_000);
    const url = await begun(bytes, 30_000);
    const summed = (of) => ({
        uploadUrl: url,
        onBeforeRequest: (request) =>
            request.getMethod() === 'PATCH' && request.setHeader('Upload-Checksum', checksum(of)),
    });
    await assert.rejects(sent(bytes, summed(bytes)), refusedWith(460));
    await hasCome(clerk, new URL(url).pathname, 30_000);
    await sent(bytes, summed(bytes.subarray(30_000)));
    await isThere(bytes);
});

tusTest('what a client gives up is gone', async () => {
    const bytes = fresh(80_000);
    const url = await begun(bytes, 20_000);
    await tus.Upload.terminate(url, options(bytes));
    await assert.rejects(sent(bytes, { uploadUrl: url, endpoint: null }), /unable to resume upload/);
    assert.equal((await clerk.get(`/v1/blobs/${sha256(bytes)}`)).status, 404);
});

tusTest('what has expired is begun anew', async () => {
    const bytes = fresh(70_000);
    const url = await begun(bytes, 20_000);
    await office.board.stop();
    await office.board.forgetUploads();
    await office.serve();
    const upload = await sent(bytes, { uploadUrl: url });
    assert.notEqual(upload.url, url);
    await isThere(bytes);
});

tusTest('a file that is too large, or not what was announced, is refused', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024 + 1);
    await assert.rejects(sent(large), refusedWith(413));
    const bytes = fresh(5_000);
    const metadata = { ...options(bytes).metadata, sha256: sha256('other') };
    await assert.rejects(sent(bytes, { metadata }), refusedWith(422));
});

// --- the client ------------------------------------------------------------------------------------------------------

function options(bytes) {
    return {
        endpoint: `http://127.0.0.1:${office.recording.port}/v1/uploads`,
        headers: { Authorization: `Bearer ${office.tokens.clerk}` },
        metadata: { case: letter.id, sha256: sha256(bytes), name: '路灯.jpg', type: 'image/jpeg' },
        retryDelays: null,
    };
}

/** Gives the client's upload once it is whole. */
function sent(bytes, more = {}) {
    return new Promise((resolve, reject) => {
        const upload = new tus.Upload(bytes, {
            ...options(bytes),
            ...more,
            onError: reject,
            onSuccess: () => resolve(upload),
        });
        upload.start();
    });
}

/** Sends the first @p size bytes and stops. Gives the upload's address. */
function begun(bytes, size) {
    return new Promise((resolve, reject) => {
        const upload = new tus.Upload(bytes, {
            ...options(bytes),
            chunkSize: size,
            onError: reject,
            onChunkComplete: () => upload.abort().then(() => resolve(upload.url), reject),
        });
        upload.start();
    });
}

const checksum = (bytes) => `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
const refusedWith = (status) => (error) => error.originalResponse?.getStatus() === status;

// --- what came of it -------------------------------------------------------------------------------------------------

let files = 0;
/** A file of that size that was never sent before. */
const fresh = (size) => Buffer.concat([Buffer.from(`${++files} `), picture(size)]).subarray(0, size);

const sentBy = (method) => office.exchanges.filter((exchange) => exchange.method === method);
const offset = ({ requestHeaders }) => header(requestHeaders, 'Upload-Offset');

async function isThere(bytes) {
    const blob = await clerk.get(`/v1/blobs/${sha256(bytes)}`);
    assert.equal(blob.status, 200);
    assert.ok(blob.body.equals(bytes));
}
