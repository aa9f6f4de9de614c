// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outboxtable.h"

namespace lianxin {

// An operation the board fails over whenever it comes must not stand in the way of the others. One that failed alone
// leaves alone from then on, and last; after eight times it is parked and tried once a day. Nothing is given up.

/// The board was well, and this one, all alone, got no word from it.
void noteFailedAlone(Work &work, OperationId id);

/// Why it leaves last and alone; nothing is said of any other.
[[nodiscard]] std::optional<Error> suspicion(Database &db, OperationId id);
[[nodiscard]] bool hasFailedTooOften(Database &db, OperationId id);
void parkPoison(Work &work, const Waiting &item);
/// Frees those that have waited for a day.
void freePoison(Work &work);

} // namespace lianxin
