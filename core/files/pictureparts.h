// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin {

// One function for each kind of picture, see withoutMetadata(). Each keeps the parts it knows a decoder to need, in
// their order and unchanged, and leaves out all others. Invalid "picture-damaged".

[[nodiscard]] Result<QByteArray> cleanJpeg(QByteArrayView file);
[[nodiscard]] Result<QByteArray> cleanPng(QByteArrayView file);
[[nodiscard]] Result<QByteArray> cleanWebp(QByteArrayView file);
[[nodiscard]] Result<QByteArray> cleanGif(QByteArrayView file);

[[nodiscard]] inline tl::unexpected<Error> damagedPicture(const char *detail)
{
    return failure(Error::Code::Invalid, QStringLiteral("picture-damaged"), QString::fromLatin1(detail));
}

} // namespace lianxin
