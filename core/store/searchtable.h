// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

[[nodiscard]] SearchTerms searchTerms(const SearchText &text);

void addToSearch(Work &work, CaseId id, Timestamp receivedAt, SearchWords words);
void takeFromSearch(Work &work, CaseId id, SearchText text); ///< nothing happens if it was never put in

/// Brings what was added and taken into the index, in its order: once, right before the commit. FTS5 writes a whole
/// segment at each savepoint, and a statement with a trigger has one.
void writeSearch(Work &work);

/// For thousands of cases at once: the index puts off the tidying it would do after each transaction, and searches are
/// a little slower until finishTidying() has answered true; each call is a small step.
void putOffTidying(Database &db);
[[nodiscard]] bool finishTidying(Database &db);

/// What is sealed is in no index: the few such cases of an office are read one by one.
[[nodiscard]] bool isFoundBy(const QString &typed, const SearchText &text);

} // namespace lianxin
