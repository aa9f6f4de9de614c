// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"

namespace lianxin {

/// The names of the visible sheets, in the order of their tabs.
[[nodiscard]] Result<QStringList> xlsxSheets(const QString &path);

/// Reads one sheet (counted among the visible ones). Cells come as a person sees them: integers without exponent,
/// dates as ISO text, formulas as their last value, holes as empty texts. Row errors: Invalid "bad-cell".
/// Fails with Invalid "not-xlsx", "password-protected", NotFound "no-such-sheet", Corrupt "broken-xlsx", "zip-bomb".
[[nodiscard]] Result<RowReaderPtr> openXlsx(const QString &path, int sheet = 0);

} // namespace lianxin
