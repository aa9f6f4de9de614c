// SPDX-License-Identifier: GPL-3.0-or-later
// A life of an office in a few seconds, so that as much as possible of the contract is said once.
import { carryStick } from './courierstory.mjs';
import { joinBoard, answerLetter } from './deskstory.mjs';
import { jsonOf } from './exchange.mjs';
import * as files from './filestory.mjs';
import * as life from './lifestory.mjs';
import { Caller, feed, openOffice } from './office.mjs';
import * as reading from './readingstory.mjs';
import * as refusals from './refusals.mjs';
import { newLetters, work } from './workstory.mjs';

/** Gives what was said, and what there is to check of it beyond the contract. */
export async function lived(programs, contract) {
    const office = await openOffice(programs, 360);
    try {
        const clerk = new Caller(office, office.tokens.clerk);
        const told = { exchanges: office.exchanges, ...(await firstDays(office, clerk)) };
        Object.assign(told, await wrongPeople(office, clerk, contract));
        const [place] = jsonOf(await clerk.get(`${feed}/changes?max_bytes=1000000`)).changes;
        told.rows = place.rows;
        await years(office, clerk);
        await comeBackFromCopy(office, clerk, place, told.desk);
        return told;
    } finally {
        await office.close();
    }
}

async function firstDays(office, clerk) {
    const anybody = new Caller(office);
    life.copyBoard(office);
    await office.serve();
    await reading.readBoard(clerk, anybody);
    await reading.readFeed(clerk);
    await reading.readEmptyFeed(new Caller(office, office.tokens.keeper));
    const snapshots = await reading.readSnapshots(office, clerk);
    const desk = await joinBoard(office);
    await reading.readPages(anybody, await answerLetter(office, desk));
    const stick = await carryStick(office, desk, clerk);
    const { made: results, event } = await reading.hearOf(clerk, () => work(clerk));
    const [letter] = await newLetters(clerk);
    const hash = await files.sendFiles(clerk, letter.id);
    await files.readFiles(clerk, letter.id, hash);
    await files.sendTwice(clerk, letter.id);
    await files.refuseFiles(clerk, letter.id);
    await files.readLostFile(office, clerk, hash);
    return { desk, snapshots, stick, results, event };
}

async function wrongPeople(office, clerk, contract) {
    const nonsense = await refusals.sayNonsense(clerk);
    await refusals.comeAsTheWrongPerson(office, clerk);
    await refusals.askTooOften(new Caller(office, office.tokens.hasty));
    const notThere = await refusals.askForWhatIsNotThere(contract, clerk);
    return { nonsense, notThere, nowhere: await clerk.aside({ target: '/v2/me' }) };
}

async function years(office, clerk) {
    await life.desksCome(office);
    await life.stopWhileSomebodyWaits(office, clerk);
    await life.desksAreShutOut(office);
    await office.serve('--oldest-schema', '99');
    await life.desksComeBack(office);
    await life.desksAreTooOld(office);
    await office.board.stop();
}

async function comeBackFromCopy(office, clerk, place, desk) {
    life.putBack(office);
    await office.serve();
    await life.askForLostPlace(clerk, place);
    await desk.as('小李', 'sync');
    await office.board.stop();
    await office.board.command('restore');
    await office.serve();
    await desk.as('小李', 'sync');
}
