// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// A board that was put back counts versions anew, so `base_v` says nothing any more of what its author had seen. Puts
/// beside an operation that overwrites which ones of its kind, of other desks, this desk knew when it was made: member
/// "seen", the newest first. Nothing for one that overwrites nothing, or has left and may arrive yet.
void noteSeenBefore(Work &work, OperationId id);

/// The same for all that waits and has never left.
void noteSeenBeforeAll(Work &work);

} // namespace lianxin
