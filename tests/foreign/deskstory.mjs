// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk and a leader do at their desk; the desk's own program speaks to the board, through the recorder.

export async function joinBoard(office) {
    const desk = office.desk('desk');
    await desk.does(
        null,
        'init',
        '--board',
        `http://127.0.0.1:${office.recording.port}`,
        '--token',
        office.tokens.clerk,
    );
    await desk.does(null, 'login', '--token', office.tokens.leader);
    await desk.does('小李', 'sync');
    return desk;
}

/** Takes a new letter from its registration to the published answer; gives the number it then has. */
export async function answerLetter(office, desk) {
    const [{ number }] = await desk.does('小李', 'list', 'new', '--sort', 'newest', '--limit', '1');
    const clerk = (...words) => desk.does('小李', ...words);
    await clerk('classify', number, '--track', 'complaint', '--category', '道路水利/村道养护', '--no-place');
    await clerk('demands', number, '请修好路灯');
    for (const step of ['register', 'accept']) await clerk(step, number);
    await clerk('assign', number, '--to', '小李', '--unit', '村建办');
    await clerk('start', number);
    await clerk('contact', number, '已电话联系，约好今天去看');
    await clerk('answer', number, '您好，路灯已于今日换好。联系人：村建办。', '--point', '1:已换好');
    await clerk('submit', number);
    await desk.does('张镇长', 'sign', number);
    await syncThroughLostAnswer(office, desk);
    return (await desk.does('小李', 'show', number))[0].case.number;
}

/** The desk does not hear what became of its work, asks, and goes on. */
async function syncThroughLostAnswer(office, desk) {
    office.recording.fault = ({ target }) => (target === '/v1/sync' ? 'lose the answer' : undefined);
    await desk.as('小李', 'sync');
    office.recording.fault = () => undefined;
    await desk.does('小李', 'sync');
    await desk.does('小李', 'sync');
}
