// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

// Once a week, and after a board was put back, the desk proves that it holds what the board holds. The board gives 256
// hashes over the keys and versions of a feed's cases; where one differs, the whole feed is taken anew.

[[nodiscard]] bool isComparisonDue(Database &db, Timestamp now);
void compareAt(Work &work, Timestamp at); ///< the next time
void planComparison(Work &work);          ///< in a week, unless one is planned

/// Only a digest of the very place where the feed stands here can be compared; any other says nothing. If they differ
/// the place is forgotten, and the diary says so.
[[nodiscard]] Comparison compare(Work &work, const FeedDigest &digest);

} // namespace lianxin
