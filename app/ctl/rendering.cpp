// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rendering.h"

#include "core/codec/codec.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/diarywords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

bool isTime(const QString &member)
{
    static const QStringList others {u"at"_s, u"extended_to"_s, u"from"_s, u"next_try"_s,
                                     u"to"_s, u"unit_since"_s,  u"until"_s};
    return member.endsWith(u"_at"_s) || others.contains(member);
}

/// What the codec writes, with times as people and scripts read them instead of the wire's milliseconds.
QJsonValue readable(const QJsonValue &value, const QString &member = {})
{
    if (value.isDouble() && isTime(member))
        return Timestamp {value.toInteger()}.toIso();
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &item : value.toArray())
            array.append(readable(item));
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = readable(*it, it.key());
    return value.isObject() ? QJsonValue(object) : value;
}

QJsonObject dueJson(const Due &due)
{
    QJsonObject json {{u"clock"_s, toCode(due.clock)},
                      {u"due"_s, due.at.toIso()},
                      {u"cite"_s, due.rule.cite},
                      {u"paused"_s, due.paused}};
    if (due.metAt)
        json.insert(u"met_at"_s, due.metAt->toIso());
    return json;
}

QJsonArray similarJson(const std::vector<SimilarCase> &similar)
{
    QJsonArray array;
    for (const SimilarCase &s : similar)
        array.append(
            QJsonObject {{u"number"_s, s.row.number},
                         {u"key"_s, s.row.key.toString()},
                         {u"why"_s, s.why == SimilarCase::Why::SameText ? u"same_text"_s : u"same_place_and_words"_s},
                         {u"score"_s, s.score},
                         {u"linked"_s, s.linked},
                         {u"dismissed"_s, s.dismissed}});
    return array;
}

QString stateWord(TimelineEntry::State state)
{
    switch (state) {
    case TimelineEntry::State::Accepted:
        return u"accepted"_s;
    case TimelineEntry::State::Waiting:
        return u"waiting"_s;
    case TimelineEntry::State::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

QString letterText(const Appeal &appeal)
{
    const QString head = QStringList {appeal.residentName, appeal.residentPhone, ui::channelWord(appeal.channel),
                                      ui::dateTimeWords(appeal.at)}
                             .join(u"  "_s);
    return u"\n"_s + head.trimmed() + u"\n\n"_s + appeal.body + u"\n"_s;
}

QString draftText(const Draft &draft)
{
    const QString head = QCoreApplication::translate("Ctl", "草稿：%1，%2存，第 %3 稿", "of what, when, revision")
                             .arg(ui::draftWord(draft.key.kind), ui::dateTimeWords(draft.updatedAt))
                             .arg(draft.revision);
    return u"\n\n["_s + head + u"]\n"_s + ui::draftWords(draft.body);
}

} // namespace

QJsonObject rowJson(const CaseRow &row)
{
    QJsonObject json {{u"number"_s, row.number},       {u"key"_s, row.key.toString()},
                      {u"subject"_s, row.subject},     {u"status"_s, toCode(row.status)},
                      {u"track"_s, toCode(row.track)}, {u"category"_s, row.category},
                      {u"place"_s, row.place},         {u"urgency"_s, toCode(row.urgency)},
                      {u"channel"_s, row.channel},     {u"unit"_s, row.unit},
                      {u"owner"_s, row.ownerName},     {u"received_at"_s, row.receivedAt.toIso()},
                      {u"pending"_s, row.pending},     {u"in_conflict"_s, row.inConflict},
                      {u"repeats"_s, row.repeats}};
    if (row.due)
        json.insert(u"next_due"_s, dueJson(*row.due));
    return json;
}

QString rowLine(const CaseRow &row, Timestamp now, const WorkCalendar &calendar)
{
    QStringList cells {row.number, ui::statusWord(row.status), row.subject, row.place};
    if (row.due)
        cells.append(ui::clockWords(*row.due, now, calendar));
    if (row.pending > 0)
        cells.append(u"↑%1"_s.arg(row.pending));
    return cells.join(u"  "_s);
}

QJsonObject caseJson(const CaseFile &file)
{
    QJsonObject json {{u"case"_s, readable(toJson(file.current))}, {u"similar"_s, similarJson(file.similar)}};
    QJsonArray appeals, clocks, drafts;
    for (const Appeal &appeal : file.appeals)
        appeals.append(readable(toJson(appeal)));
    for (const Due &due : file.clocks)
        clocks.append(dueJson(due));
    for (const Draft &draft : file.drafts)
        drafts.append(QJsonObject {{u"kind"_s, draft.key.kind},
                                   {u"revision"_s, draft.revision},
                                   {u"updated_at"_s, draft.updatedAt.toIso()},
                                   {u"body"_s, draft.body}});
    json.insert(u"appeals"_s, appeals);
    json.insert(u"clocks"_s, clocks);
    json.insert(u"drafts"_s, drafts);
    return json;
}

QString caseText(const CaseFile &file, Timestamp now, const WorkCalendar &calendar)
{
    const Case &c = file.current;
    QString text = u"%1  %2  %3\n%4 · %5\n"_s.arg(c.number, ui::statusWord(c.status), c.subject, c.place, c.category);
    for (const Due &due : file.clocks)
        text += ui::namedClockWords(due, now, calendar) + u"\n"_s;
    for (const Appeal &appeal : file.appeals)
        text += letterText(appeal);
    for (const Demand &demand : c.demands)
        text += u"\n%1. %2"_s.arg(demand.no).arg(demand.text);
    for (const AnswerVersion &answer : c.answers)
        text += u"\n\n[%1-%2 %3 %4]\n%5"_s.arg(answer.answerNo)
                    .arg(answer.version)
                    .arg(ui::answerStateWord(answer.state), answer.receipt, answer.text);
    for (const Draft &draft : file.drafts)
        text += draftText(draft);
    return text;
}

QJsonObject entryJson(const TimelineEntry &entry)
{
    QJsonObject json = readable(toJson(entry.recorded)).toObject();
    json.insert(u"state"_s, stateWord(entry.state));
    if (entry.state == TimelineEntry::State::Refused)
        json.insert(u"refusal"_s, errorJson(entry.refusal));
    return json;
}

QString entryLine(const TimelineEntry &entry, const Rules &rules)
{
    QString line = ui::dateTimeWords(entry.recorded.at) + u"  "_s + ui::actorWord(entry.recorded) + u" "_s
                   + ui::happenedWords(entry.recorded.operation, rules);
    if (const QString given = ui::givenText(entry.recorded.operation); !given.isEmpty())
        line = QCoreApplication::translate("Ctl", "%1：%2", "what happened, what was written with it").arg(line, given);
    if (entry.state != TimelineEntry::State::Accepted)
        line += u"  ["_s + ui::timelineStateWord(entry.state) + u"]"_s;
    return line;
}

QJsonObject outboxJson(const OutboxItem &item)
{
    QJsonObject json {{u"op_id"_s, item.recorded.id.toString()},
                      {u"kind"_s, kindOf(item.recorded.operation)},
                      {u"case"_s, item.caseNumber},
                      {u"actor"_s, item.recorded.actorName},
                      {u"at"_s, item.recorded.at.toIso()},
                      {u"state"_s, toCode(item.state)},
                      {u"attempts"_s, item.attempts}};
    if (!item.problem.reason.isEmpty())
        json.insert(u"problem"_s, errorJson(item.problem));
    return json;
}

QString outboxLine(const OutboxItem &item, const Rules &rules)
{
    QString line = u"%1  %2  %3 %4  %5"_s.arg(item.recorded.id.toString(), item.caseNumber, item.recorded.actorName,
                                              ui::happenedWords(item.recorded.operation, rules),
                                              ui::outboxStateWord(item.state));
    if (!item.problem.reason.isEmpty())
        line += u"  "_s + ui::errorSentence(item.problem).text();
    return line;
}

QJsonObject roundJson(const DiaryRound &round)
{
    QJsonArray sent;
    for (const SentItem &item : round.sent)
        sent.append(QJsonObject {{u"op_id"_s, item.recorded.id.toString()},
                                 {u"kind"_s, kindOf(item.recorded.operation)},
                                 {u"case"_s, item.caseNumber},
                                 {u"actor"_s, item.recorded.actorName}});
    QJsonObject json {{u"what"_s, u"round"_s},
                      {u"at"_s, round.last.at.toIso()},
                      {u"from"_s, round.from.toIso()},
                      {u"times"_s, round.times},
                      {u"ok"_s, round.last.ok},
                      {u"sent"_s, sent},
                      {u"received"_s, round.last.received + round.last.receivedSealed},
                      {u"requests"_s, round.last.requests},
                      {u"bytes_out"_s, round.last.bytesOut},
                      {u"bytes_in"_s, round.last.bytesIn}};
    if (!round.last.ok)
        json.insert(u"problem"_s, errorJson(round.last.problem));
    return json;
}

QJsonObject stuckJson(const OutboxItem &item)
{
    QJsonObject json = outboxJson(item);
    json.insert(u"what"_s, u"stuck"_s);
    json.insert(u"sentence"_s, ui::stuckWhy(item) + ui::stuckTodo(item));
    json.insert(u"operation"_s, toJson(item.recorded.operation));
    return json;
}

QJsonObject handoverJson(const HandoverItem &item)
{
    return {{u"what"_s, u"handed_over"_s}, {u"at"_s, item.at.toIso()},
            {u"case"_s, item.number},      {u"subject"_s, item.subject},
            {u"kind"_s, item.kind},        {u"reason"_s, item.reason},
            {u"body"_s, item.body},        {u"sentence"_s, ui::handoverWhy(item)}};
}

QJsonObject setAsideJson(const SetAsideRow &row)
{
    return {{u"what"_s, u"set_aside"_s},
            {u"scope"_s, row.scope},
            {u"seq"_s, row.seq},
            {u"reason"_s, row.why},
            {u"raw"_s, QString::fromUtf8(row.raw)},
            {u"sentence"_s, ui::setAsideWhy(row)}};
}

QJsonObject personJson(const Person &person)
{
    QJsonArray roles;
    for (const Role role : person.actor.roles)
        roles.append(toCode(role));
    return {{u"id"_s, person.actor.id.toString()},
            {u"name"_s, person.actor.name},
            {u"org"_s, person.actor.org},
            {u"roles"_s, roles},
            {u"active"_s, person.isActive},
            {u"has_token"_s, person.hasToken},
            {u"has_passphrase"_s, person.hasPassphrase}};
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json {{u"reason"_s, error.reason}, {u"sentence"_s, ui::errorSentence(error).text()}};
    if (!error.where.isEmpty())
        json.insert(u"where"_s, error.where);
    return json;
}

} // namespace lianxin::ctl
