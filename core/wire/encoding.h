// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>
#include <QByteArray>

// Bodies as they travel: compressed, and named by a digest of the compressed bytes. Both sides unpack by themselves,
// because an HTTP library that unpacks for us takes a stream that was cut in the middle for a whole one.

struct ZSTD_DCtx_s;

namespace lianxin::wire {

enum class Encoding { Identity, Gzip, Zstd };

/// The word for a Content-Encoding header; empty for Identity.
[[nodiscard]] QByteArray headerWord(Encoding encoding);
/// What a Content-Encoding header says (case ignored, empty: Identity); nothing if it is none of ours.
[[nodiscard]] std::optional<Encoding> encodingNamed(QByteArrayView contentEncoding);
/// The best of ours that an Accept-Encoding header admits.
[[nodiscard]] Encoding bestAccepted(QByteArrayView acceptEncoding);

[[nodiscard]] QByteArray compressed(const QByteArray &plain, Encoding encoding);

/// The whole stream or nothing. Invalid with reason "cut-short", "trailing-bytes", "damaged-stream", or
/// "too-large" as soon as more than @p limit bytes come out.
[[nodiscard]] Result<QByteArray> decompressed(const QByteArray &encoded, Encoding encoding, qint64 limit);

/// A zstd file unpacked piece by piece.
class ZstdStream
{
public:
    ZstdStream();
    ~ZstdStream();

    /// Adds to @p plain what comes out of @p packed, and shortens that by what was used of it. Not more than a megabyte
    /// at a time, for a few bytes may hold any amount: go on until nothing is left and nothing comes. Invalid
    /// "damaged-stream" or "trailing-bytes".
    [[nodiscard]] Result<void> unpack(QByteArrayView &packed, QByteArray &plain);
    [[nodiscard]] bool isOver() const { return m_isOver; } ///< it has come to its own end

private:
    std::unique_ptr<ZSTD_DCtx_s, void (*)(ZSTD_DCtx_s *)> m_context;
    bool m_isOver = false;
};

/// The value of Content-Digest (RFC 9530) for a body as it travels: "sha-256=:…:".
[[nodiscard]] QByteArray contentDigest(const QByteArray &encoded);
/// Whether @p header names the SHA-256 of @p encoded; other algorithms in it are passed over.
[[nodiscard]] bool digestMatches(QByteArrayView header, const QByteArray &encoded);

} // namespace lianxin::wire
