// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

/// An operation under the id it was given when its text was begun.
struct Intent {
    OperationId id;
    Operation operation;
};

/// Applies the operation to @p stored and writes case, letters, timeline, outbox and audit. NotAllowed if a rule
/// forbids it; then nothing was written. "no-board" for publishing on a desk that has none. NotFound
/// "no-such-file" for announcing one whose bytes are not here.
[[nodiscard]] Result<void> perform(Work &work, Actor actor, StoredCase &stored, const Intent &intent);

/// perform() on a case of the table, ending the draft that held the text. An operation that was taken already is
/// answered with the case as it is now, and changes nothing.
[[nodiscard]] Result<Case> submit(Work &work, const Actor &actor, CaseId id, const Operation &operation, DraftId draft);

} // namespace lianxin
