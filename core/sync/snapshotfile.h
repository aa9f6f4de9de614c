// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/encoding.h"
#include "core/wire/snapshottext.h"

#include <QCryptographicHash>
#include <QFile>

namespace lianxin {

/// A snapshot that was fetched, read part by part. One thread at a time.
class SnapshotFile
{
public:
    explicit SnapshotFile(const QString &path);

    /// First. Offline "answer-damaged" if there is no such head in it, here and in next().
    [[nodiscard]] Result<SnapshotHead> open();
    /// At most @p cases of them. An empty part is the end: then everything there should be has been there, unchanged.
    [[nodiscard]] Result<SnapshotPart> next(int cases);

private:
    [[nodiscard]] Result<std::optional<QByteArray>> nextLine();
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<void> checkEnd(const wire::SnapshotEnd &end);
    void take(const QByteArray &line, SnapshotPart &part);

    QFile m_file;
    wire::ZstdStream m_stream;
    wire::SnapshotLines m_lines;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    QByteArray m_packed;   ///< read
    QByteArrayView m_left; ///< what of it is not unpacked yet
    QByteArray m_text;     ///< unpacked
    qsizetype m_at = 0;    ///< begin of the next line in it
    SnapshotHead m_head;
    qint64 m_count = 0;
    bool m_isOver = false;
};

} // namespace lianxin
