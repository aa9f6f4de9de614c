// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Notes that the operation is about to leave. The row must be on the disk before the first byte is.
void beginAttempt(Database &db, OperationId id, Timestamp now);
/// Notes how the last attempt ended, if one is open.
void endAttempt(Database &db, OperationId id, Timestamp now, const QString &outcome);

/// The next operations of @p actor that may leave, at most @p maxOps and about @p maxBytes but at least one; from then
/// on they are in doubt. One that the disk has damaged never leaves: it is parked, and stops its lane.
[[nodiscard]] std::vector<RecordedOperation> takeBatch(Work &work, PersonId actor, int maxOps, qint64 maxBytes);

/// How many operations of each actor may leave now.
[[nodiscard]] std::vector<std::pair<PersonId, qint64>> readyByActor(Database &db);
/// Those that left and whose outcome is unknown, in order.
[[nodiscard]] std::vector<std::pair<PersonId, OperationId>> inDoubt(Database &db);

} // namespace lianxin
