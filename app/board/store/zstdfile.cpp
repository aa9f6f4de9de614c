// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/zstdfile.h"

#include <algorithm>
#include <bit>
#include <zstd.h>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr int level = 22;                           // packed once a day, fetched over the weakest of lines
constexpr int leastWindow = 17, largestWindow = 24; // as powers of two; whoever unpacks needs as much memory
constexpr qsizetype firstBytes = 64 * 1024;
constexpr qsizetype firstBlock = 192 * 1024; // a block holds 128 kB and is never packed to more

/// By itself the level takes half a gigabyte of memory and clears it, however little there is to pack.
void setSizes(ZSTD_CCtx *context, qint64 expected)
{
    const int window = std::clamp(int(std::bit_width(quint64(expected))), leastWindow, largestWindow);
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window);
    ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, window + 1);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, window - 1);
}

} // namespace

void ZstdFile::Free::operator()(ZSTD_CCtx_s *context) const noexcept
{
    ZSTD_freeCCtx(context);
}

ZstdFile::ZstdFile(const QString &path, qint64 expected)
    : m_file(path),
      m_context(ZSTD_createCCtx()),
      m_packed(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized)
{
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    setSizes(m_context.get(), expected);
    m_hasFailed
        = !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

ZstdFile::~ZstdFile()
{
    if (!m_isFinished)
        m_file.remove();
}

void ZstdFile::write(QByteArrayView bytes)
{
    pass(bytes, false);
}

bool ZstdFile::pass(QByteArrayView bytes, bool isLast)
{
    ZSTD_inBuffer in {bytes.data(), size_t(bytes.size()), 0};
    for (bool isDone = false; !isDone && !m_hasFailed;) {
        ZSTD_outBuffer out {m_packed.data(), size_t(m_packed.size()), 0};
        const size_t left = ZSTD_compressStream2(m_context.get(), &out, &in, isLast ? ZSTD_e_end : ZSTD_e_continue);
        const QByteArrayView packed(m_packed.constData(), qsizetype(out.pos));
        m_hash.addData(packed);
        m_hasFailed = ZSTD_isError(left) || m_file.write(packed.data(), packed.size()) != packed.size();
        isDone = isLast ? left == 0 : in.pos == in.size;
    }
    return !m_hasFailed;
}

Result<QByteArray> ZstdFile::finish()
{
    if (!pass({}, true) || !m_file.flush()) {
        const bool isFull = m_file.error() == QFileDevice::ResourceError;
        return failure(isFull ? Error::Code::DiskFull : Error::Code::Io, u"cannot-write"_s, m_file.errorString());
    }
    m_file.close();
    m_isFinished = true;
    return m_hash.result().toHex();
}

QByteArray firstLineOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray packed = file.read(firstBlock);
    QByteArray plain(firstBytes, Qt::Uninitialized);
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_inBuffer in {packed.constData(), size_t(packed.size()), 0};
    ZSTD_outBuffer out {plain.data(), size_t(plain.size()), 0};
    while (out.pos < out.size && in.pos < in.size)
        if (ZSTD_isError(ZSTD_decompressStream(context.get(), &out, &in)))
            return {};
    const qsizetype end = QByteArrayView(plain.constData(), qsizetype(out.pos)).indexOf('\n');
    return plain.first(std::max<qsizetype>(end, 0));
}

} // namespace lianxin::board
