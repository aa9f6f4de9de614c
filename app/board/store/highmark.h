// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/identity.h"
#include "core/base/result.h"

namespace lianxin::board {

/// How far the board's feeds have come, kept in a file of its own, best on another disk than the board's. Desks may
/// know all of it; a board's file that does not was put back from a copy.
class HighMark
{
public:
    /// @p path empty: beside the board's file.
    HighMark(const QString &boardFile, const QString &path)
        : m_path(path.isEmpty() ? boardFile + QStringLiteral(".mark") : path)
    { }

    /// Whether @p db lacks something the mark knows of: rows, an office, its epoch. No mark, a damaged one, and that of
    /// another board know of nothing. Throws DbError.
    [[nodiscard]] bool isAheadOf(Database &db) const;
    /// Moves it to where the feeds are now, unless it is there. Io, DiskFull "cannot-write"; throws DbError.
    Result<void> move(Database &db) const;

private:
    QString m_path;
};

} // namespace lianxin::board
