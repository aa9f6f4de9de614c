// SPDX-License-Identifier: GPL-3.0-or-later
import http from 'node:http';

/** Sends one request over a connection of its own, says byte for byte what it is told to, and gives the exchange.
 *  @p headers: pairs; Host, Connection and Content-Length are added where they are missing.
 *  @p pause: {after: BYTES, until: FUNCTION}: that much of the body goes out, then what the function does happens. */
export function ask(port, { method = 'GET', target, headers = [], body = Buffer.alloc(0), pause }) {
    const sent = completed(headers, method, body, port);
    return new Promise((resolve, reject) => {
        const request = http.request({ host: '127.0.0.1', port, method, path: target, headers: sent, agent: false });
        request.on('error', reject);
        request.on('response', async (response) => {
            const parts = [];
            for await (const part of response) parts.push(part);
            resolve({
                method,
                target,
                requestHeaders: sent,
                requestBody: body,
                status: response.statusCode,
                headers: pairs(response.rawHeaders),
                body: Buffer.concat(parts),
            });
        });
        if (!pause) return request.end(body);
        request.write(body.subarray(0, pause.after), () =>
            pause.until().then(() => request.end(body.subarray(pause.after)), reject),
        );
    });
}

/** Sends all of the head and @p bytes of the body, and hangs up. */
export function breakOff(port, { method, target, headers, body }, bytes) {
    return new Promise((resolve, reject) => {
        const request = http.request({
            host: '127.0.0.1',
            port,
            method,
            path: target,
            headers: completed(headers, method, body, port),
            agent: false,
        });
        request.on('error', reject);
        request.write(body.subarray(0, bytes), () => {
            request.removeListener('error', reject);
            request.on('error', () => {});
            request.destroy();
            resolve();
        });
    });
}

/** Waits for what the other side does by itself; gives up in the end. */
export async function until(holds) {
    for (let tries = 0; tries < 800; ++tries) {
        if (await holds()) return;
        await new Promise((again) => setTimeout(again, 25));
    }
    throw new Error('it never happened');
}

/** Name and value in turn, as node gives them, as pairs. */
export function pairs(raw) {
    return raw.filter((_, i) => i % 2 === 0).map((name, i) => [name, raw[2 * i + 1]]);
}

function completed(headers, method, body, port) {
    const has = (name) => headers.some(([each]) => each.toLowerCase() === name);
    const length = body.length > 0 || ['POST', 'PATCH', 'PUT'].includes(method);
    return [
        ...(has('host') ? [] : [['Host', `127.0.0.1:${port}`]]),
        ...headers,
        ...(length && !has('content-length') && !has('transfer-encoding')
            ? [['Content-Length', String(body.length)]]
            : []),
        ...(has('connection') ? [] : [['Connection', 'close']]),
    ];
}
