// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/clockwords.h"

#include "ui/words/codewords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

int whole(std::chrono::milliseconds span, std::chrono::milliseconds unit)
{
    return int(span / unit);
}

QString overdueWords(std::chrono::milliseconds late)
{
    if (late < 1h)
        return Words::tr("逾期 %n 分钟", nullptr, std::max(1, whole(late, 1min)));
    if (late < 24h)
        return Words::tr("逾期 %n 小时", nullptr, whole(late, 1h));
    return Words::tr("逾期 %n 天", nullptr, whole(late, 24h));
}

int workdaysAhead(QDate today, QDate due, const WorkCalendar &calendar)
{
    int days = 0;
    for (QDate day = calendar.nextWorkday(today); day <= due; day = calendar.nextWorkday(day))
        ++days;
    return days;
}

QString remainingWords(const Due &due, Timestamp now, const WorkCalendar &calendar)
{
    const auto left = due.at - now;
    if (left < 1h)
        return Words::tr("剩 %n 分钟", nullptr, std::max(1, whole(left, 1min)));
    if (left < 24h)
        return Words::tr("剩 %n 小时", nullptr, whole(left, 1h));
    if (due.rule.unit == TimeUnit::WorkingDay)
        return Words::tr("还有 %n 个工作日", nullptr, workdaysAhead(now.date(), due.at.date(), calendar));
    return Words::tr("还有 %n 天", nullptr, whole(left, 24h));
}

} // namespace

QString clockWords(const Due &due, Timestamp now, const WorkCalendar &calendar)
{
    if (due.metAt)
        return *due.metAt <= due.at ? Words::tr("按时完成") : Words::tr("逾期后完成");
    if (due.paused)
        return Words::tr("中止，不计时");
    return now > due.at ? overdueWords(now - due.at) : remainingWords(due, now, calendar);
}

QString namedClockWords(const Due &due, Timestamp now, const WorkCalendar &calendar)
{
    return Words::tr("%1 %2", "clock, how it stands").arg(clockKindWord(due.clock), clockWords(due, now, calendar));
}

QString momentWords(Timestamp t, Timestamp now)
{
    const QDate day = t.date();
    const QDate today = now.date();
    const QString time = t.local().toString(QStringLiteral("HH:mm"));
    if (day == today)
        return Words::tr("今天 %1").arg(time);
    if (day.addDays(1) == today)
        return Words::tr("昨天 %1").arg(time);
    if (day.year() != today.year())
        //: A date format of QDate::toString.
        return day.toString(Words::tr("yyyy年M月d日"));
    //: A date format of QDate::toString, then the time.
    return day.toString(Words::tr("M月d日")) + u' ' + time;
}

QString dateTimeWords(Timestamp t)
{
    //: A format of QDateTime::toString.
    return t.local().toString(Words::tr("yyyy年M月d日 HH:mm"));
}

} // namespace lianxin::ui
