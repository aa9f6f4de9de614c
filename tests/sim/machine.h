// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/base/uuid7.h"
#include "tests/sim/simdisk.h"

namespace lianxin::sim {

using namespace std::chrono_literals;
using Duration = std::chrono::milliseconds;

/// Everything that is still to happen in the world, in one order. Each job is somebody's, and is forgotten with them.
class SimQueue
{
public:
    void post(const void *whose, Duration delay, Executor::Job job);
    void forget(const void *whose);
    bool runNext(Duration until); ///< the next job, if it is due by then; time goes on to it
    void rest(Duration until) { m_now = std::max(m_now, until); }
    [[nodiscard]] Duration now() const { return m_now; }

private:
    struct Due {
        const void *whose;
        Executor::Job job;
    };
    Duration m_now {0};
    std::multimap<Duration, Due> m_jobs;
};

/// The machine's idea of the time: right, but for what its clock is off.
class SimClock final : public Clock
{
public:
    SimClock(const SimQueue &queue, Timestamp start) : m_queue(queue), m_start(start) { }
    [[nodiscard]] Timestamp now() const override { return m_start + m_queue.now() + off; }

    Duration off {0};

private:
    const SimQueue &m_queue;
    Timestamp m_start;
};

/// A computer: a disk, a clock, chance, and an executor whose jobs are gone when it stops.
class Machine final : public Executor
{
public:
    Machine(SimDisks &disks, SimQueue &queue, const QString &name, Timestamp start, quint64 seed);
    ~Machine() override;

    void post(Job job) override { postAfter(0ms, std::move(job)); }
    void postAfter(Duration delay, Job job) override
    {
        if (delay <= 0ms || !losesTimers)
            m_queue.post(this, delay, std::move(job));
    }
    void stop() { m_queue.forget(this); }

    const QString folder;
    SimDisk disk;
    SimClock clock;
    SeededRandom random;
    bool losesTimers = false; ///< for proving that somebody notices

private:
    SimDisks &m_disks;
    SimQueue &m_queue;
};

} // namespace lianxin::sim
