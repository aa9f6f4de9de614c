// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/openfile.h"

#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace lianxin::board {

std::shared_ptr<const OpenFile> OpenFile::open(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat found {
    };
    if (descriptor >= 0 && ::fstat(descriptor, &found) == 0)
        return std::shared_ptr<const OpenFile>(new OpenFile(descriptor, found.st_size));
    if (descriptor >= 0)
        ::close(descriptor);
    return nullptr;
}

OpenFile::~OpenFile()
{
    ::close(m_descriptor);
}

} // namespace lianxin::board
