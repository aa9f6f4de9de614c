// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar.h"

namespace lianxin {

bool WorkCalendar::covers(QDate day) const
{
    return years.contains(day.year());
}

bool WorkCalendar::isWorkday(QDate day) const
{
    const auto special = specialDays.find(day);
    return special != specialDays.end() ? special->second.isWorkday : day.dayOfWeek() <= Qt::Friday;
}

QDate WorkCalendar::nextWorkday(QDate after) const
{
    QDate day = after.addDays(1);
    while (!isWorkday(day))
        day = day.addDays(1);
    return day;
}

} // namespace lianxin
