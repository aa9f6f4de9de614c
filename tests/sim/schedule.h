// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/users.h"

namespace lianxin::sim {

/// What came of one run of the world.
struct Outcome {
    std::optional<Broken> broken;
    QStringList diary;
    QString gist;                   ///< what the board has at the end, times and ids aside
    QString end;                    ///< what everybody had at last, times and ids aside
    std::map<QString, int> reached; ///< how far people got, in numbers
};

/// How rough a random schedule is.
struct Weather {
    int steps = 40;
    bool isCalm = false;       ///< people only: nothing breaks, and nobody oversteps
    bool crashesTwice = false; ///< machines stop again while they come back
    bool isBusy = false;       ///< begin in the middle of the work
    int syncEvery = 0;         ///< only desk 0 works, and syncs after so many steps; 0: all, by themselves
    std::vector<Duration> clocksOff = {};
    std::function<void(World &)> sabotage = {}; ///< what is wrong in this world
};

/// Two or three desks, people, and everything that can go wrong, by the dice of @p seed alone.
[[nodiscard]] Outcome randomSchedule(quint64 seed, const Weather &weather = {});

/// Runs @p story and tells what was broken, if anything was.
[[nodiscard]] Outcome outcomeOf(World &world, const std::function<void()> &story);

/// A report of a failure, with the way to see it again.
[[nodiscard]] QString reportOf(const Outcome &outcome, const QString &again);

} // namespace lianxin::sim
