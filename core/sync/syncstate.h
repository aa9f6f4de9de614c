// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/filerun.h"
#include "core/sync/round.h"
#include "core/sync/syncstatus.h"

namespace lianxin::sync {

/// All decisions of sync: when a round is held (here) and what it does (Round). A value; the engine feeds it what
/// happens and does what it says, and the simulator runs it without threads, clocks or sockets.
///
/// A failed round is tried again after a wait that grows from seconds to a quarter of an hour; it is never given up.
/// Pokes only shorten a wait.
struct State {
    enum class Activity {
        Resting,
        Looking, ///< whether anything waits to leave; if not, the board hears nothing of it
        Working,
        Moving ///< files; whatever else there is to do comes first
    };
    Activity activity = Activity::Resting;
    SyncStatus::Phase phase = SyncStatus::Phase::NoBoard; ///< while not working
    bool automatic = false;                               ///< goes on by itself
    bool again = false;                                   ///< asked for another round before this one was over
    bool outboxMoved = false;                             ///< since it was last looked at
    Round round;                                          ///< under way, or the last one
    FileRun files;                                        ///< likewise
    bool asksForFiles = false;                            ///< whoever asked waits for them
    std::optional<Result<Counts>> toTell;                 ///< to those, when the files have moved
    std::optional<Timestamp> lastOkAt, nextTryAt;
    std::chrono::milliseconds lastDelay {0}; ///< of the backoff
    Error problem;
    std::optional<BoardLoss> loss;       ///< as of the last standing
    std::chrono::milliseconds ahead {0}; ///< this desk's clock before the board's
};

/// What a decision needs to know besides.
struct Circumstances {
    Timestamp now;
    double random = 0; ///< in [0, 1): spreads the waits
    const Rules &rules;
};

struct Step {
    State state;
    std::vector<Effect> effects;
};

[[nodiscard]] Step next(State state, Event event, const Circumstances &circumstances);

[[nodiscard]] SyncStatus statusOf(const State &state);

} // namespace lianxin::sync
