// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/build.h"

using namespace lianxin;

TEST_CASE("an operation changes the case, stands in the timeline and is announced after its commit", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    desk.changes.clear();

    const Case noted = desk.submit(desk.office.handler, id, AddNote {u"已电话核实"_s});

    CHECK(desk.current(id) == noted);
    const TimelineEntry entry = desk.caseFile(id).timeline.back();
    CHECK(std::get<AddNote>(entry.recorded.operation).text == u"已电话核实"_s);
    CHECK(entry.recorded.rules == desk.rules.version);
    REQUIRE(desk.changes.size() == 1);
    CHECK(desk.changes[0].cases == std::vector {id});
}

TEST_CASE("what a rule forbids changes nothing and says which rule", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    const CaseFile before = desk.caseFile(id);
    desk.changes.clear();

    const auto refused = desk.answer(desk.store().submit(desk.office.clerk, id, Register {}));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"has-demand"_s);
    CHECK(desk.caseFile(id).current == before.current);
    CHECK(desk.caseFile(id).timeline.size() == before.timeline.size());
    CHECK(desk.changes.empty());
}

TEST_CASE("a desk without a board takes operations as accepted; nothing waits", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));

    CHECK(desk.caseFile(id).timeline.front().state == TimelineEntry::State::Accepted);
    CHECK(desk.outbox().empty());
    CHECK_FALSE(desk.changes.back().outbox);
}

TEST_CASE("with a board every operation waits in the outbox, in order and under its actor", "[store]")
{
    TestDesk desk;
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    desk.submit(desk.office.handler, id, AddNote {u"看过现场"_s});

    const auto items = desk.outbox();

    REQUIRE(items.size() == 2);
    CHECK(std::holds_alternative<Intake>(items[0].recorded.operation));
    CHECK(std::get<Intake>(items[0].recorded.operation).appeals == desk.caseFile(id).appeals);
    CHECK(items[1].recorded.actor == desk.office.handler.id);
    CHECK(items[1].caseSubject == u"路灯坏了"_s);
    CHECK(desk.caseFile(id).timeline.back().state == TimelineEntry::State::Waiting);
    CHECK(desk.row(id).pending == 2);
    CHECK(desk.counts().waiting == 2);
}

TEST_CASE("a desk that gets a board later queues all it did before, in order", "[store]")
{
    TestDesk desk;
    const CaseId first = desk.take(letter(u"路灯"_s));
    const CaseId second = desk.take(letter(u"水管"_s));
    desk.submit(desk.office.clerk, first, AddNote {u"补充"_s});

    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));

    std::vector<CaseId> order;
    for (const OutboxItem &item : desk.outbox())
        order.push_back(item.caseId);
    CHECK(order == std::vector {first, second, first});
    CHECK(desk.caseFile(second).timeline.front().state == TimelineEntry::State::Waiting);
}

TEST_CASE("without a board an answer is delivered by hand and cannot be published", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    desk.bringToWork(id);
    desk.submit(desk.office.handler, id,
                RecordContact {u"phone"_s, desk.clock.now(), ContactResult::Reached, u"好"_s, {}});
    desk.submit(desk.office.handler, id, SubmitForReview {u"路灯已修好。"_s, {}});
    const QString hash = textHash(u"路灯已修好。"_s);
    desk.submit(desk.office.leader, id, SignOff {hash});

    const auto published = desk.answer(desk.store().submit(desk.office.leader, id, Publish {1, hash}));

    REQUIRE_FALSE(published);
    CHECK(published.error().reason == u"no-board"_s);
}

TEST_CASE("a draft ends with its operation, and sending it twice sends once", "[store][bug-9]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    const DraftKey key {id, u"note"_s, desk.office.handler.id};
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"看过现场"_s));

    desk.ok(desk.store().submit(desk.office.handler, id, AddNote {u"看过现场"_s}, draft.id));
    desk.ok(desk.store().submit(desk.office.handler, id, AddNote {u"看过现场"_s}, draft.id));

    const CaseFile file = desk.caseFile(id);
    CHECK(file.timeline.size() == 2);
    CHECK(file.timeline.back().recorded.id == draft.operationId);
    CHECK_FALSE(desk.ok(desk.store().draft(key)).has_value());
}

TEST_CASE("a refused operation leaves its draft where it was", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯坏了"_s));
    const DraftKey key {id, u"submit"_s, desk.office.handler.id};
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"已修好"_s));

    const auto refused
        = desk.answer(desk.store().submit(desk.office.handler, id, SubmitForReview {u"已修好"_s, {}}, draft.id));

    CHECK_FALSE(refused);
    CHECK(desk.ok(desk.store().draft(key))->body == u"已修好"_s);
}
