// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/highmark.h"

#include <cstdio>

namespace lianxin::board {

using namespace Qt::StringLiterals;

int restore(const RestoreOptions &options)
{
    const auto session = Session::alone(options.file);
    if (!session)
        return explain(session.error());
    Database &db = *(*session)->db;
    const auto board = (*session)->write([&] { return Result<BoardIdentity>(beginEpoch(db, (*session)->ids, (*session)->clock.now())); });
    if (!board)
        return explain(board.error());
    const auto moved = attempt([&] { return HighMark(options.file, options.mark).move(db); });
    if (!moved)
        return explain(moved.error());
    std::printf("epoch %s\n", qUtf8Printable(board->epoch));
    return 0;
}

} // namespace lianxin::board
