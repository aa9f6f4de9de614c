// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadlines.h"

#include <algorithm>

namespace lianxin {

namespace {

/// The working day an event counts for: after closing, or on a day off, it is the next one's.
QDate dayOfEvent(Timestamp since, const WorkCalendar &calendar)
{
    const QDateTime local = since.local();
    const bool inTime = calendar.isWorkday(local.date()) && local.time() <= calendar.closing();
    return inTime ? local.date() : calendar.nextWorkday(local.date());
}

Timestamp workingDaysLater(QDate day, int days, const WorkCalendar &calendar)
{
    for (int i = 0; i < days; ++i)
        day = calendar.nextWorkday(day);
    return Timestamp::atLocal(day, calendar.closing());
}

Timestamp afterCalendarDays(Timestamp since, int days, const WorkCalendar &calendar)
{
    QDate day = since.date().addDays(days);
    if (!calendar.isWorkday(day))
        day = calendar.nextWorkday(day);
    return Timestamp::atLocal(day, calendar.closing());
}

/// The fact that stops a clock, if it has happened.
std::optional<Timestamp> metAt(ClockKind clock, const Case &c)
{
    const std::optional<Timestamp> end = c.answeredAt ? c.answeredAt : c.doneAt;
    switch (clock) {
    case ClockKind::SignFor:
        return c.registeredAt ? c.registeredAt : end;
    case ClockKind::FirstContact:
        return c.firstContactAt ? c.firstContactAt : end;
    case ClockKind::Close:
    case ClockKind::Resident:
        return end;
    }
    Q_UNREACHABLE();
}

int workingDaysOf(const Hold &hold, const WorkCalendar &calendar)
{
    int days = 0;
    for (QDate day = hold.from.date().addDays(1); day <= hold.to->date(); day = day.addDays(1))
        days += calendar.isWorkday(day) ? 1 : 0;
    return days;
}

Timestamp movedBy(const Hold &hold, Timestamp due, TimeUnit unit, const WorkCalendar &calendar)
{
    switch (unit) {
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return due + (*hold.to - hold.from);
    case TimeUnit::CalendarDay:
        return afterCalendarDays(due, int(hold.from.date().daysTo(hold.to->date())), calendar);
    case TimeUnit::WorkingDay:
        return workingDaysLater(due.date(), workingDaysOf(hold, calendar), calendar);
    }
    Q_UNREACHABLE();
}

/// Moves a closing clock by what the law lets move it. What was granted to an earlier unit does not lengthen this
/// one's time: only what happened since the clock began counts.
void extend(Due &due, const Case &c, const WorkCalendar &calendar)
{
    const auto moved = [&](Timestamp end, Timestamp since) {
        for (const Hold &hold : c.holds)
            if (hold.to && hold.from >= since)
                end = movedBy(hold, end, due.rule.unit, calendar);
        return end;
    };
    due.at = moved(due.at, due.since);
    if (c.extendedTo && c.extendedAt >= due.since)
        due.at = std::max(due.at, moved(*c.extendedTo, *c.extendedAt));
    due.paused = !c.holds.empty() && !c.holds.back().to;
}

} // namespace

const DeadlineRule *DeadlineProfile::find(ClockKind clock, CaseClass forClass) const
{
    const auto fits = [&](const DeadlineRule &r) { return r.clock == clock && r.forClass == forClass; };
    const auto found = std::ranges::find_if(rules, fits);
    return found == rules.end() ? nullptr : &*found;
}

CaseClass classOf(const Case &c)
{
    if (c.urgency == Urgency::Emergency)
        return CaseClass::Emergency;
    if (c.urgency == Urgency::Urgent)
        return CaseClass::Urgent;
    if (c.complex)
        return CaseClass::Complex;
    return c.track == Track::Enquiry ? CaseClass::Enquiry : CaseClass::Ordinary;
}

Timestamp dueAt(Timestamp since, const DeadlineRule &rule, const WorkCalendar &calendar)
{
    switch (rule.unit) {
    case TimeUnit::Minute:
        return since + std::chrono::minutes(rule.amount);
    case TimeUnit::Hour:
        return since + std::chrono::hours(rule.amount);
    case TimeUnit::CalendarDay:
        return afterCalendarDays(since, rule.amount, calendar);
    case TimeUnit::WorkingDay:
        return workingDaysLater(dayOfEvent(since, calendar), rule.amount, calendar);
    }
    Q_UNREACHABLE();
}

std::vector<Due> clocksOf(const Case &c, const DeadlineProfile &profile, const WorkCalendar &calendar)
{
    std::vector<Due> clocks;
    for (const auto &[clock, code] : codeNames(ClockKind {})) {
        const DeadlineRule *rule = profile.find(clock, classOf(c));
        if (!rule)
            continue;
        const Timestamp since = clock == ClockKind::Close ? c.unitSince : c.receivedAt;
        Due due {clock, since, dueAt(since, *rule, calendar), metAt(clock, c), false, true, *rule};
        if (clock == ClockKind::Close || clock == ClockKind::Resident)
            extend(due, c, calendar);
        due.calendarKnown = calendar.covers(since.date()) && calendar.covers(due.at.date());
        clocks.push_back(due);
    }
    return clocks;
}

Timestamp latestExtension(const Due &due, const ExtensionRule &extension, const WorkCalendar &calendar)
{
    DeadlineRule more = due.rule;
    more.amount = due.rule.amount * extension.percent / 100;
    return dueAt(due.at, more, calendar);
}

std::optional<Due> nextDue(const std::vector<Due> &clocks)
{
    std::optional<Due> next;
    for (const Due &due : clocks)
        if (!due.metAt && !due.paused && (!next || due.at < next->at))
            next = due;
    return next;
}

ClockColour colourOf(Timestamp since, Timestamp due, Timestamp now)
{
    if (now > due)
        return ClockColour::Red;
    const double total = static_cast<double>((due - since).count());
    const double left = total > 0 ? static_cast<double>((due - now).count()) / total : 0;
    return left > 0.5 ? ClockColour::Green : left > 0.2 ? ClockColour::Yellow : ClockColour::Orange;
}

} // namespace lianxin
