// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/mapping.h"

#include <deque>

namespace lianxin {

/// A list whose headings were found: next() gives the rows below them, with all that RowReader promises.
/// For JSON lines there is no heading and every row is given.
class HeadedTable
{
public:
    /// Any list of openTable(). Also fails with Invalid "no-header" if there is nothing like a heading, and with
    /// the reader's error if the file is lost within its first rows.
    [[nodiscard]] static Result<HeadedTable> open(const QString &path, const ImportRules &rules, int sheet = 0);
    [[nodiscard]] static Result<HeadedTable> from(RowReaderPtr reader, const ImportRules &rules);

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] Result<std::optional<SheetRow>> next();
    [[nodiscard]] ReadProgress progress() const { return m_reader->progress(); }

private:
    using Next = Result<std::optional<SheetRow>>;

    explicit HeadedTable(RowReaderPtr reader) : m_reader(std::move(reader)) { }
    Result<void> readFirst();
    Result<void> dropThroughHeader(const ImportRules &rules);
    [[nodiscard]] std::vector<SheetRow> firstRows() const;

    RowReaderPtr m_reader;
    std::deque<Next> m_waiting; ///< read already to find the headings
    QStringList m_columns;
};

} // namespace lianxin
