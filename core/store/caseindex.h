// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/store/searchtable.h"

namespace lianxin {

// What helps to find a case: the search index and the sketches of its letters. Both follow from its row and its
// letters; a sealed case is in neither.

/// Brings the index from what the row said @p before to what it says now.
void reindex(Work &work, const StoredCase &stored, const IndexedHead &before);

/// Adds letters to a case of the table, and to the index. Those it has already are left as they are.
void addLetters(Work &work, const StoredCase &stored, const std::vector<Appeal> &appeals);

/// To be called before a case is taken out of the table.
void unindex(Work &work, CaseId id);

} // namespace lianxin
