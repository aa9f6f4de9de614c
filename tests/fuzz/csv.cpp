// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvreader.h"
#include "core/sheets/csvscan.h"
#include "core/sheets/sheetwriter.h"
#include "tests/fuzz/importlist.h"
#include "tests/fuzz/target.h"

#include <algorithm>

// Delimited lists, of any bytes in any encoding; and what is written as one is read as it was. For that an input is a
// table: tabs between cells, line feeds between rows.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

void mustBeScanned(QByteArrayView bytes, CsvDialect dialect)
{
    while (!bytes.isEmpty()) {
        const auto record = scanRecord(bytes, dialect, true);
        must(record && !record->cells.empty(), "the last bytes are a record too");
        must(record->consumed > 0 && record->length <= record->consumed && record->consumed <= bytes.size(),
             "a record takes something, and no more than there is");
        bytes = bytes.sliced(record->consumed);
    }
}

QStringList rowIn(const QString &line, qsizetype columns)
{
    QStringList cells = line.split(u'\t');
    cells.resize(columns);
    return cells;
}

bool isBlank(const QStringList &row)
{
    return std::ranges::all_of(row, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

std::vector<QStringList> tableIn(const QString &text)
{
    std::vector<QStringList> rows;
    const QStringList lines = text.split(u'\n');
    const qsizetype columns = std::clamp<qsizetype>(lines.front().count(u'\t') + 1, 2, 20);
    for (const QString &line : lines)
        if (const QStringList row = rowIn(line, columns); !isBlank(row))
            rows.push_back(row);
    return rows;
}

void mustSurvive(const std::vector<QStringList> &rows)
{
    if (rows.empty())
        return;
    std::vector<SheetLine> lines;
    for (const QStringList &row : rows)
        lines.emplace_back(row.begin(), row.end());
    QStringList headings;
    for (qsizetype i = 0; i < rows.front().size(); ++i)
        headings << columnLetters(i);
    const QString path = file({});
    must(writeCsv(path, headings, lines).has_value(), "a table can be written");
    const auto reader = openCsv(path);
    must((*reader)->next().value()->cells == headings, "headings come first");
    for (const QStringList &row : rows) {
        const auto read = (*reader)->next();
        must(read && *read && (*read)->cells == row, "a row is read as it was written");
    }
    must(!(*reader)->next().value(), "nothing follows the last row");
}

} // namespace

void run(const QByteArray &input)
{
    for (const auto encoding : {CsvEncoding::Utf8, CsvEncoding::Gb18030, CsvEncoding::Utf16Le, CsvEncoding::Utf16Be})
        mustBeScanned(input, {encoding, u','});
    mustBeRead(openCsv(input));
    mustSurvive(tableIn(QString::fromUtf8(input)));
}

} // namespace lianxin::fuzz
