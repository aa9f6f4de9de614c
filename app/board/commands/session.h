// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/board.h"
#include "app/board/store/filelock.h"
#include "app/board/store/writeturn.h"
#include "core/sqlite/transaction.h"

namespace lianxin::board {

/// A command that writes. NotFound "no-such-board" but for the first one. It has the turn to write as long as it lives,
/// so it must not wait for anybody.
class Session
{
public:
    /// A new board. Conflict "board-exists".
    [[nodiscard]] static Result<std::unique_ptr<Session>> first(const QString &file);
    /// Changes people or desks, also while the board serves: that reads them anew before the next request. Busy
    /// "another-version-runs" if the board serves with the schema of another version.
    [[nodiscard]] static Result<std::unique_ptr<Session>> beside(const QString &file);
    /// With the board's file to itself: Busy "board-is-running" while the board serves.
    [[nodiscard]] static Result<std::unique_ptr<Session>> alone(const QString &file);

    /// Runs @p job(), which gives a Result, in one transaction; if it gives an error nothing is written.
    template <class F>
    [[nodiscard]] std::invoke_result_t<F &> write(F job)
    {
        return attempt([&] {
            Transaction transaction(*db);
            auto result = job();
            if (result) {
                countRollChange(*db);
                transaction.commit();
            }
            return result;
        });
    }

private:
    Session(std::optional<FileLock> held, WriteTurn ours) : m_lock(std::move(held)), m_turn(std::move(ours)) { }
    [[nodiscard]] static Result<std::unique_ptr<Session>> begun(const QString &file, std::optional<FileLock> lock);
    [[nodiscard]] Result<void> open(const QString &file);

    std::optional<FileLock> m_lock;
    const WriteTurn m_turn;
    const HeldTurn m_held {m_turn};

public:
    std::unique_ptr<Database> db; ///< goes before the turn does
    const SystemClock clock;
    SystemRandom random;
    Uuid7 ids {clock, random};
};

/// For a command that only looks. A file of a former version is brought up to date first; errors as Session::beside().
[[nodiscard]] Result<std::unique_ptr<Database>> openToLook(const QString &file);

} // namespace lianxin::board
