// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"
#include "core/sqlite/database.h"

namespace lianxin {

/// Adds a letter; one that is there already stays as it was. True if it was added.
bool addAppeal(Database &db, CaseId id, const Appeal &appeal);
/// The same for one without an imported row whose document is known.
void addAppeal(Database &db, CaseId id, const Appeal &appeal, const QByteArray &text, const QByteArray &sum);
[[nodiscard]] QByteArray sumOfAppeal(const QByteArray &text); ///< needs no database

/// Puts the letter back as it was, where the disk has changed it.
void rewrite(Database &db, const Appeal &appeal);
[[nodiscard]] bool areIntact(Database &db, const std::vector<Appeal> &appeals); ///< as they were written

[[nodiscard]] std::vector<Appeal> appealsOf(Database &db, CaseId id); ///< in the order they were added
[[nodiscard]] std::optional<CaseId> caseOf(Database &db, const AppealKey &appeal);
[[nodiscard]] QByteArray originalOf(Database &db, const AppealKey &appeal);

/// The case a letter with this number of that system belongs to.
[[nodiscard]] std::optional<CaseId> caseBySourceNo(Database &db, const QString &source, const QString &sourceNo);

/// The case that a row of an imported list became.
[[nodiscard]] std::optional<CaseId> caseByImportedRow(Database &db, const QString &source, const QByteArray &rowHash);
void rememberImportedRow(Database &db, const QString &source, const QByteArray &rowHash, CaseId id);

} // namespace lianxin
