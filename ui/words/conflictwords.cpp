// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/conflictwords.h"

#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <algorithm>
#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Contest {
    Q_DECLARE_TR_FUNCTIONS(Contest)
};

struct PartWord {
    std::string_view name;
    const char *word;
};

// clang-format off
constexpr PartWord partWords[] = {
    {"track",          QT_TRANSLATE_NOOP("Contest", "类型")},
    {"category",       QT_TRANSLATE_NOOP("Contest", "分类")},
    {"place",          QT_TRANSLATE_NOOP("Contest", "地点")},
    {"no_place",       QT_TRANSLATE_NOOP("Contest", "不涉地点")},
    {"urgency",        QT_TRANSLATE_NOOP("Contest", "紧急程度")},
    {"complex",        QT_TRANSLATE_NOOP("Contest", "复杂件")},
    {"unit",           QT_TRANSLATE_NOOP("Contest", "承办单位")},
    {"suggested_unit", QT_TRANSLATE_NOOP("Contest", "建议单位")},
    {"owner_name",     QT_TRANSLATE_NOOP("Contest", "承办人")},
    {"demands",        QT_TRANSLATE_NOOP("Contest", "诉求点（一行一项）")},
    {"text",           QT_TRANSLATE_NOOP("Contest", "正文")},
    {"note",           QT_TRANSLATE_NOOP("Contest", "批注")},
    {"reason",         QT_TRANSLATE_NOOP("Contest", "理由")},
    {"comment",        QT_TRANSLATE_NOOP("Contest", "意见")},
    {"question",       QT_TRANSLATE_NOOP("Contest", "要问的")},
    {"found",          QT_TRANSLATE_NOOP("Contest", "现场情况")},
    {"outcome",        QT_TRANSLATE_NOOP("Contest", "办理结果")},
    {"evidence",       QT_TRANSLATE_NOOP("Contest", "兑现的凭据")},
    {"ground",         QT_TRANSLATE_NOOP("Contest", "依据情形")},
    {"until",          QT_TRANSLATE_NOOP("Contest", "到什么时候")},
    {"at",             QT_TRANSLATE_NOOP("Contest", "时间")},
    {"channel",        QT_TRANSLATE_NOOP("Contest", "方式")},
    {"result",         QT_TRANSLATE_NOOP("Contest", "结果")},
    {"who",            QT_TRANSLATE_NOOP("Contest", "去的人")},
    {"how",            QT_TRANSLATE_NOOP("Contest", "怎样送达")},
    {"receipt",        QT_TRANSLATE_NOOP("Contest", "回执")},
    {"system",         QT_TRANSLATE_NOOP("Contest", "系统")},
    {"number",         QT_TRANSLATE_NOOP("Contest", "编号")},
    {"answer",         QT_TRANSLATE_NOOP("Contest", "答复")},
    {"measure",        QT_TRANSLATE_NOOP("Contest", "措施")},
    {"by_when",        QT_TRANSLATE_NOOP("Contest", "完成时限")},
    {"basis",          QT_TRANSLATE_NOOP("Contest", "依据")},
    {"cannot_because", QT_TRANSLATE_NOOP("Contest", "不能办的理由")},
    {"passage",        QT_TRANSLATE_NOOP("Contest", "批注的种类")},
};
// clang-format on

QString plainPartWord(const QString &name)
{
    const std::string wanted = name.toStdString();
    const auto found = std::ranges::find(partWords, std::string_view(wanted), &PartWord::name);
    return found == std::end(partWords) ? Contest::tr("内容") : Contest::tr(found->word);
}

template <Coded E, class Word>
QString worded(const QString &code, Word word)
{
    const auto known = fromCode<E>(code);
    return known ? word(*known) : code;
}

QString groundWords(const QString &code, const Rules &rules)
{
    for (const auto *grounds : {&rules.declineGrounds, &rules.holdGrounds})
        if (const auto found = std::ranges::find(*grounds, code, &Ground::code); found != grounds->end())
            return groundWord(*found);
    return code;
}

QString momentOf(const QString &iso)
{
    const auto at = Timestamp::fromIso(iso);
    return at && at->ms != 0 ? dateTimeWords(*at) : QString();
}

} // namespace

QString partWord(const QString &name)
{
    const QString demand = name.section(u' ', 1);
    return demand.isEmpty() ? plainPartWord(name)
                            : Contest::tr("第 %1 项 %2", "number of a demand, part of its answer")
                                  .arg(demand, plainPartWord(name.section(u' ', 0, 0)));
}

QString partValueWords(const QString &name, const QString &value, const Rules &rules)
{
    if (name == u"track")
        return worded<Track>(value, [](Track track) { return trackWord(track); });
    if (name == u"urgency")
        return worded<Urgency>(value, [](Urgency urgency) { return urgencyWord(urgency); });
    if (name == u"no_place" || name == u"complex")
        return value.isEmpty() ? Contest::tr("否") : Contest::tr("是");
    if (name == u"ground")
        return groundWords(value, rules);
    if (name == u"until" || name == u"at" || name == u"next_try")
        return momentOf(value);
    if (name == u"result")
        return worded<ContactResult>(value, [](ContactResult result) { return contactResultWord(result); });
    if (name == u"passage")
        return worded<Passage>(value, [](Passage passage) { return passageWord(passage); });
    if (name == u"channel")
        return contactChannelWord(value);
    return name == u"how" ? deliveryWord(value) : value;
}

QString conflictWhy(const Conflict &conflict, Timestamp now, const Rules &rules)
{
    QString why = errorSentence(conflict.why).happened;
    QStringList steps;
    for (const RecordedOperation &step : conflict.since)
        steps << Contest::tr("%1 %2%3", "when, who, what")
                     .arg(momentWords(step.at, now), actorWord(step), happenedWords(step.operation, rules));
    if (!steps.isEmpty())
        why += u'\n' + Contest::tr("这段时间里：%1。").arg(steps.join(Contest::tr("；", "between steps")));
    return why;
}

QString conflictEndWord(Conflict::State state)
{
    switch (state) {
    case Conflict::State::Open:
        return {};
    case Conflict::State::KeptTheirs:
        return Contest::tr("以对方的为准");
    case Conflict::State::PutAgain:
        return Contest::tr("以我的为准，重新提交");
    case Conflict::State::Combined:
        return Contest::tr("合并成一份，重新提交");
    case Conflict::State::Retried:
        return Contest::tr("原样重试");
    case Conflict::State::Accepted:
        return Contest::tr("留言板后来收下了");
    }
    Q_UNREACHABLE();
}

} // namespace lianxin::ui
