// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/sabotage.h"
#include "tests/sim/simtest.h"

#include <chrono>

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// Whoever believes the rig must have seen it catch something.

namespace {

struct Caught {
    QString rule;
    int schedules = 0;
};

Caught caught(const Weather &weather, int patience)
{
    keepQuiet();
    Caught result;
    while (result.rule.isEmpty() && result.schedules < patience) {
        const Outcome outcome = randomSchedule(quint64(++result.schedules), weather);
        if (outcome.broken)
            result.rule = outcome.broken->rule;
    }
    return result;
}

void checkAllAreNoticed(const std::vector<Sabotage> &mistakes, bool haveSnapshots)
{
    (void)busyOffice();
    for (const Sabotage &sabotage : mistakes) {
        const auto start = std::chrono::steady_clock::now();
        const Caught found = caught({.isBusy = true, .hasSnapshots = haveSnapshots, .sabotage = sabotage.make}, 300);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        std::printf("%6.2f s, %3d schedules: %s ← %s\n", took.count(), found.schedules, qUtf8Printable(found.rule),
                    qUtf8Printable(sabotage.mistake));
        std::fflush(stdout);
        INFO(sabotage.mistake);
        CHECK(found.rule != QString());
    }
}

} // namespace

TEST_CASE("where nothing is wrong the simulated office notices nothing", "[sim]")
{
    CHECK(caught({.isBusy = true}, 60).rule == QString());
    CHECK(caught({.isBusy = true, .hasSnapshots = true}, 30).rule == QString());
    CHECK(caught({.isBusy = true, .hasSnapshots = true, .sabotage = &writeSnapshotsAnew}, 30).rule == QString());
}

TEST_CASE("the simulated office notices every mistake that is put into it", "[sim]")
{
    checkAllAreNoticed(everySabotage(), false);
}

TEST_CASE("the simulated office notices every mistake that is put into snapshots", "[sim]")
{
    checkAllAreNoticed(everySabotageOfSnapshots(), true);
}
