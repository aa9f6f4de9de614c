// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/board.h"
#include "app/board/store/filelock.h"
#include "core/sqlite/transaction.h"

namespace lianxin::board {

/// A command that writes, with the board's file to itself.
class Session
{
public:
    /// Busy "board-is-running" while the board serves.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const QString &file);

    /// Runs @p job(), which gives a Result, in one transaction; if it gives an error nothing is written.
    template <class F>
    [[nodiscard]] std::invoke_result_t<F &> write(F job)
    {
        return attempt([&] {
            Transaction transaction(*db);
            auto result = job();
            if (result)
                transaction.commit();
            return result;
        });
    }

    const FileLock lock;
    const std::unique_ptr<Database> db;
    const SystemClock clock;
    SystemRandom random;
    Uuid7 ids {clock, random};

private:
    Session(FileLock held, std::unique_ptr<Database> opened) : lock(std::move(held)), db(std::move(opened)) { }
};

} // namespace lianxin::board
