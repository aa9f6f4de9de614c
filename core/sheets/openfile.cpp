// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/openfile.h"

namespace lianxin {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return failure(Error::Code::NotFound, u"no-such-file"_s);
    if (!file->open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"unreadable-file"_s, file->errorString());
    return file;
}

} // namespace lianxin
