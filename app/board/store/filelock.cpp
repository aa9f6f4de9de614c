// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/filelock.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <sys/file.h>
#include <unistd.h>

namespace lianxin::board {

using namespace Qt::StringLiterals;

Result<FileLock> FileLock::take(const QString &file)
{
    const QByteArray name = QFile::encodeName(file + u".lock"_s);
    FileLock lock(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.m_descriptor < 0)
        return failure(Error::Code::Io, u"cannot-lock"_s, QString::fromLocal8Bit(strerror(errno)));
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(Error::Code::Busy, u"board-is-running"_s);
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace lianxin::board
