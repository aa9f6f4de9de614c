// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

#include <algorithm>

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

Due clock(const Case &c, ClockKind kind)
{
    const auto clocks = clocksOf(c, rules().deadlines, rules().calendar);
    const auto found = std::ranges::find(clocks, kind, &Due::clock);
    REQUIRE(found != clocks.end());
    return *found;
}

std::string dueOf(const Case &c, ClockKind kind)
{
    return clock(c, kind).at.local().toString(u"yyyy-MM-ddTHH:mm"_s).toStdString();
}

Case received(const char *at, CaseStatus status = CaseStatus::Working)
{
    Case c = caseAt(status);
    c.receivedAt = c.unitSince = on(at);
    return c;
}

} // namespace

TEST_CASE("the default profile has time for every clock and class, and says by which law", "[deadlines]")
{
    for (const auto &kind : codeNames(ClockKind {}))
        for (const auto &forClass : codeNames(CaseClass {})) {
            const DeadlineRule *rule = rules().deadlines.find(kind.value, forClass.value);
            REQUIRE(rule);
            CHECK_FALSE(rule->cite.isEmpty());
        }
}

TEST_CASE("each class of case has its own clocks", "[deadlines]")
{
    // Received on Saturday, 14 February 2026, a workday before nine days off.
    const auto [urgency, track, complex, signFor, contact, close]
        = GENERATE(table<Urgency, Track, bool, const char *, const char *, const char *>({
            {Urgency::Emergency, Track::Help, true, "2026-02-14T10:15", "2026-02-14T10:15", "2026-02-14T12:00"},
            {Urgency::Urgent, Track::Enquiry, true, "2026-02-14T10:30", "2026-02-14T12:00", "2026-02-15T10:00"},
            {Urgency::Ordinary, Track::Enquiry, false, "2026-02-24T17:30", "2026-02-24T17:30", "2026-02-26T17:30"},
            {Urgency::Ordinary, Track::Help, false, "2026-02-24T17:30", "2026-02-15T10:00", "2026-02-28T17:30"},
            {Urgency::Ordinary, Track::Unknown, false, "2026-02-24T17:30", "2026-02-15T10:00", "2026-02-28T17:30"},
            {Urgency::Ordinary, Track::Enquiry, true, "2026-02-24T17:30", "2026-02-24T17:30", "2026-03-13T17:30"},
        }));
    Case c = received("2026-02-14T10:00");
    c.urgency = urgency;
    c.track = track;
    c.complex = complex;

    CHECK(dueOf(c, ClockKind::SignFor) == signFor);
    CHECK(dueOf(c, ClockKind::FirstContact) == contact);
    CHECK(dueOf(c, ClockKind::Close) == close);
    CHECK(dueOf(c, ClockKind::Resident) == close);
}

TEST_CASE("a clock stops at its fact", "[deadlines]")
{
    Case c = caseAt(CaseStatus::Working);
    CHECK_FALSE(clock(c, ClockKind::SignFor).metAt);
    c.registeredAt = later;
    CHECK(clock(c, ClockKind::SignFor).metAt == later);
    CHECK_FALSE(clock(c, ClockKind::FirstContact).metAt);
    c.answeredAt = later;
    CHECK(clock(c, ClockKind::FirstContact).metAt == later);
    CHECK(clock(c, ClockKind::Close).metAt == later);
    CHECK(clock(c, ClockKind::Resident).metAt == later);
    CHECK_FALSE(nextDue(clocksOf(c, rules().deadlines, rules().calendar)));
}

TEST_CASE("a case that ends unregistered is not overdue for registration for ever", "[deadlines]")
{
    const Case c = after(caseAt(CaseStatus::New), proper(u"answered_elsewhere"_s), someone(Role::Intake));

    CHECK_FALSE(nextDue(clocksOf(c, rules().deadlines, rules().calendar)));
}

TEST_CASE("the next due date is that of the running clock that ends first", "[deadlines]")
{
    Case c = caseAt(CaseStatus::New);
    const auto next = [&c] { return nextDue(clocksOf(c, rules().deadlines, rules().calendar)); };
    CHECK(next()->clock == ClockKind::FirstContact);
    c.firstContactAt = later;
    CHECK(next()->clock == ClockKind::SignFor);
    c.registeredAt = later;
    CHECK(next()->clock == ClockKind::Close);
}

TEST_CASE("a transfer and its return restart the unit's clock and leave the resident's alone", "[deadlines]")
{
    Case c = caseAt(CaseStatus::Objected);
    c.unit = u"村建办"_s;
    c = after(c, proper(u"transfer"_s), someone(Role::Dispatcher), on("2026-11-25T15:00"));
    CHECK(c.unit == u"县供电公司");
    CHECK(dueOf(c, ClockKind::Close) == "2026-12-02T17:30");
    CHECK(dueOf(c, ClockKind::Resident) == "2026-11-30T17:30");

    c = after(c, proper(u"redispatch"_s), someone(Role::Dispatcher), on("2026-11-27T09:00"));
    c.status = CaseStatus::Accepted;
    c = after(c, proper(u"assign"_s), someone(Role::Dispatcher), on("2026-11-27T16:00"));
    CHECK(c.unitSince == on("2026-11-27T09:00"));
    CHECK(dueOf(c, ClockKind::Close) == "2026-12-04T17:30");
    CHECK(dueOf(c, ClockKind::Resident) == "2026-11-30T17:30");
}

TEST_CASE("an approved extension moves both closing clocks; refusing keeps the old date", "[deadlines]")
{
    const Case asked
        = after(caseAt(CaseStatus::Working), proper(u"request_extension"_s), someone(Role::Handler), later);
    CHECK(asked.status == CaseStatus::ExtensionAsked);

    const Case refused = after(asked, proper(u"refuse_extension"_s), someone(Role::Signer));
    CHECK(dueOf(refused, ClockKind::Close) == "2026-11-30T17:30");

    const Case granted = after(asked, GrantExtension {}, someone(Role::Signer));
    CHECK(granted.status == CaseStatus::Working);
    CHECK(dueOf(granted, ClockKind::Close) == "2026-12-01T17:30");
    CHECK(dueOf(granted, ClockKind::Resident) == "2026-12-01T17:30");
    CHECK(dueOf(granted, ClockKind::SignFor) == "2026-11-24T17:30");
    CHECK(refusal(granted, proper(u"request_extension"_s), someone(Role::Handler)) == u"extension-within-cap");
}

TEST_CASE("what was granted to one unit does not lengthen the next one's time", "[deadlines]")
{
    Case c = caseAt(CaseStatus::Working);
    c.extendedAt = later;
    c.extendedTo = on("2026-12-20T17:30");
    c.holds = {{later, on("2026-11-24T10:00")}};
    c.unitSince = on("2026-11-24T12:00");

    CHECK(dueOf(c, ClockKind::Close) == "2026-12-01T17:30");
    CHECK(dueOf(c, ClockKind::Resident) == "2026-12-21T17:30");
}

TEST_CASE("a hold moves working-day clocks by the working days it took, and only on a ground that pauses",
          "[deadlines]")
{
    const auto [ground, resumed, due] = GENERATE(table<const char16_t *, const char *, const char *>({
        {u"hearing", "2026-11-25T10:00", "2026-12-02T17:30"},     // two working days
        {u"third_party", "2026-11-23T16:00", "2026-11-30T17:30"}, // within the day: nothing
        {u"hearing", "2026-11-29T10:00", "2026-12-04T17:30"},     // to Sunday: four
        {u"appraisal", "2026-12-25T10:00", "2026-11-30T17:30"},   // runs on
    }));
    const Actor leader = someone(Role::Signer);
    const bool pauses = std::u16string_view(ground) != u"appraisal";

    Case c = after(caseAt(CaseStatus::Working), Suspend {QString::fromUtf16(ground)}, leader, later);
    CHECK(clock(c, ClockKind::Close).paused == pauses);
    CHECK_FALSE(clock(c, ClockKind::SignFor).paused);
    c = after(c, Resume {}, leader, on(resumed));

    CHECK_FALSE(clock(c, ClockKind::Close).paused);
    CHECK(dueOf(c, ClockKind::Close) == due);
    CHECK(dueOf(c, ClockKind::Resident) == due);
}

TEST_CASE("a hold moves hour clocks by its length, and an extension it falls into", "[deadlines]")
{
    Case c = received("2026-11-23T09:00");
    c.holds = {{on("2026-11-23T10:00"), on("2026-11-23T13:30")}};
    c.urgency = Urgency::Urgent;
    CHECK(dueOf(c, ClockKind::Close) == "2026-11-24T12:30");

    c.urgency = Urgency::Ordinary;
    c.extendedAt = on("2026-11-24T10:00");
    c.extendedTo = on("2026-12-01T17:30");
    c.holds = {{on("2026-11-25T10:00"), on("2026-11-26T10:00")}};
    CHECK(dueOf(c, ClockKind::Close) == "2026-12-02T17:30");
}

TEST_CASE("a hold ends when the case does", "[deadlines]")
{
    Case c = after(caseAt(CaseStatus::Working), proper(u"suspend"_s), someone(Role::Signer));
    c = after(c, proper(u"answered_elsewhere"_s), someone(Role::Intake), on("2026-11-24T09:00"));

    CHECK(c.holds == std::vector {Hold {later, on("2026-11-24T09:00")}});
}

TEST_CASE("a date that rests on an unannounced calendar says so", "[deadlines]")
{
    CHECK(clock(received("2026-12-21T09:00"), ClockKind::Close).calendarKnown);
    CHECK_FALSE(clock(received("2026-12-28T09:00"), ClockKind::Close).calendarKnown);
    CHECK_FALSE(clock(received("2011-05-03T09:00"), ClockKind::Close).calendarKnown);
}

TEST_CASE("the colour of a clock climbs with the share of time left", "[deadlines]")
{
    const auto [now, colour] = GENERATE(table<const char *, ClockColour>({
        {"2026-11-23T00:00", ClockColour::Green},
        {"2026-11-23T04:59", ClockColour::Green},
        {"2026-11-23T05:00", ClockColour::Yellow},
        {"2026-11-23T07:59", ClockColour::Yellow},
        {"2026-11-23T08:00", ClockColour::Orange},
        {"2026-11-23T10:00", ClockColour::Orange},
        {"2026-11-23T10:01", ClockColour::Red},
    }));

    CAPTURE(now);
    CHECK(colourOf(on("2026-11-23T00:00"), on("2026-11-23T10:00"), on(now)) == colour);
}
