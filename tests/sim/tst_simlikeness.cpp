// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simtest.h"

using namespace lianxin::sim;
using namespace std::chrono_literals;

// The same people do the same things in another world, and it must make no difference.

namespace {

constexpr auto threeYears = 24h * 365 * 3;

QString gist(quint64 seed, const Weather &weather)
{
    keepQuiet();
    const Outcome outcome = randomSchedule(seed, weather);
    if (outcome.broken)
        FAIL(reportOf(outcome, QStringLiteral("seed %1").arg(seed)));
    return outcome.gist;
}

} // namespace

TEST_CASE("wrong clocks change nothing but times", "[sim][bug-22][bug-35]")
{
    const std::vector<std::vector<Duration>> clocks {
        {100s, -100s, 0s}, {threeYears, -threeYears, 0s}, {0s, 0s, threeYears}, {-24h, 24h, -threeYears}};
    for (quint64 seed = 1; seed <= 12; ++seed) {
        const Weather right {.isCalm = true, .isBusy = true, .clocksOff = {0s, 0s, 0s, 0s}};
        const QString asItShould = gist(seed, right);
        CHECK(asItShould.size() > 1000);
        for (const auto &off : clocks) {
            Weather wrong = right;
            wrong.clocksOff = off;
            INFO(seed);
            CHECK(gist(seed, wrong) == asItShould);
        }
    }
}

TEST_CASE("how operations are split into batches changes nothing", "[sim]")
{
    for (quint64 seed = 1; seed <= 12; ++seed) {
        const auto inBatches = [seed](int of) { return gist(seed, {.isCalm = true, .isBusy = true, .syncEvery = of}); };
        const QString oneByOne = inBatches(1);
        CHECK(oneByOne.size() > 1000);
        for (const int of : {2, 5, 13, 1000}) {
            INFO(seed);
            CHECK(inBatches(of) == oneByOne);
        }
    }
}
