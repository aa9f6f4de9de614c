// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/casefile.h"
#include "core/store/casetable.h"
#include "core/store/sight.h"

namespace lianxin {

/// NotFound "no-such-case" also for one that must not be seen.
[[nodiscard]] Result<StoredCase> findVisible(Database &db, CaseId id, Sight sight);

/// Rows in the order of @p ids; those gone, or not for these eyes, are left out.
[[nodiscard]] std::vector<CaseRow> caseRows(Database &db, const std::vector<CaseId> &ids, Sight sight,
                                            const Rules &rules);

/// Call it inside a read transaction: all of it is from one moment.
[[nodiscard]] Result<CaseFile> caseFile(Database &db, CaseId id, PersonId asking, Sight sight, const Rules &rules);

/// By number, source number or key. NotFound, or Conflict "several-cases".
[[nodiscard]] Result<CaseId> findByReference(Database &db, const QString &reference, Sight sight);

[[nodiscard]] Result<QByteArray> originalLetter(Database &db, const AppealKey &appeal, Sight sight);

/// Whether the person a draft belongs to may (still) see its case.
[[nodiscard]] bool ownerSees(Database &db, const DraftKey &key, const Rules &rules);

} // namespace lianxin
