// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/asked.h"
#include "core/base/executor.h"
#include "core/sqlite/attempt.h"
#include "core/sqlite/database.h"

#include <QPromise>

namespace lianxin {

/// One connection and the executor its jobs run on, in the order they were asked for. The executor decides whether that
/// is a thread, the simulator's queue, or at once.
///
/// Jobs that are posted when this goes still run if the executor runs them; the file closes after the last.
class DbThread
{
public:
    DbThread(std::unique_ptr<Database> database, Executor &executor)
        : m_database(std::move(database)),
          m_executor(executor)
    { }

    /// Runs @p job(Database &), which answers T or Result<T> and may throw DbError. Any thread.
    ///
    /// future.cancel() ends exactly this job, waiting or running: its statements fail, its transaction rolls back, and
    /// the future finishes without a result. Do not cancel writes: one that had just committed stays.
    template <class F>
    Asked<AttemptedResult<F, Database &>> run(F job);

    /// Ends whatever statement runs now with Cancelled. Any thread.
    void interrupt() noexcept { m_database->interrupt(); }

private:
    template <class F>
    struct Task {
        explicit Task(F what) : job(std::move(what)) { }
        F job;
        QPromise<AttemptedResult<F, Database &>> promise;
        std::shared_ptr<Sequel> sequel = std::make_shared<Sequel>();
    };

    std::shared_ptr<Database> m_database;
    Executor &m_executor;
};

template <class F>
Asked<AttemptedResult<F, Database &>> DbThread::run(F job)
{
    const auto task = std::make_shared<Task<F>>(std::move(job));
    task->promise.start();
    Asked asked(task->promise.future(), task->sequel);
    m_executor.post([task, database = m_database] {
        if (!task->promise.isCanceled()) {
            database->setCancelCheck([&task] { return task->promise.isCanceled(); });
            task->promise.addResult(attempt(task->job, *database));
            database->setCancelCheck(nullptr);
        }
        task->promise.finish();
        task->sequel->end();
    });
    return asked;
}

} // namespace lianxin
