// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "core/files/fileformat.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int megabytesForOne = 288; // 64 million pixels of four bytes, and a little

/// Never by guessing: Qt would also take svg, which may fetch things, and formats that nobody has looked at.
const char *readerFor(FileFormat format)
{
    switch (format) {
    case FileFormat::Jpeg:
        return "jpeg";
    case FileFormat::Png:
        return "png";
    case FileFormat::Gif:
        return "gif";
    case FileFormat::Bmp:
        return "bmp";
    case FileFormat::Webp:
        return QImageReader::supportedImageFormats().contains("webp") ? "webp" : nullptr;
    default:
        return nullptr;
    }
}

/// JPEG is shrunk while it is unpacked; of the others every pixel comes to lie in memory.
qint64 mostPixels(FileFormat format)
{
    return format == FileFormat::Jpeg ? 128'000'000 : 64'000'000;
}

QImage inSrgb(QImage image)
{
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

/// On white, as paper is; texts that came with it stay behind.
QImage pixelsOf(const QImage &image)
{
    QImage pixels(image.size(), QImage::Format_RGB32);
    pixels.fill(Qt::white);
    QPainter(&pixels).drawImage(0, 0, image);
    return pixels;
}

} // namespace

Result<QImage> readPicture(const QByteArray &file, QSize within)
{
    const FileFormat format = fileFormat(file);
    const char *name = readerFor(format);
    if (!name)
        return failure(Error::Code::NotAllowed, u"picture-not-shown"_s);
    QBuffer bytes;
    bytes.setData(file);
    QImageReader::setAllocationLimit(megabytesForOne);
    QImageReader reader(&bytes, name);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels(format))
        return failure(Error::Code::Refused, u"picture-too-large"_s);
    if (size.width() > within.width() || size.height() > within.height())
        reader.setScaledSize(size.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Code::Invalid, u"picture-damaged"_s, reader.errorString());
    return pixelsOf(inSrgb(image));
}

} // namespace lianxin::ui
