// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/pages/pages.h"

#include "app/board/pages/html.h"

#include <QUrl>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &number)
{
    return u"/cases/"_s + QString::fromLatin1(QUrl::toPercentEncoding(number));
}

QString lineItem(const PublicLine &line)
{
    return u"<li><a href=\"%1\">%2</a><br/><span class=\"status\">%3</span> <span class=\"small\">%4 · %5</span></li>\n"_s
        .arg(escaped(pathOf(line.number)), escaped(line.subject), escaped(line.status), escaped(line.number),
             dateElement(line.receivedAt));
}

QString olderLink(const PublicPlace &next)
{
    const QString place = u"%1_%2"_s.arg(QString::number(next.receivedAt.ms), next.number);
    return u"<p><a href=\"/?before=%1\">更早的诉求</a></p>\n"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(place)));
}

QString stationName(Station station)
{
    switch (station) {
    case Station::Registered:
        return u"登记"_s;
    case Station::Accepted:
        return u"受理"_s;
    case Station::Assigned:
        return u"交办"_s;
    case Station::OnSite:
        return u"现场"_s;
    case Station::Answered:
        return u"答复"_s;
    case Station::CalledBack:
        return u"回访"_s;
    }
    Q_UNREACHABLE();
}

QString stepItem(const StationStep &step)
{
    const QString name = stationName(step.station);
    return step.at ? u"<li class=\"done\">%1 %2</li>\n"_s.arg(name, dateElement(*step.at))
                   : u"<li class=\"open\">%1（尚未）</li>\n"_s.arg(name);
}

QString head(const PublicCase &c)
{
    const QString category = c.category.isEmpty() ? QString() : u" · "_s + escaped(c.category);
    const QString remark = c.remark.isEmpty() ? QString() : words(c.remark);
    return u"<h1>%1</h1>\n<p><span class=\"status\">%2</span> <span class=\"small\">%3%4 · 收到 %5</span></p>\n%6\n"_s
        .arg(escaped(c.subject), escaped(c.status), escaped(c.number), category, dateElement(c.receivedAt), remark);
}

QString letterSection(const PublicLetter &letter)
{
    return u"<section>\n<h2>群众来信</h2>\n%1\n<p class=\"small\">%2</p>\n</section>\n"_s.arg(words(letter.body),
                                                                                              dateElement(letter.at));
}

QString answerSection(const PublicAnswer &answer)
{
    const QString unit = answer.unit.isEmpty() ? QString() : escaped(answer.unit) + u" · "_s;
    return u"<section class=\"answer\">\n<h2>答复</h2>\n%1\n<p class=\"small\">%2%3 · 回执 %4</p>\n</section>\n"_s.arg(
        words(answer.text), unit, dateElement(answer.at), escaped(answer.receipt));
}

} // namespace

QString listPage(const QString &boardName, const PublicList &list)
{
    QString items;
    for (const PublicLine &line : list.lines)
        items += lineItem(line);
    const QString content = items.isEmpty() ? u"<p>这里还没有公开的诉求。</p>\n"_s : u"<ul>\n%1</ul>\n"_s.arg(items);
    return framed(boardName, boardName,
                  u"<h1>群众诉求办理公开</h1>\n"_s + content + (list.next ? olderLink(*list.next) : QString()));
}

QString casePage(const QString &boardName, const PublicCase &c)
{
    QString content = head(c);
    for (const PublicLetter &letter : c.letters)
        content += letterSection(letter);
    for (const PublicAnswer &answer : c.answers)
        content += answerSection(answer);
    content += u"<section>\n<h2>办理进度</h2>\n<ol class=\"steps\">\n"_s;
    for (const StationStep &step : c.steps)
        content += stepItem(step);
    content
        += u"</ol>\n</section>\n<p class=\"small\">“已答复”不等于“已解决”。姓名、电话、证件号码等个人信息已遮盖，其余为来信原文。</p>\n"_s;
    return framed(boardName, c.subject + u" - "_s + boardName, content);
}

QString missingPage(const QString &boardName)
{
    return framed(boardName, u"没有找到"_s,
                  u"<h1>没有找到这件诉求</h1>\n<p>编号可能有误，或者这件诉求不公开。</p>\n"_s);
}

} // namespace lianxin::board
