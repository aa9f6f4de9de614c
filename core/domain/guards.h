// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applied.h"

namespace lianxin {

/// Whether @p guard lets @p operation pass on the case as it stands before it.
[[nodiscard]] bool holds(Guard guard, const Case &c, const Operation &operation, const Context &context);

} // namespace lianxin
