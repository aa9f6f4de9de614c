// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/orientation.h"
#include "core/files/pictureparts.h"

#include <algorithm>
#include <array>
#include <QtEndian>
#include <vector>
#include <zlib.h>

// A PNG file: 8 bytes of signature, then chunks: length(4) name(4) data checksum(4), from IHDR to IEND. A name with a
// capital in front must be understood to show the picture; of the others the ones below change how it looks.

namespace lianxin {

namespace {

constexpr qsizetype signatureSize = 8, frameSize = 12; // length, name and checksum of a chunk

struct Chunk {
    QByteArrayView name, data, whole;
};

Result<std::vector<Chunk>> chunks(QByteArrayView file)
{
    std::vector<Chunk> found;
    for (qsizetype at = signatureSize; at + frameSize <= file.size(); at += found.back().whole.size()) {
        const auto length = qFromBigEndian<quint32>(file.data() + at);
        if (length > quint64(file.size() - at - frameSize))
            break;
        found.push_back({file.sliced(at + 4, 4), file.sliced(at + 8, length), file.sliced(at, length + frameSize)});
        if (found.back().name == "IEND")
            return found;
    }
    return damagedPicture("a PNG without end");
}

bool isKept(const Chunk &chunk)
{
    constexpr std::array shown {"tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCv",
                                "cLLi", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"};
    const bool isCritical = chunk.name[0] >= 'A' && chunk.name[0] <= 'Z';
    return isCritical || std::ranges::any_of(shown, [&](const char *name) { return chunk.name == name; });
}

QByteArray chunk(QByteArrayView name, QByteArrayView data)
{
    QByteArray made(4, '\0');
    qToBigEndian<quint32>(quint32(data.size()), made.data());
    made.append(name).append(data);
    const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(made.constData() + 4), uInt(made.size() - 4));
    made.resize(made.size() + 4);
    qToBigEndian<quint32>(quint32(sum), made.data() + made.size() - 4);
    return made;
}

int orientationIn(const std::vector<Chunk> &all)
{
    const auto exif = std::ranges::find(all, QByteArrayView("eXIf"), &Chunk::name);
    return exif == all.end() ? 1 : orientationOf(exif->data);
}

} // namespace

Result<QByteArray> cleanPng(QByteArrayView file)
{
    const auto all = chunks(file);
    if (!all)
        return tl::unexpected(all.error());
    if (all->front().name != "IHDR" || std::ranges::find(*all, QByteArrayView("IDAT"), &Chunk::name) == all->end())
        return damagedPicture("a PNG without picture");
    QByteArray clean = file.first(signatureSize).toByteArray();
    clean.reserve(file.size());
    for (const Chunk &c : *all) {
        if (isKept(c))
            clean.append(c.whole);
        const int orientation = c.name == "IHDR" ? orientationIn(*all) : 1;
        if (orientation != 1)
            clean += chunk("eXIf", exifWithOrientation(orientation));
    }
    return clean;
}

} // namespace lianxin
