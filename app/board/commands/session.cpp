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
    std::unique_ptr<Session> session(new Session(std::move(*lock), std::move(*db)));
    const auto named = attempt([&] { (void)ensureIdentity(*session->db, session->ids, {}); });
    if (!named)
        return tl::unexpected(named.error());
    return session;
}

} // namespace lianxin::board
