// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overload.h"
#include "core/sheets/mapping.h"
#include "core/sheets/sheetwriter.h"

#include <algorithm>
#include <cerrno>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <xlsxwriter.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cellLimit = 32767; // Excel's

struct Column {
    QString header;
    int parts = 1;    ///< cells its longest text needs
    double width = 0; ///< in characters
};

QString textOf(const SheetValue &value)
{
    const QString *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

/// A text that looks like one of Excel's escapes, hidden from Excel; the library hides control characters only.
QString escaped(const QString &text)
{
    static const QRegularExpression escape(u"_(x[0-9A-Fa-f]{4}_)"_s);
    return text.contains(u"_x") ? QString(text).replace(escape, u"_x005F_\\1"_s) : text;
}

/// The piece of @p text for the next cell, never half of a character; the library counts escapes in full.
QString takePiece(QStringView &text)
{
    qsizetype size = std::min(text.size(), cellLimit);
    if (escaped(text.first(size).toString()).size() > cellLimit)
        size = cellLimit / 2;
    if (size < text.size() && text[size - 1].isHighSurrogate())
        --size;
    QString piece = text.first(size).toString();
    text = text.sliced(size);
    return piece;
}

int piecesOf(QStringView text)
{
    int pieces = 0;
    do {
        takePiece(text);
        ++pieces;
    } while (!text.isEmpty());
    return pieces;
}

double widthOf(const SheetValue &value)
{
    constexpr double narrowest = 6;
    constexpr double widest = 60;
    if (!std::holds_alternative<QString>(value))
        return 20; // room for a time
    const QString text = textOf(value).section(u'\n', 0, 0);
    const auto wide = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x1100; });
    return std::clamp(double(text.size() + wide) + 2, narrowest, widest);
}

Result<std::vector<Column>> columnsFor(const QStringList &headers, const std::vector<SheetLine> &lines)
{
    std::vector<Column> columns;
    for (const QString &header : headers)
        columns.push_back({header, 1, widthOf(header)});
    for (size_t row = 0; row < lines.size(); ++row) {
        for (size_t i = 0; i < std::min(lines[row].size(), columns.size()); ++i) {
            const QString text = textOf(lines[row][i]);
            if (text.contains(QChar::Null)) {
                const QString where = u"row %1, column %2"_s.arg(row + 2).arg(columns[i].header);
                return failure(Error::Code::Invalid, u"nul-character"_s, {}, where);
            }
            columns[i].parts = std::max(columns[i].parts, piecesOf(text));
            columns[i].width = std::max(columns[i].width, widthOf(lines[row][i]));
        }
    }
    return columns;
}

/// @p name as Excel allows it on a tab.
QString tabName(QString name)
{
    constexpr qsizetype longest = 31;
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\']"_s);
    name = name.replace(forbidden, u" "_s).simplified().left(longest);
    return name.isEmpty() ? u"Sheet1"_s : name;
}

/// One sheet being written from top to bottom; nothing but the row in work is held in memory.
class Sheet
{
public:
    Sheet(const QString &path, const QString &name, std::vector<Column> columns) : m_columns(std::move(columns))
    {
        QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder.data(); // residents' words stay where the person wanted them
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        m_sheet = workbook_add_worksheet(m_book, tabName(name).toUtf8());
        m_time = workbook_add_format(m_book);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        writeHeadings();
    }

    void write(const SheetLine &line)
    {
        ++m_row;
        lxw_col_t column = 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (i < line.size())
                writeValue(column, line[i]);
            column = lxw_col_t(column + m_columns[i].parts);
        }
    }

    /// Writes the file; the first thing that went wrong, if any.
    lxw_error close()
    {
        note(workbook_close(m_book));
        return m_error;
    }

private:
    void note(lxw_error error) { m_error = m_error == LXW_NO_ERROR ? error : m_error; }

    void writeHeadings()
    {
        lxw_col_t column = 0;
        for (const Column &c : m_columns) {
            for (int part = 1; part <= c.parts; ++part) {
                const QString header = part == 1 ? c.header : continuedName(c.header, part);
                worksheet_set_column(m_sheet, column, column, c.width, nullptr);
                note(worksheet_write_string(m_sheet, 0, column, escaped(header).toUtf8(), m_bold));
                ++column;
            }
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    void writeValue(lxw_col_t column, const SheetValue &value)
    {
        std::visit(Overload {
                       [&](const QString &text) { writeText(column, text); },
                       [&](double number) { note(worksheet_write_number(m_sheet, m_row, column, number, nullptr)); },
                       [&](Timestamp at) { writeTime(column, at.local()); },
                   },
                   value);
    }

    void writeText(lxw_col_t column, QStringView text)
    {
        while (!text.isEmpty())
            note(worksheet_write_string(m_sheet, m_row, column++, escaped(takePiece(text)).toUtf8(), nullptr));
    }

    void writeTime(lxw_col_t column, const QDateTime &at)
    {
        const QDate day = at.date();
        const QTime time = at.time();
        lxw_datetime datetime {day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
        note(worksheet_write_datetime(m_sheet, m_row, column, &datetime, m_time));
    }

    std::vector<Column> m_columns;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_time = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

tl::unexpected<Error> unwritable(const QString &detail)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return failure(full ? Error::Code::DiskFull : Error::Code::Io, u"unwritable-file"_s, detail);
}

} // namespace

Result<void> writeXlsx(const QString &path, const QString &sheetName, const QStringList &headers,
                       const std::vector<SheetLine> &lines)
{
    auto columns = columnsFor(headers, lines);
    if (!columns)
        return tl::unexpected(columns.error());
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open())
        return unwritable(file.errorString());
    errno = 0;
    Sheet sheet(file.fileName(), sheetName, *std::move(columns));
    for (const SheetLine &line : lines)
        sheet.write(line);
    if (const lxw_error error = sheet.close(); error != LXW_NO_ERROR)
        return unwritable(QString::fromUtf8(lxw_strerror(error)));
    if (QFile::exists(path) && !QFile::remove(path))
        return unwritable(u"cannot replace the file"_s);
    if (!file.rename(path))
        return unwritable(file.errorString());
    file.setAutoRemove(false);
    return {};
}

} // namespace lianxin
