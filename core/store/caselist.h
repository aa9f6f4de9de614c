// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/casequery.h"
#include "core/store/sight.h"

namespace lianxin {

/// All matching ids in the order asked for. @p now decides what is due today.
[[nodiscard]] std::vector<CaseId> listCases(Database &db, const CaseQuery &query, Sight sight, Timestamp now);

/// How long each list is. Costs the same for ten cases and for a million.
[[nodiscard]] std::vector<std::pair<WorkList, qint64>> countCases(Database &db, Sight sight, Timestamp now);

} // namespace lianxin
