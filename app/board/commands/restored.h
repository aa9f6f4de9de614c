// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/board.h"

namespace lianxin::board {

/// Says on standard error that a new epoch has begun, if @p board has found itself put back from a copy.
void tellIfRestored(const Board &board);

} // namespace lianxin::board
