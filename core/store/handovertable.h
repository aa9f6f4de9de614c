// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/store/sight.h"

namespace lianxin {

/// Moves everything people of this desk had in hand for the case, operations the board has not acknowledged and text
/// being typed, to where it stays readable after the case has left.
void handOver(Work &work, const StoredCase &stored, const QString &reason);

[[nodiscard]] bool isHandedOver(Database &db, OperationId id); ///< an operation, or a draft by the id it would have had
[[nodiscard]] std::vector<HandoverItem> handoverItems(Database &db, Sight sight); ///< newest first

} // namespace lianxin
