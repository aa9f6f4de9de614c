// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/domain/feed.h"
#include "core/domain/feeddigest.h"

namespace lianxin {

/// What the desk pins at enrolment: an answer from anything else is not the board's.
struct BoardIdentity {
    QString url;
    QString boardId;
    QString epoch;
    QString courierKey = {}; ///< public: files for a courier are sealed with it; empty: the board takes none
    friend bool operator==(const BoardIdentity &, const BoardIdentity &) = default;
};

/// A person in whose name the desk may speak to the board. The token is a secret: never logged, never shown.
struct Sender {
    Actor actor;
    QString token;
    bool isTokenOld = false; ///< time to change it for a new one
};

/// What a board that was put back from a backup had lost of this desk's work.
struct BoardLoss {
    Timestamp at;    ///< when it was noticed
    qint64 lost = 0; ///< operations the board had taken and has not got any more, as far as it was asked
    qint64 back = 0; ///< of those, how many it has taken again
    friend bool operator==(const BoardLoss &, const BoardLoss &) = default;
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
    std::vector<OperationId> unshown; ///< acknowledged, and no feed has shown them; to be asked about
    std::optional<Timestamp> lastOkAt;
    std::optional<BoardLoss> loss; ///< the last one
    bool isComparisonDue = false;  ///< whether the desk has what the board has
    qint64 courierUnderWay = 0;    ///< number of the last courier's file while nobody knows what became of it
    QByteArray courierSeed = {};   ///< of the desk's own keys; a secret
    bool hasFiles = false;         ///< bytes wait to leave or to come
    bool movesFiles = false;       ///< the engine knows
    bool takesSnapshots = false;   ///< the desk has a folder to fetch them into; the engine knows
    int operationsAtOnce = 0;      ///< in one request; the engine knows
};

/// Of what stands here with what the board says stands there.
enum class Comparison { NotComparable, Alike, Different };

/// What one person says in a courier's file.
struct CourierPart {
    Sender sender;
    std::vector<RecordedOperation> operations;
    std::vector<ScopeCursor> cursors;
    std::vector<OperationId> takenBefore = {}; ///< of the operations: what a board that was put back may have lost
};

/// What a courier's file takes along, in the order in which the board shall take it.
struct CourierLoad {
    BoardIdentity board;
    QString deviceId;
    qint64 number = 0; ///< of the file; the next one has a higher one
    QByteArray seed;   ///< of the desk's own keys; a secret
    std::vector<CourierPart> parts;
};

/// Where an answer brought by a courier comes from.
struct CourierOrigin {
    qint64 number = 0; ///< of the file it answers
    QString epoch;     ///< of the board when it answered
};

/// The board's words on the operations of one courier's file.
struct CourierWords {
    CourierOrigin of;
    qint64 last = 0; ///< the highest number the board knows of this desk
    std::vector<OperationResult> results;
};

/// What the board says instead if it was put back from a backup since the file was packed.
struct CourierLoss {
    CourierOrigin of;
    QString since; ///< the epoch in which the file was packed
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

/// More seconds than this between the desk's clock and the board's, and people are told.
inline constexpr std::chrono::seconds largestSkew {120};

} // namespace lianxin
