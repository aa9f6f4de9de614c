// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/casetable.h"
#include "app/board/store/cursor.h"
#include "core/base/result.h"
#include "core/base/uuid7.h"
#include "core/domain/feed.h"

namespace lianxin::board {

// The feeds.
//
//     seq      1        2        3        4         dense: the counter moves in the transaction of the row
//     nonce    81f…     09c…     e55…     27a…      random: a board restored from a copy has others from there on
//     case     A        B        A        A
//     versions (0,1]    (0,1]    (1,2]    (2,4]     letters and operations that came with these go along
//     doc      A at 1   B at 1   A at 2   A at 4
//
// A case stands in exactly one feed. Its sealing moves it, and its transfer to another office of this board: its rows
// in the old feed become revokes without a document, one more revoke is added there, and the new feed gets all of it in
// one row. Everything throws DbError.

/// What a row is marked with besides what it says.
struct RowMark {
    Random &random;
    Timestamp now;
};

/// Adds the row of @p record as it stands, with what came after version @p after, to its scope, and gives its seq. If
/// the case was in @p formerScope before, all its rows there become revokes, and one more says so at the end.
/// Call it inside the transaction of the change.
qint64 announce(Database &db, const RowMark &mark, const CaseRecord &record, qint64 after, const QString &formerScope);

/// Whether a revoke of the case stands in the feed. Throws DbError.
[[nodiscard]] bool hasLeft(Database &db, const QString &scope, CaseKey key);

/// The cases that were in the feed and are not any more, however long ago they left. Throws DbError.
[[nodiscard]] std::vector<Departure> departuresFrom(Database &db, const QString &scope);

/// Whether the board still stands behind @p cursor; an empty text is the beginning of the feed.
/// Refused with one of "cursor-expired" (unreadable, of another feed, or before the rows that are kept),
/// "epoch-changed", "cursor-ahead", "history-forked"; NotFound "no-such-scope".
[[nodiscard]] Result<Cursor> placeOf(Database &db, const ScopeCursor &cursor, const QString &epoch);

/// The place after the last row. Throws DbError; "scope" is unreadable if there is none of that name.
[[nodiscard]] Cursor endOf(Database &db, const QString &scope);

/// The rows after @p from that fit in about @p room bytes, and at least one if there is any; takes from @p room what
/// they need.
[[nodiscard]] ChangePage pageAfter(Database &db, const Cursor &from, qint64 &room);

/// Forgets up to @p most rows of @p scope from before @p kept, the oldest first, and gives how many. The newest row of
/// a feed stays. Inside a transaction.
qint64 forgetRows(Database &db, const QString &scope, Timestamp kept, qint64 most);

} // namespace lianxin::board
