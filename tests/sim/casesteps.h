// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/users.h"

// A case's way from the letter to the published answer, as the people of desk 0 do it with their newest case.

namespace lianxin::sim {

inline const QString answerText = QStringLiteral("您好：路灯已修复，联系人村建办。");

using Step = std::pair<QString, std::function<bool(World &)>>; ///< false: not yet, or not any more

[[nodiscard]] const std::vector<Step> &steps();
[[nodiscard]] std::function<void(World &)> upTo(const QString &last); ///< all steps before that one

[[nodiscard]] SimDesk &desk(World &world, size_t n = 0);
[[nodiscard]] CaseId newest(World &world, SimDesk &at);
bool does(World &world, const Actor &actor, const Operation &operation, size_t at = 0); ///< with the newest case

} // namespace lianxin::sim
