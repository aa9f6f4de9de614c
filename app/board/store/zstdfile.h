// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>

struct ZSTD_CCtx_s;

namespace lianxin::board {

/// A zstd file that grows under a temporary name, packed as tightly as is sensible: it is made once and sent often over
/// thin lines. Gone with this unless finish() was called. A failed write is remembered and told by finish().
class ZstdFile
{
public:
    /// @p expected bytes before packing, roughly: a small one needs little memory.
    ZstdFile(const QString &path, qint64 expected);
    ~ZstdFile();
    Q_DISABLE_COPY_MOVE(ZstdFile)

    void write(QByteArrayView bytes);
    /// SHA-256 of the file, hex; it is whole then and stays under its temporary name. Io, DiskFull "cannot-write".
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct Free {
        void operator()(ZSTD_CCtx_s *context) const noexcept;
    };
    bool pass(QByteArrayView bytes, bool isLast); ///< whether everything has been taken

    QFile m_file;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
    QByteArray m_packed;
    bool m_isFinished = false;
    bool m_hasFailed = false;
};

/// The first line of a zstd file, without its line feed; empty if it has none within its first 64 kB.
[[nodiscard]] QByteArray firstLineOf(const QString &path);

} // namespace lianxin::board
