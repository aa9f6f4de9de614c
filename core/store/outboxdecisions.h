// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outboxtable.h"

namespace lianxin {

// What a person decides about an operation that waits in the outbox. NotFound for those of cases the person may not
// see.

/// The row, if @p actor may take it back or put something in its place; the errors are those of taking it back.
[[nodiscard]] Result<Waiting> itemDecidedBy(Work &work, const Actor &actor, OperationId id);

/// Takes it back with a reason; its text returns to a draft. Conflict "may-have-left" while its outcome is unknown;
/// NotAllowed "not-yours", or "intake-stays": a letter that came does not go away, its case can only be voided.
[[nodiscard]] Result<void> withdrawFromOutbox(Work &work, const Actor &actor, OperationId id, const QString &reason);

/// What withdrawing the answer of a case means for the publishing that waits here, whoever started it: it must never
/// leave. Conflict "may-have-left" or "travels-by-courier" if it can no longer be kept here; nothing to do if none
/// waits.
[[nodiscard]] Result<void> takeBackPublishing(Work &work, PersonId by, CaseId id, const QString &reason);

/// Lets a refused one leave once more, under the same id. Conflict if it is not refused.
[[nodiscard]] Result<void> retryFromOutbox(Work &work, const Actor &actor, OperationId id);

} // namespace lianxin
