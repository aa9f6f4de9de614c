// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/uploads.h"

namespace lianxin::board {

/// The files of cases beside a board's database:
///
///     board.db.uploads/0192…           on its way; as long as it has come
///     board.db.blobs/ab/ab12…          whole, named by its SHA-256, never changed
///
/// A file is flushed and named before the row that tells of it commits, never after.
class BlobFolder
{
public:
    explicit BlobFolder(const QString &boardFile)
        : m_blobs(boardFile + QStringLiteral(".blobs")),
          m_parts(boardFile + QStringLiteral(".uploads"))
    { }

    [[nodiscard]] Result<void> make() const; ///< Io "cannot-write"
    /// Copies one whole file from another folder, unless it lies here already, on disk when it returns; false if it is
    /// not there, or damaged. Io "cannot-write".
    [[nodiscard]] Result<bool> take(const BlobFolder &from, const QString &sha256) const;
    [[nodiscard]] QString partFile(const QString &uploadId) const { return m_parts + u'/' + uploadId; }
    [[nodiscard]] QString blobFile(const QString &sha256) const;

    /// Moves the part of a whole upload to where its blob belongs, on disk when it returns. Invalid "hash-mismatch" if
    /// length or hash are not what was announced; then the part is gone.
    [[nodiscard]] Result<void> settle(const Upload &upload) const;
    void removePart(const QString &uploadId) const;

private:
    QString m_blobs;
    QString m_parts;
};

} // namespace lianxin::board
