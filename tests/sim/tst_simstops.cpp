// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simtest.h"

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// Each scene again and again: the machine stops at the first change of its disk, at the second, …; or that change
// fails.

namespace {

using Trial = Tally (*)(const Scene &, bool ofBoard, int ways);

void checkScenes(const QString &what, Trial trial, bool ofBoard, int ways)
{
    keepQuiet();
    Tally all;
    for (const Scene &scene : everyScene()) {
        const Tally tally = trial(scene, ofBoard, ways);
        all.cases += tally.cases;
        CHECK(tally.report == QString());
    }
    checkTally(what, all);
    CHECK(all.cases > 100);
}

} // namespace

TEST_CASE("a desk that stops at any change of its disk loses nothing and does nothing twice",
          "[sim][bug-3][bug-15][bug-24]")
{
    checkScenes(u"stops of a desk"_s, &everyStopIn, false, 1);
}

TEST_CASE("a board that stops at any change of its disk loses nothing and does nothing twice", "[sim][bug-18]")
{
    checkScenes(u"stops of the board"_s, &everyStopIn, true, everyWay);
}

TEST_CASE("a desk whose disk fails at any change says so, loses nothing and does nothing twice", "[sim][bug-30]")
{
    checkScenes(u"faults of a desk's disk"_s, &everyDiskFaultIn, false, 1);
}

TEST_CASE("a board whose disk fails at any change loses nothing and does nothing twice", "[sim]")
{
    checkScenes(u"faults of the board's disk"_s, &everyDiskFaultIn, true, 2);
}
