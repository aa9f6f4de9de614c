// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <functional>
#include <map>
#include <memory>

class QThread;

namespace lianxin {

/// Runs jobs one after another, in the order they were posted. Two real kinds: a thread of its own, and one
/// deterministic queue on which the whole desk can run single-threaded.
class Executor
{
public:
    using Job = std::function<void()>;

    virtual ~Executor() = default;
    virtual void post(Job job) = 0;                                       ///< any thread
    virtual void postAfter(std::chrono::milliseconds delay, Job job) = 0; ///< any thread; jobs due together keep order
};

/// One thread with an event loop. Destruction runs what was posted, drops what waits for a later time, and joins.
class ThreadExecutor final : public Executor
{
public:
    explicit ThreadExecutor(const QString &name);
    ~ThreadExecutor() override;
    void post(Job job) override;
    void postAfter(std::chrono::milliseconds delay, Job job) override;
    [[nodiscard]] QObject *context() const { return m_context.get(); } ///< lives on the thread

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_context;
};

/// Jobs wait until somebody runs them. Time is the caller's: advance() runs everything due on the way. One thread.
class QueueExecutor final : public Executor
{
public:
    void post(Job job) override { postAfter(std::chrono::milliseconds(0), std::move(job)); }
    void postAfter(std::chrono::milliseconds delay, Job job) override;

    bool runOne(); ///< runs the next job that is due now; false if there is none
    void runAll(); ///< until nothing is due now
    void advance(std::chrono::milliseconds by);
    [[nodiscard]] std::chrono::milliseconds now() const { return m_now; }

private:
    std::chrono::milliseconds m_now {0};
    std::multimap<std::chrono::milliseconds, Job> m_jobs;
};

/// Runs each job at once on the calling thread; delayed jobs never run. For the command line and small tests.
class InlineExecutor final : public Executor
{
public:
    void post(Job job) override { job(); }
    void postAfter(std::chrono::milliseconds, Job) override { }
};

} // namespace lianxin
