// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

// The invariants of sync. Each throws Broken.

namespace lianxin::sim {

/// Takes over into the model what @p desk has that is new, and is what a person made there.
void adoptNew(World &world, SimDesk &desk);

/// Somebody who has another try at an operation has seen what stands there now.
void lookAgain(World &world, SimDesk &desk, const OperationId &id);

/// What a desk tells that the board has done to a case.
[[nodiscard]] std::set<OperationId> operationsAt(Database &desk, const QString &key);

/// After every step.
void checkBoard(World &world);
void checkDesk(World &world, SimDesk &desk);

/// Once nothing is in the way any more and all had time.
void checkAtRest(World &world);

} // namespace lianxin::sim
