// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/executor.h"

#include <QMetaObject>
#include <QThread>
#include <QTimer>

namespace lianxin {

ThreadExecutor::ThreadExecutor(const QString &name)
    : m_thread(std::make_unique<QThread>()),
      m_context(std::make_unique<QObject>())
{
    m_thread->setObjectName(name);
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

ThreadExecutor::~ThreadExecutor()
{
    // Posted behind everything that waits, so all of it still runs.
    QMetaObject::invokeMethod(
        m_context.get(), [thread = m_thread.get()] { thread->quit(); }, Qt::QueuedConnection);
    m_thread->wait();
}

void ThreadExecutor::post(Job job)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(job), Qt::QueuedConnection);
}

void ThreadExecutor::postAfter(std::chrono::milliseconds delay, Job job)
{
    post([context = m_context.get(), delay, job = std::move(job)]() mutable {
        QTimer::singleShot(delay, Qt::PreciseTimer, context, std::move(job));
    });
}

void QueueExecutor::postAfter(std::chrono::milliseconds delay, Job job)
{
    m_jobs.emplace(m_now + delay, std::move(job));
}

bool QueueExecutor::runOne()
{
    const auto first = m_jobs.begin();
    if (first == m_jobs.end() || first->first > m_now)
        return false;
    const Job job = std::move(m_jobs.extract(first).mapped());
    job();
    return true;
}

void QueueExecutor::runAll()
{
    while (runOne()) { }
}

void QueueExecutor::advance(std::chrono::milliseconds by)
{
    const auto end = m_now + by;
    runAll();
    while (!m_jobs.empty() && m_jobs.begin()->first <= end) {
        m_now = m_jobs.begin()->first;
        runAll();
    }
    m_now = end;
}

} // namespace lianxin
