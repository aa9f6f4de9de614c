// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/base/uuid7.h"
#include "core/domain/rules.h"
#include "core/store/store.h"
#include "core/sync/syncstatus.h"

namespace lianxin::foreign {
class ForeignLine;
}

namespace lianxin::ui {

/// What the window stands on. All must outlive it.
struct Desk {
    Store &store;
    SyncActions sync;
    const Clock &clock;
    Random &random;
    const Rules &rules;
    Executor &jobs;     ///< for long work; of its own, since jobs wait there for the store
    Executor &files;    ///< for photos and files; of its own, since an import must not keep one from looking at them
    QString profileDir; ///< where the window keeps how it looks
    foreign::ForeignLine *foreignLine = nullptr; ///< to boards of others; null: only what is here can be seen
};

} // namespace lianxin::ui
