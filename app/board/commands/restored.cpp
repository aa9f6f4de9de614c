// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/restored.h"

#include <cstdio>

namespace lianxin::board {

constexpr const char *notice = "The file has been put back from a copy: desks know of more than it holds. A new epoch "
                               "has begun, and they will offer what was lost again.";

void tellIfRestored(const Board &board)
{
    if (board.wasRestored())
        std::fprintf(stderr, "%s\n", notice);
}

} // namespace lianxin::board
