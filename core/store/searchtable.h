// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/termbatch.h"
#include "core/store/work.h"

namespace lianxin {

/// The part of it that stands in the case's row.
struct IndexedHead {
    bool sealed = true; ///< also of a case that is not there
    QString number, firstNumber, subject, place;
    friend bool operator==(const IndexedHead &, const IndexedHead &) = default;
};
[[nodiscard]] IndexedHead indexedHead(Database &db, CaseId id);

/// Numbers are also found by their end without leading zeros (412 finds LY-2026-000412), phones by their last four
/// digits.
[[nodiscard]] SearchText searchText(const IndexedHead &head, const std::vector<Appeal> &appeals);

void addTo(TermBatch &batch, const SearchText &text);

void addToSearch(Work &work, CaseId id, SearchText words);
void takeFromSearch(Work &work, CaseId id); ///< nothing happens if it was never put in

/// Brings what was added into the index: once, right before the commit, as one run.
void writeSearch(Work &work);

/// Puts words that were gathered beforehand into the index, case by case; a null id is none after all.
void addGathered(Database &db, const std::vector<TermPage> &words, const std::vector<CaseId> &cases);

/// What is sealed is in no index: the few such cases of an office are read one by one.
[[nodiscard]] bool isFoundBy(const QString &typed, const SearchText &text);

} // namespace lianxin
