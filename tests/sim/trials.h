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

/// A fault, and which request suffers it.
struct Placed {
    Asking asking = Asking::Pull;
    int nth = 1;
    Fault fault;
};

/// The whole job with @p faults; nothing if they must come and one of the requests does not.
[[nodiscard]] std::optional<Outcome> jobWith(const std::vector<Placed> &faults, bool mustCome);

/// All faults for the first five requests about @p asking.
[[nodiscard]] Tally everyFaultFor(Asking asking);

constexpr int everyPlace = 128;

/// All faults for a snapshot that a desk fetches which is new in an office with work under way: for its first request,
/// and for those that go on with a file that has broken off once and twice. And what comes breaks off, ends too soon or
/// has a bit turned over at each of so many @p places.
[[nodiscard]] Tally everyFaultForSnapshots(int places);

constexpr int everyWay = 4;

/// A machine stops at each change of its disk in @p scene, in so many of the four ways of losing what was not synced;
/// which of them begins differs from change to change.
[[nodiscard]] Tally everyStopIn(const Scene &scene, bool ofBoard, int ways);

/// Each change of the disk in @p scene fails, for want of room and otherwise, once and seven times in a row: four ways.
[[nodiscard]] Tally everyDiskFaultIn(const Scene &scene, bool ofBoard, int ways);

// --- two things, by the dice of a seed -------------------------------------------------------------------------------

[[nodiscard]] Outcome pairOfFaults(quint64 seed);   ///< in the whole job
[[nodiscard]] Outcome stopInRecovery(quint64 seed); ///< of a scene, three times
/// One of these, or most of the time a random schedule whose machines stop again while they come back.
[[nodiscard]] Outcome soaked(quint64 seed);
[[nodiscard]] bool hasSnapshots(quint64 seed); ///< one in four

} // namespace lianxin::sim
