// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/foreignline.h"
#include "core/jobs/upkeep.h"
#include "core/store/recovery.h"
#include "core/store/store.h"
#include "core/sync/askedline.h"
#include "core/sync/engine.h"
#include "core/sync/httptransport.h"
#include "core/sync/wakeupline.h"

namespace lianxin {

/// A profile directory and everything that works on it, wired once: desk.db, its threads, sync. The parts go down in
/// the reverse order.
class Services
{
public:
    /// Creates the directory if need be. Errors as Store::open(); Corrupt "bad-rules" never happens with built-in
    /// rules.
    [[nodiscard]] static Result<std::unique_ptr<Services>> open(const QString &profile, Store::Mode mode);
    ~Services();

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] SyncEngine &sync() { return *m_sync; }
    void listenForHints(); ///< of the board, that there is something new; for a desk that stays open
    [[nodiscard]] foreign::ForeignLine &foreignLine() { return *m_foreignLine; } ///< to boards of others
    [[nodiscard]] Executor &jobs() { return m_jobs; }                            ///< one long job at a time
    [[nodiscard]] Executor &files() { return m_files; }  ///< reads, shrinks and copies files of cases
    [[nodiscard]] Upkeep &upkeep() { return *m_upkeep; } ///< not for a store that is only read
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] const Rules &rules() const { return m_rules; }
    [[nodiscard]] Uuid7 &mint() { return m_mint; }

private:
    explicit Services(Rules rules);

    SystemClock m_clock;
    SystemRandom m_random;
    Uuid7 m_mint {m_clock, m_random};
    const Rules m_rules;
    ThreadExecutor m_writer {QStringLiteral("writer")};
    ThreadExecutor m_reader {QStringLiteral("reader")};
    std::unique_ptr<Store> m_store;
    ThreadExecutor m_syncThread {QStringLiteral("sync")};
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<AskedLine> m_line;
    std::unique_ptr<SyncEngine> m_sync;
    std::unique_ptr<HttpTransport> m_hintTransport;
    std::unique_ptr<WakeUpLine> m_hints;
    std::unique_ptr<HttpTransport> m_foreignTransport;
    std::unique_ptr<foreign::ForeignLine> m_foreignLine;
    ThreadExecutor m_jobs {QStringLiteral("jobs")};
    ThreadExecutor m_files {QStringLiteral("files")};
    ThreadExecutor m_upkeepThread {QStringLiteral("upkeep")};
    std::unique_ptr<Upkeep> m_upkeep;
};

/// Makes a damaged or lost desk good again, see core/store/recovery.h. Takes a while.
[[nodiscard]] Result<Recovery> recoverProfile(const QString &profile);

/// The store file of a profile directory.
[[nodiscard]] QString storeFile(const QString &profile);

} // namespace lianxin
