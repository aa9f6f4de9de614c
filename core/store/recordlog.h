// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <vector>

namespace lianxin {

/// What could be read of a log.
struct RecordsRead {
    std::vector<QByteArray> records; ///< whole ones, in order
    bool isDamaged = false;          ///< there is something between or behind them that is no whole record
    bool exists = false;
};

/// A file to which records are only ever added, each whole or not at all; each is a JSON object:
///
///   | "LXLOG1\n\0" | then for each record: | length, u32 LE | CRC-32 of the payload, u32 LE | payload {…} |
///
/// A damaged record takes no other with it: reading goes on at the next place that is one, checksum and all. One
/// thread; one process at a time has the file open for adding. Readable for its owner alone.
class RecordLog
{
public:
    /// Opens or makes the file, and its folder. What is not whole is left out from then on; the file as it was found
    /// stays beside it as "<file>.damaged-<n>". Corrupt "not-our-file" and TooNew "log-from-newer-version": it was not
    /// touched. Busy "log-in-use": another process has it. Else what the disk says.
    [[nodiscard]] static Result<RecordLog> open(const QString &file);
    ~RecordLog();
    RecordLog(RecordLog &&other) noexcept;
    RecordLog &operator=(RecordLog &&) = delete;

    /// On disk when it returns, if @p durably; else at the next time it must be. After a failure (DiskFull, Io) none
    /// of the records counts.
    [[nodiscard]] Result<void> add(const std::vector<QByteArray> &records, bool durably = true);
    /// Leaves exactly @p records: a new file takes the old one's name, so that at any moment one of them is whole.
    [[nodiscard]] Result<void> rewrite(const std::vector<QByteArray> &records);
    [[nodiscard]] qint64 size() const { return m_size; }

    /// Touches nothing; errors as open().
    [[nodiscard]] static Result<RecordsRead> read(const QString &file);
    [[nodiscard]] static qint64 sizeOf(const QByteArray &record); ///< in the file

private:
    RecordLog(const QString &file, int descriptor, qint64 size);
    [[nodiscard]] Result<void> rolledBack();

    QString m_file;
    int m_descriptor;
    qint64 m_size;
    bool m_isDoubtful = false; ///< the end of the file may be anything: only a new file is certain
};

} // namespace lianxin
