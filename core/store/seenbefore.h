// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// A board that was put back counts versions anew, so `base_v` says nothing any more of what its author had seen. Puts
/// beside an operation that overwrites which ones of its kind, of other desks, this desk knew when it was made: member
/// "seen", the newest first; what is said already stays. To the board it is still the same operation. Nothing for one
/// that overwrites nothing.
void noteSeenBefore(Work &work, OperationId id);

/// @p recorded of that case with it.
[[nodiscard]] RecordedOperation withSeen(Database &db, CaseId caseId, RecordedOperation recorded);

/// The same for all that waits or is in doubt.
void noteSeenBeforeAll(Work &work);

} // namespace lianxin
