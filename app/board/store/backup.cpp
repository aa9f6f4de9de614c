// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/backup.h"

#include "app/board/store/blobfolder.h"
#include "app/board/store/board.h"
#include "core/sqlite/durablefile.h"

#include <QFile>
#include <QFileInfo>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectBlobs = "SELECT sha256 FROM blobs ORDER BY sha256";

constexpr std::string_view selectHasBlobs = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'blobs')";

/// The copy is as old as its board, and the first versions knew of no files of cases.
QStringList blobsIn(Database &db)
{
    QStringList hashes;
    if (!*db.value<bool>(selectHasBlobs))
        return hashes;
    auto query = db.prepare(selectBlobs);
    while (query.step())
        hashes << query.value<QString>();
    return hashes;
}

Result<void> copyBlobs(const QStringList &hashes, const BlobFolder &from, const BlobFolder &to, BoardBackup &made)
{
    if (const auto ready = to.make(); !ready)
        return ready;
    for (const QString &sha256 : hashes) {
        const auto taken = to.take(from, sha256);
        if (!taken)
            return tl::unexpected(taken.error());
        *taken ? void(++made.blobs) : made.missing.append(sha256);
    }
    return {};
}

/// What the copy names has been on disk before: a blob is there before its row is.
Result<BoardBackup> completed(const QString &copy, const QString &file, const QString &target)
{
    BoardBackup made {QFileInfo(copy).size(), 0, {}};
    const auto db = openForReading(copy);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto done = copyBlobs(blobsIn(**db), BlobFolder(file), BlobFolder(target), made); !done)
        return tl::unexpected(done.error());
    return made;
}

} // namespace

Result<BoardBackup> madeBackup(const QString &file, const QString &target)
{
    if (QFileInfo::exists(target))
        return failure(Error::Code::Conflict, u"target-exists"_s, {}, target);
    const QString unnamed = target + u".unfinished"_s;
    auto made = attempt([&]() -> Result<BoardBackup> {
        const auto db = openForReading(file);
        if (!db)
            return tl::unexpected(db.error());
        writeCopy(**db, unnamed);
        auto whole = completed(unnamed, file, target);
        if (whole)
            renameDurably(unnamed, target);
        return whole;
    });
    QFile::remove(unnamed);
    return made;
}

} // namespace lianxin::board
