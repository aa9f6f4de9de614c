// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encoding.h"

#include "tests/fuzz/target.h"

// Packed bodies. An input is g or z, and a stream of that kind; taken as plain bytes it is also packed and unpacked.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

constexpr qint64 limit = 1 << 20;

void mustBeWhole(const QByteArray &stream, wire::Encoding encoding)
{
    const auto plain = wire::decompressed(stream, encoding, limit);
    if (!plain)
        return;
    must(plain->size() <= limit, "no more comes out than was allowed");
    for (const qsizetype length : cuts(stream.size()))
        must(!wire::decompressed(stream.first(length), encoding, limit), "a stream that was cut short is nothing");
    const auto longer = wire::decompressed(stream + 'x', encoding, limit);
    must(!longer && longer.error().reason == u"trailing-bytes", "nothing follows a stream");
}

/// What comes out of the stream in pieces of @p size; nothing unless it ended where the bytes did.
std::optional<QByteArray> inPieces(const QByteArray &stream, qsizetype size)
{
    wire::ZstdStream zstd;
    QByteArray plain;
    for (qsizetype at = 0; at < stream.size(); at += size) {
        const QByteArray piece = stream.mid(at, size);
        QByteArrayView left = piece;
        for (qsizetype before = -1; plain.size() > before || !left.isEmpty();) {
            before = plain.size();
            if (before > limit || !zstd.unpack(left, plain))
                return std::nullopt;
            must(plain.size() - before <= limit, "no more than a megabyte comes out at a time");
        }
    }
    return zstd.isOver() ? std::optional(plain) : std::nullopt;
}

void piecesMustAgree(const QByteArray &stream)
{
    const auto whole = wire::decompressed(stream, wire::Encoding::Zstd, limit);
    if (!whole && whole.error().reason == u"too-large")
        return;
    for (const qsizetype size : {1, 7, 4096}) {
        const auto pieces = inPieces(stream, size);
        must(pieces.has_value() == whole.has_value(), "a stream is whole in pieces too, or not");
        must(!pieces || *pieces == *whole, "the same comes out of a stream in pieces");
    }
}

void mustSurvive(const QByteArray &plain, wire::Encoding encoding)
{
    const auto again = wire::decompressed(wire::compressed(plain, encoding), encoding, limit);
    must(again && *again == plain, "what is packed comes out as it was");
    must(wire::digestMatches("md5=:AA==:, " + wire::contentDigest(plain), plain), "bytes have their own digest");
}

} // namespace

void run(const QByteArray &input)
{
    const auto encoding = input.startsWith('g') ? wire::Encoding::Gzip : wire::Encoding::Zstd;
    const QByteArray stream = input.mid(1);
    mustBeWhole(stream, encoding);
    if (encoding == wire::Encoding::Zstd)
        piecesMustAgree(stream);
    mustSurvive(stream, encoding);
    const auto best = wire::bestAccepted(stream);
    must(wire::encodingNamed(wire::headerWord(best)) == best, "an encoding is known by its word");
}

} // namespace lianxin::fuzz
