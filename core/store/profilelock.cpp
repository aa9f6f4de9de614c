// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace lianxin {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &lockFile)
{
    const int descriptor = ::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(Error::Code::Io, u"cannot-open"_s, QString::fromLocal8Bit(std::strerror(errno)));
    std::unique_ptr<ProfileLock> lock(new ProfileLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        lock->begin();
        return lock;
    }
    if (errno == EWOULDBLOCK)
        return failure(Error::Code::Busy, u"profile-in-use"_s);
    return failure(Error::Code::Io, u"cannot-lock"_s, QString::fromLocal8Bit(std::strerror(errno)));
}

void ProfileLock::begin()
{
    char any = 0;
    m_endedCleanly = ::pread(m_descriptor, &any, 1, 0) == 0;
    m_isHeld = true;
    (void)!::pwrite(m_descriptor, "open\n", 5, 0);
}

ProfileLock::~ProfileLock()
{
    if (m_isHeld && m_endedCleanly)
        (void)!::ftruncate(m_descriptor, 0);
    ::close(m_descriptor);
}

} // namespace lianxin
