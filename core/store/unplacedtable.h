// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sight.h"
#include "core/store/work.h"

namespace lianxin {

/// Work from the second copy whose case is not here, as its record says it.
struct Unplaced {
    OperationId id;
    CaseKey caseKey;
    bool isSealed = false;
    QByteArray record;
};

void addUnplaced(Database &db, const Unplaced &item); ///< once
void removeUnplaced(Database &db, OperationId id);
[[nodiscard]] std::vector<Unplaced> unplaced(Database &db); ///< in the order it was made
[[nodiscard]] std::vector<Unplaced> unplacedOf(Database &db, const CaseKey &key);

/// The operations among them, as the outbox shows them: they wait for their case.
[[nodiscard]] std::vector<OutboxItem> unplacedItems(Database &db, Sight sight);

} // namespace lianxin
