// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/digest.h"

#include "app/board/store/feed.h"
#include "core/sqlite/transaction.h"

#include <QCryptographicHash>

namespace lianxin::board {

constexpr std::string_view selectVersions = "SELECT key, version FROM cases WHERE scope = ? ORDER BY key";

FeedDigest digestOf(Database &db, const QString &scope)
{
    const Transaction instant(db, Transaction::Kind::Read);
    FeedDigest digest;
    digest.cursor = toText(endOf(db, scope));
    std::array<QByteArray, 256> lines;
    auto query = db.prepare(selectVersions);
    for (query.bind(scope); query.step(); ++digest.count) {
        const QByteArray key = query.value<QString>(0).toLatin1();
        const quint8 bucket = quint8(QCryptographicHash::hash(key, QCryptographicHash::Sha256).front());
        lines[bucket] += key + ' ' + QByteArray::number(query.value<qint64>(1)) + '\n';
    }
    for (size_t i = 0; i < lines.size(); ++i)
        digest.buckets[i] = QCryptographicHash::hash(lines[i], QCryptographicHash::Sha256).toHex();
    return digest;
}

constexpr std::string_view selectSummary = "SELECT head, floor, (SELECT COUNT(*) FROM cases WHERE scope = scopes.name) "
                                           "FROM scopes WHERE name = ?";

FeedSummary summaryOf(Database &db, const QString &scope)
{
    auto query = db.prepare(selectSummary);
    if (!query.bind(scope).step())
        return {scope};
    const auto [head, floor, count] = query.row<qint64, qint64, qint64>();
    return {scope, head, floor, count};
}

} // namespace lianxin::board
