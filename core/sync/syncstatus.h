// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/store/casefile.h"
#include "core/store/syncstanding.h"
#include "core/sync/courierresult.h"

#include <functional>
#include <QFuture>

namespace lianxin {

/// What the window shows of sync. A value: the engine says it anew whenever something changed.
struct SyncStatus {
    enum class Phase {
        NoBoard,     ///< an offline desk: imports and sheets only
        Idle,        ///< in step with the board as of lastOkAt
        Running,     ///< a round is under way
        Waiting,     ///< the line is away; tries again at nextTryAt, or when asked
        AuthNeeded,  ///< the board does not take the token; local work goes on
        NotTheBoard, ///< what answered is not the pinned board; nothing was changed
        ShutOut,     ///< the board lets this desk send and fetch nothing; local work goes on
        Wiped,       ///< the board has ordered this desk to be wiped, and it is
        Outdated     ///< the board takes this desk's work, but gives it no cases: the program is too old
    };
    Phase phase = Phase::NoBoard;
    std::optional<Timestamp> lastOkAt, nextTryAt;
    qint64 rowsDone = 0;                       ///< rows taken in this round
    Error problem;                             ///< of the last round, if it failed
    std::optional<std::chrono::minutes> ahead; ///< this desk's clock before the board's, if that is too much
    std::optional<BoardLoss> loss;             ///< of the last time the board was put back from a backup
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/// What the window may ask of sync without knowing it. All callable from the UI thread; none waits.
struct SyncActions {
    std::function<void()> syncNow;
    std::function<void()> pause; ///< ends the round under way cleanly
    /// Asks the board who @p token speaks for, pins the board and stores the person. Unauthorized, Offline, Refused.
    std::function<QFuture<Result<Person>>(const QString &url, const QString &token)> enrol;

    // Without a line, see core/sync/courier.h. Files on a stick.
    std::function<QFuture<Result<CourierPacked>>(const QString &file)> pack; ///< what may leave goes into it
    std::function<QFuture<Result<CourierTaken>>(const QString &file)> take;  ///< the board's answer comes out of it
    /// Hands another desk's file to the board; the answer is written beside it. Gives the answer's path.
    std::function<QFuture<Result<QString>>(const QString &file)> carry;
};

} // namespace lianxin
