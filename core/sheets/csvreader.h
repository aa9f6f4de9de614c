// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"

class QIODevice;

namespace lianxin {

/// Reads delimited text; encoding and delimiter are found out. Row errors: Invalid "bad-encoding" (row and column).
/// What ends the reading: Corrupt "open-quote" (the row and column where the quote opens), Corrupt "row-too-long".
[[nodiscard]] Result<RowReaderPtr> openCsv(const QString &path);
/// The same for text that is already here, such as the clipboard's.
[[nodiscard]] Result<RowReaderPtr> openCsv(const QByteArray &text);
/// @p device is open for reading and can be sought in.
[[nodiscard]] Result<RowReaderPtr> openCsv(std::unique_ptr<QIODevice> device);

} // namespace lianxin
