// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/store.h"

namespace lianxin {

/// Looks after the desk's file while the desk is open: reads it over after a sudden end, and backs it up every hour in
/// which it has changed. What goes wrong becomes a warning of the store.
///
/// Runs on an executor of its own, which nobody waits for; going away ends whatever runs.
class Upkeep
{
public:
    Upkeep(Store &store, QString database, Executor &executor, const Clock &clock);
    ~Upkeep();
    Q_DISABLE_COPY_MOVE(Upkeep)

    void start();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lianxin
