// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin {

/// Writes a file that may be pulled out at any moment: what has the name @p path is whole, on the disk, and in the
/// place of one that had it. A break leaves "@p path.part". Io "courier-file-unwritable", DiskFull.
[[nodiscard]] Result<void> writeStickFile(const QString &path, const QByteArray &bytes);

/// Io "courier-file-unreadable"; Invalid "courier-too-large".
[[nodiscard]] Result<QByteArray> readStickFile(const QString &path);

} // namespace lianxin
