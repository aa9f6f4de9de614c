// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/versiontext.h"

#include "core/answer/replyletter.h"
#include "core/answer/textdiff.h"
#include "ui/case/passagestyle.h"
#include "ui/common/look.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <algorithm>
#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Versions {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString fact(const QString &label, const QString &text)
{
    return text.trimmed().isEmpty() ? QString()
                                    : u"<br><span style=\"color:%1\">%2</span> %3"_s.arg(theme().muted.name(),
                                                                                         escaped(label), escaped(text));
}

} // namespace

QString versionTitle(const AnswerVersion &version)
{
    return Versions::tr("第 %1 次答复 第 %2 稿 · %3")
        .arg(version.answerNo)
        .arg(version.version)
        .arg(answerStateWord(version.state));
}

QString versionFacts(const AnswerVersion &version)
{
    QStringList facts {Versions::tr("%1 拟稿，%2 提交").arg(version.authorName, dateTimeWords(version.submittedAt))};
    if (version.signedAt)
        facts << Versions::tr("%1 签发，%2").arg(version.signerName, dateTimeWords(*version.signedAt));
    if (version.publishedAt)
        facts << Versions::tr("%1 送达，回执 %2").arg(dateTimeWords(*version.publishedAt), version.receipt);
    if (!version.comment.isEmpty())
        facts << Versions::tr("意见：%1").arg(version.comment);
    return facts.join(u'\n');
}

QString changesText(const QString &before, const QString &now)
{
    const QColor gone = passageStyle(Passage::Ask).wash, come = passageStyle(Passage::Fact).wash;
    QString html;
    for (const DiffPart &part : textDiff(before, now)) {
        const QString words = escaped(part.text);
        switch (part.kind) {
        case DiffPart::Kind::Same:
            html += words;
            break;
        case DiffPart::Kind::Removed:
            html += u"<span style=\"background-color:%1; color:%2\"><s>%3</s></span>"_s.arg(
                gone.name(), theme().danger.name(), words);
            break;
        case DiffPart::Kind::Added:
            html += u"<span style=\"background-color:%1\"><u>%2</u></span>"_s.arg(come.name(), words);
            break;
        }
    }
    return html;
}

QString pointsText(const std::vector<AnswerPoint> &points, const std::vector<Demand> &demands)
{
    QString html;
    for (const AnswerPoint &point : pointsFor(demands, points)) {
        const auto demand = std::ranges::find(demands, point.demand, &Demand::no);
        html
            += u"<p><b>%1. %2</b>"_s.arg(point.demand).arg(demand == demands.end() ? QString() : escaped(demand->text));
        if (!isAnswered(point))
            html += u"<br><span style=\"color:%1\">%2</span>"_s.arg(theme().danger.name(),
                                                                    Versions::tr("○ 这一项没有答"));
        html += fact(Versions::tr("答复"), point.answer) + fact(Versions::tr("措施"), point.measure)
                + fact(Versions::tr("完成时限"), point.byWhen) + fact(Versions::tr("依据"), point.basis)
                + fact(Versions::tr("不能办的理由"), point.cannotBecause) + u"</p>"_s;
    }
    return html;
}

} // namespace lianxin::ui
