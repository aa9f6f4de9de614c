// SPDX-License-Identifier: GPL-3.0-or-later
// One request and its answer, as they travelled:
//   {method, target, requestHeaders: [[name, value], …], requestBody, status, headers: [[name, value], …], body}
// A wrong request, sent to see it refused, is marked `mistaken`: only its answer must keep to the contract.
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';

/** The first value of that name, or undefined. */
export function header(headers, name) {
    return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

export function mediaType(headers) {
    return header(headers, 'Content-Type')?.split(';')[0].trim().toLowerCase();
}

/** The body as it was before it was packed. Throws if it cannot be unpacked. */
export function unpacked(headers, body) {
    switch (header(headers, 'Content-Encoding')) {
        case undefined:
            return body;
        case 'gzip':
            return gunzipSync(body);
        case 'zstd':
            return Buffer.from(decompress(body));
        default:
            throw new Error('unknown Content-Encoding');
    }
}

/** The body of an answer. */
export const textOf = (exchange) => unpacked(exchange.headers, exchange.body).toString();
export const jsonOf = (exchange) => JSON.parse(textOf(exchange));

export function reasonOf(exchange) {
    return jsonOf(exchange).type.split('#')[1];
}
