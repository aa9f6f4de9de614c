// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>

namespace lianxin {

/// Whether @p path is a file that nobody but its owner may read or change.
[[nodiscard]] inline bool isForOwnerOnly(const QString &path)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfo info(path);
    return info.isFile() && !(info.permissions() & others);
}

} // namespace lianxin
