// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/store/work.h"

namespace lianxin {

/// Takes a page of a feed in: rows, letters and events, the waiting operations put back on top, bad rows set aside, and
/// the cursor. Conflict "feed-gap" if the page does not begin where the cursor stands or a row is missing in it.
///
/// A case disappears from here only by a revoke row of the very feed that brought it.
[[nodiscard]] Result<void> applyRemote(Work &work, ChangePage page);

/// The case has left the feed of that scope: it leaves this desk, unless another feed has brought it, and what people
/// had in hand for it stays readable.
void revoke(Work &work, const QString &scope, const Departure &departure);

/// Takes one case in as a feed of that scope brings it; not the @p isNewest: more about it is to come.
void upsert(Work &work, const QString &scope, const ChangeRow &row, bool isNewest = true);

} // namespace lianxin
