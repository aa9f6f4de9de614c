// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/fileformat.h"

#include <algorithm>
#include <array>

namespace lianxin {

namespace {

struct Sign {
    qsizetype at;
    QByteArrayView bytes;
    FileFormat format;
};

QByteArrayView sign(const char *bytes, qsizetype length)
{
    return {bytes, length};
}

const std::array signs {
    Sign {0, sign("\xff\xd8\xff", 3), FileFormat::Jpeg}, Sign {0, sign("\x89PNG\r\n\x1a\n", 8), FileFormat::Png},
    Sign {8, sign("WEBP", 4), FileFormat::Webp},         Sign {0, sign("GIF87a", 6), FileFormat::Gif},
    Sign {0, sign("GIF89a", 6), FileFormat::Gif},        Sign {0, sign("BM", 2), FileFormat::Bmp},
    Sign {0, sign("II*\0", 4), FileFormat::Tiff},        Sign {0, sign("MM\0*", 4), FileFormat::Tiff},
    Sign {0, sign("%PDF-", 5), FileFormat::Pdf},         Sign {0, sign("PK\3\4", 4), FileFormat::Zip}};

bool has(QByteArrayView file, qsizetype at, QByteArrayView bytes)
{
    return file.size() >= at + bytes.size() && file.sliced(at, bytes.size()) == bytes;
}

/// ISO base media: pictures and films of the same container differ by the brand alone.
FileFormat containerFormat(QByteArrayView brand)
{
    constexpr std::array pictures {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"};
    const bool isPicture = std::ranges::any_of(pictures, [&](const char *name) { return brand == sign(name, 4); });
    return isPicture ? FileFormat::Heif : FileFormat::Video;
}

} // namespace

FileFormat fileFormat(QByteArrayView file)
{
    if (has(file, 4, sign("ftyp", 4)) && file.size() >= 12)
        return containerFormat(file.sliced(8, 4));
    const auto found = std::ranges::find_if(signs, [&](const Sign &s) { return has(file, s.at, s.bytes); });
    if (found == signs.end() || (found->format == FileFormat::Webp && !has(file, 0, sign("RIFF", 4))))
        return FileFormat::Other;
    return found->format;
}

bool isPicture(FileFormat format)
{
    return format < FileFormat::Video;
}

} // namespace lianxin
