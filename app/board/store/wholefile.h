// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin::board {

// Files beside the database: they appear whole or not at all, for their owner alone, and outlive a power cut.

/// Makes the folder unless it is there. Io "cannot-write".
[[nodiscard]] Result<void> makeFolder(const QString &path);

/// What is in the file is on disk when it returns. Io "cannot-write".
[[nodiscard]] Result<void> flushFile(const QString &path);

/// Gives a finished file its name, in the place of one that had it: flushed first, renamed, its folder flushed.
/// Io "cannot-write"; then the former one is still there.
[[nodiscard]] Result<void> settleFile(const QString &temporary, const QString &name);

/// The two for a small file: written beside it and settled.
[[nodiscard]] Result<void> writeWhole(const QString &name, const QByteArray &bytes);

} // namespace lianxin::board
