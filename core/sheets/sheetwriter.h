// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QStringList>
#include <variant>
#include <vector>

namespace lianxin {

// Tables hold names and telephone numbers: the file is readable for its owner alone.

using SheetValue = std::variant<QString, double, Timestamp>;
using SheetLine = std::vector<SheetValue>;

/// Writes a workbook of one sheet: bold headings that stay in view, columns wide enough to read, times as real
/// times. A text stays a text, "=1+1" too. Excel holds 32 767 characters in a cell: a longer text goes on in extra
/// columns right of its own, headed continuedName(); appealFrom() joins them again.
/// The file appears whole or not at all. DiskFull, Io "unwritable-file"; Invalid "nul-character", which no cell of
/// a workbook can hold, @c where naming row and column.
[[nodiscard]] Result<void> writeXlsx(const QString &path, const QString &sheetName, const QStringList &headers,
                                     const std::vector<SheetLine> &lines);

/// Writes comma-separated UTF-8 with a byte order mark and CRLF, every text as it is but for one that a spreadsheet
/// program would run: that gets an apostrophe in front, see csvguard.h. DiskFull, Io "unwritable-file".
[[nodiscard]] Result<void> writeCsv(const QString &path, const QStringList &headers,
                                    const std::vector<SheetLine> &lines);

} // namespace lianxin
