// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/build.h"

using namespace lianxin;
using Kind = ArrivalOutcome::Kind;

TEST_CASE("a letter becomes a new case with a provisional number and its words unchanged", "[store]")
{
    TestDesk desk;
    desk.ok(desk.store().setSetting(settingkey::deviceName, u"PC3"_s));
    const QString body = u"尊敬的领导：\r\n\u0000𠮷家村的路灯🙏坏了"_s;

    const ArrivalOutcome outcome = desk.arrive(arrivalOf(letter(u"路灯坏了"_s, body)));

    CHECK(outcome.kind == Kind::Added);
    const CaseFile file = desk.caseFile(outcome.caseId);
    CHECK(file.current.number == u"离-PC3-0001"_s);
    CHECK(file.current.status == CaseStatus::New);
    CHECK(file.current.receivedAt == letter({}).at);
    REQUIRE(file.appeals.size() == 1);
    CHECK(file.appeals[0].body == body);
    CHECK_FALSE(file.appeals[0].key.isNull());
}

TEST_CASE("the intake in the timeline shows its letters, which are kept once", "[store]")
{
    TestDesk desk;

    const CaseFile file = desk.caseFile(desk.take(letter(u"路灯坏了"_s)));

    REQUIRE(file.timeline.size() == 1);
    const auto *intake = std::get_if<Intake>(&file.timeline[0].recorded.operation);
    REQUIRE(intake);
    CHECK(intake->appeals == file.appeals);
    CHECK(file.timeline[0].recorded.actorName == desk.office.clerk.name);
}

TEST_CASE("a second import of the same list adds only what is new", "[store]")
{
    TestDesk desk;
    const std::vector first {importedRow(letter(u"噪音"_s), u"D1"_s, "h1"), importedRow(letter(u"低保"_s), {}, "h2")};
    desk.ok(desk.store().arrive(desk.office.clerk, first));
    std::vector second = first;
    second.push_back(importedRow(letter(u"水管"_s), u"D3"_s, "h3"));

    const auto outcomes = desk.ok(desk.store().arrive(desk.office.clerk, second));

    REQUIRE(outcomes.size() == 3);
    CHECK(outcomes[0].kind == Kind::AlreadyHere);
    CHECK(outcomes[1].kind == Kind::AlreadyHere);
    CHECK(outcomes[2].kind == Kind::Added);
    CHECK(desk.list().size() == 3);
}

TEST_CASE("the number in the sending system finds the case though the row looks different now", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.arrive(importedRow(letter(u"噪音"_s), u"D1"_s, "h1")).caseId;

    const ArrivalOutcome again = desk.arrive(importedRow(letter(u"噪音扰民"_s), u"D1"_s, "h9"));

    CHECK(again.kind == Kind::AlreadyHere);
    CHECK(again.caseId == id);
}

TEST_CASE("an answer given elsewhere closes the case, with the letter or later", "[store]")
{
    TestDesk desk;
    const AnsweredElsewhere answered {u"12345"_s, u"D1"_s, desk.clock.now(), {}};
    const bool atOnce = GENERATE(true, false);
    Arrival arrival = importedRow(letter(u"噪音"_s), u"D1"_s, "h1");
    if (!atOnce)
        desk.arrive(arrival);
    arrival.answered = answered;

    const ArrivalOutcome outcome = desk.arrive(arrival);

    const Case current = desk.current(outcome.caseId);
    CHECK(current.status == CaseStatus::Done);
    CHECK(current.closing == u"12345 D1"_s);
}

TEST_CASE("one bad letter does not keep the others out and leaves nothing behind", "[store]")
{
    TestDesk desk;
    Arrival empty;
    Arrival wordless = arrivalOf(letter(u"空"_s, u"  "_s));

    const auto outcomes = desk.ok(desk.store().arrive(
        desk.office.clerk, {arrivalOf(letter(u"甲"_s)), wordless, empty, arrivalOf(letter(u"乙"_s))}));

    CHECK(outcomes[1].kind == Kind::Refused);
    CHECK(outcomes[1].refusal.reason == u"has-words"_s);
    CHECK(outcomes[2].refusal.reason == u"no-letter"_s);
    CHECK(desk.list().size() == 2);
    CHECK(desk.current(outcomes[3].caseId).number.endsWith(u"-0002"_s));
}

TEST_CASE("many letters come in parts, and what is typed meanwhile is saved between them", "[store]")
{
    TestDesk desk;
    std::vector<Arrival> many(1201, arrivalOf(letter(u"路灯"_s)));
    desk.changes.clear();

    auto arriving = desk.store().arrive(desk.office.clerk, many);
    auto saving = desk.store().saveDraft({{}, u"intake"_s, desk.office.clerk.id}, u"来电"_s);
    desk.queue.runOne();
    desk.queue.runOne();

    CHECK(saving.isFinished());
    CHECK_FALSE(arriving.isFinished());
    CHECK(desk.ok(arriving).size() == 1201);
    CHECK(desk.changes.size() == 3);
    CHECK(desk.changes.front().manyCases);
}

TEST_CASE("registering the same form twice registers once", "[store]")
{
    TestDesk desk;
    const DraftKey form {{}, u"intake"_s, desk.office.clerk.id};
    const Draft draft = desk.ok(desk.store().saveDraft(form, u"来访登记"_s));

    const auto first = desk.ok(desk.store().arrive(desk.office.clerk, {arrivalOf(letter(u"来访"_s))}, draft.id));
    const auto second = desk.ok(desk.store().arrive(desk.office.clerk, {arrivalOf(letter(u"来访"_s))}, draft.id));

    CHECK(first.front().kind == Kind::Added);
    CHECK(second.front().kind == Kind::AlreadyHere);
    CHECK(second.front().caseId == first.front().caseId);
    CHECK(desk.caseFile(first.front().caseId).timeline.front().recorded.id == draft.operationId);
    CHECK_FALSE(desk.ok(desk.store().draft(form)).has_value());
}
