// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"

namespace lianxin::ui {

/// What a smaller copy may be.
struct PictureSize {
    int side;     ///< the longer one, in pixels
    qint64 bytes; ///< of the file
    friend bool operator==(const PictureSize &, const PictureSize &) = default;
};

/// Travels with the case, before any original: 20 of them cost a minute of a 2G line.
inline constexpr PictureSize thumbnailSize {320, 20'000};
/// A minute of a 2G line for each. Number plates and gauges can still be read.
inline constexpr PictureSize sendingSize {1920, 300'000};

/// The picture in @p file as JPEG of at most @p size: the best quality that fits, then fewer pixels. Only JPEG, which
/// every desk can write and read. Errors as readPicture().
[[nodiscard]] Result<QByteArray> smaller(const QByteArray &file, const PictureSize &size);

/// What is to leave this desk of a photo whose metadata are gone: itself if it is small enough or cannot be made
/// smaller, otherwise a smaller copy.
[[nodiscard]] Result<QByteArray> forSending(const QByteArray &clean, const PictureSize &size = sendingSize);

} // namespace lianxin::ui
