// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simtest.h"

using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// The whole job, from joining to the published answer, with one fault at one request: every fault at each of the first
// five requests of each kind. And a snapshot, from the beginning and from where it broke off.

namespace {

void checkFaultsOf(Asking asking)
{
    keepQuiet();
    const Tally tally = everyFaultFor(asking);
    checkTally(u"faults of "_s + wordFor(asking), tally);
    CHECK(tally.cases >= 2 * int(everyFault().size()));
}

} // namespace

TEST_CASE("whatever happens to a request about the board or about me, the job is done once", "[sim][bug-26]")
{
    checkFaultsOf(Asking::Info);
    checkFaultsOf(Asking::Me);
}

TEST_CASE("whatever happens to a question about operations in doubt, the job is done once", "[sim][bug-26]")
{
    checkFaultsOf(Asking::Status);
}

TEST_CASE("whatever happens to a request with operations, the job is done once", "[sim][bug-1][bug-26]")
{
    checkFaultsOf(Asking::Send);
}

TEST_CASE("whatever happens to a request for what is new, the job is done once", "[sim][bug-26]")
{
    checkFaultsOf(Asking::Pull);
}

TEST_CASE("whatever happens to a snapshot, a new desk has in the end what the board has", "[sim][bug-26]")
{
    keepQuiet();
    constexpr int places = 32;
    const Tally tally = everyFaultForSnapshots(places);
    checkTally(u"faults of snapshots"_s, tally);
    CHECK(tally.cases == 3 * (int(everyFault().size()) + 3 * places));
}
