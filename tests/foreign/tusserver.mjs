// SPDX-License-Identifier: GPL-3.0-or-later
// @tus/server with a folder for its files, for a client of ours to be tried on:
//     tusserver.mjs FOLDER
// It listens at a free port of this machine under /v1/uploads, says {"port":N} on one line once it is ready, and ends
// when its standard input does. It asks for no token, and its Location is a whole URL.
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const server = new Server({ path: '/v1/uploads', datastore: new FileStore({ directory: process.argv[2] }) });
const listening = server.listen({ host: '127.0.0.1', port: 0 }, () => {
    console.log(JSON.stringify({ port: listening.address().port }));
});
process.stdin.resume().on('end', () => {
    listening.close();
    listening.closeAllConnections();
});
