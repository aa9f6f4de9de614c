// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/listintake.h"
#include "core/codec/builtinrules.h"
#include "core/codec/codec.h"
#include "core/jobs/importwords.h"
#include "core/sheets/headedtable.h"

#include <cstdio>
#include <QFileInfo>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

// Rows that commit together: a commit waits for the disk.
constexpr int chunkRows = 500;

/// What an import has done so far. Rows that could not be taken stop nothing.
struct Report {
    int added = 0, answered = 0, closed = 0, alreadyHere = 0;
    QJsonArray refused;

    void count(Taken taken)
    {
        added += taken == Taken::Added || taken == Taken::AddedAnswered;
        answered += taken == Taken::AddedAnswered;
        closed += taken == Taken::Closed;
        alreadyHere += taken == Taken::AlreadyHere;
    }
    void refuse(const Error &error, int row)
    {
        const QString where = error.where.isEmpty() ? rowPlace(row) : error.where;
        refused.append(QJsonObject {{u"where"_s, where}, {u"reason"_s, error.reason}});
    }
};

/// A list on its way into an office.
class ListImport
{
public:
    ListImport(Session &session, const Rules &rules, const ImportOptions &options)
        : m_session(session),
          m_moment(session.clock.now()),
          m_ids(m_moment, session.random),
          m_means {m_moment, session.random, m_ids, rules},
          m_org(options.org),
          m_source(options.source.isEmpty() ? QFileInfo(options.list).completeBaseName() : options.source)
    { }

    Result<Report> run(const QString &list, const QString &map);

private:
    Result<Mapping> mappingFor(const QString &map) const;
    Result<bool> takeChunk(); ///< whether there is more
    void take(const SheetRow &row);

    Session &m_session;
    const ManualClock m_moment; ///< the same for all of it: so its ids differ in their last digits, and pack well
    Uuid7 m_ids;
    Means m_means;
    QString m_org;
    QString m_source;
    ImportRules m_rules = ImportRules::builtIn();
    ImportWords m_words = ImportWords::builtIn();
    std::optional<HeadedTable> m_table;
    Mapping m_mapping;
    Report m_report;
};

Result<Mapping> ListImport::mappingFor(const QString &map) const
{
    FieldChoices choices;
    if (!map.isEmpty()) {
        auto chosen = choicesFromText(map, m_table->columns());
        if (!chosen)
            return tl::unexpected(chosen.error());
        choices = *std::move(chosen);
    }
    Mapping mapping = guessMapping(m_table->columns(), m_rules, choices);
    if (const auto problems = mappingProblems(mapping); !problems.empty())
        return tl::unexpected(problems.front());
    return mapping;
}

void ListImport::take(const SheetRow &row)
{
    const auto letter = appealFrom(row, m_mapping, {m_rules, m_moment.now(), m_org, {}});
    if (!letter) {
        m_report.refuse(letter.error(), row.number);
        return;
    }
    const auto taken = takeIn(
        *m_session.db, m_means, m_org,
        {m_source, identityOf(*letter), intakeOf(*letter, m_source, m_words), answeredElsewhere(*letter, m_source)});
    if (taken)
        m_report.count(*taken);
    else
        m_report.refuse(taken.error(), row.number);
}

Result<bool> ListImport::takeChunk()
{
    for (int i = 0; i < chunkRows; ++i) {
        const auto row = m_table->next();
        if (!row && row.error().code != Error::Code::Invalid)
            return tl::unexpected(row.error());
        if (!row)
            m_report.refuse(row.error(), 0);
        else if (!*row)
            return false;
        else
            take(**row);
    }
    return true;
}

Result<Report> ListImport::run(const QString &list, const QString &map)
{
    auto table = HeadedTable::open(list, m_rules);
    if (!table)
        return tl::unexpected(table.error());
    m_table.emplace(std::move(*table));
    auto mapping = mappingFor(map);
    if (!mapping)
        return tl::unexpected(mapping.error());
    m_mapping = *std::move(mapping);
    for (bool more = true; more;) {
        const auto chunk = m_session.write([this] { return takeChunk(); });
        if (!chunk)
            return tl::unexpected(chunk.error());
        more = *chunk;
    }
    return m_report;
}

void print(const Report &report, bool asJson)
{
    if (asJson) {
        const QJsonObject object {{u"added"_s, report.added},
                                  {u"answered"_s, report.answered},
                                  {u"closed"_s, report.closed},
                                  {u"already_here"_s, report.alreadyHere},
                                  {u"refused"_s, report.refused}};
        std::printf("%s\n", compact(object).constData());
        return;
    }
    for (const QJsonValue &row : report.refused)
        std::printf("%s: %s\n", qUtf8Printable(row[u"where"].toString()), qUtf8Printable(row[u"reason"].toString()));
    std::printf("%d added, %d of them answered, %d closed, %d already here, %lld set aside\n", report.added,
                report.answered, report.closed, report.alreadyHere, qint64(report.refused.size()));
}

} // namespace

int importList(const ImportOptions &options)
{
    const auto rules = builtInRules();
    if (!rules)
        return explain(rules.error());
    const auto session = Session::alone(options.file);
    if (!session)
        return explain(session.error());
    const auto known = attempt([&]() -> Result<void> {
        return hasOrg(*(*session)->db, options.org) ? Result<void>() : failure(Error::Code::NotFound, u"no-such-org"_s);
    });
    if (!known)
        return explain(known.error());
    const auto report = ListImport(**session, *rules, options).run(options.list, options.map);
    if (!report)
        return explain(report.error());
    print(*report, options.json);
    return 0;
}

} // namespace lianxin::board
