// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/board.h"
#include "app/board/store/filelock.h"
#include "core/sqlite/transaction.h"

namespace lianxin::board {

/// What a command that writes works with.
struct Session {
    Database &db;
    const Clock &clock;
    Random &random;
    Uuid7 &ids;
};

/// Runs @p job(Session &), which gives a Result, with the board's file to itself, in one transaction: an error leaves
/// the file as it was. Busy "board-is-running" while the board serves.
template <class F>
[[nodiscard]] std::invoke_result_t<F &, Session &> write(const QString &file, F job)
{
    const auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto db = openForWriting(file);
    if (!db)
        return tl::unexpected(db.error());
    const SystemClock clock;
    SystemRandom random;
    Uuid7 ids(clock, random);
    Session session {**db, clock, random, ids};
    return attempt([&] {
        Transaction transaction(session.db);
        auto result = job(session);
        if (result)
            transaction.commit();
        return result;
    });
}

} // namespace lianxin::board
