// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/replyletter.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// One first-line indent of two characters, as letters are written.
const QString indent = u"\u3000\u3000"_s;
const QString signatureIndent = QString(10, u"\u3000"[0]);

QString slot(QStringView what)
{
    return u'〔' + what.toString() + u'〕';
}

QString orSlot(const QString &words, QStringView what)
{
    const QString trimmed = words.trimmed();
    return trimmed.isEmpty() ? slot(what) : trimmed;
}

QString sentence(const QString &words)
{
    static constexpr QStringView ends = u"。！？.!?";
    const QString trimmed = words.trimmed();
    return trimmed.isEmpty() || ends.contains(trimmed.back()) ? trimmed : trimmed + u'。';
}

QString paragraph(const QString &words)
{
    return indent + words + u'\n';
}

QString dateText(QDate date)
{
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

/// 一 … 九十九.
QString chineseNumber(int n)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    const int tens = n / 10, ones = n % 10;
    QString words;
    if (tens > 1)
        words += digits[tens];
    if (tens > 0)
        words += u'十';
    if (ones > 0 || tens == 0)
        words += digits[ones];
    return words;
}

QString greeting(const ReplyFacts &facts)
{
    QString words
        = u"您好！您%1通过%2反映的问题，我们已收悉。"_s.arg(dateText(facts.received), orSlot(facts.channel, u"渠道"));
    words += facts.demands.size() > 1 ? u"现就您提出的%1项诉求逐一答复如下："_s.arg(facts.demands.size())
                                      : u"现答复如下："_s;
    return u"尊敬的来信人：\n"_s + paragraph(words);
}

QString checks(const ReplyFacts &facts)
{
    if (facts.checks.empty())
        return paragraph(u"核查情况："_s + slot(u"谁、何日、怎样核查，查明了什么") + u'。');
    QString text;
    for (const SiteCheck &check : facts.checks) {
        const QString where = check.place.isEmpty() ? u"现场"_s : check.place;
        text += paragraph(u"核查情况：%1，%2到%3核查：%4"_s.arg(dateText(check.on), orSlot(check.who, u"核查人"), where,
                                                                sentence(orSlot(check.found, u"查明的情况"))));
    }
    return text;
}

QString measure(const AnswerPoint &point)
{
    const QDate by = QDate::fromString(point.byWhen, Qt::ISODate);
    const QString until = by.isValid() ? dateText(by) + u"前完成"_s : QString();
    if (point.measure.trimmed().isEmpty())
        return until.isEmpty() ? QString() : paragraph(u"办理时限："_s + sentence(until));
    if (until.isEmpty())
        return paragraph(u"办理措施："_s + sentence(point.measure));
    QString words = point.measure.trimmed();
    if (words.endsWith(u'。'))
        words.chop(1);
    return paragraph(u"办理措施："_s + words + u'，' + sentence(until));
}

QString answered(const Demand &demand, const AnswerPoint &point)
{
    QString text = paragraph(u"%1、关于您反映的“%2”"_s.arg(chineseNumber(demand.no), demand.text.trimmed()));
    if (!isAnswered(point))
        return text + paragraph(slot(u"对这一项的答复") + u'。');
    if (!point.answer.trimmed().isEmpty())
        text += paragraph(sentence(point.answer));
    text += measure(point);
    if (!point.cannotBecause.trimmed().isEmpty())
        text += paragraph(u"暂不能办理的原因："_s + sentence(point.cannotBecause));
    if (!point.basis.trimmed().isEmpty())
        text += paragraph(u"依据："_s + sentence(point.basis));
    return text;
}

QString hours(const ReplyFacts &facts)
{
    QStringList spans;
    for (const auto &[from, to] : facts.officeHours)
        spans << from.toString(u"H:mm"_s) + u'—' + to.toString(u"H:mm"_s);
    return spans.isEmpty() ? QString() : u"（工作日 %1）"_s.arg(spans.join(u'，'));
}

QString ending(const ReplyFacts &facts)
{
    return paragraph(
               u"联系人：%1；联系电话：%2%3。"_s.arg(orSlot(facts.handler, u"联系人"), slot(u"电话"), hours(facts)))
           + paragraph(u"如果您对办理结果不满意，可以在评价时说明，也可以继续来信或来电，我们会重新核查。"_s)
           + signatureIndent + orSlot(facts.unit, u"单位") + u'\n' + signatureIndent + dateText(facts.written);
}

} // namespace

QString composedReply(const ReplyFacts &facts)
{
    QString text = greeting(facts) + checks(facts);
    const auto points = pointsFor(facts.demands, facts.points);
    for (const Demand &demand : facts.demands)
        text += answered(demand, *std::ranges::find(points, demand.no, &AnswerPoint::demand));
    return text + ending(facts);
}

std::vector<OpenSlot> openSlots(const QString &reply)
{
    static const QRegularExpression pattern(u"〔(?!\\d{4}〕)[^〔〕]*〕"_s);
    std::vector<OpenSlot> slots;
    for (auto it = pattern.globalMatch(reply); it.hasNext();) {
        const auto match = it.next();
        slots.push_back({match.capturedStart(), match.capturedLength()});
    }
    return slots;
}

bool isAnswered(const AnswerPoint &point)
{
    return !point.answer.trimmed().isEmpty() || !point.measure.trimmed().isEmpty()
           || !point.cannotBecause.trimmed().isEmpty();
}

std::vector<AnswerPoint> pointsFor(const std::vector<Demand> &demands, std::vector<AnswerPoint> points)
{
    std::vector<AnswerPoint> rows;
    for (const Demand &demand : demands) {
        const auto written = std::ranges::find(points, demand.no, &AnswerPoint::demand);
        rows.push_back(written == points.end() ? AnswerPoint {demand.no, {}, {}, {}, {}, {}} : *written);
    }
    for (const AnswerPoint &point : points) {
        const bool isGone = std::ranges::find(demands, point.demand, &Demand::no) == demands.end();
        if (isGone && (isAnswered(point) || !point.basis.trimmed().isEmpty()))
            rows.push_back(point);
    }
    return rows;
}

} // namespace lianxin
