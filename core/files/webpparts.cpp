// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/orientation.h"
#include "core/files/pictureparts.h"

#include <algorithm>
#include <array>
#include <QtEndian>
#include <vector>

// A WebP file: "RIFF" size(4) "WEBP", then chunks: name(4) size(4) data, filled up to an even length. The first chunk
// is the picture ("VP8 ", "VP8L"), or "VP8X": one byte of flags says which chunks follow. "ANMF", a frame of a moving
// picture, has 16 bytes of its own and then chunks again. All numbers are little endian.

namespace lianxin {

namespace {

constexpr qsizetype headSize = 12, chunkHead = 8, frameHead = 16, extendedSize = 10;
constexpr char exifFlag = 0x08, xmpFlag = 0x04;

struct Chunk {
    QByteArrayView name, data;
};

Result<std::vector<Chunk>> chunks(QByteArrayView bytes)
{
    std::vector<Chunk> found;
    for (qsizetype at = 0; at + chunkHead <= bytes.size();) {
        const auto size = qFromLittleEndian<quint32>(bytes.data() + at + 4);
        if (size > quint64(bytes.size() - at - chunkHead))
            return damagedPicture("a chunk of a WebP does not fit");
        found.push_back({bytes.sliced(at, 4), bytes.sliced(at + chunkHead, size)});
        at += chunkHead + qsizetype(size) + (size & 1);
    }
    return found;
}

QByteArray chunk(QByteArrayView name, QByteArrayView data)
{
    QByteArray made = name.toByteArray() + QByteArray(4, '\0');
    qToLittleEndian<quint32>(quint32(data.size()), made.data() + 4);
    made.append(data);
    return data.size() & 1 ? made.append('\0') : made;
}

bool isPictureData(const Chunk &c)
{
    return c.name == "VP8 " || c.name == "VP8L" || c.name == "ALPH";
}

QByteArray extended(const Chunk &c, int orientation)
{
    QByteArray data = c.data.toByteArray();
    data[0] = char(data[0] & ~(exifFlag | xmpFlag));
    if (orientation != 1)
        data[0] = char(data[0] | exifFlag);
    return chunk(c.name, data);
}

Result<QByteArray> frame(const Chunk &c)
{
    if (c.data.size() < frameHead)
        return damagedPicture("a frame of a WebP is too short");
    const auto inside = chunks(c.data.sliced(frameHead));
    if (!inside)
        return tl::unexpected(inside.error());
    QByteArray data = c.data.first(frameHead).toByteArray();
    for (const Chunk &part : *inside)
        if (isPictureData(part))
            data += chunk(part.name, part.data);
    return chunk(c.name, data);
}

/// What stays of one chunk; empty if nothing does.
Result<QByteArray> kept(const Chunk &c, int orientation)
{
    if (c.name == "VP8X")
        return c.data.size() < extendedSize ? Result<QByteArray>(damagedPicture("a WebP's flags are too short"))
                                            : extended(c, orientation);
    if (c.name == "ANMF")
        return frame(c);
    const bool isKept = isPictureData(c) || c.name == "ICCP" || c.name == "ANIM";
    return isKept ? chunk(c.name, c.data) : QByteArray();
}

int orientationIn(const std::vector<Chunk> &all)
{
    const auto exif = std::ranges::find(all, QByteArrayView("EXIF"), &Chunk::name);
    return exif == all.end() || all.front().name != "VP8X" ? 1 : orientationOf(exif->data);
}

bool showsSomething(const std::vector<Chunk> &all)
{
    return std::ranges::any_of(all, [](const Chunk &c) { return isPictureData(c) || c.name == "ANMF"; });
}

} // namespace

Result<QByteArray> cleanWebp(QByteArrayView file)
{
    const qint64 end = qint64(qFromLittleEndian<quint32>(file.data() + 4)) + chunkHead;
    if (end < headSize || end > file.size())
        return damagedPicture("a WebP of another length than it says");
    const auto all = chunks(file.sliced(headSize, end - headSize));
    if (!all || !showsSomething(*all))
        return all ? damagedPicture("a WebP without picture") : tl::unexpected(all.error());
    const int orientation = orientationIn(*all);
    QByteArray body = "WEBP";
    for (const Chunk &c : *all) {
        const auto part = kept(c, orientation);
        if (!part)
            return part;
        body += *part;
    }
    if (orientation != 1)
        body += chunk("EXIF", exifWithOrientation(orientation));
    return chunk("RIFF", body);
}

} // namespace lianxin
