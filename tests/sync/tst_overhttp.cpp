// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/runningboard.h"
#include "tests/sync/cutproxy.h"
#include "tests/sync/threadeddesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;

// The real thing: a desk with its threads, HTTP over sockets, the reference board, and a line that breaks.

namespace {

/// A board with a clerk, behind a proxy; the desk is signed up.
struct Town {
    board::BoardFile file;
    Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    board::RunningBoard running {file};
    CutProxy proxy {running.service->port()};
    ThreadedDesk desk;

    Town() { desk.ok(desk.engine.enrol(proxy.url(), QString::fromUtf8(file.tokens[u"李小"_s]))); }

    void writeDown(int letters)
    {
        for (int i = 0; i < letters; ++i)
            desk.ok(desk.store->arrive(clerk, {arrivalOf(letter(u"路灯不亮"_s + QString::number(i)))}));
    }
    CaseId onlyCase(ThreadedDesk &at) const { return at.ok(at.store->list(clerk, {})).at(0); }
    Case caseAt(ThreadedDesk &at) const { return at.ok(at.store->caseFile(clerk, onlyCase(at))).current; }
    qint64 rowsOnBoard()
    {
        const ScopeCursor start {u"org:"_s + board::town, {}, 0};
        const auto pages = desk.ok(running.board->changes({start}, 1 << 20));
        return qint64(pages.front().rows.size());
    }
};

} // namespace

TEST_CASE("what is written down at the desk reaches the real board once", "[overhttp]")
{
    Town town;
    town.writeDown(3);

    const auto counts = REQUIRE_OK(town.desk.sync());

    CHECK(counts->sent == 3);
    CHECK(town.rowsOnBoard() == 3);
    CHECK(town.desk.ok(town.desk.store->outbox(town.clerk)).empty());
}

TEST_CASE("a round with nothing new is one small request", "[overhttp]")
{
    Town town;
    town.writeDown(1);
    REQUIRE_OK(town.desk.sync());

    const auto counts = REQUIRE_OK(town.desk.sync());

    CHECK(counts->requests == 1);
    CHECK(counts->bytesOut + counts->bytesIn < 1300); // headers included
}

TEST_CASE("a line that breaks at every other request doubles and loses nothing", "[overhttp][bug-4]")
{
    using Cut = CutProxy::Cut;
    const Cut cut = GENERATE(Cut::Request, Cut::Reply, Cut::HalfReply);
    Town town;
    int asked = 0;
    town.proxy.plan = [&] { return ++asked % 2 == 1 ? cut : Cut::Nothing; };
    constexpr int rounds = 6;
    for (int i = 0; i < rounds; ++i) {
        town.writeDown(1);
        (void)town.desk.sync();
    }
    town.proxy.plan = [] { return Cut::Nothing; };

    REQUIRE_OK(town.desk.sync());

    CHECK(town.rowsOnBoard() == rounds);
    CHECK(town.desk.ok(town.desk.store->outbox(town.clerk)).empty());
}

TEST_CASE("what one person did at two desks without a line is never overwritten unseen", "[overhttp]")
{
    Town town;
    ThreadedDesk second;
    second.ok(second.engine.enrol(town.proxy.url(), QString::fromUtf8(town.file.tokens[u"李小"_s])));
    town.writeDown(1);
    REQUIRE_OK(town.desk.sync());
    REQUIRE_OK(second.sync());
    const auto submit = [&](ThreadedDesk &desk, const Operation &what) {
        return desk.ok(desk.store->submit(town.clerk, town.onlyCase(desk), what));
    };
    const auto demands = [](const QString &text) { return SetDemands {{{1, text, 0, 0}}}; };
    submit(town.desk, demands(u"修好路灯"_s));
    submit(second, AddNote {u"又来电"_s}); // goes first, so that the board's count runs ahead of what was seen
    submit(second, demands(u"换成新灯"_s));
    submit(second, demands(u"换成太阳能灯"_s));
    REQUIRE_OK(town.desk.sync());

    REQUIRE_OK(second.sync());

    const auto waiting = second.ok(second.store->outbox(town.clerk));
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].problem.reason == u"changed-meanwhile"_s);
    CHECK(waiting[1].state == OutboxItem::State::Blocked);
    REQUIRE_OK(town.desk.sync());
    CHECK(town.caseAt(town.desk).demands.front().text == u"修好路灯"_s);

    SECTION("until the person has seen it and says it once more")
    {
        second.ok(second.store->retryOutboxItem(town.clerk, waiting[0].recorded.id));
        second.ok(second.store->withdrawOutboxItem(town.clerk, waiting[1].recorded.id, u"不要了"_s));

        REQUIRE_OK(second.sync());

        CHECK(second.ok(second.store->outbox(town.clerk)).empty());
        REQUIRE_OK(town.desk.sync());
        CHECK(town.caseAt(town.desk).demands.front().text == u"换成新灯"_s);
    }
}

TEST_CASE("a chain of changes made at one desk leaves in many pieces and crosses nothing of its own", "[overhttp]")
{
    Town town;
    town.writeDown(1);
    REQUIRE_OK(town.desk.sync());
    bool cut = false;
    town.proxy.plan = [&] { return std::exchange(cut, !cut) ? CutProxy::Cut::HalfReply : CutProxy::Cut::Nothing; };
    for (const QString &text : {u"修灯"_s, u"换灯"_s, u"加灯"_s}) {
        town.desk.ok(town.desk.store->submit(town.clerk, town.onlyCase(town.desk), SetDemands {{{1, text, 0, 0}}}));
        (void)town.desk.sync();
    }
    town.proxy.plan = [] { return CutProxy::Cut::Nothing; };

    REQUIRE_OK(town.desk.sync());

    CHECK(town.desk.ok(town.desk.store->outbox(town.clerk)).empty());
    CHECK(town.caseAt(town.desk).demands.front().text == u"加灯"_s);
}

TEST_CASE("what was done before the desk had a board reaches it under the author's own token", "[overhttp]")
{
    Town town;
    ThreadedDesk desk;
    Actor local = town.clerk;
    local.id = {QUuid::createUuid()};
    local.org = u"临江镇人民政府"_s;
    desk.ok(desk.store->savePerson({local}));
    desk.ok(desk.store->arrive(local, {arrivalOf(letter(u"路灯不亮"_s))}));
    const CaseId id = town.onlyCase(desk);
    desk.ok(desk.store->submit(local, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}}));
    desk.ok(desk.store->submit(local, id, Register {}));
    desk.ok(desk.engine.enrol(town.proxy.url(), QString::fromUtf8(town.file.tokens[u"李小"_s])));

    const auto counts = REQUIRE_OK(desk.sync());

    CHECK(counts->sent == 3);
    CHECK(desk.ok(desk.store->outbox(town.clerk)).empty());
    REQUIRE_OK(town.desk.sync());
    CHECK(town.caseAt(town.desk).status == CaseStatus::Registered);
    CHECK(town.caseAt(town.desk).key == town.caseAt(desk).key);
}

TEST_CASE("what somebody without a token did stays here and says why", "[overhttp]")
{
    Town town;
    town.writeDown(1);
    Actor newcomer = town.clerk;
    newcomer.id = {QUuid::createUuid()};
    newcomer.name = u"小孙"_s;
    town.desk.ok(town.desk.store->savePerson({newcomer}));
    town.desk.ok(town.desk.store->submit(newcomer, town.onlyCase(town.desk), AddNote {u"又来电"_s}));

    const auto counts = REQUIRE_OK(town.desk.sync());

    CHECK(counts->sent == 1);
    const auto waiting = town.desk.ok(town.desk.store->outbox(town.clerk));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].problem.reason == u"author-has-no-token"_s);
}
