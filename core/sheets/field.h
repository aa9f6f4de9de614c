// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QMap>
#include <QString>

namespace lianxin {

/// What a column of somebody's list may hold for us.
enum class Field {
    Extra, ///< nothing we know: kept under the column's own name
    Id,
    Org,
    Channel,
    Time,
    Subject,
    Body,
    Category,
    Track,
    Urgency,
    Location,
    ResidentName,
    ResidentPhone,
    Status,
    SourceNo,
    Reply,
    ReplyTime,
    ReplyOrg,
};

/// Columns a person, or an earlier import of the same source, has decided about.
using FieldChoices = QMap<QString, Field>;

[[nodiscard]] QString fieldName(Field field); ///< "resident_name", as in commands and files
[[nodiscard]] std::optional<Field> fieldFromName(QStringView name);

} // namespace lianxin
