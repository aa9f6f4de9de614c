// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/durablefile.h"

#include "core/sqlite/ownerfile.h"

#include <cerrno>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <unistd.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

bool isSynced(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

DbError diskError(const char *what)
{
    const int why = errno;
    return {why == ENOSPC ? SQLITE_FULL : SQLITE_IOERR, std::string(what) + ": " + std::strerror(why)};
}

void readBack(Database &source, const QString &file)
{
    Database copy(file, {.access = Database::Access::ReadOnly});
    copy.setCancelCheck(source.cancelCheck());
    if (const auto found = *copy.value<QString>("PRAGMA integrity_check(1)"); found != u"ok")
        throw DbError(SQLITE_CORRUPT, "the copy is damaged");
}

} // namespace

bool isFileSynced(const QString &file)
{
    return isSynced(file, O_RDONLY);
}

bool isFolderSynced(const QString &fileInIt)
{
    return isSynced(QFileInfo(fileInIt).absolutePath(), O_RDONLY | O_DIRECTORY);
}

void renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0 || !isFolderSynced(to))
        throw diskError("cannot name the file");
}

void writeCopy(Database &database, const QString &copy)
{
    const QString unfinished = copy + u".part"_s;
    QDir().mkpath(QFileInfo(copy).absolutePath());
    QFile::remove(unfinished);
    createForOwnerOnly(unfinished); // VACUUM takes an empty file as well as none
    try {
        database.execute("VACUUM INTO ?", unfinished);
        readBack(database, unfinished);
        if (!isFileSynced(unfinished)) // VACUUM leaves that to the system
            throw diskError("cannot sync the copy");
        renameDurably(unfinished, copy);
    } catch (const DbError &) {
        QFile::remove(unfinished);
        throw;
    }
}

} // namespace lianxin
