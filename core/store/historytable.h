// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/sqlite/database.h"

namespace lianxin {

/// What was done to a case before this desk knew it, kept as the board sent it.
void setHistory(Database &db, CaseId id, const QByteArray &eventsText);

/// The operations in it; one that cannot be read is left out, and the bytes stay.
[[nodiscard]] std::vector<RecordedOperation> historyOf(Database &db, CaseId id);

} // namespace lianxin
