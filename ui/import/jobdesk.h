// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/jobs/progress.h"
#include "core/store/store.h"

#include <QPromise>

namespace lianxin::ui {

/// What long work in the window needs. All must outlive it.
struct JobDesk {
    Store &store;
    Executor &jobs; ///< of its own: jobs wait there for the store
    const Clock &clock;
    const Rules &rules;
};

/// What the window and its running job share. Any thread.
struct JobLink {
    std::atomic<qint64> done {0}, total {0}, items {0};
    CancelFlag cancelled {false};

    void show(const Progress &progress)
    {
        done = progress.done;
        total = progress.total;
        items = progress.items;
    }
};
using JobLinkPtr = std::shared_ptr<JobLink>;

/// Runs @p work on @p executor; ask() brings what it returns back to the window.
template <class F>
[[nodiscard]] auto runOn(Executor &executor, F work)
{
    using T = std::invoke_result_t<F>;
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    executor.post([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace lianxin::ui
