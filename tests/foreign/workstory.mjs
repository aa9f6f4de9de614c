// SPDX-License-Identifier: GPL-3.0-or-later
// Operations as a program without a desk sends them, so that every kind of result comes back.
import { randomUUID } from 'node:crypto';
import { jsonOf } from './exchange.mjs';
import { feed } from './office.mjs';

export const actorOf = async (caller) => jsonOf(await caller.get('/v1/me')).actor;

/** Rows of letters nobody has touched. */
export async function newLetters(caller) {
    const page = jsonOf(await caller.get(`${feed}/changes?max_bytes=1000000`)).changes[0];
    const last = new Map(page.rows.map((row) => [row.id, row]));
    return [...last.values()].filter((row) => row.doc?.status === 'NEW');
}

/** An operation of @p person on the case of @p row, as the contract describes it. */
export function operation(person, row, intent) {
    return {
        op_id: randomUUID(),
        case: row.id,
        base_v: row.v,
        actor: person.id,
        actor_name: person.name,
        at: Date.now(),
        operation: intent,
    };
}

/** Gives status and reason of the result of each, by what it shows. */
export async function work(caller) {
    const me = await actorOf(caller);
    const [row, other, third, fourth] = await newLetters(caller);
    const nowhere = { id: randomUUID(), v: 1 };
    const note = (where, text) => operation(me, where, { kind: 'note', text });
    const sort = (track, where = third) => operation(me, where, { kind: 'classify', track });
    const noted = note(row, '路灯编号已核对');
    const results = {
        ...(await submitted(caller, 'one', { sorted: sort('complaint') })),
        ...(await submitted(caller, 'two', {
            overtaken: sort('enquiry'),
            noted,
            again: noted,
            changed: { ...noted, operation: { kind: 'note', text: '另一句话' } },
            early: operation(me, other, { kind: 'publish' }),
            after: note(other, '排在后面'),
            unreadable: operation(me, row, { kind: 'assign', unit: 5 }),
            lost: note(nowhere, '没有这件'),
            sealed: sort('report', fourth),
        })),
    };
    await caller.post('/v1/ops/status', { op_ids: [noted.op_id, randomUUID()] });
    return results;
}

async function submitted(caller, device, operations) {
    const { results } = jsonOf(await caller.post('/v1/ops', { device, ops: Object.values(operations) }));
    return Object.fromEntries(
        Object.entries(operations).map(([name, { op_id }]) => {
            const [result] = results.splice(
                results.findIndex((each) => each.op_id === op_id),
                1,
            );
            return [name, [result.status, result.reason ?? ''].join(' ').trim()];
        }),
    );
}
