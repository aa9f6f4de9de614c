// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/highmark.h"

#include "app/board/store/feed.h"
#include "app/board/store/snapshots.h"
#include "app/board/store/wholefile.h"
#include "core/codec/codec.h"
#include "core/sqlite/transaction.h"

#include <QFile>
#include <QJsonDocument>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray textNow(Database &db, const BoardIdentity &board)
{
    QJsonObject places;
    for (const QString &scope : allScopes(db))
        places.insert(scope, toText(endOf(db, scope)));
    return compact({{u"board_id"_s, board.id}, {u"places"_s, places}}) + '\n';
}

/// A place before the rows that are kept is no news of what the board had.
bool isLost(Database &db, const QString &scope, const QString &cursor, const QString &epoch)
{
    const auto place = placeOf(db, {scope, cursor}, epoch);
    return !place && place.error().reason != u"cursor-expired";
}

} // namespace

bool HighMark::isAheadOf(Database &db) const
{
    const Transaction instant(db, Transaction::Kind::Read);
    const auto board = findIdentity(db);
    const QJsonObject mark = QJsonDocument::fromJson(contents(m_path)).object();
    if (!board || mark.value(u"board_id").toString() != board->id)
        return false;
    const QJsonObject places = mark.value(u"places").toObject();
    for (auto place = places.begin(); place != places.end(); ++place)
        if (isLost(db, place.key(), place.value().toString(), board->epoch))
            return true;
    return false;
}

Result<void> HighMark::move(Database &db) const
{
    const Transaction instant(db, Transaction::Kind::Read);
    const auto board = findIdentity(db);
    const QByteArray text = board ? textNow(db, *board) : QByteArray();
    return text.isEmpty() || text == contents(m_path) ? Result<void>() : writeWhole(m_path, text);
}

} // namespace lianxin::board
