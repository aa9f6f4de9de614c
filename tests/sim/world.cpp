// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/world.h"

#include "tests/sim/checks.h"
#include "tests/sim/simfiles.h"

#include <QCoreApplication>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

const Timestamp monday = *Timestamp::fromIso(u"2026-03-02T09:00:00+08:00"_s);

Saved foundedOffice()
{
    World world({.desks = 3}, {{}, monday, {}, {}});
    world.tokens = found(world.board, world.office.everybody());
    world.bootAll();
    world.pass(1s);
    return world.put();
}

Saved joinedOffice()
{
    World world({.desks = 3}, World::founded());
    world.bootAll();
    for (const auto &desk : world.desks)
        for (const Actor &person : world.office.at(desk->number)) {
            const auto joined = desk->engine().enrol(u"https://board.example"_s, world.tokens[person.name]);
            world.pass(10s);
            if (!joined.isFinished() || !joined.result())
                throw Broken {u"setup"_s, u"somebody could not join"_s};
        }
    world.pass(1min);
    return world.put();
}

/// Some feeds are worth a snapshot, others are not; a new one is made sooner or later.
board::BoardPolicy anyPolicy(Random &dice)
{
    board::BoardPolicy policy;
    policy.snapshots.oldest = std::chrono::minutes(1 + dice.next() % 20);
    policy.snapshots.farthestBehind = qint64(1 + dice.next() % 30);
    policy.snapshots.shortFeed = qint64(dice.next() % 8);
    policy.snapshots.mediumFeed = policy.snapshots.shortFeed + qint64(dice.next() % 60);
    policy.snapshots.casesPerSum = int(1 + dice.next() % 3);
    policy.feedKept = std::chrono::days(0);
    return policy;
}

} // namespace

Actor Office::person(int n, std::vector<Role> roles)
{
    return {{QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)}, u"员%1"_s.arg(n), town, std::move(roles), false};
}

std::vector<Actor> Office::at(int desk) const
{
    if (desk == 0)
        return {clerk, leader};
    return desk == 1 ? std::vector {handler, clerk} : std::vector {second, deputy, vault};
}

World::World(const Setup &setup, const Saved &from)
    : dice(setup.seed),
      snapshotDice(~setup.seed),
      board(disks, queue, from.now, dice.next()),
      net(queue, board, dice.next()),
      m_start(from.now)
{
    for (int i = 0; i < setup.desks; ++i)
        desks.push_back(std::make_unique<SimDesk>(disks, queue, net, i, from.now, dice.next()));
    for (size_t i = 0; i < setup.clocksOff.size(); ++i)
        (i < desks.size() ? desks[i]->machine : board.machine).clock.off = setup.clocksOff[i];
    board.tellsOfFeeds = setup.hasSnapshots;
    if (setup.hasSnapshots)
        board.policy = anyPolicy(snapshotDice);
    for (const auto &desk : desks) {
        desk->takesSnapshots = setup.hasSnapshots;
        desk->operationsAtOnce = setup.hasSmallBatches ? 2 : wire::maxOperations;
    }
    load(from);
    for (size_t i = 0; i < std::min(setup.clocksOff.size(), desks.size()); ++i)
        desks[i]->wasAlwaysOff(setup.clocksOff[i]);
}

World::~World() = default;

const Saved &World::founded()
{
    static const Saved office = foundedOffice();
    return office;
}

const Saved &World::joined()
{
    static const Saved office = joinedOffice();
    return office;
}

void World::load(const Saved &from)
{
    model = from.model;
    tokens = from.tokens;
    const auto imageOf = [&from](const QString &name) {
        const auto found = from.disks.find(name);
        return found == from.disks.end() ? SimDisk::Image() : found->second;
    };
    board.machine.disk.setImage(imageOf(u"board"_s));
    for (const auto &desk : desks)
        desk->machine.disk.setImage(imageOf(QString::number(desk->number)));
}

Saved World::put()
{
    Saved saved {{}, m_start + queue.now(), {}, tokens};
    for (const auto &desk : desks) {
        closeDesk(*desk);
        saved.disks[QString::number(desk->number)] = desk->machine.disk.image();
    }
    board.close();
    saved.disks[u"board"_s] = board.machine.disk.image();
    saved.model = model;
    saved.model.board.changes = -1;
    for (Seen &seen : saved.model.desks)
        seen.changes = -1;
    return saved;
}

// --- time ------------------------------------------------------------------------------------------------------------

bool World::runNext(Duration until)
{
    if (!queue.runNext(until))
        return false;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    reap();
    return true;
}

void World::pass(Duration by)
{
    const Duration end = queue.now() + by;
    while (runNext(end)) { }
    queue.rest(end);
}

void World::reap()
{
    if (board.isUp() && board.machine.disk.isDead())
        fallBoard(loss);
    for (const auto &desk : desks)
        if (desk->isUp() && desk->machine.disk.isDead())
            fallDesk(*desk, loss);
}

// --- power -----------------------------------------------------------------------------------------------------------

static QString wordsFor(SimDisk::Loss loss)
{
    static const QString words[] {u"is killed"_s, u"loses power"_s, u"loses power, part of it was written"_s};
    return words[int(loss)];
}

void World::fallDesk(SimDesk &desk, SimDisk::Loss lost)
{
    note(u"desk %1 %2"_s.arg(desk.number).arg(wordsFor(lost)));
    ++stops;
    desk.fall();
    desk.machine.disk.restart(lost, dice);
    if (lost != SimDisk::Loss::Nothing)
        desk.loseFiles(snapshotDice);
    fallen(&desk);
}

void World::fallBoard(SimDisk::Loss lost)
{
    note(u"board "_s + wordsFor(lost));
    ++stops;
    board.fall();
    net.boardFell();
    board.machine.disk.restart(lost, dice);
    fallen(nullptr);
}

void World::copyBoard()
{
    if (!board.isUp() || board.machine.disk.isDead())
        return;
    note(u"the board is copied"_s);
    checkBoard(*this);
    m_copy = BoardCopy {board.machine.disk.image(), model.board};
}

void World::restoreBoard(bool isNoticed)
{
    if (!m_copy || !board.isUp() || board.machine.disk.isDead())
        return;
    note(isNoticed ? u"the board is put back from its copy"_s : u"the board is put back and does not notice"_s);
    checkBoard(*this);
    board.close();
    net.boardFell();
    board.machine.disk.restart(SimDisk::Loss::Nothing, dice);
    board.machine.disk.setImage(m_copy->disk);
    model.isLossUntold = !isNoticed;
    model.wasLossUntold = model.wasLossUntold || !isNoticed;
    if (isNoticed)
        board.beginEpoch();
    else
        net.loseWhatIsLate();
    for (const OperationId &id : model.board.ledger)
        if (!m_copy->known.ledger.contains(id))
            model.lost.insert(id);
    for (const auto &[key, version] : model.board.versions)
        if (!m_copy->known.versions.contains(key))
            model.lostCases.insert(key);
    model.board = m_copy->known;
    model.board.changes = -1;
    (void)board.boot();
}

void World::makeSnapshots()
{
    if (!board.isUp() || board.machine.disk.isDead())
        return;
    note(u"snapshots are made"_s);
    board.makeSnapshots(snapshotDice);
}

void World::forgetRows()
{
    if (!board.isUp() || board.machine.disk.isDead())
        return;
    note(u"the board forgets old rows"_s);
    checkBoard(*this);
    board.tend();
}

void World::closeDesk(SimDesk &desk)
{
    desk.close();
    pass(0ms); // what was begun is finished
    desk.machine.stop();
    if (desk.machine.disk.isDead())
        desk.machine.disk.restart(loss, dice);
}

bool World::bootDesk(SimDesk &desk)
{
    if (!desk.boot())
        return false;
    if (!desk.machine.disk.isDead())
        adoptNew(*this, desk); // what had been saved when it stopped, whoever was told
    return true;
}

void World::bootAll()
{
    (void)board.boot();
    for (const auto &desk : desks)
        (void)bootDesk(*desk);
    pass(0ms);
}

// --- order -----------------------------------------------------------------------------------------------------------

void World::check()
{
    for (const auto &desk : desks)
        if (desk->isUp())
            adoptNew(*this, *desk);
    if (!board.isUp())
        return;
    checkBoard(*this);
    for (const auto &desk : desks)
        if (desk->isUp())
            checkDesk(*this, *desk);
}

void World::heal()
{
    note(u"faults stop"_s);
    net.trouble = [](Asking, const HttpRequest &) { return Fault {}; };
    board.machine.disk.heal();
    for (const auto &desk : desks)
        desk->machine.disk.heal();
    bootAll();
    for (const auto &desk : desks)
        if (desk->isUp())
            desk->engine().start();
    check();
}

void World::settle()
{
    heal();
    pass(25min); // the last reply comes late, the longest wait after a failure, and the others' next round
    model.isLossUntold = false;
    check();
    checkAtRest(*this);
}

void World::settleAsked()
{
    heal();
    pass(1min);
    for (int i = 0; i < 2; ++i) { // what one sends the other has to hear
        for (const auto &desk : desks)
            if (desk->isUp())
                desk->engine().syncNow();
        pass(10s);
    }
    model.isLossUntold = false;
    check();
    checkAtRest(*this);
}

void World::note(const QString &words)
{
    diary.append(u"%1 s  %2"_s.arg(double(queue.now().count()) / 1000, 8, 'f', 1).arg(words));
}

} // namespace lianxin::sim
