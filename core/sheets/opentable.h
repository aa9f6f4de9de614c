// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"

namespace lianxin {

enum class TableKind { Csv, Xlsx, JsonLines };

/// What the file holds, by its first bytes; its name does not matter. Invalid for what we do not read:
/// "empty-file", "old-xls" (save as .xlsx), "password-protected", "html-table" (a web page named .xls).
[[nodiscard]] Result<TableKind> tableKind(const QString &path);

/// Opens any list we can read; @p sheet matters for xlsx only, see openXlsx().
[[nodiscard]] Result<RowReaderPtr> openTable(const QString &path, int sheet = 0);

} // namespace lianxin
