// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/engine.h"
#include "core/sync/snapshotintake.h"

#include <mutex>
#include <QPromise>

// Private to engine*.cpp.

namespace lianxin {

using namespace sync;

/// What lives as long as something may still come back to it. Everything but happen(), post() and status() runs on the
/// executor, one job after another, and only while the gate is open.
class SyncEngine::Core final : public std::enable_shared_from_this<Core>
{
public:
    Core(SyncEngine &engine, const SyncParts &parts)
        : m_engine(engine),
          m_parts(parts),
          m_batchIds(parts.clock, parts.random)
    { }

    void close();
    void happen(Event event);
    void post(std::function<void()> job);
    [[nodiscard]] SyncStatus status() const;
    void askOnce(std::shared_ptr<QPromise<Result<Counts>>> promise, std::chrono::milliseconds deadline, Poked asking);
    [[nodiscard]] const SyncParts &parts() const { return m_parts; }

private:
    void take(Event event);
    void run(const LoadStanding &);
    void run(AskStatus &ask);
    void run(AskDesk &ask);
    void run(AskToken &ask);
    void run(const KeepToken &keep);
    void run(const NoteFailedAlone &note);
    void run(TakeBatch &take);
    void run(SendSync &send);
    void run(KeepResults &keep);
    void run(KeepBeyondFeeds &keep);
    void run(KeepPage &keep);
    void run(const FetchSnapshot &fetch);
    void run(const KeepSnapshot &keep);
    [[nodiscard]] std::shared_ptr<SnapshotIntake> newIntake(const BoardIdentity &board, const QString &scope,
                                                            const QString &path);
    void run(const ForgetPlace &forget);
    void run(const BeginAfterLoss &begin);
    void run(AskDigest &ask);
    void run(CompareFeed &compare);
    void run(const WipeDesk &wipe);
    void wiped(const WipeDesk &wipe, const Result<void> &done);
    void run(const ReleaseBatch &release);
    void run(const AbortLine &);
    void run(const WaitUntil &wait);
    void run(const KeepEnd &keep);
    void run(const TellEnd &tell);
    void run(const FileEffect &effect);
    void tellStatus();
    template <class T, class ToEvent>
    void after(const Asked<Result<T>> &asked, ToEvent toEvent);
    void orLog(const Asked<Result<void>> &asked);

    SyncEngine &m_engine;
    SyncParts m_parts;
    Uuid7 m_batchIds;
    State m_state;
    SyncStatus m_told;
    std::shared_ptr<SnapshotIntake> m_intake; // of the snapshot that is coming or being taken in
    int m_waits = 0;                          // only the newest WaitUntil counts
    std::vector<std::shared_ptr<QPromise<Result<Counts>>>> m_asking;

    // Recursive: whoever is told of a new status may ask for it.
    mutable std::recursive_mutex m_gate;
    bool m_open = true;
};

template <class T, class ToEvent>
void SyncEngine::Core::after(const Asked<Result<T>> &asked, ToEvent toEvent)
{
    asked.whenDone([weak = weak_from_this(), toEvent = std::move(toEvent)](Result<T> result) mutable {
        if (const auto core = weak.lock())
            core->happen(toEvent(std::move(result)));
    });
}

} // namespace lianxin
