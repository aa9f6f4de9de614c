// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/store/work.h"

namespace lianxin {

/// Takes one letter in, in full or not at all, and gives it key and number if it has none. A letter that came before,
/// known by its number in the sending system or by its imported row, is not added again; if it now brings an answer
/// given elsewhere, its case is closed with it. @p id is the intake's operation id, null to mint one.
[[nodiscard]] ArrivalOutcome arrive(Work &work, const Actor &actor, Arrival arrival, OperationId id = {});

} // namespace lianxin
