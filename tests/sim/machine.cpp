// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/machine.h"

#include <QDir>
#include <QTemporaryDir>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

/// Only locks and empty files lie here: what SQLite writes is in memory.
QString folderOf(const QString &name)
{
    static const QTemporaryDir root(QFileInfo(u"/dev/shm"_s).isWritable()
                                        ? u"/dev/shm/lianxin-sim-XXXXXX"_s
                                        : QDir::tempPath() + u"/lianxin-sim-XXXXXX"_s);
    QDir().mkpath(root.filePath(name));
    return root.filePath(name);
}

} // namespace

void SimQueue::post(const void *whose, Duration delay, Executor::Job job)
{
    m_jobs.emplace(m_now + delay, Due {whose, std::move(job)});
}

void SimQueue::forget(const void *whose)
{
    // Whoever dies with a job may post another one on the way.
    std::vector<Due> forgotten;
    for (auto it = m_jobs.begin(); it != m_jobs.end();)
        if (it->second.whose == whose) {
            forgotten.push_back(std::move(it->second));
            it = m_jobs.erase(it);
        } else {
            ++it;
        }
    if (!forgotten.empty()) {
        forgotten.clear();
        forget(whose);
    }
}

bool SimQueue::runNext(Duration until)
{
    const auto first = m_jobs.begin();
    if (first == m_jobs.end() || first->first > until)
        return false;
    m_now = std::max(m_now, first->first);
    const Due due = std::move(m_jobs.extract(first).mapped());
    due.job();
    return true;
}

Machine::Machine(SimDisks &disks, SimQueue &queue, const QString &name, Timestamp start, quint64 seed)
    : folder(folderOf(name)),
      clock(queue, start),
      random(seed),
      m_disks(disks),
      m_queue(queue)
{
    m_disks.mount(folder, disk);
}

Machine::~Machine()
{
    stop();
    m_disks.unmount(folder);
}

} // namespace lianxin::sim
