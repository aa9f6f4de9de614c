// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"

namespace lianxin {

/// Reads one JSON object per line. A number with more digits than a double or a 64-bit integer keeps is given as text.
/// Row errors: Invalid "bad-json", "not-an-object", "row-too-long".
[[nodiscard]] Result<RowReaderPtr> openJsonLines(const QString &path);

/// @p json with its long numbers put in quotes; texts are left alone. Pure, for any bytes.
[[nodiscard]] QByteArray withLongNumbersQuoted(const QByteArray &json);

} // namespace lianxin
