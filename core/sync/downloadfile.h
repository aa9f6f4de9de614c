// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <QFile>

namespace lianxin {

/// A file that is fetched in as many tries as the line needs. Beside "<path>" stands "<path>.etag": which file it is,
/// and whether all of it is there. Readable by its owner alone.
class DownloadFile final : public BodySink
{
public:
    /// @p grown is told how many more bytes are in it, those of former tries first.
    explicit DownloadFile(const QString &path, std::function<void(qint64)> grown = {});

    /// What a request must say so that only the rest comes: nothing, a range, or "if it is another by now".
    [[nodiscard]] HttpHeaders headers() const;

    bool begin(const HttpReply &head) override;
    bool take(QByteArrayView bytes) override;
    void end() override;

    /// Whether all of it is there now, after a reply of @p status.
    [[nodiscard]] bool isWhole(int status) const;
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    static void remove(const QString &path);

private:
    bool rememberTag(const QByteArray &tag, bool whole);
    void tellGrown(qint64 bytes) const;

    QFile m_file;
    std::function<void(qint64)> m_grown;
    QByteArray m_tag; ///< as the server wrote it
    bool m_whole = false;
};

} // namespace lianxin
