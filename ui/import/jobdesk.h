// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/runon.h"
#include "core/jobs/progress.h"
#include "core/store/store.h"

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

} // namespace lianxin::ui
