// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin {

/// @p file without what camera, phone and programs have written beside the picture: where and when it was taken, by
/// which device, small earlier pictures, comments, a film behind it. The picture itself stays byte for byte, with its
/// colours and the side that is up. A file that is no picture comes back as it is. Pure, for any bytes.
///
/// Invalid "picture-damaged" if it is a picture whose parts cannot be told apart; NotAllowed "picture-keeps-data" for
/// kinds from which nothing can be removed here (HEIC, AVIF, TIFF, films): then a person decides.
[[nodiscard]] Result<QByteArray> withoutMetadata(const QByteArray &file);

} // namespace lianxin
