// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/wire/encoding.h"
#include "core/wire/snapshottext.h"

#include <QFile>

namespace lianxin {

/// A snapshot that is or was fetched, read part by part. Nothing is given out before the sum behind it has come and
/// fits: a changed byte is found before it becomes a resident's word. One thread at a time.
class SnapshotFile
{
public:
    explicit SnapshotFile(const QString &path);

    /// Nothing more is to come: what is missing now is damage, until then it is on its way.
    void setWhole() { m_isWhole = true; }

    /// First. Nothing if the head has not come yet; Offline "answer-damaged" if there is none in it, here and in
    /// next().
    [[nodiscard]] Result<std::optional<SnapshotHead>> open();
    /// Some @p cases of those that have come; fewer if no more have. Once isOver() everything there should be has been
    /// there.
    [[nodiscard]] Result<SnapshotPart> next(int cases);
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] const std::vector<Departure> &left() const { return m_departures; } ///< told at its end

private:
    [[nodiscard]] Result<std::optional<QByteArray>> nextLine();
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<void> check(const wire::SnapshotSum &sum);
    [[nodiscard]] Result<void> take(const QByteArray &line);
    [[nodiscard]] Result<SnapshotRow> read(QByteArray &line);
    void takeCase(QByteArray line);
    void giveChecked(SnapshotPart &part);

    QFile m_file;
    wire::ZstdStream m_stream;
    wire::SnapshotLines m_lines;
    Sha256 m_hash;
    QByteArray m_packed;   ///< read
    QByteArrayView m_left; ///< what of it is not unpacked yet
    QByteArray m_text;     ///< unpacked
    qsizetype m_at = 0;    ///< begin of the next line in it
    SnapshotHead m_head;
    SnapshotPart m_unchecked; ///< read since the last sum
    qint64 m_count = 0;
    std::vector<Departure> m_departures;
    bool m_isWhole = false;
    bool m_isOver = false;
};

} // namespace lianxin
