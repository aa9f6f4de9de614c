// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/casetable.h"
#include "app/board/store/decision.h"
#include "core/base/clock.h"
#include "core/base/uuid7.h"
#include "core/sqlite/database.h"

#include <QSet>
#include <set>

// The one way an operation gets its effect, in one transaction:
//
//     ledger ── same id, same hash, or said to be taken before ──────── Duplicate, with the first result
//        │  └── same id, other hash ─────────────────────────────────── Rejected
//        └─ case as it stands ── decided() ── case, letters, timeline, feed, published answer, ledger ── Applied
//                                    └────── dead letter ────────────── Rejected, Conflict

namespace lianxin::board {

/// What every writing job of the board needs besides the connection.
struct Means {
    const Clock &clock;
    Random &random;
    Uuid7 &ids;
    const Rules &rules;
};

/// Who sends operations, and from where. What a desk sends it has seen, so nothing of it crosses what it sends later;
/// a sender without a device has seen what its operations say, and nothing else.
struct Correspondent {
    Actor person;
    QString device;
    std::set<OperationId> takenBefore = {}; ///< what this board had, the sender says, before it was put back
};

/// An operation that could not be read, with the result it gets and the text it was.
struct UnreadableOperation {
    OperationResult result;
    QByteArray payload;
};

/// Judges one operation of @p from and lets it have its effect, in one transaction of its own: ledger row, case,
/// timeline, letters, feed and published answer commit together. The same operation again is a Duplicate with its first
/// result. Throws DbError; then nothing happened.
[[nodiscard]] OperationResult accept(Database &db, const Means &means, const Correspondent &from,
                                     const RecordedOperation &operation);

/// Operations of one request in their order. After a refused one those of the same case are Blocked: they were made on
/// top of it; those of a case that has gone are each Rejected as "scope-revoked" and kept. What is refused takes
/// nothing with it: the rest is accepted. All of it is on disk at once; if one of them makes the database fail they
/// commit one by one, up to that one, and it throws DbError.
[[nodiscard]] std::vector<OperationResult> acceptAll(Database &db, const Means &means, const Correspondent &from,
                                                     const std::vector<RecordedOperation> &operations);
/// The same for one part of what hangs together: cases in which something was refused before, or is now, are in
/// @p stopped.
[[nodiscard]] std::vector<OperationResult> acceptAll(Database &db, const Means &means, const Correspondent &from,
                                                     const std::vector<RecordedOperation> &operations,
                                                     QSet<CaseKey> &stopped);

/// Takes a decision into the tables and the feed and gives the row's seq. @p before is the record as it was, empty but
/// for its org if there was none, @p device where it came from. Inside a transaction.
qint64 settle(Database &db, const Means &means, const CaseRecord &before, const Decision &decision,
              const QString &device = {});

/// None of them has an effect; each is Rejected with @p reason and kept as a dead letter.
[[nodiscard]] std::vector<OperationResult> refuseAll(Database &db, const Means &means, const Actor &person,
                                                     const QString &reason,
                                                     const std::vector<RecordedOperation> &operations);

void keepUnreadable(Database &db, const Means &means, const Actor &person,
                    const std::vector<UnreadableOperation> &operations);

} // namespace lianxin::board
