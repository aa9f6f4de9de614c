// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fakeboard.h"

using namespace lianxin;
using State = OutboxItem::State;

namespace {

/// A desk where the office's clerk has worked without a board, known by an id that no board ever heard of.
struct OfflineDesk : TestDesk {
    Actor local = office.clerk;

    OfflineDesk()
    {
        local.id = {QUuid::createUuid()};
        local.org = u"东河镇人民政府"_s;
        local.roles.push_back(Role::Handler);
        ok(store().savePerson({local}, {}, u"春风"_s));
    }

    CaseId takeLocally()
    {
        const CaseId id = arrive(local, arrivalOf(letter(u"路灯坏了"_s))).caseId;
        submit(local, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
        submit(local, id, Register {});
        submit(local, id, Accept {});
        submit(local, id, Assign {u"村建办"_s, local.id, local.name});
        return id;
    }
    void pinBoard() { ok(store().pinBoard({u"http://127.0.0.1:8080"_s, u"board"_s, u"e1"_s})); }
    void join(const Actor &actor) { ok(store().savePerson({actor}, u"token"_s)); }
    void join()
    {
        pinBoard();
        join(office.clerk);
    }
    std::vector<Person> people() { return ok(store().people()); }
};

} // namespace

TEST_CASE("who joins a board takes over what she did here before", "[store][takeover]")
{
    OfflineDesk desk;
    const CaseId id = desk.takeLocally();
    const Case before = desk.current(id);

    desk.join();

    for (const OutboxItem &item : desk.outbox()) {
        CHECK(item.state == State::Ready);
        CHECK(item.recorded.actor == desk.office.clerk.id);
    }
    CHECK(desk.ok(desk.store().takeBatch(desk.office.clerk.id, 100, 1 << 20)).size() == 5);
    Case after = desk.current(id);
    CHECK(after.owner == desk.office.clerk.id);
    after.owner = before.owner;
    CHECK(after == before);
    REQUIRE(desk.people().size() == 1);
    CHECK(desk.people()[0].actor == desk.office.clerk);
    CHECK(desk.ok(desk.store().signIn(desk.office.clerk.id, u"春风"_s)) == desk.office.clerk);
}

TEST_CASE("the board takes what was taken over as the joined person's own", "[store][takeover]")
{
    OfflineDesk desk;
    const CaseId id = desk.takeLocally();
    desk.join();
    FakeBoard board(desk.rules);

    std::vector<OperationResult> results;
    for (const RecordedOperation &recorded : desk.ok(desk.store().takeBatch(desk.office.clerk.id, 100, 1 << 20)))
        results.push_back(board.accept(desk.office.clerk, recorded));
    desk.ok(desk.store().recordResults(results));

    CHECK(desk.outbox().empty());
    CHECK(desk.current(id) == board.at(desk.current(id).key));
}

TEST_CASE("what is still written under the former id goes on under the joined person's", "[store][takeover]")
{
    OfflineDesk desk;
    const CaseId id = desk.takeLocally();
    const DraftKey former {id, u"note"_s, desk.local.id}, now {id, u"note"_s, desk.office.clerk.id};
    const Draft typed = desk.ok(desk.store().saveDraft(former, u"先记一句"_s));
    desk.join();
    CHECK(desk.ok(desk.store().draft(now))->body == u"先记一句"_s);

    desk.ok(desk.store().saveDraft(former, u"先记一句，再记一句"_s));
    CHECK(desk.ok(desk.store().draft(now))->body == u"先记一句，再记一句"_s);
    CHECK(desk.ok(desk.store().draftHistory(now)).size() == 2);
    desk.ok(desk.store().submit(desk.local, id, AddNote {u"先记一句，再记一句"_s}, typed.id));

    CHECK(desk.outbox().back().recorded.actor == desk.office.clerk.id);
    CHECK_FALSE(desk.ok(desk.store().draft(now)));
    CHECK(desk.answer(desk.store().savePerson({desk.local})).error().reason == u"no-such-person"_s);
    CHECK(desk.people().size() == 1);
}

TEST_CASE("where both have typed for the same thing, the older text goes into the newer one's history",
          "[store][takeover]")
{
    OfflineDesk desk;
    const CaseId id = desk.takeLocally();
    const DraftKey now {id, u"note"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft({id, u"note"_s, desk.local.id}, u"旧的话"_s));
    desk.ok(desk.store().saveDraft(now, u"新的话"_s));

    desk.join();

    CHECK(desk.ok(desk.store().draft(now))->body == u"新的话"_s);
    const auto history = desk.ok(desk.store().draftHistory(now));
    CHECK(std::ranges::any_of(history, [](const Draft &draft) { return draft.body == u"旧的话"_s; }));
}

TEST_CASE("nobody takes over where it is not certain who the local person is", "[store][takeover]")
{
    OfflineDesk desk;
    desk.takeLocally();
    desk.pinBoard();
    Actor joining = desk.office.clerk;
    SECTION("another name")
    {
        joining.name = u"李小雨"_s;
    }
    SECTION("two of the name")
    {
        Actor second = desk.local;
        second.id = {QUuid::createUuid()};
        desk.ok(desk.store().savePerson({second}));
    }
    SECTION("another office's person on a desk that is already one office's")
    {
        desk.join(desk.office.leader);
        joining.org = u"白石镇"_s;
    }
    desk.join(joining);

    const auto items = desk.outbox();
    REQUIRE(items.size() == 5);
    CHECK(items[0].recorded.actor == desk.local.id);
    CHECK(items[0].state == State::Parked);
    CHECK(items[0].problem.reason == u"author-has-no-token"_s);
    CHECK(desk.ok(desk.store().takeBatch(joining.id, 100, 1 << 20)).empty());
}

TEST_CASE("a local person who is given the board's name is taken over at the next joining", "[store][takeover]")
{
    OfflineDesk desk;
    Actor renamed = desk.local;
    renamed.name = u"小李"_s;
    desk.ok(desk.store().savePerson({renamed}));
    desk.takeLocally();
    desk.join();
    CHECK(desk.outbox()[0].state == State::Parked);

    desk.ok(desk.store().savePerson({desk.local}));
    desk.join(desk.office.clerk);

    CHECK(desk.outbox()[0].state == State::Ready);
    CHECK(desk.counts().stuck == 0);
}

TEST_CASE("an operation that may have left stays as it was", "[store][takeover]")
{
    OfflineDesk desk;
    desk.pinBoard();
    Actor leader = desk.office.leader;
    leader.roles = {Role::Dispatcher, Role::Intake};
    desk.join(leader);
    const CaseId id = desk.arrive(leader, arrivalOf(letter(u"路灯"_s))).caseId;
    desk.submit(leader, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
    desk.submit(leader, id, Register {});
    desk.submit(leader, id, Accept {});
    desk.submit(leader, id, Assign {u"村建办"_s, desk.local.id, desk.local.name});
    const auto batch = desk.ok(desk.store().takeBatch(leader.id, 100, 1 << 20));
    REQUIRE(batch.size() == 5);

    desk.join(desk.office.clerk);

    CHECK(std::get<Assign>(desk.outbox().back().recorded.operation).owner == desk.local.id);
}
