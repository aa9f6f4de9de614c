// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/case.h"

#include <memory>
#include <QCryptographicHash>
#include <QFile>

namespace lianxin {

/// The bytes of files of cases, beside the desk's file, for its owner alone:
///
///     files/ab/ab12…      whole, named by its SHA-256, never changed
///     files/coming/…      being copied or fetched; nothing counts on it
///
/// Any thread; what is written is on the disk when a call returns.
class FileFolder
{
public:
    explicit FileFolder(const QString &database);

    [[nodiscard]] QString path(const QString &sha256) const;
    [[nodiscard]] QString comingPath(const QString &name) const;
    [[nodiscard]] QString coming(const QString &name) const; ///< the same, and makes the folder
    /// Gives @p from, which is synced, its place; over what is there, which is the same or damaged. Throws DbError.
    void settle(const QString &from, const QString &sha256) const;
    void remove(const QString &sha256) const;
    /// What copies that broke off have left; what is being fetched stays, to go on with.
    void sweep() const;
    [[nodiscard]] std::vector<FileRef> found() const; ///< everything whole, by name and length, in order
    [[nodiscard]] bool removeAll() const;

private:
    QString m_folder;
};

/// Nothing if the bytes of @p ref at @p path have their length and hash: NotFound "file-missing", Corrupt
/// "attachment-damaged", Io "cannot-read".
[[nodiscard]] std::optional<Error> problemWith(const QString &path, const FileRef &ref);

/// Copies into the folder piece by piece, hashing what it reads. Gone without a trace if it is not settled.
class FileCopy
{
public:
    /// @p source may be a QBuffer. @p part is where it is written to.
    FileCopy(std::unique_ptr<QIODevice> source, const QString &part);
    ~FileCopy();

    /// One piece more; true once all is copied and synced, and from then on. NotFound "no-such-file", Io "cannot-read" or "cannot-write",
    /// DiskFull.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] FileRef ref() const;     ///< of what was copied so far
    void settle(const FileFolder &folder); ///< throws DbError

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> finish();

    std::unique_ptr<QIODevice> m_source;
    QFile m_part;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
    bool m_isWhole = false;
};

} // namespace lianxin
