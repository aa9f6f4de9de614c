// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simtest.h"

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

namespace {

void checkSeeds(quint64 from, int count)
{
    keepQuiet();
    Tally tally;
    for (quint64 seed = from; tally.report.isEmpty() && tally.cases < count; ++seed, ++tally.cases) {
        const Outcome outcome = randomSchedule(seed);
        if (outcome.broken)
            tally.report = reportOf(outcome, u"lianxin-sim --from %1"_s.arg(seed));
    }
    checkTally(u"schedules from seed %1"_s.arg(from), tally);
}

} // namespace

TEST_CASE("a thousand random schedules break no rule", "[sim]")
{
    checkSeeds(1, 1000);
}

TEST_CASE("another thousand random schedules break no rule", "[sim]")
{
    checkSeeds(10'001, 1000);
}

TEST_CASE("the same seed is the same story", "[sim]")
{
    keepQuiet();
    for (const quint64 seed : {3, 4, 5})
        CHECK(randomSchedule(seed).diary == randomSchedule(seed).diary);
}
