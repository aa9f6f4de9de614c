// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar.h"
#include "core/domain/case.h"

namespace lianxin {

/// What the law gives time for. Each stops at a fact of the case, never at somebody's word.
enum class ClockKind {
    SignFor,      ///< 签收: from arrival to registration, or to an end that came without one
    FirstContact, ///< 首次联系: from arrival to the first contact
    Close,        ///< 办结, the unit's clock: restarts when another unit takes over
    Resident,     ///< 办结, the resident's clock: from arrival, never restarted
};
[[nodiscard]] std::span<const CodeName<ClockKind>> codeNames(ClockKind);

/// The column of the deadline table a case belongs to.
enum class CaseClass { Emergency, Urgent, Enquiry, Ordinary, Complex };
[[nodiscard]] std::span<const CodeName<CaseClass>> codeNames(CaseClass);

enum class TimeUnit { Minute, Hour, CalendarDay, WorkingDay };
[[nodiscard]] std::span<const CodeName<TimeUnit>> codeNames(TimeUnit);

struct DeadlineRule {
    ClockKind clock = ClockKind::Close;
    CaseClass forClass = CaseClass::Ordinary;
    int amount = 0;
    TimeUnit unit = TimeUnit::WorkingDay;
    QString cite;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("clock", &DeadlineRule::clock), field("class", &DeadlineRule::forClass),
                    field("amount", &DeadlineRule::amount), field("unit", &DeadlineRule::unit),
                    field("cite", &DeadlineRule::cite));
    }
    friend bool operator==(const DeadlineRule &, const DeadlineRule &) = default;
};

/// How often and by how much a closing clock may be lengthened.
struct ExtensionRule {
    int times = 0;
    int percent = 0; ///< of the original length, at most
    QString cite;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("times", &ExtensionRule::times), field("percent", &ExtensionRule::percent),
                    field("cite", &ExtensionRule::cite));
    }
    friend bool operator==(const ExtensionRule &, const ExtensionRule &) = default;
};

struct DeadlineProfile {
    QString name;
    std::vector<DeadlineRule> rules;
    ExtensionRule extension;
    std::chrono::minutes clockDrift {0}; ///< a time this far ahead is still "now" on another machine's clock

    [[nodiscard]] const DeadlineRule *find(ClockKind clock, CaseClass forClass) const;
};

/// One due date of a case with what it rests on.
struct Due {
    ClockKind clock = ClockKind::Close;
    Timestamp since;
    Timestamp at;
    std::optional<Timestamp> metAt; ///< when the fact that stops the clock happened
    bool paused = false;            ///< on a legal hold: it does not run
    bool calendarKnown = true;      ///< false: holidays of that year were not announced, weekends only
    DeadlineRule rule;
    friend bool operator==(const Due &, const Due &) = default;
};

[[nodiscard]] CaseClass classOf(const Case &c);

/// @p since plus the rule's time. The day of the event is not counted; what comes after office hours counts as the
/// next working day's for working-day clocks; minutes and hours run at once; a day clock ends at closing time and never
/// on a day off (Civil Code 201, 203).
[[nodiscard]] Timestamp dueAt(Timestamp since, const DeadlineRule &rule, const WorkCalendar &calendar);

/// The clocks of a case in the order of ClockKind; those without a rule, or for a case that needs none, are missing.
/// An approved extension moves Close and Resident to its date; a hold on a pausing ground moves both by its length, in
/// the clock's own unit (a hold over two working days moves a working-day clock by two).
[[nodiscard]] std::vector<Due> clocksOf(const Case &c, const DeadlineProfile &profile, const WorkCalendar &calendar);

/// The latest date an extension of the Close clock @p due may name.
[[nodiscard]] Timestamp latestExtension(const Due &due, const ExtensionRule &extension, const WorkCalendar &calendar);

/// The running clock that ends first, or nothing when all are met.
[[nodiscard]] std::optional<Due> nextDue(const std::vector<Due> &clocks);

/// How a clock looks: green over 50 % of its time left, yellow, orange from 20 % on, red when overdue.
enum class ClockColour { Green, Yellow, Orange, Red };
[[nodiscard]] ClockColour colourOf(Timestamp since, Timestamp due, Timestamp now);

} // namespace lianxin
