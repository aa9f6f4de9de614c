// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/bodysink.h"
#include "core/base/result.h"

#include <optional>
#include <QCryptographicHash>
#include <QFile>

namespace lianxin::board {

/// What a chunk's sender says its bytes hash to.
struct ChunkSum {
    QCryptographicHash::Algorithm algorithm;
    QByteArray expected;
};

/// Appends one request's body to an upload's part. What has come stays when the line breaks, unless a sum was promised
/// that can no longer be checked. Server's thread; the page cache takes the bytes, so it does not wait.
class UploadWriter final : public BodySink
{
public:
    /// Goes on after @p offset bytes of the file, which is made if it is not there, and takes at most @p room.
    UploadWriter(const QString &path, qint64 offset, qint64 room, std::optional<ChunkSum> sum);
    /// Takes nothing, for this reason.
    UploadWriter(int status, const QString &reason);
    ~UploadWriter() override;

    void take(QByteArrayView part) override;
    void stop();                 ///< another one goes on with the file
    void removeAtEnd();          ///< nobody knows of the file yet
    void keep();                 ///< now somebody does
    [[nodiscard]] bool finish(); ///< whether every byte is in the file; why not, the rest says

    [[nodiscard]] QString id() const;                     ///< of the upload: what its file is called
    [[nodiscard]] int status() const { return m_status; } ///< HTTP's, of what went wrong
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] qint64 offset() const { return m_offset + m_taken; } ///< how long the file is

private:
    void fail(int status, const QString &reason);
    void takeBack();

    QFile m_file;
    qint64 m_offset = 0;
    qint64 m_room = 0;
    qint64 m_taken = 0;
    std::optional<ChunkSum> m_sum;
    QCryptographicHash m_hash {QCryptographicHash::Sha1};
    int m_status = 0;
    QString m_reason;
    bool m_isRemovedAtEnd = false;
};

} // namespace lianxin::board
