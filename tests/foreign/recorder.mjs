// SPDX-License-Identifier: GPL-3.0-or-later
import http from 'node:http';
import { ask, breakOff, pairs } from './line.mjs';

/** Stands between clients and a board and keeps every exchange. Give it the board's port before anybody asks.
 *  `fault` is asked for each request and may give: 'lose the answer', or {cutAfter: BYTES} of the request's body. */
export async function recorder() {
    const self = { exchanges: [], boardPort: 0, fault: () => undefined };
    const server = http.createServer((request, response) => {
        pass(self, request, response).catch(() => response.destroy());
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    self.port = server.address().port;
    self.close = () =>
        new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
        });
    return self;
}

async function pass(self, request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    const message = {
        method: request.method,
        target: request.url,
        headers: pairs(request.rawHeaders).filter(([name]) => name.toLowerCase() !== 'connection'),
        body: Buffer.concat(parts),
    };
    const fault = self.fault(message);
    if (fault?.cutAfter) {
        await breakOff(self.boardPort, message, fault.cutAfter);
        await fault.then?.();
        return response.destroy();
    }
    const exchange = await ask(self.boardPort, message);
    self.exchanges.push(exchange);
    if (fault) return response.destroy();
    const headers = exchange.headers.filter(([name]) => name.toLowerCase() !== 'connection').flat();
    response.sendDate = false;
    response.writeHead(exchange.status, headers).end(exchange.body);
}
