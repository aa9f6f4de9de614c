// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comparison.h"

#include "core/store/audittable.h"
#include "core/store/boardloss.h"
#include "core/store/feedtable.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <array>
#include <QCryptographicHash>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto week = 7 * 24h;

constexpr std::string_view selectVersions
    = "SELECT key, server_version FROM cases WHERE scope = ? AND server_version > 0 ORDER BY key";

// So that whatever comes is news, and what does not come can leave.
constexpr std::string_view forgetVersions
    = "UPDATE cases SET server_version = 1 WHERE scope = ? AND server_version > 1";

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// As the contract has it: a case is in the bucket of the first byte of its key's hash.
std::vector<QString> bucketsOf(Database &db, const QString &scope)
{
    std::array<QByteArray, 256> lines;
    auto query = db.prepare(selectVersions);
    for (query.bind(scope); query.step();) {
        const QByteArray key = query.value<QString>(0).toLatin1();
        lines[quint8(sha256(key).front())] += key + ' ' + QByteArray::number(query.value<qint64>(1)) + '\n';
    }
    std::vector<QString> buckets;
    for (const QByteArray &text : lines)
        buckets.push_back(QString::fromLatin1(sha256(text).toHex()));
    return buckets;
}

} // namespace

bool isComparisonDue(Database &db, Timestamp now)
{
    const QString due = setting(db, settingkey::comparisonDue);
    return !due.isEmpty() && due.toLongLong() <= now.ms;
}

void compareAt(Work &work, Timestamp at)
{
    setSetting(work.db, settingkey::comparisonDue, QString::number(at.ms));
}

void planComparison(Work &work)
{
    if (setting(work.db, settingkey::comparisonDue).isEmpty())
        compareAt(work, work.clock.now() + week);
}

Comparison compare(Work &work, const FeedDigest &digest)
{
    if (digest.buckets.empty())
        compareAt(work, work.clock.now() + week);
    if (digest.buckets.empty() || cursorOf(work.db, digest.scope).cursor != digest.cursor)
        return Comparison::NotComparable;
    compareAt(work, work.clock.now() + week);
    if (bucketsOf(work.db, digest.scope) == digest.buckets)
        return Comparison::Alike;
    forgetCursor(work.db, digest.scope);
    doubtAllShown(work.db, work.clock.now() - lossRemembered);
    forgetRead(work.db, digest.scope); // or what an older snapshot says would not count
    work.db.execute(forgetVersions, digest.scope);
    audit(work, {}, u"feed_differs"_s, digest.scope);
    work.changes.sync = true;
    return Comparison::Different;
}

} // namespace lianxin
