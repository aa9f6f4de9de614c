// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/headedtable.h"

#include "core/sheets/opentable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

Result<HeadedTable> HeadedTable::open(const QString &path, const ImportRules &rules, int sheet)
{
    auto reader = openTable(path, sheet);
    if (!reader)
        return tl::unexpected(reader.error());
    return from(*std::move(reader), rules);
}

Result<HeadedTable> HeadedTable::from(RowReaderPtr reader, const ImportRules &rules)
{
    HeadedTable table(std::move(reader));
    auto done = table.readFirst();
    if (done)
        done = table.dropThroughHeader(rules);
    if (!done)
        return tl::unexpected(done.error());
    return table;
}

Result<std::optional<SheetRow>> HeadedTable::next()
{
    if (m_waiting.empty())
        return m_reader->next();
    Next row = std::move(m_waiting.front());
    m_waiting.pop_front();
    return row;
}

Result<void> HeadedTable::readFirst()
{
    constexpr size_t enough = 20;
    while (m_waiting.size() < enough) {
        Next row = m_reader->next();
        if (row && !*row)
            break;
        if (!row && row.error().code != Error::Code::Invalid && m_waiting.empty())
            return tl::unexpected(row.error());
        m_waiting.push_back(std::move(row));
    }
    return {};
}

Result<void> HeadedTable::dropThroughHeader(const ImportRules &rules)
{
    const std::vector<SheetRow> first = firstRows();
    m_columns = memberNames(first);
    if (!m_columns.isEmpty())
        return {};
    const auto header = findHeaderRow(first, rules);
    if (!header)
        return failure(Error::Code::Invalid, u"no-header"_s);
    const SheetRow &headings = first[size_t(*header)];
    m_columns = columnNames(headings.cells);
    const auto isHeadings = [&](const Next &row) { return row && (*row)->number == headings.number; };
    m_waiting.erase(m_waiting.begin(), std::find_if(m_waiting.begin(), m_waiting.end(), isHeadings) + 1);
    return {};
}

std::vector<SheetRow> HeadedTable::firstRows() const
{
    std::vector<SheetRow> rows;
    for (const Next &row : m_waiting) {
        if (row)
            rows.push_back(**row);
    }
    return rows;
}

} // namespace lianxin
