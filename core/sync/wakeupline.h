// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/store/store.h"
#include "core/sync/syncstatus.h"
#include "core/sync/transport.h"

namespace lianxin {

/// Waits at the board until a feed has grown, and says so (`GET /v1/events`). A hint and no more: it brings neither
/// rows nor places, and a desk that never hears one learns the same at its next round.
///
/// It waits from the end of one good round on. Whatever goes wrong (a line that is away, a refused token, a board
/// without hints) ends the wait without a second try until the next good round, so it costs no more than a request each
/// time. What it hears while a round is under way is most likely that round's own doing and wakes nobody.
class WakeUpLine final
{
public:
    struct Parts {
        Store &store;
        Transport &transport; ///< its own: a wait is neither to keep others off the line nor to end with their abort()
        Executor &executor;   ///< the transport's too
        std::function<void()> wake;
    };

    explicit WakeUpLine(Parts parts);
    ~WakeUpLine(); ///< nobody is woken any more, and nothing of it touches its parts. Any thread.

    /// Takes what SyncEngine::statusChanged tells. On any thread; may be called longer than this lives.
    [[nodiscard]] std::function<void(const SyncStatus &)> follower() const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace lianxin
