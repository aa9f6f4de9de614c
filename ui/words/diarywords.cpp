// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/diarywords.h"

#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Diary {
    Q_DECLARE_TR_FUNCTIONS(Diary)
};

qint64 rowsOf(const DiaryRound &round)
{
    return round.last.received + round.last.receivedSealed;
}

QString moved(const DiaryRound &round)
{
    QStringList parts;
    if (!round.sent.empty())
        parts << Diary::tr("送出 %n 件", nullptr, int(round.sent.size()));
    if (rowsOf(round) > 0)
        parts << Diary::tr("收到 %n 条更新", nullptr, int(rowsOf(round)));
    return parts.join(Diary::tr("，", "between what went and what came"));
}

QString labelled(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString() : Diary::tr("%1：%2", "label, text").arg(label, text) + u'\n';
}

QString caseWords(const QString &number, const QString &subject)
{
    return number.isEmpty() ? subject : number + u' ' + subject;
}

QString written(const Operation &operation)
{
    const auto *answer = std::get_if<SubmitForReview>(&operation);
    return answer ? answer->text : givenText(operation);
}

} // namespace

QString roundWords(const DiaryRound &round)
{
    const QString what = moved(round);
    if (!round.last.ok) {
        const QString why = errorSentence(round.last.problem).happened;
        return what.isEmpty() ? why : Diary::tr("%1；没有做完：%2", "what moved, why it broke off").arg(what, why);
    }
    if (!what.isEmpty())
        return what;
    return Diary::tr("同步 %n 次，没有新的内容", nullptr, round.times);
}

QString roundMoment(const DiaryRound &round, Timestamp now)
{
    const QString last = momentWords(round.last.at, now);
    return round.times == 1 ? last : Diary::tr("%1 到 %2", "from, to").arg(momentWords(round.from, now), last);
}

QString roundText(const DiaryRound &round, const Rules &rules)
{
    QString text
        = labelled(Diary::tr("时间"), dateTimeWords(round.last.at)) + labelled(Diary::tr("情况"), roundWords(round));
    for (const SentItem &item : round.sent)
        text += Diary::tr("送出：%1，%2 %3", "case, who, what")
                    .arg(caseWords(item.caseNumber, item.caseSubject), actorWord(item.recorded),
                         happenedWords(item.recorded.operation, rules))
                + u'\n';
    if (!round.last.ok)
        text += errorSentence(round.last.problem).text() + u'\n';
    return text
           + Diary::tr("往返 %1 次，发出 %2 字节，收到 %3 字节", "requests, bytes, bytes")
                 .arg(round.last.requests)
                 .arg(round.last.bytesOut)
                 .arg(round.last.bytesIn)
           + u'\n';
}

QString stuckWhy(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxItem::State::Ready:
        return Diary::tr("还没有发出，下次同步时发送。");
    case OutboxItem::State::InDoubt:
        return Diary::tr("已经发出，回执还没有收到。下次同步时先查问，不会发第二次。");
    default:
        return errorSentence(item.problem).happened;
    }
}

QString stuckTodo(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxItem::State::Ready:
        return Diary::tr("不必处理；想改主意，可以现在撤回。");
    case OutboxItem::State::InDoubt:
        return Diary::tr("不必处理，等下次同步。");
    case OutboxItem::State::Conflict:
        return Diary::tr("请对照两边的内容，再决定以谁的为准，或合并成一份。您写的内容不会丢。");
    case OutboxItem::State::Rejected:
        return Diary::tr("请按原因改正后重试，或撤回。撤回后文字回到草稿。");
    case OutboxItem::State::Blocked:
        return Diary::tr("它排在同一件的前一步之后；前一步办好，它会自动发出。");
    case OutboxItem::State::Parked:
        return errorSentence(item.problem).todo;
    }
    Q_UNREACHABLE();
}

QString stuckText(const OutboxItem &item, const Rules &rules)
{
    const RecordedOperation &recorded = item.recorded;
    return labelled(Diary::tr("哪一件"), caseWords(item.caseNumber, item.caseSubject))
           + labelled(Diary::tr("什么事"), happenedWords(recorded.operation, rules))
           + labelled(Diary::tr("谁办的"),
                      Diary::tr("%1，%2", "who, when").arg(recorded.actorName, dateTimeWords(recorded.at)))
           + labelled(Diary::tr("状态"), outboxStateWord(item.state)) + labelled(Diary::tr("原因"), stuckWhy(item))
           + labelled(Diary::tr("怎么办"), stuckTodo(item))
           + labelled(Diary::tr("写的内容"), written(recorded.operation));
}

QString handoverWhat(const HandoverItem &item)
{
    const QString kind = item.kind == u"combine" ? Diary::tr("合并稿") : operationWord(item.kind).remove(u'…');
    return Diary::tr("%1：%2", "label, text").arg(caseWords(item.number, item.subject), kind);
}

QString handoverWhy(const HandoverItem &item)
{
    if (item.reason == u"transferred")
        return Diary::tr("这一件已转送别处，手上的内容没有送出，留在这里。");
    if (item.reason == u"sealed")
        return Diary::tr("这一件已转为举报件，手上的内容没有送出，留在这里。");
    return Diary::tr("这一件已不归这台电脑办理，手上的内容没有送出，留在这里。");
}

QString handoverText(const HandoverItem &item, const QString &words)
{
    return labelled(Diary::tr("哪一件"), caseWords(item.number, item.subject))
           + labelled(Diary::tr("什么事"), handoverWhat(item)) + labelled(Diary::tr("何时离开"), dateTimeWords(item.at))
           + labelled(Diary::tr("原因"), handoverWhy(item)) + labelled(Diary::tr("写的内容"), words);
}

QString setAsideWhy(const SetAsideRow &)
{
    return Diary::tr("留言板发来的一条更新读不懂，原样存着，不影响别的更新。");
}

QString setAsideText(const SetAsideRow &row)
{
    return labelled(Diary::tr("来自"), Diary::tr("%1 第 %2 条", "feed, number").arg(row.scope).arg(row.seq))
           + labelled(Diary::tr("原因"), setAsideWhy(row)) + labelled(Diary::tr("给管理员看的说明"), row.why)
           + labelled(Diary::tr("收到的原文"), QString::fromUtf8(row.raw));
}

} // namespace lianxin::ui
