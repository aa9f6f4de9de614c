// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/importedappeal.h"

namespace lianxin {

/// A row's texts sorted by field, before anything is checked. The step that tables and JSON lines share.
struct RowFields {
    struct Text {
        QString value;
        QString column; ///< for Error::where
    };

    QMap<Field, Text> texts;
    QJsonObject extra;
    QJsonValue replies; ///< JSON lines: the arrays, if they are some
    QJsonValue events;
};

[[nodiscard]] Result<RowFields> rowFields(const SheetRow &row, const Mapping &mapping, const ImportRules &rules);

/// The row's texts under @p columns, one for each, to be shown or written again; nested JSON stays JSON.
[[nodiscard]] QStringList cellsUnder(const QStringList &columns, const SheetRow &row);

/// A JSON text, number or truth as text; null is empty; nothing for objects and arrays.
[[nodiscard]] std::optional<QString> plainText(const QJsonValue &value);

} // namespace lianxin
