// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/base/uuid7.h"
#include "core/store/store.h"
#include "core/sync/snapshotpace.h"
#include "core/sync/syncstate.h"
#include "core/sync/transport.h"

#include <memory>

namespace lianxin {

/// What sync is made of. All must outlive the engine; the executor runs one job after another, never at once.
struct SyncParts {
    Store &store;
    Transport &transport;
    Executor &executor; ///< the transport's too
    const Clock &clock;
    Random &random;
    const Rules &rules;
    QString folder = {}; ///< where files are fetched into; made when needed. Empty: none are fetched
    SnapshotPace pace = {};
    int operationsAtOnce = wire::maxOperations; ///< in one request
};

/// Keeps the desk in step with its board: runs what sync::next() decides. All calls may be made from any thread and
/// return at once. Once the destructor has returned nothing of it touches store or transport any more; operations under
/// way stay in doubt and are asked about next time.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    explicit SyncEngine(const SyncParts &parts, QObject *parent = nullptr);
    ~SyncEngine() override;

    void start();   ///< a round now, and from then on by itself
    void stop();    ///< ends the round under way cleanly; rests until start(), or for as long as nobody asks
    void syncNow(); ///< a round now, or right after the one under way; also when the network comes back

    /// The same, and tells how it ended: once everything that could be sent is sent and everything there is has been
    /// pulled, or with the first error. Offline "too-slow" after @p deadline. Without result if the engine goes first.
    /// @p withFiles: only when the files that may move have moved, or cannot now; their failure is none of the round.
    [[nodiscard]] QFuture<Result<sync::Counts>> syncOnce(std::chrono::milliseconds deadline, bool withFiles = false);

    /// Asks the board at @p url who @p token speaks for, pins the board and stores the person. Invalid "bad-url" or
    /// "tls-required", Unauthorized, Offline, Refused "other-board" or "protocol-too-new".
    [[nodiscard]] QFuture<Result<Person>> enrol(const QString &url, const QString &token);

    /// Hands another desk's file to the board, see courier.h.
    [[nodiscard]] QFuture<Result<QByteArray>> carry(const QByteArray &file);

    [[nodiscard]] SyncStatus status() const;

    /// The same for the window; valid as long as the engine.
    [[nodiscard]] SyncActions actions();

Q_SIGNALS:
    /// On the engine's thread, so connect with a context object that lives on yours.
    void statusChanged(const lianxin::SyncStatus &status);

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace lianxin
