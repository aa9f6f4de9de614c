// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/boardcore.h"
#include "app/board/store/feed.h"
#include "core/sqlite/transaction.h"

// Feeds as a whole: snapshots, digests, and what is done with them now and then.

namespace lianxin::board {

namespace {

constexpr qint64 rowsForgottenAtOnce = 1000; // the writer is nobody's for long
constexpr Tier tiers[] = {Tier::Head, Tier::Full};

} // namespace

QFuture<Result<SnapshotFound>> Board::findSnapshot(QString scope, Tier tier)
{
    return m_reader.run([core = m_core, scope = std::move(scope), tier](Database &db) {
        const Transaction instant(db, Transaction::Kind::Read);
        return core->found(db, scope, tier);
    });
}

QFuture<Result<Snapshot>> Board::buildSnapshot(QString scope, Tier tier)
{
    const std::lock_guard held(m_core->buildingLock);
    auto &building = m_core->building[{scope, tier}];
    if (building.isValid() && !building.isFinished())
        return building;
    building = m_builder.run([core = m_core, scope, tier](Database &db) { return core->build(db, scope, tier); });
    return building;
}

QFuture<Result<std::vector<ScopeReport>>> Board::describe(std::vector<QString> scopes)
{
    return m_reader.run([core = m_core, scopes = std::move(scopes)](Database &db) {
        const Transaction instant(db, Transaction::Kind::Read);
        std::vector<ScopeReport> reports;
        for (const QString &scope : scopes) {
            reports.push_back({summaryOf(db, scope), {}});
            for (const Tier tier : tiers)
                if (auto lying = core->found(db, scope, tier).snapshot)
                    reports.back().snapshots.push_back(*std::move(lying));
        }
        return reports;
    });
}

QFuture<Result<FeedDigest>> Board::digest(QString scope)
{
    return m_reader.run([scope = std::move(scope)](Database &db) { return digestOf(db, scope); });
}

constexpr std::string_view selectHeads = "SELECT name, head FROM scopes ORDER BY name";

QFuture<Result<std::map<QString, qint64>>> Board::heads()
{
    return m_reader.run([](Database &db) {
        std::map<QString, qint64> heads;
        auto query = db.prepare(selectHeads);
        while (query.step())
            heads.emplace(query.value<QString>(0), query.value<qint64>(1));
        return heads;
    });
}

void Board::tend()
{
    forgetOldRows();
    dropOldUploads();
    buildWhatIsDue();
}

void Board::mark()
{
    (void)m_reader.run([core = m_core](Database &db) { return core->highMark.move(db); });
}

void Board::forgetOldRows()
{
    (void)m_writer.run([core = m_core](Database &db) {
        const Timestamp kept = core->means.clock.now() - core->policy.feedKept;
        for (const QString &scope : allScopes(db)) {
            Transaction transaction(db);
            forgetRows(db, scope, kept, rowsForgottenAtOnce);
            transaction.commit();
        }
    });
}

void Board::buildWhatIsDue()
{
    (void)m_builder.run([core = m_core](Database &db) -> Result<void> {
        for (const QString &scope : allScopes(db))
            for (const Tier tier : tiers)
                if (summaryOf(db, scope).head > 0 && core->found(db, scope, tier).isDue)
                    if (const auto built = core->build(db, scope, tier); !built)
                        return tl::unexpected(built.error());
        return {};
    });
}

} // namespace lianxin::board
