// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"

namespace lianxin {

/// Makes the letters findable for those that repeat them, and looks for cases of the table that they repeat. Of two
/// cases the one received first is the earlier.
void addMatter(Work &work, CaseId id, const Case &c, const std::vector<Appeal> &appeals);
void takeMatter(Database &db, CaseId id, const std::vector<Appeal> &appeals);

/// Whether an earlier case like it was found and nobody has decided yet.
[[nodiscard]] bool repeats(Database &db, CaseId id);

struct SimilarPair {
    CaseId earlier;
    SimilarCase::Why why = SimilarCase::Why::SameText;
    double score = 0;
    bool linked = false;
    bool dismissed = false;
};
[[nodiscard]] std::vector<SimilarPair> similarTo(Database &db, CaseId id); ///< earlier cases, most alike first

/// The cases its document names as linked or joined, in some text; to see whether that has changed.
[[nodiscard]] QString linkedNames(Database &db, CaseId id);
/// Notes which of the pairs of this case a person has linked or joined. Reads every case that is like it.
void noteLinks(Database &db, CaseId id, const Case &c);

/// NotFound if nobody said that they were alike.
[[nodiscard]] Result<void> dismiss(Work &work, const Actor &actor, CaseId id, CaseId earlier);

} // namespace lianxin
