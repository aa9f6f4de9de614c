// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/import.h"

#include "core/jobs/arrivalchunk.h"
#include "core/sheets/headedtable.h"
#include "core/sheets/rowfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

QString choicesKey(const QString &source)
{
    return u"import.columns."_s + source;
}

/// An opened list with its mapping; hands out letters or the reason why a row is none.
class LetterReader
{
public:
    static Result<LetterReader> open(const ImportOrder &order, Timestamp now)
    {
        LetterReader reader(order, now);
        auto table = HeadedTable::open(order.path, reader.m_rules, order.sheet);
        if (!table)
            return tl::unexpected(table.error());
        reader.m_table.emplace(std::move(*table));
        reader.m_mapping = guessMapping(reader.m_table->columns(), reader.m_rules, order.choices);
        return reader;
    }

    [[nodiscard]] const Mapping &mapping() const { return m_mapping; }
    [[nodiscard]] Progress progress() const { return {m_table->progress().done, m_table->progress().total, m_rows}; }

    /// The next row; nothing at the end. Invalid: that row alone cannot be read.
    Result<std::optional<SheetRow>> nextRow()
    {
        auto row = m_table->next();
        m_rows += !row || row->has_value();
        if (row && row->has_value())
            m_lastRow = (*row)->number;
        return row;
    }
    [[nodiscard]] int nextRowNumber() const { return m_lastRow + 1; }
    [[nodiscard]] Result<ImportedAppeal> letterOf(const SheetRow &row) const
    {
        return appealFrom(row, m_mapping, {m_rules, m_now, m_org, {}});
    }

    /// A letter; nothing at the end. @p problems receives rows that are none.
    Result<std::optional<ImportedAppeal>> next(std::vector<RowProblem> &problems)
    {
        while (true) {
            auto row = nextRow();
            if (!row && row.error().code != Error::Code::Invalid)
                return tl::unexpected(row.error());
            if (!row) {
                problems.push_back({0, row.error()});
                continue;
            }
            if (!*row)
                return std::nullopt;
            auto letter = letterOf(**row);
            if (letter)
                return *std::move(letter);
            problems.push_back({(*row)->number, letter.error()});
        }
    }

private:
    LetterReader(const ImportOrder &order, Timestamp now) : m_org(order.org), m_now(now) { }

    ImportRules m_rules = ImportRules::builtIn();
    QString m_org;
    Timestamp m_now;
    std::optional<HeadedTable> m_table;
    Mapping m_mapping;
    qint64 m_rows = 0;
    int m_lastRow = 0;
};

/// The report of an import that ends before @p row: rows from there on are not in, whatever is wrong with them.
Result<ImportReport> stopped(ImportReport report, int row, const Error &why)
{
    if (report.added + report.alreadyHere == 0)
        return tl::unexpected(why);
    std::erase_if(report.problems, [row](const RowProblem &problem) { return problem.row >= row; });
    report.stopped = RowProblem {row, why};
    return report;
}

void rememberChoices(Store &store, const QString &source, const Mapping &mapping)
{
    const QByteArray json = QJsonDocument(toJson(mapping.choices())).toJson(QJsonDocument::Compact);
    // Not remembering costs a few clicks next time; it must not spoil an import.
    (void)store.setSetting(choicesKey(source), QString::fromUtf8(json)).result();
}

void lookAt(const Result<std::optional<SheetRow>> &row, const LetterReader &reader, ImportPreview &preview)
{
    if (!row) {
        preview.problems.push_back({0, row.error()});
        preview.rows.push_back({0, {}, row.error()});
        return;
    }
    preview.rows.push_back({(*row)->number, cellsUnder(preview.mapping.columns, **row), {}});
    if (!preview.mappingProblems.empty())
        return;
    if (auto letter = reader.letterOf(**row)) {
        preview.letters.push_back(*std::move(letter));
    } else {
        preview.problems.push_back({(*row)->number, letter.error()});
        preview.rows.back().problem = letter.error();
    }
}

} // namespace

Result<ImportPreview> previewImport(const ImportOrder &order, Timestamp now, int rows)
{
    auto reader = LetterReader::open(order, now);
    if (!reader)
        return tl::unexpected(reader.error());
    ImportPreview preview;
    preview.mapping = reader->mapping();
    preview.mappingProblems = mappingProblems(preview.mapping);
    while (preview.rows.size() < size_t(rows)) {
        const auto row = reader->nextRow();
        if (!row && row.error().code != Error::Code::Invalid)
            return tl::unexpected(row.error());
        if (row && !*row)
            return preview;
        lookAt(row, *reader, preview);
    }
    preview.more = true;
    return preview;
}

Result<ImportReport> runImport(const ImportOrder &order, Store &store, Timestamp now, const ShowProgress &show,
                               const CancelFlag &cancelled)
{
    auto reader = LetterReader::open(order, now);
    if (!reader)
        return tl::unexpected(reader.error());
    if (const auto problems = mappingProblems(reader->mapping()); !problems.empty())
        return tl::unexpected(problems.front());

    rememberChoices(store, order.source, reader->mapping());
    const ImportWords words = ImportWords::builtIn();
    ImportReport report;
    ArrivalChunk chunk(order.source, words);
    for (bool atEnd = false; !atEnd;) {
        const auto letter = reader->next(report.problems);
        atEnd = !letter || !letter->has_value();
        if (!atEnd)
            chunk.add(**letter);
        if (!atEnd && !chunk.isFull())
            continue;
        report.cancelled = cancelled;
        if (report.cancelled)
            return report;
        if (const auto taken = chunk.takeIn(store, order.actor, report); !taken)
            return stopped(std::move(report), chunk.firstRow(), taken.error());
        if (!letter)
            return stopped(std::move(report), reader->nextRowNumber(), letter.error());
        show(reader->progress());
    }
    return report;
}

FieldChoices rememberedChoices(Store &store, const QString &source)
{
    const auto json = store.setting(choicesKey(source)).result();
    return json ? choicesFromJson(QJsonDocument::fromJson(json->toUtf8()).object()) : FieldChoices {};
}

} // namespace lianxin
