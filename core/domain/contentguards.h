// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applied.h"

#include <optional>

namespace lianxin {

/// What @p guard says of the operation itself: that it names a unit, gives a reason, has words. Nothing if the guard
/// looks at the case. Internal to holds().
[[nodiscard]] std::optional<bool> holdsByContent(Guard guard, const Operation &operation, const Context &context);

} // namespace lianxin
