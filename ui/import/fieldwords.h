// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/field.h"

#include <span>

namespace lianxin::ui {

/// What a column holds, as people say it: "联系电话".
[[nodiscard]] QString fieldWord(Field field);
/// Every field in the order in which they are offered: what is needed first, "kept as it is" last.
[[nodiscard]] std::span<const Field> offeredFields();
/// No list can be taken in without it.
[[nodiscard]] bool isRequired(Field field);

} // namespace lianxin::ui
