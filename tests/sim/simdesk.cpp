// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simdesk.h"

#include "core/sqlite/attempt.h"
#include "tests/sim/simfiles.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

constexpr SnapshotPace lineByLine {.casesPerPart = 1, .worthReading = 1};

SimDesk::SimDesk(SimDisks &disks, SimQueue &queue, SimNet &net, int n, Timestamp start, quint64 seed)
    : number(n),
      machine(disks, queue, u"desk%1"_s.arg(n), start, seed),
      line(net, machine)
{
    clear(folder());
}

SimDesk::~SimDesk()
{
    fall();
}

QString SimDesk::file() const
{
    return machine.folder + u"/desk.db"_s;
}

void SimDesk::wasAlwaysOff(Duration off)
{
    Database db(file(), {});
    db.execute("UPDATE setting SET value = CAST(value AS INTEGER) + ?"
               " WHERE key = 'comparison_due' OR key LIKE 'token_due.%'",
               qint64(off.count()));
}

bool SimDesk::boot()
{
    if (isUp())
        return false;
    auto opened = Store::open(file(), Store::Mode::ReadWrite,
                              {machine, machine, machine.clock, machine.random, rules(), false});
    auto reading = attempt([this] {
        return std::make_unique<Database>(file(), Database::Options {.access = Database::Access::ReadOnly});
    });
    if (!opened || !reading) {
        machine.stop();
        return false;
    }
    m_store = std::move(*opened);
    m_reading = std::move(*reading);
    const QString files = takesSnapshots ? folder() : QString();
    m_engine = std::make_unique<SyncEngine>(
        SyncParts {*m_store, asked, machine, machine.clock, machine.random, rules(), files, lineByLine, operationsAtOnce});
    m_engine->start();
    return true;
}

void SimDesk::loseFiles(Random &dice)
{
    if (takesSnapshots)
        loseSome(folder(), dice);
}

void SimDesk::fall()
{
    machine.disk.stop();
    line.hangUp();
    m_engine.reset();
    machine.stop();
    m_store.reset();
    m_reading.reset();
}

void SimDesk::close()
{
    line.hangUp();
    m_engine.reset();
    m_reading.reset();
    m_store.reset(); // what it still has to do holds its file
}

} // namespace lianxin::sim
