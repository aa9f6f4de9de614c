// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/writeturn.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <sys/file.h>
#include <unistd.h>

namespace lianxin::board {

using namespace Qt::StringLiterals;

Result<WriteTurn> WriteTurn::of(const QString &file)
{
    const QByteArray name = QFile::encodeName(file + u".turn"_s);
    WriteTurn turn(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (turn.m_descriptor < 0)
        return failure(Error::Code::Io, u"cannot-lock"_s, QString::fromLocal8Bit(std::strerror(errno)));
    return turn;
}

WriteTurn::~WriteTurn()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void WriteTurn::take() const
{
    while (::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) { }
}

void WriteTurn::give() const
{
    ::flock(m_descriptor, LOCK_UN);
}

} // namespace lianxin::board
