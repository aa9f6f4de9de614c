// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encoding.h"

#include <memory>
#include <QCryptographicHash>
#include <QList>
#include <zlib.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;
constexpr qsizetype enoughAtOnce = 15 * pieceSize; // and the piece that has begun
constexpr int gzipWindow = 15 + 16;                // the largest window, with the gzip header and its CRC trailer
constexpr int zstdLevel = 3;
constexpr int zstdWindowLog = 24; // 16 MB: all that an encoder of ours uses; a bomb cannot make us take more

/// Takes unpacked pieces in and refuses the one that goes over the limit.
class Collected
{
public:
    explicit Collected(qint64 limit) : m_limit(limit) { }
    [[nodiscard]] char *piece() { return m_piece.data(); }
    [[nodiscard]] bool take(qsizetype size)
    {
        if (m_whole.size() + size > m_limit)
            return false;
        m_whole.append(m_piece.constData(), size);
        return true;
    }
    [[nodiscard]] QByteArray whole() && { return std::move(m_whole); }

private:
    qint64 m_limit;
    QByteArray m_whole;
    QByteArray m_piece = QByteArray(pieceSize, Qt::Uninitialized);
};

tl::unexpected<Error> bad(const QString &reason)
{
    return failure(Error::Code::Invalid, reason);
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream z {};
    deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&z, uLong(plain.size()))), Qt::Uninitialized);
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    z.avail_in = uInt(plain.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, Z_FINISH);
    out.truncate(qsizetype(z.total_out));
    deflateEnd(&z);
    return out;
}

Result<QByteArray> gunzipped(const QByteArray &encoded, qint64 limit)
{
    z_stream z {};
    inflateInit2(&z, gzipWindow);
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ending(&z, &inflateEnd);
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(encoded.constData()));
    z.avail_in = uInt(encoded.size());
    Collected out(limit);
    for (int said = Z_OK; said != Z_STREAM_END;) {
        z.next_out = reinterpret_cast<Bytef *>(out.piece());
        z.avail_out = uInt(pieceSize);
        said = inflate(&z, Z_NO_FLUSH);
        if (said == Z_BUF_ERROR)
            return bad(u"cut-short"_s);
        if (said != Z_OK && said != Z_STREAM_END)
            return bad(u"damaged-stream"_s);
        if (!out.take(pieceSize - qsizetype(z.avail_out)))
            return bad(u"too-large"_s);
    }
    if (z.avail_in > 0)
        return bad(u"trailing-bytes"_s);
    return std::move(out).whole();
}

QByteArray zstdCompressed(const QByteArray &plain)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, zstdLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size
        = ZSTD_compress2(context.get(), out.data(), size_t(out.size()), plain.constData(), size_t(plain.size()));
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> zstdDecompressed(const QByteArray &encoded, qint64 limit)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, zstdWindowLog);
    ZSTD_inBuffer in {encoded.constData(), size_t(encoded.size()), 0};
    Collected out(limit);
    for (size_t wanted = 1; wanted != 0;) {
        ZSTD_outBuffer piece {out.piece(), size_t(pieceSize), 0};
        wanted = ZSTD_decompressStream(context.get(), &piece, &in);
        if (ZSTD_isError(wanted))
            return bad(u"damaged-stream"_s);
        if (!out.take(qsizetype(piece.pos)))
            return bad(u"too-large"_s);
        if (wanted != 0 && in.pos == in.size && piece.pos < piece.size)
            return bad(u"cut-short"_s);
    }
    if (in.pos < in.size)
        return bad(u"trailing-bytes"_s);
    return std::move(out).whole();
}

void freeContext(ZSTD_DCtx *context)
{
    ZSTD_freeDCtx(context);
}

QByteArray sha256Base64(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
}

} // namespace

QByteArray headerWord(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Gzip:
        return "gzip"_qba;
    case Encoding::Zstd:
        return "zstd"_qba;
    case Encoding::Identity:
        break;
    }
    return {};
}

std::optional<Encoding> encodingNamed(QByteArrayView contentEncoding)
{
    const QByteArray word = contentEncoding.trimmed().toByteArray().toLower();
    if (word.isEmpty() || word == "identity")
        return Encoding::Identity;
    if (word == "gzip")
        return Encoding::Gzip;
    if (word == "zstd")
        return Encoding::Zstd;
    return std::nullopt;
}

Encoding bestAccepted(QByteArrayView acceptEncoding)
{
    Encoding best = Encoding::Identity;
    for (const QByteArray &item : acceptEncoding.toByteArray().split(',')) {
        const QList<QByteArray> parts = item.split(';');
        const bool refused = parts.size() > 1 && parts.at(1).trimmed().mid(2).toDouble() == 0;
        const auto named = encodingNamed(parts.at(0));
        if (named && !refused)
            best = std::max(best, *named);
    }
    return best;
}

QByteArray compressed(const QByteArray &plain, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Gzip:
        return gzipped(plain);
    case Encoding::Zstd:
        return zstdCompressed(plain);
    case Encoding::Identity:
        break;
    }
    return plain;
}

Result<QByteArray> decompressed(const QByteArray &encoded, Encoding encoding, qint64 limit)
{
    switch (encoding) {
    case Encoding::Gzip:
        return gunzipped(encoded, limit);
    case Encoding::Zstd:
        return zstdDecompressed(encoded, limit);
    case Encoding::Identity:
        break;
    }
    if (encoded.size() > limit)
        return bad(u"too-large"_s);
    return encoded;
}

ZstdStream::ZstdStream() : m_context(ZSTD_createDCtx(), &freeContext)
{
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, zstdWindowLog);
}

ZstdStream::~ZstdStream() = default;

Result<void> ZstdStream::unpack(QByteArrayView &packed, QByteArray &plain)
{
    const qsizetype enough = plain.size() + enoughAtOnce;
    for (bool comesMore = true; plain.size() < enough && (comesMore || !packed.isEmpty());) {
        if (m_isOver)
            return packed.isEmpty() ? Result<void>() : bad(u"trailing-bytes"_s);
        const qsizetype before = plain.size();
        plain.resize(before + pieceSize);
        ZSTD_outBuffer piece {plain.data() + before, size_t(pieceSize), 0};
        ZSTD_inBuffer in {packed.data(), size_t(packed.size()), 0};
        const size_t wanted = ZSTD_decompressStream(m_context.get(), &piece, &in);
        plain.resize(before + qsizetype(piece.pos));
        packed = packed.sliced(qsizetype(in.pos));
        if (ZSTD_isError(wanted))
            return bad(u"damaged-stream"_s);
        m_isOver = wanted == 0;
        comesMore = piece.pos == piece.size;
    }
    return {};
}

QByteArray contentDigest(const QByteArray &encoded)
{
    return "sha-256=:" + sha256Base64(encoded) + ':';
}

bool digestMatches(QByteArrayView header, const QByteArray &encoded)
{
    const QByteArray expected = contentDigest(encoded);
    for (const QByteArray &item : header.toByteArray().split(','))
        if (item.trimmed() == expected)
            return true;
    return false;
}

} // namespace lianxin::wire
