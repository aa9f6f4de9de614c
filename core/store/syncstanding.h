// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/domain/feed.h"

namespace lianxin {

/// What the desk pins at enrolment: an answer from anything else is not the board's.
struct BoardIdentity {
    QString url;
    QString boardId;
    QString epoch;
    friend bool operator==(const BoardIdentity &, const BoardIdentity &) = default;
};

/// A person in whose name the desk may speak to the board. The token is a secret: never logged, never shown.
struct Sender {
    Actor actor;
    QString token;
};

/// Where sync stands, from one snapshot.
struct SyncStanding {
    std::optional<BoardIdentity> board; ///< nothing: an offline desk, or not enrolled yet
    QString url;
    QString deviceId;
    std::vector<Sender> senders;
    std::vector<ScopeCursor> cursors;
    std::vector<std::pair<PersonId, qint64>> ready;        ///< operations per actor that may leave now
    std::vector<std::pair<PersonId, OperationId>> inDoubt; ///< sent, outcome unknown
    std::optional<Timestamp> lastOkAt;
    bool takesSnapshots = false; ///< the desk has a folder to fetch them into; the engine knows
};

/// How a round of sync ended, for the indicator and the diary.
struct SyncEnd {
    Timestamp at;
    bool ok = false;
    Error problem;
    qint64 bytesOut = 0, bytesIn = 0;
    int requests = 0;
    qint64 received = 0;       ///< rows of feeds everybody in the office may know of
    qint64 receivedSealed = 0; ///< rows of feeds of reports of wrongdoing
};

} // namespace lianxin
