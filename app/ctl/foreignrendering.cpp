// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/foreignrendering.h"

#include "app/ctl/rendering.h"
#include "ui/words/errorsentence.h"
#include "ui/words/foreignwords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

void addTime(QJsonObject &json, const QString &member, const std::optional<Timestamp> &at)
{
    if (at)
        json.insert(member, at->toIso());
}

void addProblem(QJsonObject &json, const Error &problem)
{
    if (!problem.reason.isEmpty())
        json.insert(u"problem"_s, errorJson(problem));
}

QString withProblem(const QString &line, const Error &problem)
{
    return problem.reason.isEmpty() ? line : line + u"\n    "_s + ui::errorSentence(problem).text();
}

} // namespace

QJsonObject boardJson(const ForeignBoard &board)
{
    QJsonObject json {{u"name"_s, board.name},
                      {u"kind"_s, board.kind},
                      {u"url"_s, board.url},
                      {u"jurisdiction"_s, board.jurisdiction},
                      {u"guarantee"_s, toCode(board.guarantee)},
                      {u"promise"_s, ui::promiseWords(board.guarantee)},
                      {u"has_key"_s, board.hasKey}};
    addTime(json, u"fetched_to"_s, board.fetchedTo);
    return json;
}

QString boardText(const ForeignBoard &board)
{
    return u"%1  %2\n    %3"_s.arg(board.name, board.url, ui::promiseWords(board.guarantee));
}

QJsonObject fetchJson(const ImportReport &report)
{
    QJsonArray problems;
    for (const RowProblem &problem : report.problems)
        problems.append(errorJson(problem.error));
    QJsonObject json {{u"added"_s, report.added},        {u"already_here"_s, report.alreadyHere},
                      {u"repeats"_s, report.repeats},    {u"answered_there"_s, report.answered},
                      {u"set_aside"_s, problems.size()}, {u"problems"_s, problems}};
    if (report.stopped)
        json.insert(u"stopped"_s, errorJson(report.stopped->error));
    return json;
}

QString fetchText(const ImportReport &report)
{
    QString text = ui::fetchedWords(report.added, report.alreadyHere, qint64(report.problems.size()));
    for (const RowProblem &problem : report.problems)
        text += u'\n' + ui::errorSentence(problem.error).text();
    return text;
}

QJsonObject answerJson(const ForeignAnswer &answer)
{
    QJsonObject json {{u"board"_s, answer.board},         {u"guarantee"_s, toCode(answer.guarantee)},
                      {u"number"_s, answer.number},       {u"case"_s, answer.caseNumber},
                      {u"subject"_s, answer.caseSubject}, {u"answer_no"_s, answer.answerNo},
                      {u"version"_s, answer.version},     {u"state"_s, toCode(answer.state)},
                      {u"tries"_s, answer.tries},         {u"absences"_s, answer.absences}};
    addTime(json, u"last_try"_s, answer.lastTry);
    addTime(json, u"looks_count_from"_s, nextLook(answer));
    addProblem(json, answer.problem);
    return json;
}

QString answerText(const ForeignAnswer &answer)
{
    return withProblem(u"%1  %2  %3  %4\n    %5"_s.arg(answer.board, answer.number, answer.caseNumber,
                                                       ui::foreignStateWord(answer), ui::foreignTodo(answer)),
                       answer.problem);
}

QJsonObject outcomeJson(const foreign::PostOutcome &outcome)
{
    QJsonObject json {{u"board"_s, outcome.answer.board},
                      {u"number"_s, outcome.answer.number},
                      {u"case"_s, outcome.answer.caseNumber},
                      {u"what"_s, toCode(outcome.what)}};
    addProblem(json, outcome.problem);
    return json;
}

QString outcomeText(const foreign::PostOutcome &outcome)
{
    const QString line
        = u"%1  %2  %3"_s.arg(outcome.answer.board, outcome.answer.number, ui::outcomeWord(outcome.what));
    return withProblem(line, outcome.problem);
}

} // namespace lianxin::ctl
