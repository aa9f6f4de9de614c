// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/store/work.h"

namespace lianxin {

/// Takes the board's word on one operation: it leaves the outbox and becomes part of the board's document, or it is
/// refused and waits for a person, or it is free to leave again. A word on an operation that does not wait is ignored:
/// the feed may have told it before.
void recordResult(Work &work, const OperationResult &result);

/// Takes an operation that the feed shows as accepted out of the outbox. True if it was waiting.
bool recordSeenInFeed(Work &work, OperationId id);

/// Frees an operation that surely never left.
void recordNotSent(Work &work, OperationId id);

} // namespace lianxin
