// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/snapshots.h"

#include "app/board/store/feed.h"
#include "app/board/store/identity.h"
#include "app/board/store/wholefile.h"
#include "app/board/store/zstdfile.h"
#include "core/base/sha256.h"
#include "core/sqlite/transaction.h"

#include <QCryptographicHash>
#include <QDir>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

const QString ending = u".zst"_s;
const QString unfinished = u".unfinished-"_s;
constexpr qint64 bytesPerCase = 4096; // with its letters, about

} // namespace

constexpr std::string_view countCases = "SELECT COUNT(*) FROM cases WHERE scope = ?";

static SnapshotHead headNow(Database &db, const QString &scope, Tier tier, const QString &id, Timestamp now)
{
    const Cursor end = endOf(db, scope);
    return {id, scope, end.epoch, toText(end), end.seq, *db.value<qint64>(countCases, scope), tier, now};
}

/// Writes all lines and gives the hash of the file.
static Result<QByteArray> written(Database &db, const SnapshotHead &head, int casesPerSum, ZstdFile &file)
{
    Sha256 plain;
    qint64 count = 0;
    const auto take = [&](const QByteArray &line) {
        plain.add(line);
        file.write(line);
    };
    take(toLine(head));
    eachCaseLine(db, head.scope, head.tier, [&](const QByteArray &line) {
        take(line);
        if (++count % casesPerSum == 0)
            take(sumLine(count, plain.result().toHex()));
    });
    Q_ASSERT(count == head.count);
    for (const QByteArray &line : departureLines(departuresFrom(db, head.scope)))
        take(line);
    file.write(endLine(count, plain.result().toHex()));
    return file.finish();
}

QString SnapshotFolder::prefixOf(const QString &scope, Tier tier) const
{
    const QByteArray hash = QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"%1-%2-"_s.arg(toCode(tier), QString::fromLatin1(hash));
}

std::optional<Snapshot> SnapshotFolder::newest(const QString &scope, Tier tier) const
{
    std::optional<Snapshot> found;
    const QString prefix = prefixOf(scope, tier);
    for (const QFileInfo &file : QDir(m_path).entryInfoList({prefix + u'*' + ending}, QDir::Files)) {
        const auto head = snapshotHeadFrom(firstLineOf(file.filePath()));
        if (!head || head->scope != scope || (found && found->head.at > head->at))
            continue;
        const QByteArray hash = file.fileName().sliced(prefix.size()).chopped(ending.size()).toLatin1();
        found = Snapshot {*head, file.filePath(), file.size(), hash};
    }
    return found;
}

Result<Snapshot> SnapshotFolder::build(Database &db, const QString &scope, Tier tier, const QString &id,
                                       Timestamp now) const
{
    if (const auto made = makeFolder(m_path); !made)
        return tl::unexpected(made.error());
    const QString temporary = m_path + u'/' + unfinished + id;
    const Transaction instant(db, Transaction::Kind::Read);
    const SnapshotHead head = headNow(db, scope, tier, id, now);
    ZstdFile file(temporary, head.count * bytesPerCase);
    const auto hash = written(db, head, m_casesPerSum, file);
    if (!hash)
        return tl::unexpected(hash.error());
    const QString name = m_path + u'/' + prefixOf(scope, tier) + QString::fromLatin1(*hash) + ending;
    if (const auto settled = settleFile(temporary, name); !settled)
        return tl::unexpected(settled.error());
    const Snapshot snapshot {head, name, QFileInfo(name).size(), *hash};
    removeOthers(snapshot);
    return snapshot;
}

void SnapshotFolder::removeOthers(const Snapshot &kept) const
{
    QDir folder(m_path);
    const QString name = QFileInfo(kept.file).fileName();
    for (const QString &other : folder.entryList({prefixOf(kept.head.scope, kept.head.tier) + u'*'}, QDir::Files))
        if (other != name)
            folder.remove(other);
}

void SnapshotFolder::removeUnfinished() const
{
    QDir folder(m_path);
    for (const QString &name : folder.entryList({unfinished + u'*'}, QDir::Files | QDir::Hidden))
        folder.remove(name);
}

constexpr std::string_view selectLeft = "SELECT 1 FROM changes WHERE scope = ? AND seq > ? AND kind = 'revoke' LIMIT 1";

bool isGood(Database &db, const SnapshotHead &head)
{
    const auto board = findIdentity(db);
    const auto place = cursorFromText(head.cursor);
    return board && place && placeOf(db, {head.scope, head.cursor}, board->epoch)
           && !db.value<int>(selectLeft, head.scope, place->seq);
}

constexpr std::string_view selectHead = "SELECT head FROM scopes WHERE name = ?";

bool isDue(Database &db, const SnapshotHead &head, const SnapshotPolicy &policy, Timestamp now)
{
    const qint64 behind = db.value<qint64>(selectHead, head.scope).value_or(0) - cursorFromText(head.cursor)->seq;
    return behind > policy.farthestBehind || (behind > 0 && now - head.at > policy.oldest);
}

constexpr std::string_view selectScopes = "SELECT name FROM scopes ORDER BY name";

std::vector<QString> allScopes(Database &db)
{
    std::vector<QString> scopes;
    auto query = db.prepare(selectScopes);
    while (query.step())
        scopes.push_back(query.value<QString>());
    return scopes;
}

} // namespace lianxin::board
