// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxreader.h"

#include "core/sheets/xlsxworkbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxColumns = 16384; // the format's own limits
constexpr int maxRows = 1'048'576;

struct Cell {
    QString stored; ///< as in the file, a shared text resolved
    QString shown;
};

/// "C5" is 2; nothing for what is no cell's name.
std::optional<qsizetype> columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > maxColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    if (column < 1 || column > maxColumns)
        return std::nullopt;
    return column - 1;
}

class XlsxReader final : public RowReader
{
public:
    XlsxReader(ZipArchive archive, XlsxWorkbook workbook, std::unique_ptr<ZipPart> part)
        : m_archive(std::move(archive)),
          m_workbook(std::move(workbook)),
          m_part(std::move(part)),
          m_xml(m_part.get())
    { }

    Result<std::optional<SheetRow>> next() override
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"row")
                continue;
            auto row = readRow();
            if (m_xml.hasError())
                return lost(m_row);
            if (!row || !(*row)->cells.isEmpty())
                return row;
        }
        if (m_xml.hasError())
            return lost(m_row + 1);
        return std::nullopt;
    }

    ReadProgress progress() const override { return {m_part->given(), m_part->size()}; }

private:
    Result<std::optional<SheetRow>> readRow()
    {
        bool numbered = false;
        const int number = m_xml.attributes().value("r"_L1).toInt(&numbered);
        m_row = numbered && number > m_row && number <= maxRows ? number : m_row + 1;
        std::vector<Cell> cells;
        std::optional<Error> bad;
        qsizetype column = 0;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != u"c") {
                m_xml.skipCurrentElement();
                continue;
            }
            column = columnOf(m_xml.attributes().value("r"_L1)).value_or(std::min(column, maxColumns - 1));
            auto cell = readCell();
            if (!cell && !bad)
                bad = Error {Error::Code::Invalid, u"bad-cell"_s, {}, rowPlace(m_row, columnLetters(column))};
            if (cell && !cell->shown.trimmed().isEmpty()) {
                cells.resize(std::max(cells.size(), size_t(column) + 1));
                cells[size_t(column)] = *std::move(cell);
            }
            ++column;
        }
        if (bad)
            return tl::unexpected(*bad);
        return rowOf(cells);
    }

    std::optional<Cell> readCell()
    {
        const auto attributes = m_xml.attributes();
        const QString type = attributes.value("t"_L1).toString();
        const size_t style = attributes.value("s"_L1).toUInt();
        std::optional<Cell> cell = Cell {};
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"v") {
                cell = cellOf(type, style, m_xml.readElementText());
            } else if (m_xml.name() == u"is") {
                const QString text = xlsxText(m_xml);
                cell = Cell {text, text};
            } else {
                m_xml.skipCurrentElement();
            }
        }
        return cell;
    }

    std::optional<Cell> cellOf(const QString &type, size_t style, const QString &value) const
    {
        if (type == u"s") {
            bool ok = false;
            const size_t index = value.trimmed().toUInt(&ok);
            if (!ok || index >= m_workbook.texts.size())
                return std::nullopt;
            return Cell {m_workbook.texts[index], m_workbook.texts[index]};
        }
        if (type == u"b")
            return Cell {value, value == u"1" ? u"TRUE"_s : u"FALSE"_s};
        if (type == u"str")
            return Cell {value, unescapedExcelText(value)};
        if (!type.isEmpty() && type != u"n") // an error such as #N/A, or a date that is ISO text already
            return Cell {value, value};
        bool ok = false;
        const double number = value.toDouble(&ok);
        const bool isDate = ok && style < m_workbook.dateStyles.size() && m_workbook.dateStyles[style];
        const auto date = isDate ? dateText(number, m_workbook.dates) : std::nullopt;
        return Cell {value, date ? *date : plainNumber(value)};
    }

    SheetRow rowOf(const std::vector<Cell> &cells) const
    {
        SheetRow row;
        row.number = m_row;
        QJsonArray stored;
        for (const Cell &cell : cells) {
            row.cells << cell.shown;
            stored << cell.stored;
        }
        row.raw = QJsonDocument(stored).toJson(QJsonDocument::Compact);
        return row;
    }

    /// The error that ends the reading, told once.
    Result<std::optional<SheetRow>> lost(int row)
    {
        if (std::exchange(m_over, true))
            return std::nullopt;
        if (m_part->failed())
            return tl::unexpected(*m_part->failed());
        return failure(Error::Code::Corrupt, u"broken-xlsx"_s, m_xml.errorString(), rowPlace(row));
    }

    ZipArchive m_archive;
    XlsxWorkbook m_workbook;
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    int m_row = 0;
    bool m_over = false;
};

} // namespace

Result<QStringList> xlsxSheets(const QString &path)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto workbook = readWorkbook(*archive);
    if (!workbook)
        return tl::unexpected(workbook.error());
    QStringList names;
    for (const XlsxWorkbook::Sheet &sheet : workbook->sheets)
        names << sheet.name;
    return names;
}

Result<RowReaderPtr> openXlsx(const QString &path, int sheet)
{
    auto archive = ZipArchive::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    auto workbook = readWorkbook(*archive);
    if (!workbook)
        return tl::unexpected(workbook.error());
    if (sheet < 0 || size_t(sheet) >= workbook->sheets.size())
        return failure(Error::Code::NotFound, u"no-such-sheet"_s);
    auto part = archive->part(workbook->sheets[size_t(sheet)].part);
    if (!part)
        return tl::unexpected(part.error());
    return std::make_unique<XlsxReader>(*std::move(archive), *std::move(workbook), *std::move(part));
}

} // namespace lianxin
