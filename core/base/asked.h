// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QFuture>
#include <utility>
#include <vector>

namespace lianxin {

/// What follows on a job. Any thread.
class Sequel
{
public:
    /// Once, on the thread that ends the job, or here and now if it has ended.
    void add(std::function<void()> next)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_hasEnded)
                return m_waiting.push_back(std::move(next));
        }
        next();
    }

    void end()
    {
        std::vector<std::function<void()>> waiting;
        {
            const std::lock_guard lock(m_mutex);
            m_hasEnded = true;
            waiting.swap(m_waiting);
        }
        for (const auto &next : waiting)
            next();
    }

private:
    std::mutex m_mutex;
    bool m_hasEnded = false;
    std::vector<std::function<void()>> m_waiting;
};

/// What a job on another thread will answer: a future that can be waited for and asked as any other, and on which
/// something can follow.
///
/// QFuture::then() must not be used: when the promise finishes on one thread at the moment when another attaches the
/// continuation, Qt 6.4 runs that twice, and the second time on a promise that is gone: the program ends.
template <class T>
class Asked : public QFuture<T>
{
public:
    Asked(const QFuture<T> &future, std::shared_ptr<Sequel> sequel)
        : QFuture<T>(future),
          m_sequel(std::move(sequel)) { }

    /// Has been answered.
    [[nodiscard]] static Asked ready(T answer)
    {
        const auto sequel = std::make_shared<Sequel>();
        sequel->end();
        return {QtFuture::makeReadyFuture(std::move(answer)), sequel};
    }

    /// Calls @p fn(T) once with the answer: on the thread that gives it, or at once if it is there. Never, if the
    /// future was cancelled before. Waiters may go on earlier. Any thread.
    template <class F>
    void whenDone(F fn) const
    {
        m_sequel->add([future = static_cast<const QFuture<T> &>(*this), fn = std::move(fn)]() mutable {
            if (future.resultCount() > 0)
                fn(future.result());
        });
    }

    template <class... Any>
    void then(Any &&...) = delete;

private:
    std::shared_ptr<Sequel> m_sequel;
};

} // namespace lianxin
