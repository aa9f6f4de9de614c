// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/codec.h"
#include "core/sync/engine.h"
#include "tests/sync/simline.h"

namespace lianxin::test {

/// A desk with its engine on a simulated line, everything on one queue and one hand-turned clock.
class SimDesk : public TestDesk
{
public:
    explicit SimDesk(WireBoard &board, quint64 seed = 7) : TestDesk(seed), line(queue, board) { connect(); }

    SimLine line;

    SyncEngine &engine() { return *m_engine; }

    /// Signs the office's people up; the board knows them already.
    void join(const WireBoard &board)
    {
        for (const auto &[token, actor] : board.people)
            REQUIRE_OK(finished(engine().enrol(QStringLiteral("https://board.example"), QString::fromUtf8(token))));
    }

    /// Time goes by, queue and clock together.
    void pass(std::chrono::milliseconds by)
    {
        constexpr std::chrono::milliseconds tick {500};
        for (; by > std::chrono::milliseconds(0); by -= tick) {
            clock.advance(tick);
            queue.advance(tick);
        }
    }

    /// The value of a future that needs time to go by.
    template <class T>
    Result<T> finished(QFuture<Result<T>> future)
    {
        for (int i = 0; i < 10'000 && !future.isFinished(); ++i)
            pass(std::chrono::milliseconds(500));
        REQUIRE(future.isFinished());
        REQUIRE(future.resultCount() == 1);
        return future.result();
    }

    Result<sync::Counts> syncOnce() { return finished(engine().syncOnce(std::chrono::hours(1))); }

    /// The power goes: whatever was under way is forgotten, the file stays.
    void crash()
    {
        m_engine.reset();
        reopen();
        connect();
    }

private:
    void connect() { m_engine = std::make_unique<SyncEngine>(SyncParts {store(), line, queue, clock, random, rules}); }

    std::unique_ptr<SyncEngine> m_engine;
};

/// The board's people: a clerk, a handler and a leader of one office.
inline void appoint(WireBoard &board, const Office &office)
{
    board.people = {{"token-clerk", office.clerk}, {"token-handler", office.handler}, {"token-leader", office.leader}};
}

} // namespace lianxin::test
