// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace lianxin {

/// What a file is, by its first bytes; its name may say anything.
enum class FileFormat {
    Jpeg,
    Png,
    Webp,
    Gif,
    Bmp,
    Heif, ///< HEIC and AVIF too
    Tiff, ///< and what cameras call raw
    Video,
    Pdf,
    Zip, ///< docx, xlsx and the like are zip files
    Other
};

/// The first 16 bytes are enough.
[[nodiscard]] FileFormat fileFormat(QByteArrayView file);
/// What a camera, a phone or a scanner makes, whether or not it can be shown here.
[[nodiscard]] bool isPicture(FileFormat format);

} // namespace lianxin
