// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/smaller.h"

#include <QBuffer>
#include <QImageWriter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int qualities[] = {85, 75, 65, 55, 45}; // below, squares show

QByteArray jpeg(const QImage &image, int quality)
{
    QByteArray file;
    QBuffer buffer(&file);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? file : QByteArray();
}

/// Empty if none fits.
QByteArray bestThatFits(const QImage &image, qint64 bytes)
{
    for (const int quality : qualities)
        if (const QByteArray file = jpeg(image, quality); !file.isEmpty() && file.size() <= bytes)
            return file;
    return {};
}

} // namespace

Result<QByteArray> smaller(const QByteArray &file, const PictureSize &size)
{
    const auto picture = readPicture(file, {size.side, size.side});
    if (!picture)
        return tl::unexpected(picture.error());
    for (QImage image = *picture; !image.isNull();) {
        if (const QByteArray fits = bestThatFits(image, size.bytes); !fits.isEmpty())
            return fits;
        const QSize next = image.size() * 3 / 4;
        image = next.isEmpty() ? QImage() : image.scaled(next, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return failure(Error::Code::Invalid, u"picture-damaged"_s, u"no size of it fits"_s);
}

Result<QByteArray> forSending(const QByteArray &clean, const PictureSize &size)
{
    if (clean.size() <= size.bytes)
        return clean;
    auto copy = smaller(clean, size);
    return copy && copy->size() < clean.size() ? std::move(copy) : Result<QByteArray>(clean);
}

} // namespace lianxin::ui
