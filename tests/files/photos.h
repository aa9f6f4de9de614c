// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>
#include <vector>

// Pictures as cameras and phones write them, with places and devices we made up.

namespace lianxin::test {

inline QImage drawing(QSize size = {64, 48})
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), (x * 7 + y * 13) % 256));
    return image;
}

inline QByteArray written(
    const QImage &image, const char *format, int quality = 90,
    const std::function<void(QImageWriter &)> &how = [](QImageWriter &) {})
{
    QByteArray file;
    QBuffer buffer(&file);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    how(writer);
    return writer.write(image) ? file : QByteArray();
}

inline QByteArray writtenBy(const char *format, int quality, const std::function<void(QImageWriter &)> &how)
{
    return written(drawing(), format, quality, how);
}

inline QByteArray plainJpeg()
{
    return written(drawing(), "jpg");
}

inline QByteArray plainPng()
{
    return written(drawing(), "png").replace(33, 21, {}); // what Qt says of dots per metre goes, to begin from nothing
}

inline QByteArray segment(int marker, const QByteArray &payload)
{
    const auto size = payload.size() + 2;
    return QByteArray("\xff", 1) + char(marker) + char(size >> 8) + char(size & 0xff) + payload;
}

/// EXIF with the side that is up, a device, and a place, in either byte order.
inline QByteArray tiff(int orientation, bool isBig)
{
    QByteArray out(isBig ? "MM\0*" : "II*\0", 4);
    const auto add = [&](auto number) {
        out.resize(out.size() + qsizetype(sizeof number));
        char *at = out.data() + out.size() - sizeof number;
        isBig ? qToBigEndian(number, at) : qToLittleEndian(number, at);
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 count) {
        add(tag);
        add(type);
        add(count);
    };
    add(quint32(8));
    add(quint16(2));
    entry(0x010f, 2, 30); // the maker
    add(quint32(38));
    entry(0x0112, 3, 1);
    add(quint16(orientation));
    add(quint16(0));
    add(quint32(0));
    return out + "SecretPhone GPS 104.0668\0\0\0\0\0\0";
}

inline QByteArray phoneExif(int orientation, bool isBig = true)
{
    return segment(0xe1, QByteArray("Exif\0\0", 6) + tiff(orientation, isBig));
}

inline QByteArray jpegWith(const std::vector<QByteArray> &segments, const QByteArray &behind = {})
{
    QByteArray file = plainJpeg();
    qsizetype at = 20; // behind JFIF
    for (const QByteArray &s : segments) {
        file.insert(at, s);
        at += s.size();
    }
    return file + behind;
}

/// With everything a phone writes: EXIF, XMP, IPTC, a second picture, a film behind the end.
inline QByteArray phoneJpeg(int orientation, bool isBig = true)
{
    return jpegWith({phoneExif(orientation, isBig),
                     segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GPS", 43)),
                     segment(0xed, QByteArray("Photoshop 3.0\0", 14) + "8BIM SecretPhone"),
                     segment(0xe2, QByteArray("MPF\0", 4) + "two pictures"), segment(0xfe, "SecretPhone at 104.0668"),
                     segment(0xe5, "SecretPhone maker's own")},
                    plainJpeg()
                        + "\0\0\0\x18"
                          "ftypmp42 SecretPhone");
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

inline QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray pngChunk(const QByteArray &name, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + name + data + bigEndian(crcOf(name + data));
}

inline QByteArray riffChunk(const QByteArray &name, const QByteArray &data)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(data.size()), size.data());
    return name + size + data + QByteArray(data.size() & 1, '\0');
}

inline QByteArray gifExtension(char label, const std::vector<QByteArray> &blocks)
{
    QByteArray extension = QByteArray("\x21", 1) + label;
    for (const QByteArray &block : blocks)
        extension += char(block.size()) + block;
    return extension + '\0';
}

/// Two pixels, with @p told before the picture.
inline QByteArray tinyGif(const QByteArray &told)
{
    return QByteArray("GIF89a\2\0\1\0\x80\0\0\0\0\0\xff\xff\xff", 19) + told + QByteArray("\x21\xf9\4\0\0\0\0\0", 8)
           + QByteArray("\x2c\0\0\0\0\2\0\1\0\0\2\2\x44\x0a\0", 15) + ';';
}

inline const std::vector<QByteArray> &manyPictures()
{
    static const std::vector<QByteArray> pictures {
        phoneJpeg(6),
        plainJpeg(),
        plainPng(),
        plainPng().insert(33, pngChunk("eXIf", tiff(3, false)) + pngChunk("tEXt", "SecretPhone")),
        riffChunk("RIFF", "WEBP" + riffChunk("VP8X", QByteArray("\x2c\0\0\0\0\0\0\0\0\0", 10))
                              + riffChunk("VP8L", "pixels") + riffChunk("EXIF", tiff(6, true))
                              + riffChunk("XMP ", "xmpmeta")),
        tinyGif(gifExtension('\xfe', {"SecretPhone"}))};
    return pictures;
}

} // namespace lianxin::test
