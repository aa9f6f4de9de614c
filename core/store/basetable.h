// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

/// The board's own document of the case: the kept base, or the case itself if nothing of ours waits on top of it, or
/// an empty case if the board has not got it.
[[nodiscard]] Case serverDocument(Database &db, const StoredCase &stored);

/// The board's version that has been seen here. Operations of this desk which the board has accepted count only where
/// nothing unseen lies before them.
[[nodiscard]] qint64 seenVersion(Database &db, const StoredCase &stored);

/// To be called before the first waiting operation changes @p stored: from then on the board's document is kept.
void keepBase(Database &db, const StoredCase &stored);
void setBase(Database &db, CaseId id, const Case &document);
void dropBase(Database &db, CaseId id);

} // namespace lianxin
