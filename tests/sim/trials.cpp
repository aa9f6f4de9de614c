// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/trials.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;
using Loss = SimDisk::Loss;

namespace {

/// What goes wrong with a disk from a moment on.
using Trouble = std::function<void(SimDisk &)>;

/// The office as it is before the scene; made once, then copied.
const Saved &before(const Scene &scene)
{
    static std::map<QString, Saved> all;
    const auto found = all.find(scene.name);
    if (found != all.end())
        return found->second;
    World world({.desks = 2}, World::joined());
    world.bootAll();
    scene.before(world);
    world.pass(5s);
    world.check();
    return all[scene.name] = world.put();
}

void stage(World &world, const Scene &scene, SimDisk &disk, const Trouble &trouble)
{
    world.bootAll();
    world.pass(1s);
    trouble(disk);
    scene.act(world);
    world.pass(5s);
}

SimDisk &diskOf(World &world, bool ofBoard)
{
    return ofBoard ? world.board.machine.disk : world.desks[0]->machine.disk;
}

/// How often the disk changes in the scene.
int changesIn(const Scene &scene, bool ofBoard)
{
    World world({.desks = 2}, before(scene));
    SimDisk &disk = diskOf(world, ofBoard);
    int start = 0;
    stage(world, scene, disk, [&start](SimDisk &d) { start = d.changes(); });
    return disk.changes() - start;
}

Outcome performed(const Scene &scene, bool ofBoard, quint64 seed, Loss loss, const Trouble &trouble)
{
    World world({.desks = 2, .seed = seed}, before(scene));
    world.loss = loss;
    return outcomeOf(world, [&] {
        stage(world, scene, diskOf(world, ofBoard), trouble);
        world.check();
        world.bootAll();
        world.pass(5s);
        world.check();
        world.settleAsked();
    });
}

/// Counts the case; false once one has broken a rule.
bool count(Tally &tally, const Outcome &outcome, const QString &what)
{
    ++tally.cases;
    if (outcome.broken)
        tally.report = reportOf(outcome, what);
    return !outcome.broken;
}

} // namespace

std::optional<Outcome> jobWith(const std::vector<Placed> &faults, bool mustCome)
{
    World world({.desks = 2}, World::founded());
    std::map<Asking, int> seen;
    const bool isAboutDoubts = std::ranges::any_of(faults, [](const Placed &f) { return f.asking == Asking::Status; });
    world.net.trouble = [&](Asking now, const HttpRequest &) {
        const int nth = ++seen[now];
        for (const Placed &placed : faults)
            if (placed.asking == now && placed.nth == nth)
                return placed.fault;
        // Something must be in doubt for anybody to ask.
        const bool loses = isAboutDoubts && now == Asking::Send && nth % 2 && nth < 10;
        return loses ? Fault {Fault::Kind::LostAfter, 0, -1} : Fault {};
    };
    Outcome outcome = outcomeOf(world, [&] {
        world.bootAll();
        wholeJob(world);
    });
    const bool came = std::ranges::all_of(faults, [&](const Placed &f) { return seen[f.asking] >= f.nth; });
    return came || !mustCome ? std::optional(std::move(outcome)) : std::nullopt;
}

Tally everyFaultFor(Asking asking)
{
    Tally tally;
    for (int nth = 1; nth <= 5; ++nth)
        for (const Fault &fault : everyFault()) {
            const auto outcome = jobWith({{asking, nth, fault}}, true);
            if (!outcome)
                return tally; // the job needs no more such requests
            if (!count(tally, *outcome, u"%1 of %2: %3"_s.arg(nth).arg(wordFor(asking), wordsFor(fault))))
                return tally;
        }
    return tally;
}

/// What comes breaks off until the request that suffers @p fault: that one goes on behind what is there. Nothing if it
/// is never made.
static std::optional<Outcome> newDeskWith(int nth, const Fault &fault)
{
    constexpr Fault breaking {Fault::Kind::Cut, 64, -1};
    World world({.desks = 2, .seed = 1, .hasSnapshots = true}, withNewDesk(busyOffice(), 1));
    world.board.policy.snapshots = {.shortFeed = 0, .mediumFeed = 0, .casesPerSum = 1};
    int seen = 0;
    world.net.trouble = [&](Asking now, const HttpRequest &) {
        if (now != Asking::Snapshot || ++seen > nth)
            return Fault {};
        return seen == nth ? fault : breaking;
    };
    Outcome outcome = outcomeOf(world, [&] {
        world.bootAll();
        beginLate(world);
    });
    return seen >= nth ? std::optional(std::move(outcome)) : std::nullopt;
}

static std::vector<Fault> faultsOfFiles(int places)
{
    std::vector<Fault> faults = everyFault();
    for (int n = 0; n < 256; n += 256 / places) {
        faults.push_back({Fault::Kind::Cut, n, -1});
        faults.push_back({Fault::Kind::Cut, n + 1, -1});
        faults.push_back({Fault::Kind::Flipped, n, -1});
    }
    return faults;
}

Tally everyFaultForSnapshots(int places)
{
    Tally tally;
    for (int nth = 1; nth <= 3; ++nth)
        for (const Fault &fault : faultsOfFiles(places)) {
            const auto outcome = newDeskWith(nth, fault);
            if (!outcome)
                return tally;
            if (!count(tally, *outcome, u"snapshot %1: %2"_s.arg(nth).arg(wordsFor(fault))))
                return tally;
        }
    return tally;
}

Tally everyStopIn(const Scene &scene, bool ofBoard, int ways)
{
    Tally tally;
    const int changes = changesIn(scene, ofBoard);
    for (int n = 1; n <= changes; ++n)
        for (int i = 0; i < ways; ++i) {
            const int way = (n + i) % 4;
            const Loss loss = Loss(std::min(way, 2));
            const auto outcome = performed(scene, ofBoard, quint64(way), loss, [n](SimDisk &disk) { disk.dieAt(n); });
            if (!count(tally, outcome, u"%1, stop at change %2, way %3"_s.arg(scene.name).arg(n).arg(way)))
                return tally;
        }
    return tally;
}

Tally everyDiskFaultIn(const Scene &scene, bool ofBoard, int ways)
{
    Tally tally;
    const int changes = changesIn(scene, ofBoard);
    for (int n = 1; n <= changes; ++n)
        for (int i = 0; i < ways; ++i) {
            const int way = (n + i) % everyWay;
            const int code = way % 2 ? SQLITE_FULL : SQLITE_IOERR, times = way < 2 ? 1 : 7;
            const auto outcome
                = performed(scene, ofBoard, 1, Loss::Some, [=](SimDisk &disk) { disk.failAt(n, code, times); });
            const QString what = u"%1, failing with %2 at change %3, %4 times"_s;
            if (!count(tally, outcome, what.arg(scene.name).arg(code).arg(n).arg(times)))
                return tally;
        }
    return tally;
}

// --- two things ------------------------------------------------------------------------------------------------------

Outcome pairOfFaults(quint64 seed)
{
    SeededRandom dice {seed};
    const auto any = [&dice] {
        return Placed {Asking(dice.next() % 5), 1 + int(dice.next() % 6),
                       everyFault()[dice.next() % everyFault().size()]};
    };
    return *jobWith({any(), any()}, false);
}

Outcome stopInRecovery(quint64 seed)
{
    SeededRandom dice {seed};
    const Scene &scene = everyScene()[dice.next() % everyScene().size()];
    const bool ofBoard = dice.next() % 3 == 0;
    World world({.desks = 2, .seed = seed}, before(scene));
    SimDisk &disk = diskOf(world, ofBoard);
    return outcomeOf(world, [&] {
        world.loss = Loss(dice.next() % 3);
        stage(world, scene, disk, [&](SimDisk &d) { d.dieAt(1 + int(dice.next() % 40)); });
        world.check();
        for (int i = 0; i < 3; ++i) {
            disk.dieAt(1 + int(dice.next() % 12));
            world.loss = Loss(dice.next() % 3);
            world.bootAll();
            world.pass(5s);
            world.check();
        }
        world.settleAsked();
    });
}

bool hasSnapshots(quint64 seed)
{
    return seed % 8 > 1 && seed / 8 % 4 == 3;
}

Outcome soaked(quint64 seed)
{
    if (seed % 8 == 0)
        return pairOfFaults(seed);
    if (seed % 8 == 1)
        return stopInRecovery(seed);
    return randomSchedule(seed, {.crashesTwice = seed % 2 == 0,
                                 .isPutBack = seed % 8 == 2 || (hasSnapshots(seed) && seed % 2 == 0),
                                 .hasSnapshots = hasSnapshots(seed),
                                 .hasSmallBatches = seed / 8 % 5 == 4});
}

} // namespace lianxin::sim
