// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/session.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

/// Whoever has the file works with another schema, and stopping that alone may not be what is wanted.
Error withVersionTold(Error error)
{
    if (error.code == Error::Code::Busy)
        error.reason = u"another-version-runs"_s;
    return error;
}

} // namespace

Result<std::unique_ptr<Session>> Session::first(const QString &file)
{
    auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    if (isThere(file))
        return failure(Error::Code::Conflict, u"board-exists"_s, {}, file);
    return begun(file, std::move(*lock));
}

Result<std::unique_ptr<Session>> Session::beside(const QString &file)
{
    if (const auto there = isThere(file); !there)
        return tl::unexpected(there.error());
    return begun(file, std::nullopt);
}

Result<std::unique_ptr<Session>> Session::alone(const QString &file)
{
    if (const auto there = isThere(file); !there)
        return tl::unexpected(there.error());
    auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    return begun(file, std::move(*lock));
}

Result<std::unique_ptr<Session>> Session::begun(const QString &file, std::optional<FileLock> lock)
{
    auto turn = WriteTurn::of(file);
    if (!turn)
        return tl::unexpected(turn.error());
    std::unique_ptr<Session> session(new Session(std::move(lock), std::move(*turn)));
    if (const auto opened = session->open(file); !opened)
        return tl::unexpected(opened.error());
    return session;
}

Result<void> Session::open(const QString &file)
{
    if (!m_lock && !isOfThisVersion(file)) {
        auto lock = FileLock::take(file); // nobody may serve while the schema changes
        if (!lock)
            return tl::unexpected(withVersionTold(lock.error()));
        m_lock.emplace(std::move(*lock));
    }
    auto opened = openForWriting(file);
    if (!opened)
        return tl::unexpected(opened.error());
    db = std::move(*opened);
    return attempt([this] { (void)ensureIdentity(*db, ids, {}); });
}

Result<std::unique_ptr<Database>> openToLook(const QString &file)
{
    if (!isOfThisVersion(file))
        if (const auto updated = Session::beside(file); !updated)
            return tl::unexpected(updated.error());
    return openForReading(file);
}

} // namespace lianxin::board
