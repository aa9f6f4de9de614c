// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/scenes.h"
#include "tests/sim/schedule.h"

// One thing goes wrong at one place; all places, one after another.

namespace lianxin::sim {

/// How many were tried, and the report of the first that broke a rule; empty if none did.
struct Tally {
    int cases = 0;
    QString report;
};

/// The whole job, and the @p nth request about @p asking suffers @p fault. Nothing if there is no such request.
[[nodiscard]] std::optional<Outcome> jobWithFault(Asking asking, int nth, const Fault &fault);

/// All faults for the first five requests about @p asking.
[[nodiscard]] Tally everyFaultFor(Asking asking);

/// A machine stops at each change of its disk in @p scene, once for each way of losing what was not synced.
[[nodiscard]] Tally everyStopIn(const Scene &scene, bool ofBoard);

/// Each change of the disk in @p scene fails, for want of room and otherwise, once and some times in a row.
[[nodiscard]] Tally everyDiskFaultIn(const Scene &scene, bool ofBoard);

} // namespace lianxin::sim
