// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sight.h"
#include "core/store/work.h"

namespace lianxin {

// The operations of one case form a lane: they leave strictly in the order they were made, and nothing passes one that
// is stuck. Lanes do not wait for each other.

/// A row of the outbox; the operation itself stands in the timeline.
struct Waiting {
    qint64 n = 0;
    OperationId id;
    CaseId caseId;
    PersonId actor;
    OutboxItem::State state = OutboxItem::State::Ready;
};

void addToOutbox(Database &db, CaseId id, const RecordedOperation &recorded);
struct Acknowledged;
/// One that was acknowledged, back in its lane at @p place, which must be free.
void addInDoubt(Database &db, qint64 place, const Acknowledged &item, PersonId actor);
/// The same where @p n, which has left, stood in its lane.
void addInPlace(Database &db, CaseId id, const RecordedOperation &recorded, qint64 n);
void removeFromOutbox(Database &db, OperationId id);
[[nodiscard]] std::optional<Waiting> findWaiting(Database &db, OperationId id);
[[nodiscard]] std::vector<Waiting> laneOf(Database &db, CaseId id); ///< in order

[[nodiscard]] std::vector<OperationId> waitingIds(Database &db); ///< of all lanes, in order

/// Queues everything the board has not got, in the order it was made: what a desk did before it had a board.
void queueWhatTheBoardLacks(Database &db);

void setState(Database &db, OperationId id, OutboxItem::State state, const Error &problem = {});
[[nodiscard]] Error problemOf(Database &db, OperationId id); ///< as set last
/// Stops an operation whose words are no longer those that were written; the second copy may have them.
void parkDamaged(Work &work, OperationId id, CaseId caseId);
/// Blocks what stands behind a stuck operation and frees what stands behind none.
void refreshLane(Database &db, CaseId id);

[[nodiscard]] std::vector<OutboxItem> outboxItems(Database &db, Sight sight); ///< in order

struct OutboxCounts {
    qint64 waiting = 0;
    qint64 stuck = 0;
};
[[nodiscard]] OutboxCounts outboxCounts(Database &db, Sight sight);

} // namespace lianxin
