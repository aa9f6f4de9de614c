// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

namespace lianxin {

/// Whether it puts a value in the place of another one: a list of demands, an owner, a text. All others add, or are
/// steps that the state table takes once.
[[nodiscard]] inline bool overwrites(const Operation &operation)
{
    return std::holds_alternative<Classify>(operation) || std::holds_alternative<SetDemands>(operation)
           || std::holds_alternative<Assign>(operation) || std::holds_alternative<SubmitForReview>(operation)
           || std::holds_alternative<ProposeDecline>(operation) || std::holds_alternative<ProposeVoid>(operation);
}

} // namespace lianxin
