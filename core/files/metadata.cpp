// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/metadata.h"

#include "core/files/fileformat.h"
#include "core/files/pictureparts.h"

namespace lianxin {

Result<QByteArray> withoutMetadata(const QByteArray &file)
{
    switch (fileFormat(file)) {
    case FileFormat::Jpeg:
        return cleanJpeg(file);
    case FileFormat::Png:
        return cleanPng(file);
    case FileFormat::Webp:
        return cleanWebp(file);
    case FileFormat::Gif:
        return cleanGif(file);
    case FileFormat::Heif:
    case FileFormat::Tiff:
    case FileFormat::Video:
        return failure(Error::Code::NotAllowed, QStringLiteral("picture-keeps-data"));
    case FileFormat::Bmp: // has no place for it
    case FileFormat::Pdf:
    case FileFormat::Zip:
    case FileFormat::Other:
        break;
    }
    return file;
}

} // namespace lianxin
