// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lianxin {

/// Which way up a picture is to be shown, 1 to 8 as EXIF counts: 1 as it lies in the file, 6 turned to the right.
///
/// EXIF is a TIFF file without a picture:
///
///     "II" or "MM"  42  offset of the first directory      byte order, little or big endian
///     n  { tag  type  count  value }×n  offset of the next  one directory; a short value lies in the value's first
///                                                          two bytes
///
/// 1 if @p exif does not say, or says nonsense. A leading "Exif\0\0" is passed over.
[[nodiscard]] int orientationOf(QByteArrayView exif);

/// EXIF that says this and nothing else.
[[nodiscard]] QByteArray exifWithOrientation(int orientation);

} // namespace lianxin
