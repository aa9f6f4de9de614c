// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <algorithm>

namespace lianxin {

/// Whether it says which operation and which case it is, and an intake of which letters. Nothing else can be kept.
[[nodiscard]] inline bool isWellFormed(const RecordedOperation &operation)
{
    if (operation.id.isNull() || operation.caseKey.isNull())
        return false;
    const auto *intake = std::get_if<Intake>(&operation.operation);
    return !intake
           || (intake->key == operation.caseKey && !intake->appeals.empty()
               && std::ranges::none_of(intake->appeals, [](const Appeal &appeal) { return appeal.key.isNull(); }));
}

} // namespace lianxin
