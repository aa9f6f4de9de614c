// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Puts a new operation, made from what stands now, in the place of one that was set aside; that one stays in the
/// history, taken back with the reason, and both sides stay in its conflict. To keep theirs is to take it back, see
/// withdrawFromOutbox(), whose errors these are too; and Conflict "moved-on" if the board's document is no longer the
/// one the person has seen, "not-in-conflict", or NotAllowed with the rule that the new operation fails. Then nothing
/// is changed.
[[nodiscard]] Result<void> settle(Work &work, const Actor &actor, OperationId id, const Settlement &settlement);

} // namespace lianxin
