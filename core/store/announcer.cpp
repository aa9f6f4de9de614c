// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/announcer.h"

#include "core/store/store.h"

#include <algorithm>
#include <QThread>

namespace lianxin {

namespace {

// More than this, and asking again is cheaper than looking each of them up.
constexpr size_t casesNamed = 256;

void tidy(ChangeSet &changes)
{
    std::ranges::sort(changes.cases);
    const auto repeated = std::unique(changes.cases.begin(), changes.cases.end());
    changes.cases.erase(repeated, changes.cases.end());
    if (changes.cases.size() > casesNamed) {
        changes.cases.clear();
        changes.manyCases = true;
    }
}

bool isEmpty(const ChangeSet &changes)
{
    return changes.cases.empty() && !changes.manyCases && !changes.outbox && !changes.people && !changes.sync
           && !changes.files && !changes.foreign && !changes.safety;
}

} // namespace

void Announcer::speakFor(Store *store)
{
    const std::lock_guard lock(m_mutex);
    m_store = store;
}

void Announcer::announce(ChangeSet changes)
{
    tidy(changes);
    if (isEmpty(changes))
        return;
    std::unique_lock lock(m_mutex);
    Store *const store = m_store;
    if (!store)
        return;
    if (store->thread() != QThread::currentThread()) {
        QMetaObject::invokeMethod(
            store, [store, changes] { Q_EMIT store->changed(changes); }, Qt::QueuedConnection);
        return;
    }
    // On its own thread it cannot go away meanwhile, and its listeners may well ask it something.
    lock.unlock();
    Q_EMIT store->changed(changes);
}

} // namespace lianxin
