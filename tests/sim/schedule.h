// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/outcome.h"
#include "tests/sim/users.h"

namespace lianxin::sim {

/// How rough a random schedule is.
struct Weather {
    int steps = 40;
    bool isCalm = false;          ///< people only: nothing breaks, and nobody oversteps
    bool crashesTwice = false;    ///< machines stop again while they come back
    bool isBusy = false;          ///< begin in the middle of the work
    bool isPutBack = false;       ///< the board is put back from its copy now and then
    bool hasSnapshots = false;    ///< desks take them, and one may come new to the office
    bool hasSmallBatches = false; ///< much goes out in many requests
    int syncEvery = 0;            ///< only desk 0 works, and syncs after so many steps; 0: all, by themselves
    std::vector<Duration> clocksOff = {};
    std::function<void(World &)> sabotage = {}; ///< what is wrong in this world
};

/// Two or three desks, people, and everything that can go wrong, by the dice of @p seed alone.
[[nodiscard]] Outcome randomSchedule(quint64 seed, const Weather &weather = {});

} // namespace lianxin::sim
