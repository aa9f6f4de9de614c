// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/upkeep.h"

#include "core/store/backup.h"
#include "core/store/filecheck.h"

#include <atomic>
#include <mutex>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto everyHour = 1h;
constexpr auto betweenLooks = 5min;
constexpr auto afterStart = 1min; // the start has enough to do
constexpr auto longestCheck = 30s;

} // namespace

/// Outlives the Upkeep while a job still runs; the store does not.
struct Upkeep::State {
    Store *store; ///< null once the Upkeep has gone
    const QString database;
    Executor &executor;
    const Clock &clock;
    std::mutex mutex;
    std::atomic_bool isOver = false;

    /// Runs @p tell on the store, if it is still there.
    template <class F>
    void withStore(F tell)
    {
        const std::lock_guard lock(mutex);
        if (store)
            tell(*store);
    }

    void check()
    {
        const auto found = quickStateOf(database, longestCheck, [this] { return isOver.load(); });
        if (!found) // took too long, or the disk failed: nothing is known, the next backup reads everything
            return;
        withStore([&](Store &s) {
            if (*found == FileState::Damaged)
                s.warn({Error::Code::Corrupt, u"file-damaged"_s, {}, {}});
            else
                s.noteChecked();
        });
    }

    void backUp()
    {
        if (!isBackupDue(database, clock.now(), everyHour))
            return;
        const auto made = makeBackup(database, clock.now(), [this] { return isOver.load(); });
        withStore([&](Store &s) {
            if (made) {
                (void)s.recordBackup(made->lastEntry);
                s.unwarn(u"backup-failed"_s);
            } else if (made.error().code == Error::Code::Corrupt) {
                s.warn({Error::Code::Corrupt, u"file-damaged"_s, made.error().detail, {}});
            } else if (made.error().code != Error::Code::Cancelled) {
                s.warn({made.error().code, u"backup-failed"_s, made.error().detail, {}});
            }
        });
    }
};

namespace {

template <class S>
void lookLater(const std::shared_ptr<S> &state, std::chrono::milliseconds delay)
{
    state->executor.postAfter(delay, [weak = std::weak_ptr<S>(state)] {
        const auto alive = weak.lock();
        if (!alive || alive->isOver)
            return;
        alive->backUp();
        lookLater(alive, betweenLooks);
    });
}

} // namespace

Upkeep::Upkeep(Store &store, QString database, Executor &executor, const Clock &clock)
    : m_state(new State {&store, std::move(database), executor, clock, {}, false})
{ }

Upkeep::~Upkeep()
{
    m_state->isOver = true;
    const std::lock_guard lock(m_state->mutex);
    m_state->store = nullptr;
}

void Upkeep::start()
{
    if (!m_state->store->endedCleanly())
        m_state->executor.post([state = m_state] { state->check(); });
    lookLater(m_state, afterStart);
}

} // namespace lianxin
