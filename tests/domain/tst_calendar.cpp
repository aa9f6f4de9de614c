// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

QDate date(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// The due moment in the form of the tables.
std::string due(const char *since, int amount, TimeUnit unit)
{
    const DeadlineRule rule {ClockKind::Close, CaseClass::Ordinary, amount, unit, {}};
    return dueAt(on(since), rule, rules().calendar).local().toString(u"yyyy-MM-ddTHH:mm"_s).toStdString();
}

} // namespace

TEST_CASE("the office works Monday to Friday, except as the notices of the year say", "[calendar]")
{
    const auto [day, works] = GENERATE(table<const char *, bool>({
        {"2026-11-23", true},  // an ordinary Monday
        {"2026-11-28", false}, // an ordinary Saturday
        {"2026-01-01", false}, {"2026-01-02", false}, {"2026-01-03", false},
        {"2026-01-04", true}, // Sunday, worked for the Friday
        {"2026-02-14", true}, // Saturday before Spring Festival
        {"2026-02-16", false}, {"2026-02-23", false}, {"2026-02-24", true},
        {"2026-02-28", true}, // Saturday after it
        {"2026-09-20", true}, // Sunday worked for National Day
        {"2026-09-25", false}, {"2026-10-07", false}, {"2026-10-08", true},
        {"2026-10-10", true},                                               // Saturday
        {"2025-10-08", false}, {"2025-10-11", true},  {"2018-12-29", true}, // Saturday, by the notice for 2019
        {"2018-12-31", false}, {"2020-01-31", false},                       // the prolonged Spring Festival
    }));

    CAPTURE(day);
    CHECK(rules().calendar.isWorkday(date(day)) == works);
}

TEST_CASE("the calendar says which years it knows", "[calendar]")
{
    CHECK(rules().calendar.covers(date("2026-12-31")));
    CHECK(rules().calendar.covers(date("2017-01-01")));
    CHECK_FALSE(rules().calendar.covers(date("2027-01-01")));
    CHECK(rules().calendar.years.at(2026).contains(u"2026年"));
}

TEST_CASE("working days skip weekends and holidays, count shifted ones, and end at closing time", "[calendar]")
{
    const auto [since, days, expected] = GENERATE(table<const char *, int, const char *>({
        {"2026-11-23T09:00", 1, "2026-11-24T17:30"},
        {"2026-11-23T09:00", 5, "2026-11-30T17:30"},
        {"2026-11-23T00:05", 1, "2026-11-24T17:30"}, // before opening: the same day's
        {"2026-11-23T12:40", 1, "2026-11-24T17:30"}, // at noon: likewise
        {"2026-11-23T17:30", 1, "2026-11-24T17:30"}, // at the very end
        {"2026-11-23T17:31", 1, "2026-11-25T17:30"}, // after closing: the next working day's
        {"2026-11-27T20:00", 1, "2026-12-01T17:30"}, // Friday night: Monday's
        {"2026-11-28T10:00", 1, "2026-12-01T17:30"}, // Saturday: Monday's
        // Spring Festival: 14 Feb is a working Saturday, 15 to 23 off, 28 Feb a working Saturday.
        {"2026-02-12T10:00", 2, "2026-02-14T17:30"},
        {"2026-02-12T10:00", 3, "2026-02-24T17:30"},
        {"2026-02-12T10:00", 5, "2026-02-26T17:30"},
        {"2026-02-14T09:00", 1, "2026-02-24T17:30"}, // received on the Saturday that is a workday
        {"2026-02-14T18:00", 1, "2026-02-25T17:30"}, // … after closing
        {"2026-02-18T09:00", 1, "2026-02-25T17:30"}, // received in the holiday: counts as the 24th's
        {"2026-02-26T09:00", 3, "2026-03-02T17:30"},
        // Mid-Autumn and National Day: 20 Sep is a working Sunday, 25 to 27 Sep and 1 to 7 Oct off, 10 Oct worked.
        {"2026-09-18T09:00", 3, "2026-09-22T17:30"},
        {"2026-09-24T09:00", 1, "2026-09-28T17:30"},
        {"2026-09-29T09:00", 5, "2026-10-12T17:30"},
        {"2026-09-30T18:00", 1, "2026-10-09T17:30"},
        // New Year, by the papers of two years.
        {"2025-12-31T10:00", 1, "2026-01-04T17:30"},
        {"2025-12-22T10:00", 15, "2026-01-13T17:30"},
        {"2018-12-28T10:00", 2, "2019-01-02T17:30"},
    }));

    CAPTURE(since, days);
    CHECK(due(since, days, TimeUnit::WorkingDay) == expected);
}

TEST_CASE("minutes and hours run at once, at night and on holidays", "[calendar]")
{
    CHECK(due("2026-02-17T23:50", 15, TimeUnit::Minute) == "2026-02-18T00:05");
    CHECK(due("2026-10-01T08:00", 24, TimeUnit::Hour) == "2026-10-02T08:00");
    CHECK(due("2026-11-28T22:00", 2, TimeUnit::Hour) == "2026-11-29T00:00");
}

TEST_CASE("calendar days count from the day after and never end on a day off", "[calendar]")
{
    CHECK(due("2026-11-23T20:00", 15, TimeUnit::CalendarDay) == "2026-12-08T17:30");
    CHECK(due("2026-09-20T09:00", 15, TimeUnit::CalendarDay) == "2026-10-08T17:30"); // 5 October is a holiday
    CHECK(due("2026-11-20T09:00", 1, TimeUnit::CalendarDay) == "2026-11-23T17:30");  // a Saturday
}
