// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/identity.h"

#include <cstdio>

namespace lianxin::board {

int initBoard(const InitOptions &options)
{
    const auto session = Session::first(options.file);
    if (!session)
        return explain(session.error());
    const auto board = (*session)->write(
        [&] { return Result<BoardIdentity>(ensureIdentity(*(*session)->db, (*session)->ids, options.name)); });
    if (!board)
        return explain(board.error());
    std::printf("%s %s\n", qUtf8Printable(board->name), qUtf8Printable(board->id));
    return 0;
}

} // namespace lianxin::board
