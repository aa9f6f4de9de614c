// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/board.h"

#include "app/board/store/feed.h"
#include "app/board/store/filelock.h"
#include "app/board/store/ledger.h"
#include "app/board/store/schema.h"
#include "core/sqlite/transaction.h"

#include <atomic>
#include <map>
#include <mutex>
#include <QFileInfo>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesPerPage = 30;
constexpr qint64 rowsForgottenAtOnce = 1000; // the writer is nobody's for long
constexpr Tier tiers[] = {Tier::Head, Tier::Full};

using Results = std::vector<OperationResult>;
using Pages = std::vector<ChangePage>;

Result<std::vector<Cursor>> placesOf(Database &db, const std::vector<ScopeCursor> &cursors, const QString &epoch)
{
    std::vector<Cursor> places;
    for (const ScopeCursor &cursor : cursors) {
        auto place = placeOf(db, cursor, epoch);
        if (!place)
            return tl::unexpected(place.error());
        places.push_back(std::move(*place));
    }
    return places;
}

/// Each feed in turn takes what room the ones before it left, and one row at least.
Pages pagesAfter(Database &db, const std::vector<Cursor> &places, qint64 maxBytes)
{
    Pages pages;
    for (const Cursor &place : places)
        pages.push_back(pageAfter(db, place, maxBytes));
    return pages;
}

Results knownResults(Database &db, const std::vector<OperationId> &ids)
{
    Results results;
    for (const OperationId &id : ids) {
        const auto entry = findInLedger(db, id);
        OperationResult unknown;
        unknown.id = id;
        results.push_back(entry ? entry->result : unknown);
    }
    return results;
}

} // namespace

Result<std::unique_ptr<Database>> openForWriting(const QString &file)
{
    return attempt([&]() -> Result<std::unique_ptr<Database>> {
        auto db = std::make_unique<Database>(file, Database::Options {.applicationId = applicationId});
        const auto steps = schema();
        if (const auto migrated = migrate(*db, steps); !migrated)
            return tl::unexpected(migrated.error());
        return db;
    });
}

Result<std::unique_ptr<Database>> openForReading(const QString &file)
{
    if (!QFileInfo::exists(file))
        return failure(Error::Code::NotFound, u"no-such-file"_s);
    return attempt([&] {
        return std::make_unique<Database>(
            file, Database::Options {.access = Database::Access::ReadOnly, .applicationId = applicationId});
    });
}

struct Board::Core {
    Core(FileLock held, const QString &file, const BoardParts &parts)
        : lock(std::move(held)),
          ids(parts.clock, parts.random),
          means {parts.clock, parts.random, ids, parts.rules},
          policy(parts.policy),
          snapshots(file)
    { }

    FileLock lock;
    Uuid7 ids;
    Means means;
    BoardPolicy policy;
    SnapshotFolder snapshots;
    BoardIdentity identity;
    TokenTable tokens;

    [[nodiscard]] SnapshotFound found(Database &db, const QString &scope, Tier tier) const
    {
        SnapshotFound lying {snapshots.newest(scope, tier)};
        if (lying.snapshot && !isGood(db, lying.snapshot->head))
            lying.snapshot.reset();
        if (lying.snapshot)
            lying.isDue = isDue(db, lying.snapshot->head, policy.snapshots, means.clock.now());
        return lying;
    }

    [[nodiscard]] Result<Snapshot> build(Database &db, const QString &scope, Tier tier)
    {
        if (isClosing)
            return failure(Error::Code::Cancelled, u"shutting-down"_s);
        return snapshots.build(db, scope, tier, ids.next().toString(QUuid::WithoutBraces), means.clock.now());
    }

    std::atomic<bool> isClosing = false;
    std::mutex buildingLock;
    std::map<std::pair<QString, Tier>, QFuture<Result<Snapshot>>> building;
};

Result<Board::Connections> Board::connected(const QString &file)
{
    auto writing = openForWriting(file);
    if (!writing)
        return tl::unexpected(writing.error());
    auto reading = openForReading(file);
    if (!reading)
        return tl::unexpected(reading.error());
    auto building = openForReading(file);
    if (!building)
        return tl::unexpected(building.error());
    return Connections {std::move(*writing), std::move(*reading), std::move(*building)};
}

Result<std::unique_ptr<Board>> Board::open(const QString &file, const QString &name, const BoardParts &parts)
{
    auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto core = std::make_shared<Core>(std::move(*lock), file, parts);
    auto connections = connected(file);
    if (!connections)
        return tl::unexpected(connections.error());
    core->snapshots.removeUnfinished();
    return attempt([&] {
        core->identity = ensureIdentity(*connections->writing, core->ids, name);
        core->tokens = TokenTable::read(*connections->writing);
        return std::unique_ptr<Board>(new Board(core, std::move(*connections), parts));
    });
}

Board::Board(std::shared_ptr<Core> core, Connections connections, const BoardParts &parts)
    : m_core(std::move(core)),
      m_writer(std::move(connections.writing), parts.writer),
      m_reader(std::move(connections.reading), parts.reader),
      m_builder(std::move(connections.building), parts.builder ? *parts.builder : parts.reader)
{ }

Board::~Board()
{
    m_core->isClosing = true;
    m_builder.interrupt();
}

const BoardIdentity &Board::identity() const
{
    return m_core->identity;
}

const TokenTable &Board::tokens() const
{
    return m_core->tokens;
}

const Clock &Board::clock() const
{
    return m_core->means.clock;
}

std::vector<QString> Board::scopesOf(const Actor &person) const
{
    std::vector<QString> scopes;
    const Rules &rules = m_core->means.rules;
    if (rules.mayRead(person, false))
        scopes.push_back(openScope(person.org));
    if (rules.mayRead(person, true))
        scopes.push_back(sealedScope(person.org));
    return scopes;
}

QFuture<Result<Results>> Board::submit(Correspondent from, std::vector<ScopeCursor> places,
                                       std::vector<RecordedOperation> operations,
                                       std::vector<UnreadableOperation> unreadable)
{
    return m_writer.run([core = m_core, from = std::move(from), places = std::move(places),
                         operations = std::move(operations),
                         unreadable = std::move(unreadable)](Database &db) -> Result<Results> {
        if (const auto checked = placesOf(db, places, core->identity.epoch); !checked)
            return tl::unexpected(checked.error());
        Results results = acceptAll(db, core->means, from, operations);
        keepUnreadable(db, core->means, from.person, unreadable);
        for (const UnreadableOperation &operation : unreadable)
            results.push_back(operation.result);
        return results;
    });
}

QFuture<Result<Results>> Board::known(std::vector<OperationId> ids)
{
    return m_reader.run([ids = std::move(ids)](Database &db) {
        const Transaction snapshot(db, Transaction::Kind::Read);
        return knownResults(db, ids);
    });
}

QFuture<Result<Pages>> Board::changes(std::vector<ScopeCursor> places, qint64 maxBytes)
{
    return m_reader.run([core = m_core, places = std::move(places), maxBytes](Database &db) -> Result<Pages> {
        const Transaction snapshot(db, Transaction::Kind::Read);
        const auto checked = placesOf(db, places, core->identity.epoch);
        if (!checked)
            return tl::unexpected(checked.error());
        return pagesAfter(db, *checked, maxBytes);
    });
}

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

void Board::tend()
{
    forgetOldRows();
    buildWhatIsDue();
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

QFuture<Result<PublicList>> Board::publicCases(PublicPlace after)
{
    return m_reader.run([after = std::move(after)](Database &db) { return listPublic(db, after, casesPerPage); });
}

QFuture<Result<PublicCase>> Board::publicCase(QString number)
{
    return m_reader.run([number = std::move(number)](Database &db) { return findPublic(db, number); });
}

} // namespace lianxin::board
