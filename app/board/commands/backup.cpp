// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/store/backup.h"

#include <cstdio>

namespace lianxin::board {

using namespace Qt::StringLiterals;

int backup(const BackupOptions &options)
{
    const auto made = madeBackup(options.file, options.target);
    if (!made)
        return explain(made.error());
    std::printf("%s: %lld bytes, %lld files of cases\n", qUtf8Printable(options.target), made->bytes, made->blobs);
    for (const QString &sha256 : made->missing)
        std::fprintf(stderr, "%s\n", qUtf8Printable(sha256));
    return made->missing.isEmpty() ? 0 : explain(Error {Error::Code::Corrupt, u"blobs-missing"_s, {}, {}});
}

} // namespace lianxin::board
