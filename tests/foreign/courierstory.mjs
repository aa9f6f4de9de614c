// SPDX-License-Identifier: GPL-3.0-or-later
// A desk whose line is gone sends its work by a stick; a desk with a line carries it to the board.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export async function carryStick(office, desk, clerk) {
    const [{ number }] = await desk.does('小李', 'list', 'new', '--sort', 'newest', '--limit', '1');
    await desk.does('小李', 'note', number, '线路断了，用U盘送出');
    const pack = join(office.folder, 'pack.lxp');
    const answer = join(office.folder, 'pack.lxa');
    await desk.does(null, 'courier', 'pack', pack);
    await desk.does('小李', 'courier', 'carry', pack, '--out', office.folder);
    const [read] = await desk.does(null, 'courier', 'apply', answer);
    await handInWhatIsNone(clerk, readFileSync(pack), readFileSync(answer));
    return read;
}

async function handInWhatIsNone(clerk, pack, answer) {
    const damaged = Buffer.from(pack);
    damaged[damaged.length - 1] ^= 1;
    for (const body of [Buffer.from('not a courier file'), pack.subarray(0, pack.length - 9), damaged, answer])
        await clerk.wrong({
            method: 'POST',
            target: '/v1/courier',
            headers: [['Content-Type', 'application/vnd.lianxin.courier']],
            body,
        });
}
