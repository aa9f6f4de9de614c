// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/rules.h"

namespace lianxin {

/// The rules this program ships with (resources/rules), for an office whose county has sent none of its own. Reads them
/// anew at each call: keep what it gives.
[[nodiscard]] Result<Rules> builtInRules();

} // namespace lianxin
