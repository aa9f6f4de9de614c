// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/setaside.h"

#include "core/sheets/headedtable.h"
#include "core/sheets/rowfields.h"
#include "core/sheets/sheetwriter.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

SheetLine lineOf(const SheetRow &row, const QStringList &columns, const QString &reason)
{
    SheetLine line {QString::number(row.number), reason};
    for (QString cell : cellsUnder(columns, row))
        line.push_back(cell.remove(QChar::Null)); // no workbook can hold one; the list itself still has it
    return line;
}

} // namespace

Result<void> writeSetAside(const ImportOrder &order, const std::vector<RowProblem> &problems,
                           const SetAsideWords &words, const QString &path)
{
    auto table = HeadedTable::open(order.path, ImportRules::builtIn(), order.sheet);
    if (!table)
        return tl::unexpected(table.error());
    QHash<int, Error> byRow;
    for (const RowProblem &problem : problems)
        byRow.insert(problem.row, problem.error);

    std::vector<SheetLine> lines;
    for (auto row = table->next(); !row || *row; row = table->next()) {
        if (!row && row.error().code != Error::Code::Invalid)
            return tl::unexpected(row.error());
        if (row && (*row)->number > 0 && byRow.contains((*row)->number))
            lines.push_back(lineOf(**row, table->columns(), words.sentence(byRow.value((*row)->number))));
    }
    for (const RowProblem &problem : problems)
        if (problem.row == 0)
            lines.push_back({QString(), words.sentence(problem.error)});

    const QStringList headings = QStringList {words.row, words.reason} + table->columns();
    return path.endsWith(u".csv", Qt::CaseInsensitive) ? writeCsv(path, headings, lines)
                                                       : writeXlsx(path, u"未收的行"_s, headings, lines);
}

} // namespace lianxin
