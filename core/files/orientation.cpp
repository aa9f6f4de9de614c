// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/orientation.h"

#include <optional>
#include <QtEndian>

namespace lianxin {

namespace {

constexpr quint16 orientationTag = 0x0112, shortType = 3;
constexpr qsizetype headSize = 8, entrySize = 12;

/// Numbers of a TIFF file, in its own byte order.
class Tiff
{
public:
    Tiff(QByteArrayView bytes, bool isBig) : m_bytes(bytes), m_isBig(isBig) { }

    [[nodiscard]] std::optional<quint16> u16(qsizetype at) const { return number<quint16>(at); }
    [[nodiscard]] std::optional<quint32> u32(qsizetype at) const { return number<quint32>(at); }

private:
    template <class T>
    [[nodiscard]] std::optional<T> number(qsizetype at) const
    {
        if (at < 0 || at > m_bytes.size() - qsizetype(sizeof(T)))
            return std::nullopt;
        return m_isBig ? qFromBigEndian<T>(m_bytes.data() + at) : qFromLittleEndian<T>(m_bytes.data() + at);
    }

    QByteArrayView m_bytes;
    bool m_isBig;
};

std::optional<quint16> valueOf(const Tiff &tiff, qsizetype directory, quint16 tag)
{
    const int entries = tiff.u16(directory).value_or(0);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = directory + 2 + i * entrySize;
        if (tiff.u16(at) == tag && tiff.u16(at + 2) == shortType)
            return tiff.u16(at + 8);
    }
    return std::nullopt;
}

} // namespace

int orientationOf(QByteArrayView exif)
{
    if (exif.startsWith(QByteArrayView("Exif\0\0", 6)))
        exif = exif.sliced(6);
    const bool isBig = exif.startsWith("MM");
    if (exif.size() < headSize || !(isBig || exif.startsWith("II")))
        return 1;
    const Tiff tiff(exif, isBig);
    const quint16 value = valueOf(tiff, tiff.u32(4).value_or(0), orientationTag).value_or(1);
    return value >= 1 && value <= 8 ? value : 1;
}

QByteArray exifWithOrientation(int orientation)
{
    QByteArray exif("MM\0*\0\0\0\10"   // big endian, the directory follows at once
                    "\0\1"             // it has one entry:
                    "\1\22\0\3"        // orientation, a short,
                    "\0\0\0\1\0\0\0\0" // one of it, here
                    "\0\0\0\0",        // no other directory
                    26);
    exif[headSize + 2 + 9] = char(orientation);
    return exif;
}

} // namespace lianxin
