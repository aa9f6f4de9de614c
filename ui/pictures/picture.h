// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace lianxin::ui {

/// The picture in @p file, the right side up, in sRGB, without anything but its pixels, and no larger than @p within
/// (shrunk while it is read: a photo of 12 megapixels costs a tenth of a second). Of a moving picture, the first frame.
/// Any thread but the window's; needs no application object.
///
/// Refused "picture-too-large", before any memory is taken, if it claims more pixels than a camera makes; NotAllowed
/// "picture-not-shown" if nothing here reads its format; Invalid "picture-damaged".
[[nodiscard]] Result<QImage> readPicture(const QByteArray &file, QSize within);

} // namespace lianxin::ui
