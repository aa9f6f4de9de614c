// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lianxin::board {

struct BoardBackup {
    qint64 bytes = 0;    ///< of the database
    qint64 blobs = 0;    ///< files of cases that are in the copy
    QStringList missing; ///< those that are not, because the board has lost or damaged them
};

/// Copies the database as it is at one moment, of whatever version and also while the board writes it, reads the copy back, then copies the
/// files of cases it names to "<target>.blobs", each held against its hash; those that lie there already stay. The
/// database gets the name @p target last: with it everything is there.
///
/// NotFound "no-such-file"; Conflict "target-exists"; Corrupt if the database is damaged; Io, DiskFull. No half-made
/// @p target is left; files of cases that were copied are used by the next try.
[[nodiscard]] Result<BoardBackup> madeBackup(const QString &file, const QString &target);

} // namespace lianxin::board
