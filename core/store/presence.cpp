// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/presence.h"

#include "core/store/backup.h"
#include "core/store/profilefiles.h"
#include "core/store/recordlog.h"

#include <cerrno>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

bool isReadableFolder(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), R_OK | X_OK) == 0;
}

/// The disk has said that there is no such thing.
Presence absenceOf(const QString &path)
{
    struct stat link = {};
    if (::lstat(QFile::encodeName(path).constData(), &link) == 0)
        return Presence::Unseen;
    const QString folder = QFileInfo(path).absolutePath();
    const bool isSure = isReadableFolder(folder) || presenceOf(folder) == Presence::NotThere;
    return isSure ? Presence::NotThere : Presence::Unseen;
}

/// Something besides the file says that there was one.
bool hasLeftTraces(const QString &database)
{
    if (isSecondCopyElsewhere(database) || presenceOf(backupFolder(database)) == Presence::Unseen)
        return true;
    const auto copy = RecordLog::read(secondCopyOf(database));
    return !copy || !copy->records.empty() || !copiesOf(database).isEmpty();
}

} // namespace

Presence presenceOf(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return Presence::There;
    return errno == ENOENT && !path.isEmpty() ? absenceOf(path) : Presence::Unseen;
}

Result<void> foundStore(const QString &database)
{
    const Presence presence = presenceOf(database);
    if (presence == Presence::Unseen)
        return failure(Error::Code::Io, u"store-unseen"_s, {}, database);
    if (presence == Presence::There && QFileInfo(database).size() > 0)
        return {};
    return hasLeftTraces(database) ? failure(Error::Code::Corrupt, u"store-lost"_s)
                                   : failure(Error::Code::NotFound, u"no-store"_s);
}

Result<void> foundCopies(const QString &database)
{
    const QString copy = secondCopyOf(database);
    const bool isCopyAway = isSecondCopyElsewhere(database) && presenceOf(copy) != Presence::There;
    if (isCopyAway || presenceOf(copy) == Presence::Unseen)
        return failure(Error::Code::Io, u"copies-unseen"_s, {}, copy);
    if (presenceOf(backupFolder(database)) == Presence::Unseen)
        return failure(Error::Code::Io, u"copies-unseen"_s, {}, backupFolder(database));
    return {};
}

} // namespace lianxin
