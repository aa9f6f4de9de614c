// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casefile.h"

#include <mutex>

namespace lianxin {

class Store;

/// Carries change sets from the writer's thread to the store's signal, and stays silent once the store has gone while
/// jobs were still waiting.
class Announcer
{
public:
    void speakFor(Store *store);
    void announce(ChangeSet changes); ///< any thread; nothing happens if nothing changed

private:
    std::mutex m_mutex;
    Store *m_store = nullptr;
};

} // namespace lianxin
