// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audittable.h"

#include "core/store/sqlvalues.h"

#include <QCryptographicHash>

namespace lianxin {

namespace {

constexpr std::string_view selectLastHash = "SELECT hash FROM audit WHERE n = (SELECT MAX(n) FROM audit)";
constexpr std::string_view insertEntry = "INSERT INTO audit (at, actor, what, about, hash) VALUES (?, ?, ?, ?, ?)";
constexpr std::string_view selectAll = "SELECT n, at, actor, what, about, hash FROM audit ORDER BY n";

QString chained(const QString &former, Timestamp at, const QString &actor, const QString &what, const QString &about)
{
    const QString entry = QStringList {former, QString::number(at.ms), actor, what, about}.join(u'\n');
    return QString::fromLatin1(QCryptographicHash::hash(entry.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

void audit(Work &work, PersonId actor, const QString &what, const QString &about)
{
    const Timestamp now = work.clock.now();
    const QString former = work.db.value<QString>(selectLastHash).value_or(QString());
    const QString hash = chained(former, now, textOf(actor), what, about);
    work.db.execute(insertEntry, now, textOf(actor), what, about, hash);
}

std::optional<qint64> brokenAudit(Database &db)
{
    QString former;
    auto query = db.prepare(selectAll);
    while (query.step()) {
        const auto [n, at, actor, what, about, hash]
            = query.row<qint64, Timestamp, QString, QString, QString, QString>();
        if (chained(former, at, actor, what, about) != hash)
            return n;
        former = hash;
    }
    return std::nullopt;
}

} // namespace lianxin
