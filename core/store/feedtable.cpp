// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/feedtable.h"

#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>

namespace lianxin {

namespace {

constexpr std::string_view selectCursor = "SELECT scope, cursor, seq FROM feed WHERE scope = ?";
constexpr std::string_view selectCursors = "SELECT scope, cursor, seq FROM feed ORDER BY scope";
constexpr std::string_view upsertCursor
    = "INSERT INTO feed (scope, cursor, seq) VALUES (?, ?, ?)"
      " ON CONFLICT (scope) DO UPDATE SET cursor = excluded.cursor, seq = excluded.seq";

constexpr std::string_view deleteCursor = "DELETE FROM feed WHERE scope = ?";
constexpr std::string_view deleteCursors = "DELETE FROM feed";
constexpr std::string_view deleteNoteOfRead = "DELETE FROM setting WHERE key = ?";
constexpr std::string_view deleteNotesOfRead = "DELETE FROM setting WHERE key >= 'feed_read:' AND key < 'feed_read;'";

constexpr std::string_view insertQuarantined
    = "INSERT INTO quarantine (scope, seq, why, raw) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

constexpr qint64 roundsKept = 500;
constexpr std::string_view insertRound
    = "INSERT INTO sync_round (at, ok, problem, bytes_out, bytes_in, requests, received, received_sealed)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view deleteOldRounds = "DELETE FROM sync_round WHERE n <= ?";
constexpr std::string_view selectLastGood = "SELECT at FROM sync_round WHERE ok = 1 ORDER BY at DESC LIMIT 1";

ScopeCursor cursorIn(const Statement &query)
{
    const auto [scope, cursor, seq] = query.row<QString, QString, qint64>();
    return {scope, cursor, seq};
}

QString noteOfRead(const QString &scope)
{
    return QStringLiteral("feed_read:") + scope;
}

} // namespace

ScopeCursor cursorOf(Database &db, const QString &scope)
{
    auto query = db.prepare(selectCursor);
    return query.bind(scope).step() ? cursorIn(query) : ScopeCursor {scope, {}, 0};
}

std::vector<ScopeCursor> cursors(Database &db)
{
    std::vector<ScopeCursor> all;
    auto query = db.prepare(selectCursors);
    while (query.step())
        all.push_back(cursorIn(query));
    return all;
}

void setCursor(Database &db, const ScopeCursor &cursor)
{
    db.execute(upsertCursor, cursor.scope, cursor.cursor, cursor.seq);
}

void forgetCursor(Database &db, const QString &scope)
{
    if (const qint64 seq = farthestRead(db, scope); seq > 0)
        setSetting(db, noteOfRead(scope), QString::number(seq));
    db.execute(deleteCursor, scope);
}

void forgetCursors(Database &db)
{
    db.execute(deleteCursors);
    db.execute(deleteNotesOfRead);
}

qint64 farthestRead(Database &db, const QString &scope)
{
    return std::max(setting(db, noteOfRead(scope)).toLongLong(), cursorOf(db, scope).seq);
}

void noteRead(Database &db, const QString &scope, qint64 seq)
{
    if (seq > farthestRead(db, scope))
        setSetting(db, noteOfRead(scope), QString::number(seq));
}

void forgetRead(Database &db, const QString &scope)
{
    db.execute(deleteNoteOfRead, noteOfRead(scope));
}

void quarantine(Database &db, const QString &scope, const MalformedRow &row)
{
    db.execute(insertQuarantined, scope, row.seq, row.why, row.raw);
}

void rememberSyncEnd(Database &db, const SyncEnd &end)
{
    db.execute(insertRound, end.at, end.ok, end.ok ? QString() : SqlType<Error>::toSql(end.problem), end.bytesOut,
               end.bytesIn, end.requests, end.received, end.receivedSealed);
    db.execute(deleteOldRounds, db.lastInsertId() - roundsKept);
}

std::optional<Timestamp> lastGoodSync(Database &db)
{
    return db.value<Timestamp>(selectLastGood);
}

} // namespace lianxin
