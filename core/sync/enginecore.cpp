// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enginecore.h"

#include "core/base/log.h"

namespace lianxin {

void SyncEngine::Core::close()
{
    const std::lock_guard lock(m_gate);
    m_open = false;
    m_asking.clear();
}

void SyncEngine::Core::post(std::function<void()> job)
{
    m_parts.executor.post([weak = weak_from_this(), job = std::move(job)] {
        const auto core = weak.lock();
        if (!core)
            return;
        const std::lock_guard lock(core->m_gate);
        if (core->m_open)
            job();
    });
}

void SyncEngine::Core::happen(Event event)
{
    post([this, shared = std::make_shared<Event>(std::move(event))] { take(std::move(*shared)); });
}

SyncStatus SyncEngine::Core::status() const
{
    const std::lock_guard lock(m_gate);
    return m_told;
}

void SyncEngine::Core::take(Event event)
{
    Step step = next(std::move(m_state), std::move(event), {m_parts.clock.now(), m_parts.random.unit(), m_parts.rules});
    m_state = std::move(step.state);
    for (Effect &effect : step.effects)
        std::visit([this](auto &wanted) { run(wanted); }, effect);
    if (m_state.activity != State::Activity::Working)
        m_intake.reset(); // what came of a snapshot that broke off stays; the file goes on next time
    tellStatus();
}

void SyncEngine::Core::tellStatus()
{
    SyncStatus now = statusOf(m_state);
    if (now == m_told)
        return;
    m_told = std::move(now);
    Q_EMIT m_engine.statusChanged(m_told);
}

void SyncEngine::Core::askOnce(std::shared_ptr<QPromise<Result<Counts>>> promise, std::chrono::milliseconds deadline,
                               Poked asking)
{
    m_asking.push_back(promise);
    take(asking);
    m_parts.executor.postAfter(deadline, [weak = weak_from_this(), asked = std::weak_ptr(promise)] {
        const auto core = weak.lock();
        if (core && !asked.expired())
            core->happen(Expired {});
    });
}

void SyncEngine::Core::orLog(const Asked<Result<void>> &asked)
{
    asked.whenDone([](const Result<void> &kept) {
        if (!kept)
            qCWarning(logSync) << "could not be kept:" << kept.error().reason << kept.error().detail;
    });
}

} // namespace lianxin
