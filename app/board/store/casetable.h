// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/sqlite/database.h"

namespace lianxin::board {

// The tables of cases, their letters and their timelines. Everything throws DbError.

/// A case and what the board knows of it besides its document.
struct CaseRecord {
    QString org;
    QString scope; ///< the one feed it is in
    Case doc;
};

[[nodiscard]] std::optional<CaseRecord> findCase(Database &db, CaseKey key);
void putCase(Database &db, const CaseRecord &record); ///< new or changed

/// Letters and operations that came with the versions after @p after up to @p upTo, oldest first. Letters are without
/// their original.
[[nodiscard]] std::vector<Appeal> appealsOf(Database &db, CaseKey key, qint64 after, qint64 upTo);
[[nodiscard]] std::vector<RecordedOperation> eventsOf(Database &db, CaseKey key, qint64 after, qint64 upTo);
/// The operations after version @p after that did not come from @p device; all of them if it has no name.
[[nodiscard]] std::vector<RecordedOperation> eventsOfOthers(Database &db, CaseKey key, qint64 after,
                                                            const QString &device);

void addAppeal(Database &db, const CaseRecord &record, const Appeal &appeal);
/// Letters inside an Intake are kept once, as letters: the operation keeps their keys only.
void addEvent(Database &db, CaseKey key, qint64 version, const RecordedOperation &event, const QString &device);

/// Whether this letter, or one with its number in the same office and system, is here already.
[[nodiscard]] bool hasAppeal(Database &db, const QString &org, const Appeal &appeal);

/// "LY-2026-000412": the office's prefix, the year of receipt, the next number of that year. Taken for good only when
/// the transaction commits.
/// @p given is taken instead if it was given before, and the board has lost whose it is.
[[nodiscard]] QString numberFor(Database &db, const QString &org, int year, const QString &given = {});
/// After a copy was put back: the numbers the board may have given since are left free, 1000 at least in each year the
/// board knows of, and in @p year. Whoever's they are brings them along.
void skipNumbers(Database &db, int year);

} // namespace lianxin::board
