// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/migration.h"

#include <vector>

namespace lianxin::board {

/// Written into every board's file, so that a desk's store is never taken for one.
inline constexpr qint32 applicationId = 0x4C58424F; // "LXBO"

/// resources/migrations/board, oldest first.
[[nodiscard]] std::vector<Migration> schema();

} // namespace lianxin::board
