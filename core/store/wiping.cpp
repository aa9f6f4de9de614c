// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wiping.h"

#include "core/store/filefolder.h"
#include "core/store/profilefiles.h"

#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

bool removeBeside(const QString &file)
{
    bool areGone = true;
    const QDir folder = QFileInfo(file).dir();
    for (const QString &name : folder.entryList({QFileInfo(file).fileName() + u".corrupt-*"_s}, QDir::Files))
        areGone = QFile::remove(folder.filePath(name)) && areGone;
    const QString copy = secondCopyOf(file);
    areGone = (!QFile::exists(copy) || QFile::remove(copy)) && areGone;
    areGone = FileFolder(file).removeAll() && areGone;
    return QDir(backupFolder(file)).removeRecursively() && areGone;
}

/// As SQLite wants it: the file is empty from then on, whoever reads in it.
void empty(Database &db)
{
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
    db.executeScript("VACUUM");
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_RESET_DATABASE, 0, nullptr);
    db.executeScript("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Result<void> wipe(Database &db, const QString &file)
{
    if (!removeBeside(file))
        return failure(Error::Code::Io, u"cannot-delete"_s);
    QFile::remove(QFileInfo(file).dir().filePath(u"second/elsewhere"_s)); // before the file: it says that there was one
    empty(db);
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, u""_s})
        QFile::remove(file + ending);
    return {};
}

} // namespace lianxin
