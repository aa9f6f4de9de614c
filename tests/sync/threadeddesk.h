// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/engine.h"
#include "core/sync/httptransport.h"
#include "tests/store/build.h"
#include "tests/sync/rawserver.h"

namespace lianxin::test {

/// A desk as it runs in an office: store threads, sync thread, HTTP over sockets.
class ThreadedDesk
{
public:
    ThreadedDesk() = default;
    explicit ThreadedDesk(QString there) : home(std::move(there)) { } ///< one that was there before goes on

    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        REQUIRE(spinUntil([&future] { return future.isFinished(); }));
        return future.result();
    }
    template <class T>
    T ok(QFuture<Result<T>> future)
    {
        if constexpr (std::is_void_v<T>)
            (void)REQUIRE_OK(answer(std::move(future)));
        else
            return *REQUIRE_OK(answer(std::move(future)));
    }
    /// Until the engine has heard of what the store has done: news that come late would put files off.
    void settle()
    {
        for (ThreadExecutor *thread : {&writer, &line}) {
            const auto isPast = std::make_shared<std::atomic<bool>>(false);
            thread->post([isPast] { *isPast = true; });
            REQUIRE(spinUntil([&isPast] { return isPast->load(); }));
        }
    }
    Result<sync::Counts> sync() { return answer(engine.syncOnce(std::chrono::seconds(10))); }

    QTemporaryDir folder;
    const QString home = folder.path();
    SystemClock clock;
    SystemRandom random;
    Rules rules = *builtInRules();
    ThreadExecutor writer {u"writer"_s}, reader {u"reader"_s}, line {u"sync"_s};
    std::unique_ptr<Store> store = *REQUIRE_OK(
        Store::open(home + u"/desk.db"_s, Store::Mode::ReadWrite, {writer, reader, clock, random, rules}));
    HttpTransport transport {line};
    SyncEngine engine {{*store, transport, line, clock, random, rules, home + u"/incoming"_s}};
};

} // namespace lianxin::test
