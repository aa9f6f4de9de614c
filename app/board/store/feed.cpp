// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/feed.h"

#include "app/board/store/identity.h"
#include "app/board/store/people.h"
#include "core/codec/codec.h"
#include "core/wire/feedtext.h"

#include <QJsonDocument>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

struct StoredRow {
    qint64 seq, nonce;
    QString kind;
    CaseKey key;
    qint64 after, version;
    QString doc, reason;
};

} // namespace

constexpr std::string_view moveHead = "UPDATE scopes SET head = head + 1 WHERE name = ? RETURNING head";
constexpr std::string_view insertRow
    = "INSERT INTO changes (scope, seq, nonce, kind, case_key, after_version, version, doc, reason, at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static qint64 append(Database &db, const RowMark &mark, const QString &scope, StoredRow row)
{
    const auto seq = db.value<qint64>(moveHead, scope);
    if (!seq)
        throw DbError::unreadable("scope");
    row.nonce = qint64(mark.random.next() >> 1);
    db.execute(insertRow, scope, *seq, row.nonce, row.kind, row.key, row.after, row.version, row.doc, row.reason,
               mark.now);
    return *seq;
}

static QString reasonFor(const CaseRecord &record, const QString &formerScope)
{
    const bool isOwn = formerScope == openScope(record.org) || formerScope == sealedScope(record.org);
    if (!isOwn)
        return u"transferred"_s;
    return record.doc.isSealed() ? u"sealed"_s : u"unsealed"_s;
}

constexpr std::string_view emptyRows
    = "UPDATE changes SET kind = 'revoke', doc = '', reason = ? WHERE scope = ? AND case_key = ? AND kind = 'upsert'";

constexpr std::string_view insertDeparture
    = "INSERT OR REPLACE INTO departure (scope, case_key, reason) VALUES (?, ?, ?)";
constexpr std::string_view deleteDeparture = "DELETE FROM departure WHERE scope = ? AND case_key = ?";
constexpr std::string_view selectDepartures
    = "SELECT case_key, reason FROM departure WHERE scope = ? ORDER BY case_key";

static void revoke(Database &db, const RowMark &mark, const CaseRecord &record, const QString &formerScope)
{
    const QString reason = reasonFor(record, formerScope);
    db.execute(emptyRows, reason, formerScope, record.doc.key);
    db.execute(insertDeparture, formerScope, record.doc.key, reason);
    db.execute(deleteDeparture, record.scope, record.doc.key);
    append(db, mark, formerScope, {0, 0, u"revoke"_s, record.doc.key, 0, record.doc.version, {}, reason});
}

qint64 announce(Database &db, const RowMark &mark, const CaseRecord &record, qint64 after, const QString &formerScope)
{
    const bool moved = !formerScope.isEmpty() && formerScope != record.scope;
    if (moved)
        revoke(db, mark, record, formerScope);
    const QString doc = QString::fromUtf8(compact(toJson(record.doc)));
    return append(db, mark, record.scope,
                  {0, 0, u"upsert"_s, record.doc.key, moved ? 0 : after, record.doc.version, doc, {}});
}

constexpr std::string_view selectRevoke
    = "SELECT 1 FROM changes WHERE scope = ? AND case_key = ? AND kind = 'revoke' LIMIT 1";

bool hasLeft(Database &db, const QString &scope, CaseKey key)
{
    return db.value<int>(selectRevoke, scope, key).has_value();
}

std::vector<Departure> departuresFrom(Database &db, const QString &scope)
{
    std::vector<Departure> departures;
    auto query = db.prepare(selectDepartures);
    for (query.bind(scope); query.step();)
        departures.push_back({query.value<CaseKey>(0), query.value<QString>(1)});
    return departures;
}

constexpr std::string_view selectEnds = "SELECT head, floor, floor_nonce FROM scopes WHERE name = ?";
constexpr std::string_view selectNonce = "SELECT nonce FROM changes WHERE scope = ? AND seq = ?";

Result<Cursor> placeOf(Database &db, const ScopeCursor &cursor, const QString &epoch)
{
    const auto refused = [](const QString &reason) { return failure(Error::Code::Refused, reason); };
    auto query = db.prepare(selectEnds);
    if (!query.bind(cursor.scope).step())
        return failure(Error::Code::NotFound, u"no-such-scope"_s);
    const auto [head, floor, nonceOfFloor] = query.row<qint64, qint64, qint64>();
    if (cursor.cursor.isEmpty() && floor == 0)
        return Cursor {cursor.scope, epoch, 0, 0};
    const auto place = cursorFromText(cursor.cursor);
    if (!place || !place->isOfScope(cursor.scope))
        return refused(u"cursor-expired"_s);
    if (!place->isOfEpoch(epoch))
        return refused(u"epoch-changed"_s);
    if (place->seq > head)
        return refused(u"cursor-ahead"_s);
    if (place->seq < floor)
        return refused(u"cursor-expired"_s);
    const bool isAtFloor = floor > 0 && place->seq == floor;
    const qint64 nonce = isAtFloor ? nonceOfFloor : db.value<qint64>(selectNonce, cursor.scope, place->seq).value_or(0);
    if (nonce != place->nonce && !(isAtFloor && nonce == 0))
        return refused(u"history-forked"_s);
    return Cursor {cursor.scope, epoch, place->seq, place->nonce};
}

constexpr std::string_view selectEnd
    = "SELECT head, COALESCE((SELECT nonce FROM changes WHERE scope = name AND seq = head), 0) "
      "FROM scopes WHERE name = ?";

Cursor endOf(Database &db, const QString &scope)
{
    auto query = db.prepare(selectEnd);
    const auto board = findIdentity(db);
    if (!board || !query.bind(scope).step())
        throw DbError::unreadable("scope");
    const auto [seq, nonce] = query.row<qint64, qint64>();
    return {scope, board->epoch, seq, nonce};
}

constexpr std::string_view selectRows
    = "SELECT seq, nonce, kind, case_key, after_version, version, doc, reason FROM changes "
      "WHERE scope = ? AND seq > ? ORDER BY seq";

static ChangeRow rowFrom(Database &db, const StoredRow &stored)
{
    ChangeRow row;
    row.seq = stored.seq;
    row.caseKey = stored.key;
    row.reason = stored.reason;
    if (stored.kind == u"revoke") {
        row.kind = ChangeRow::Kind::Revoke;
        return row;
    }
    const auto doc = caseFromJson(QJsonDocument::fromJson(stored.doc.toUtf8()).object());
    if (!doc)
        throw DbError::unreadable("case in a feed");
    row.doc = *doc;
    row.appeals = appealsOf(db, stored.key, stored.after, stored.version);
    row.events = eventsOf(db, stored.key, stored.after, stored.version);
    return row;
}

ChangePage pageAfter(Database &db, const Cursor &from, qint64 &room)
{
    ChangePage page;
    page.scope = from.scope;
    page.from = toText(from);
    Cursor to = from;
    auto query = db.prepare(selectRows);
    for (query.bind(from.scope, from.seq); query.step();) {
        if (!page.rows.empty() && room <= 0) {
            page.hasMore = true;
            break;
        }
        const auto [seq, nonce, kind, key, after, version, doc, reason]
            = query.row<qint64, qint64, QString, CaseKey, qint64, qint64, QString, QString>();
        ChangeRow row = rowFrom(db, {seq, nonce, kind, key, after, version, doc, reason});
        row.raw = wire::rowText(row);
        room -= row.raw.size();
        page.rows.push_back(std::move(row));
        to.seq = seq;
        to.nonce = nonce;
    }
    page.to = toText(to);
    return page;
}

constexpr std::string_view selectOldest
    = "SELECT seq, at FROM changes WHERE scope = ? AND seq < (SELECT head FROM scopes WHERE name = ?) "
      "ORDER BY seq LIMIT ?";
constexpr std::string_view deleteRows = "DELETE FROM changes WHERE scope = ? AND seq <= ?";
constexpr std::string_view raiseFloor
    = "UPDATE scopes SET floor = ?1,"
      " floor_nonce = COALESCE((SELECT nonce FROM changes WHERE scope = ?2 AND seq = ?1), 0) WHERE name = ?2";

qint64 forgetRows(Database &db, const QString &scope, Timestamp kept, qint64 most)
{
    qint64 count = 0;
    qint64 last = 0;
    auto query = db.prepare(selectOldest);
    for (query.bind(scope, scope, most); query.step(); ++count) {
        const auto [seq, at] = query.row<qint64, Timestamp>();
        if (at >= kept)
            break;
        last = seq;
    }
    if (count > 0) {
        db.execute(raiseFloor, last, scope);
        db.execute(deleteRows, scope, last);
    }
    return count;
}

} // namespace lianxin::board
