// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/domain/feed.h"
#include "core/sqlite/database.h"

namespace lianxin::board {

// What the board remembers of operations: the accepted ones for ever, so that none has its effect twice, and the
// payload of the refused ones, so that nobody's work is lost. Everything throws DbError.

/// The fingerprint of an intent: all of it except the version the person was looking at, which a desk may learn anew
/// between two attempts.
[[nodiscard]] QByteArray hashOf(const RecordedOperation &operation);

struct LedgerEntry {
    QByteArray hash;        ///< see hashOf()
    OperationResult result; ///< as it was given, status Applied
};

[[nodiscard]] std::optional<LedgerEntry> findInLedger(Database &db, OperationId id);
void writeToLedger(Database &db, const LedgerEntry &entry, Timestamp at);

/// Work that was refused, for the office to look at.
struct DeadLetter {
    OperationId id;
    PersonId person; ///< who sent it
    QString reason;
    QByteArray payload; ///< the operation as it came
};

/// One of them, as a list shows it: nothing of what it says.
struct DeadLetterLine {
    QString operation; ///< its id
    QString org;
    QString person;
    QString reason;
    Timestamp at;
};
[[nodiscard]] std::vector<DeadLetterLine> latestDeadLetters(Database &db, int count); ///< newest first

/// A letter that comes again replaces itself.
void keepDeadLetter(Database &db, const DeadLetter &letter, Timestamp at);

} // namespace lianxin::board
