// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wakeupline.h"

#include "core/sync/boardcalls.h"

#include <mutex>

namespace lianxin {

namespace {

constexpr std::chrono::seconds breath {1}; // between two waits, whatever the board says

} // namespace

/// Lives as long as something may still come back to it. Everything runs on the executor while the gate is open.
class WakeUpLine::Core final : public std::enable_shared_from_this<Core>
{
public:
    explicit Core(Parts parts) : m_parts(std::move(parts)) { }

    void close()
    {
        const std::lock_guard lock(m_gate);
        m_isOpen = false;
    }

    template <class Job>
    auto whenOpen(Job job)
    {
        return [weak = weak_from_this(), job = std::move(job)](const auto &...happened) {
            const auto core = weak.lock();
            if (!core)
                return;
            const std::lock_guard lock(core->m_gate);
            if (core->m_isOpen)
                job(*core, happened...);
        };
    }

    void post(std::function<void(Core &)> job) { m_parts.executor.post(whenOpen(std::move(job))); }
    void follow(const SyncStatus &status);

private:
    void lookUp();
    void ask(const Result<SyncStanding> &standing);
    void hear(const Result<wire::Hint> &hint);

    Parts m_parts;
    std::recursive_mutex m_gate; ///< abort() reports at once
    bool m_isOpen = true;
    bool m_isWaiting = false;
    bool m_isRoundUnderWay = false;
    std::optional<Timestamp> m_roundAt; ///< the good round it waited after last
    QByteArray m_heard;                 ///< id of the last hint
};

void WakeUpLine::Core::follow(const SyncStatus &status)
{
    m_isRoundUnderWay = status.phase == SyncStatus::Phase::Running;
    const bool isLineGood = status.phase == SyncStatus::Phase::Idle && status.nextTryAt;
    if (!isLineGood && !m_isRoundUnderWay && m_isWaiting)
        m_parts.transport.abort();
    if (!isLineGood || m_isWaiting || status.lastOkAt == m_roundAt)
        return;
    m_roundAt = status.lastOkAt;
    lookUp();
}

/// Who speaks to which board may have changed since the last time.
void WakeUpLine::Core::lookUp()
{
    m_isWaiting = true;
    m_parts.store.syncStanding().whenDone([weak = weak_from_this()](const Result<SyncStanding> &standing) {
        if (const auto core = weak.lock())
            core->post([standing](Core &open) { open.ask(standing); });
    });
}

void WakeUpLine::Core::ask(const Result<SyncStanding> &standing)
{
    m_isWaiting = standing && standing->board && !standing->senders.empty();
    if (!m_isWaiting)
        return;
    const BoardIdentity board = *standing->board;
    const Caller caller {QUrl(board.url), standing->senders.front().token, standing->deviceId};
    m_parts.transport.send(hintCall(caller, m_heard), whenOpen([board](Core &core, const Exchange &exchange) {
                               core.hear(hintAnswer(exchange, board).value);
                           }));
}

void WakeUpLine::Core::hear(const Result<wire::Hint> &hint)
{
    m_isWaiting = false;
    m_heard = hint ? hint->id : QByteArray();
    if (!hint)
        return;
    if (hint->hasChanged && !m_isRoundUnderWay)
        return m_parts.wake(); // and waits again when that round is over
    m_isWaiting = true;
    m_parts.executor.postAfter(breath, whenOpen([](Core &core) { core.lookUp(); }));
}

WakeUpLine::WakeUpLine(Parts parts) : m_core(std::make_shared<Core>(std::move(parts))) { }

WakeUpLine::~WakeUpLine()
{
    m_core->close();
}

std::function<void(const SyncStatus &)> WakeUpLine::follower() const
{
    return [weak = std::weak_ptr(m_core)](const SyncStatus &status) {
        if (const auto core = weak.lock())
            core->post([status](Core &open) { open.follow(status); });
    };
}

} // namespace lianxin
