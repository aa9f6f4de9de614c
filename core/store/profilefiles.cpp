// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilefiles.h"

#include "core/sqlite/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

QString beside(const QString &database, const QString &name)
{
    return QFileInfo(database).absoluteDir().filePath(name);
}

QString besideIt(const QString &database)
{
    return beside(database, u"second/outbox.log"_s);
}

QString signpost(const QString &database)
{
    return beside(database, u"second/elsewhere"_s);
}

} // namespace

QString lockOf(const QString &database)
{
    return database + u".lock"_s;
}

QString backupFolder(const QString &database)
{
    return beside(database, u"backup"_s);
}

QString secondCopyOf(const QString &database)
{
    QFile post(signpost(database));
    if (!post.open(QIODevice::ReadOnly))
        return besideIt(database);
    return QString::fromUtf8(post.readAll()).trimmed();
}

bool isSecondCopyElsewhere(const QString &database)
{
    return QFile::exists(signpost(database));
}

QString secondCopyIn(const QString &database, const QString &folder, const QString &deviceId)
{
    return folder.isEmpty() ? besideIt(database) : QDir(folder).filePath(u"lianxin-%1.log"_s.arg(deviceId));
}

bool isOfDesk(const QString &secondCopy, const QString &database, const QString &deviceId)
{
    return secondCopy == besideIt(database) || secondCopy.endsWith(u"lianxin-%1.log"_s.arg(deviceId));
}

bool rememberSecondCopy(const QString &database, const QString &file)
{
    if (secondCopyOf(database) == file)
        return true;
    if (file == besideIt(database))
        return QFile::remove(signpost(database)) && isFolderSynced(signpost(database));
    QDir().mkpath(QFileInfo(signpost(database)).absolutePath());
    QSaveFile post(signpost(database));
    return post.open(QIODevice::WriteOnly) && post.write(file.toUtf8() + '\n') > 0 && post.commit()
           && isFolderSynced(signpost(database));
}

} // namespace lianxin
