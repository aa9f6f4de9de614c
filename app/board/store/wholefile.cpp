// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/wholefile.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> cannotWrite()
{
    const int why = errno;
    return failure(why == ENOSPC ? Error::Code::DiskFull : Error::Code::Io, u"cannot-write"_s,
                   QString::fromLocal8Bit(strerror(why)));
}

bool flushed(const QString &path, int how)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), how | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

} // namespace

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return cannotWrite();
    return {};
}

Result<void> flushFile(const QString &path)
{
    if (!flushed(path, O_RDONLY))
        return cannotWrite();
    return {};
}

Result<void> settleFile(const QString &temporary, const QString &name)
{
    if (!flushed(temporary, O_RDONLY))
        return cannotWrite();
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(name).constData()) != 0)
        return cannotWrite();
    if (!flushed(QFileInfo(name).absolutePath(), O_RDONLY | O_DIRECTORY))
        return cannotWrite();
    return {};
}

Result<void> writeWhole(const QString &name, const QByteArray &bytes)
{
    const QString temporary = name + u".new"_s;
    QFile::remove(temporary);
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite();
    file.close();
    return settleFile(temporary, name);
}

} // namespace lianxin::board
