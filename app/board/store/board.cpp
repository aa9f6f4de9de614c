// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/boardcore.h"
#include "app/board/store/feed.h"
#include "app/board/store/ledger.h"
#include "app/board/store/schema.h"
#include "core/sqlite/transaction.h"

#include <QFileInfo>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesPerPage = 30;

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
        return failure(Error::Code::NotFound, u"no-such-board"_s, {}, file);
    return attempt([&] {
        return std::make_unique<Database>(
            file, Database::Options {.access = Database::Access::ReadOnly, .applicationId = applicationId});
    });
}

Result<void> isThere(const QString &file)
{
    if (QFileInfo(file).size() == 0)
        return failure(Error::Code::NotFound, u"no-such-board"_s, {}, file);
    return {};
}

bool isOfThisVersion(const QString &file)
{
    const auto db = openForReading(file);
    if (!db)
        return false;
    const auto version = attempt([&] { return (*db)->userVersion(); });
    return version && *version == schema().back().version;
}

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
    auto watching = openForReading(file);
    if (!watching)
        return tl::unexpected(watching.error());
    return Connections {std::move(*writing), std::move(*reading), std::move(*building), std::move(*watching)};
}

Result<std::unique_ptr<Board>> Board::open(const QString &file, const QString &name, const BoardParts &parts)
{
    auto lock = FileLock::take(file);
    if (!lock)
        return tl::unexpected(lock.error());
    auto turn = WriteTurn::of(file);
    if (!turn)
        return tl::unexpected(turn.error());
    const auto core = std::make_shared<Core>(std::move(*lock), std::move(*turn), file, parts);
    const HeldTurn held(*core->turn);
    auto connections = connected(file);
    if (!connections)
        return tl::unexpected(connections.error());
    core->snapshots.removeUnfinished();
    if (const auto made = core->blobs.make(); !made)
        return tl::unexpected(made.error());
    return attempt([&] {
        core->identity = ensureIdentity(*connections->writing, core->ids, name);
        core->wasRestored = core->highMark.isAheadOf(*connections->writing);
        if (core->wasRestored)
            core->identity = beginEpoch(*connections->writing, core->ids, parts.clock.now());
        core->courierSeed = ensureCourierSeed(*connections->writing);
        core->uploads = allUploads(*connections->writing);
        core->roll = Roll(parts.policy.oldestSchema);
        core->watching = std::move(connections->watching);
        core->readRollIfChanged();
        return std::unique_ptr<Board>(new Board(core, std::move(*connections), parts));
    });
}

Board::Board(std::shared_ptr<Core> core, Connections connections, const BoardParts &parts)
    : m_core(std::move(core)),
      m_writer(std::move(connections.writing), m_core->writer),
      m_reader(std::move(connections.reading), parts.reader),
      m_builder(std::move(connections.building), parts.builder ? *parts.builder : parts.reader)
{ }

Board::~Board()
{
    m_core->isClosing = true;
    m_builder.interrupt();
}

constexpr std::string_view checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";

Result<void> Board::finish()
{
    m_core->isClosing = true;
    m_builder.interrupt();
    m_builder.run([](Database &) {}).waitForFinished(); // what it packed held on to an older state
    auto done = m_writer.run([](Database &db) -> Result<void> {
        if (*db.value<bool>(checkpoint))
            return failure(Error::Code::Busy, u"still-read"_s);
        return {};
    });
    done.waitForFinished();
    return done.takeResult();
}

const BoardIdentity &Board::identity() const
{
    return m_core->identity;
}

bool Board::wasRestored() const
{
    return m_core->wasRestored;
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

QFuture<Result<PublicList>> Board::publicCases(PublicPlace after)
{
    return m_reader.run([after = std::move(after)](Database &db) { return listPublic(db, after, casesPerPage); });
}

QFuture<Result<PublicCase>> Board::publicCase(QString number)
{
    return m_reader.run([number = std::move(number)](Database &db) { return findPublic(db, number); });
}

} // namespace lianxin::board
