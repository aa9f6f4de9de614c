// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"
#include "core/sqlite/database.h"
#include "core/store/caselist.h"

namespace lianxin {

/// The words a case is found by. The index keeps no text of its own, so whoever takes a case out of it must know them
/// exactly as they were put in: they follow from the case's row and its letters.
struct SearchText {
    QString number, subject, place, people, body;
    friend bool operator==(const SearchText &, const SearchText &) = default;
};

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

/// The words already cut into terms, which takes as long as all the rest and needs no database.
struct SearchTerms {
    QByteArray number, subject, place, people, body;
};
[[nodiscard]] SearchTerms searchTerms(const SearchText &text);

void addToSearch(Database &db, CaseId id, Timestamp receivedAt, const SearchText &text);
void addToSearch(Database &db, CaseId id, Timestamp receivedAt, const SearchTerms &terms);
void takeFromSearch(Database &db, CaseId id, const SearchText &text); ///< nothing happens if it was never put in

/// For thousands of cases at once: the index puts off the tidying it would do after each transaction, and searches are
/// a little slower until finishTidying() has answered true; each call is a small step.
void putOffTidying(Database &db);
[[nodiscard]] bool finishTidying(Database &db);

/// What is sealed is in no index: the few such cases of an office are read one by one.
[[nodiscard]] bool isFoundBy(const QString &typed, const SearchText &text);

} // namespace lianxin
