// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/calendarfile.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

QDate day(const QString &text)
{
    const QDate parsed = QDate::fromString(text, u"yyyy-MM-dd"_s);
    json::require(parsed.isValid());
    return parsed;
}

/// "2026-01-01/2026-01-03", or one day alone.
std::pair<QDate, QDate> span(const QString &text)
{
    const QStringList ends = text.split(u'/');
    json::require(ends.size() <= 2);
    const std::pair result {day(ends.front()), day(ends.back())};
    json::require(result.first <= result.second);
    return result;
}

void addDays(WorkCalendar &calendar, const std::vector<QString> &spans, const SpecialDay &kind)
{
    for (size_t i = 0; i < spans.size(); ++i) {
        json::at(u"[%1]"_s.arg(i), [&] {
            const auto [first, last] = span(spans[i]);
            for (QDate d = first; d <= last; d = d.addDays(1))
                json::require(calendar.specialDays.emplace(d, kind).second);
        });
    }
}

void addYear(WorkCalendar &calendar, const YearRow &row)
{
    json::requireAt(calendar.years.emplace(row.year, row.cite).second, u"year"_s);
    for (size_t i = 0; i < row.holidays.size(); ++i) {
        const HolidayRow &holiday = row.holidays[i];
        const QString path = u"holidays[%1]."_s.arg(i);
        json::at(path + u"off"_s, [&] { addDays(calendar, holiday.off, {false, holiday.name}); });
        json::at(path + u"work"_s, [&] { addDays(calendar, holiday.work, {true, holiday.name}); });
    }
}

/// "08:30/12:00", not before the hours already there.
void addHours(WorkCalendar &calendar, const QString &text)
{
    const QStringList ends = text.split(u'/');
    json::require(ends.size() == 2);
    const QTime from = QTime::fromString(ends.front(), u"HH:mm"_s);
    const QTime to = QTime::fromString(ends.back(), u"HH:mm"_s);
    json::require(from.isValid() && to.isValid() && from < to);
    json::require(calendar.officeHours.empty() || calendar.closing() <= from);
    calendar.officeHours.emplace_back(from, to);
}

} // namespace

WorkCalendar workCalendar(const CalendarFile &file)
{
    WorkCalendar calendar;
    calendar.version = file.version;
    calendar.cite = file.cite;
    json::requireAt(!file.officeHours.empty(), u"office_hours"_s);
    for (size_t i = 0; i < file.officeHours.size(); ++i)
        json::at(u"office_hours[%1]"_s.arg(i), [&] { addHours(calendar, file.officeHours[i]); });
    for (size_t i = 0; i < file.years.size(); ++i)
        json::at(u"years[%1]"_s.arg(i), [&] { addYear(calendar, file.years[i]); });
    return calendar;
}

} // namespace lianxin
