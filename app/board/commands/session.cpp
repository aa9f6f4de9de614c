// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/session.h"

namespace lianxin::board {

Result<std::unique_ptr<Session>> Session::open(const QString &file)
{
    auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    auto db = openForWriting(file);
    if (!db)
        return tl::unexpected(db.error());
    return std::unique_ptr<Session>(new Session(std::move(*lock), std::move(*db)));
}

} // namespace lianxin::board
