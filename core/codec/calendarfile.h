// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/jsonfields.h"
#include "core/domain/calendar.h"
#include "core/domain/fields.h"

// calendar.json, internal to the rules reader:
//
//   {"version": "2026.1", "cite": "…",
//    "office_hours": ["08:30/12:00", "14:30/17:30"],
//    "years": [{"year": 2026, "cite": "国务院办公厅关于2026年部分节假日安排的通知",
//               "holidays": [{"name": "元旦", "off": ["2026-01-01/2026-01-03"], "work": ["2026-01-04"]}, …]}, …]}
//
// A span names its first and last day. A holiday at the turn of the year stands with the year of its notice.

namespace lianxin {

struct HolidayRow {
    QString name;
    std::vector<QString> off;
    std::vector<QString> work; ///< Saturdays and Sundays worked in exchange (调休)
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("name", &HolidayRow::name), field("off", &HolidayRow::off), field("work", &HolidayRow::work));
    }
};

struct YearRow {
    int year = 0;
    QString cite;
    std::vector<HolidayRow> holidays;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("year", &YearRow::year), field("cite", &YearRow::cite),
                    field("holidays", &YearRow::holidays));
    }
};

struct CalendarFile {
    QString version;
    QString cite;
    std::vector<QString> officeHours;
    std::vector<YearRow> years;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &CalendarFile::version), field("cite", &CalendarFile::cite),
                    field("office_hours", &CalendarFile::officeHours), field("years", &CalendarFile::years));
    }
};

/// Throws json::BadMember for a day that does not exist, a span that ends before it begins, office hours that overlap
/// or are none, and for the same year or day given twice.
[[nodiscard]] WorkCalendar workCalendar(const CalendarFile &file);

} // namespace lianxin
