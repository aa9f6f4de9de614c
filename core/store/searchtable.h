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

void addToSearch(Database &db, CaseId id, Timestamp receivedAt, const SearchText &text);
void takeFromSearch(Database &db, CaseId id, const SearchText &text); ///< nothing happens if it was never put in

/// What is sealed is in no index: the few such cases of an office are read one by one.
[[nodiscard]] bool isFoundBy(const QString &typed, const SearchText &text);

} // namespace lianxin
