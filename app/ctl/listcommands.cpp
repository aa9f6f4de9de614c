// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "core/jobs/export.h"
#include "core/jobs/import.h"
#include "ui/words/errorsentence.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct ImportArguments {
    std::string path, map, source;
    bool dryRun = false;
};

QJsonArray problemsJson(const std::vector<RowProblem> &problems)
{
    QJsonArray array;
    for (const RowProblem &problem : problems) {
        QJsonObject json = errorJson(problem.error);
        json.insert(u"row"_s, problem.row);
        array.append(json);
    }
    return array;
}

QString problemsText(const std::vector<RowProblem> &problems)
{
    QString text;
    for (const RowProblem &problem : problems)
        text += u'\n' + ui::errorSentence(problem.error).text();
    return text;
}

QString stoppedText(const ImportReport &report)
{
    if (!report.stopped)
        return {};
    return u'\n'
           + QCoreApplication::translate("Ctl", "已收进 %n 件，停在第 %1 行；再导入一次同一份名单，只会补收余下的行。",
                                         nullptr, int(report.added))
                 .arg(report.stopped->row);
}

ImportOrder orderOf(Session &session, const ImportArguments &given, const QString &source)
{
    ImportOrder order;
    order.path = q(given.path);
    order.source = source;
    order.actor = session.actor();
    order.org = order.actor.org;
    order.choices = rememberedChoices(session.store(), source);
    return order;
}

/// Columns named on the command line win over those remembered for the source.
void choose(ImportOrder &order, const std::string &map, Timestamp now)
{
    if (map.empty())
        return;
    const auto preview = take(previewImport(order, now, 1));
    const FieldChoices typed = take(choicesFromText(q(map), preview.mapping.columns));
    for (auto it = typed.begin(); it != typed.end(); ++it)
        order.choices.insert(it.key(), it.value());
}

void showOnTerminal(const Progress &progress)
{
    if (progress.total > 0)
        std::fprintf(stderr, "\r%3lld %%", static_cast<long long>(100 * progress.done / progress.total));
}

void preview(Session &session, const ImportOrder &order, Timestamp now)
{
    const ImportPreview seen = take(previewImport(order, now));
    for (const Error &error : seen.mappingProblems)
        throw error;
    QJsonObject columns;
    for (qsizetype i = 0; i < seen.mapping.columns.size(); ++i)
        columns.insert(seen.mapping.columns[i], fieldName(seen.mapping.fields[size_t(i)]));
    session.print({{u"columns"_s, columns}, {u"problems"_s, problemsJson(seen.problems)}},
                  QStringList(columns.keys()).join(u"  "_s) + problemsText(seen.problems));
}

void import(Session &session, const ImportArguments &given)
{
    const QString source = given.source.empty() ? QFileInfo(q(given.path)).completeBaseName() : q(given.source);
    const Timestamp now = session.services().clock().now();
    ImportOrder order = orderOf(session, given, source);
    choose(order, given.map, now);
    if (given.dryRun)
        return preview(session, order, now);
    const CancelFlag never = false;
    const bool quiet = session.json();
    const ImportReport report = take(runImport(
        order, session.store(), now, [quiet](const Progress &p) { quiet ? void() : showOnTerminal(p); }, never));
    if (!quiet)
        std::fputc('\n', stderr);
    QJsonObject json {{u"added"_s, report.added},
                      {u"already_here"_s, report.alreadyHere},
                      {u"repeats"_s, report.repeats},
                      {u"set_aside"_s, qint64(report.problems.size())},
                      {u"problems"_s, problemsJson(report.problems)}};
    if (report.stopped)
        json.insert(u"stopped"_s, problemsJson({*report.stopped}).first());
    session.print(json, u"+%1  =%2  ≈%3  !%4"_s.arg(report.added)
                                .arg(report.alreadyHere)
                                .arg(report.repeats)
                                .arg(report.problems.size())
                            + problemsText(report.problems) + stoppedText(report));
    if (report.stopped)
        throw report.stopped->error;
}

void addImport(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("import", Help::tr("导入清单：.xlsx、.csv 或 JSON 行"));
    const auto given = std::make_shared<ImportArguments>();
    command->add_option("file", given->path, Help::tr("清单文件"))->required();
    command->add_option("--source", given->source, Help::tr("来自哪个系统，例如 12345；不写即文件名"));
    command->add_option("--map", given->map, Help::tr("列=字段,……，用于猜错的列"));
    command->add_flag("--dry-run", given->dryRun, Help::tr("只显示各列和有问题的行，什么也不收"));
    command->callback([&options, given] {
        if (!QFileInfo(q(given->path)).isFile())
            throw Error {Error::Code::NotFound, u"no-such-file"_s, {}, q(given->path)};
        Session session(options, given->dryRun ? Session::Access::Read : Session::Access::Write);
        import(session, *given);
    });
}

void checkEnding(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"xlsx" && ending != u"csv")
        throw Error {Error::Code::Invalid, u"bad-ending"_s, {}, path};
}

void addExport(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string path, list = "all", text;
    };
    auto *command = app.add_subcommand("export", Help::tr("把件写成 .xlsx 或 .csv"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("file", given->path, Help::tr("写到哪里；格式由扩展名决定"))->required();
    command->add_option("--list", given->list, Help::tr("today, new, open, ……；不写即全部"));
    command->add_option("--search", given->text, Help::tr("只要含这些词的件"));
    command->callback([&options, given] {
        checkEnding(q(given->path));
        Session session(options, Session::Access::Read);
        CaseQuery query;
        query.list = wordGiven<WorkList>(given->list, "--list");
        query.text = q(given->text);
        const CancelFlag never = false;
        const ExportOrder order {q(given->path), query, session.actor()};
        const qint64 written = take(runExport(
            order, session.store(), session.services().rules(), [](const Progress &) {}, never));
        session.print({{u"file"_s, q(given->path)}, {u"cases"_s, written}}, u"%1"_s.arg(written));
    });
}

} // namespace

void addListCommands(CLI::App &app, const Options &options)
{
    addImport(app, options);
    addExport(app, options);
}

} // namespace lianxin::ctl
