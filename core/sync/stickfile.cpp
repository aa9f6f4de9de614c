// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stickfile.h"

#include "core/wire/courierfile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

tl::unexpected<Error> unwritable(const QString &path)
{
    const int why = errno;
    return failure(why == ENOSPC ? Error::Code::DiskFull : Error::Code::Io, u"courier-file-unwritable"_s,
                   QString::fromLocal8Bit(std::strerror(why)), QFileInfo(path).fileName());
}

bool isSynced(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    // Some drivers of foreign file systems cannot sync a folder, and say so.
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(descriptor);
    return synced;
}

bool isWritten(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

Result<void> writeStickFile(const QString &path, const QByteArray &bytes)
{
    const QString part = path + u".part"_s;
    errno = 0;
    if (!isWritten(part, bytes) || !isSynced(part, O_RDONLY)
        || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0
        || !isSynced(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY))
        return unwritable(path);
    return {};
}

Result<QByteArray> readStickFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"courier-file-unreadable"_s, file.errorString(), QFileInfo(path).fileName());
    if (file.size() > wire::maxCourierBytes)
        return failure(Error::Code::Invalid, u"courier-too-large"_s);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, u"courier-file-unreadable"_s, file.errorString(), QFileInfo(path).fileName());
    return bytes;
}

} // namespace lianxin
