// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/importrules.h"
#include "core/sheets/rowreader.h"

#include <vector>

namespace lianxin {

/// Which column of a list is which field. A column is a heading, or a member's name in JSON lines.
struct Mapping {
    QStringList columns;       ///< distinct, in the order of the cells
    std::vector<Field> fields; ///< one per column; no field twice, except Extra

    [[nodiscard]] std::optional<qsizetype> columnOf(Field field) const;
    /// The decisions in it, to be remembered for the next list from the same source.
    [[nodiscard]] FieldChoices choices() const;

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// Where among the first rows the headings stand: lists often begin with a title. Nothing if no row has two texts.
[[nodiscard]] std::optional<qsizetype> findHeaderRow(const std::vector<SheetRow> &first, const ImportRules &rules);

/// Headings made distinct: a column without one is named by its letters, a second 备注 is "备注 (2)".
[[nodiscard]] QStringList columnNames(const QStringList &header);
/// The members of JSON lines as columns; those of "resident" as "resident.name".
[[nodiscard]] QStringList memberNames(const std::vector<SheetRow> &first);

/// What the columns seem to be. @p choices are taken first, those about other columns do not matter.
[[nodiscard]] Mapping guessMapping(const QStringList &columns, const ImportRules &rules,
                                   const FieldChoices &choices = {});

/// Invalid "column-missing" for a required field nobody maps; @c where is "subject" or "body". Empty if it is fine.
[[nodiscard]] std::vector<Error> mappingProblems(const Mapping &mapping);

/// "诉求内容=body,标题=subject" as typed on a command line.
/// Invalid "bad-mapping", "unknown-field", "unknown-column", "field-twice"; @c where is the piece in question.
[[nodiscard]] Result<FieldChoices> choicesFromText(const QString &text, const QStringList &columns);

[[nodiscard]] QJsonObject toJson(const FieldChoices &choices);       ///< {"标题": "subject"}
[[nodiscard]] FieldChoices choicesFromJson(const QJsonObject &json); ///< fields of newer versions are left out

/// A text too long for one cell goes on in the next columns; their headings are continuedName(…, 2), 3 and so on.
[[nodiscard]] QString continuedName(const QString &column, int part);

} // namespace lianxin
