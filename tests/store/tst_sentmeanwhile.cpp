// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/snapshotlines.h"

using namespace lianxin;

// A snapshot is of one place of the feed. What the board takes from the desk while it comes lies behind that place.

namespace {

Classify placedIn(const QString &place)
{
    Classify what;
    what.track = Track::Complaint;
    what.category = u"道路水利"_s;
    what.place = place;
    return what;
}

struct Scene : SyncedDesk {
    const CaseKey key = board.registered(office.clerk, letter(u"路灯不亮"_s));

    void place(const QString &where)
    {
        submit(office.clerk, ok(store().find(office.clerk, key.toString())), placedIn(where));
        push(office.clerk);
        REQUIRE(outbox().empty());
    }
    void checkInStep()
    {
        pull();
        CHECK(currentOf(key) == board.at(key));
        CHECK(seq() == board.head());
    }
};

} // namespace

TEST_CASE("a later part of a snapshot takes nothing back that the board took meanwhile", "[store][sync][meanwhile]")
{
    Scene desk;
    desk.pull();
    const SnapshotPart old = snapshotOf(desk.board);
    desk.place(u"石桥村"_s);
    REQUIRE(desk.currentOf(desk.key).place == u"石桥村");

    REQUIRE_OK(take(desk, old));

    CHECK(desk.currentOf(desk.key).place == u"石桥村");
    desk.checkInStep();
    CHECK(desk.currentOf(desk.key).place == u"石桥村");
}

TEST_CASE("nor does one that comes again after a restart", "[store][sync][meanwhile]")
{
    Scene desk;
    const SnapshotPart old = snapshotOf(desk.board);
    desk.ok(desk.store().takeSnapshotPart(old));
    desk.place(u"石桥村"_s);
    desk.reopen();

    REQUIRE_OK(take(desk, old));

    CHECK(desk.currentOf(desk.key).place == u"石桥村");
    desk.checkInStep();
}

TEST_CASE("cases registered here while a snapshot comes are not missing in it", "[store][sync][meanwhile]")
{
    Scene desk;
    const SnapshotPart old = snapshotOf(desk.board);
    for (int i = 0; i < 30; ++i)
        desk.arrive(arrivalOf(letter(u"第%1盏路灯不亮"_s.arg(i))));
    desk.push(desk.office.clerk);
    REQUIRE(desk.outbox().empty());

    CHECK(*REQUIRE_OK(take(desk, old)) == 0);

    CHECK(desk.list().size() == 31);
    desk.checkInStep();
    CHECK(desk.list().size() == 31);
}

TEST_CASE("what a restored board has taken stays visible until a feed tells it", "[store][sync][meanwhile]")
{
    Scene desk;
    desk.pull();
    const SnapshotPart old = snapshotOf(desk.board);
    desk.ok(desk.store().beginAfterLoss(u"e2"_s));
    desk.place(u"石桥村"_s);
    CHECK(desk.currentOf(desk.key).place == u"石桥村");

    SECTION("a snapshot from before it")
    {
        REQUIRE_OK(take(desk, old));
        CHECK(desk.currentOf(desk.key).place == u"石桥村");
    }
    SECTION("and through another loss")
    {
        desk.ok(desk.store().beginAfterLoss(u"e3"_s));
        CHECK(desk.currentOf(desk.key).place == u"石桥村");
        CHECK(desk.ok(desk.store().syncStanding()).inDoubt.size() == 1);
        desk.ok(desk.store().recordResults({desk.board.known(desk.ok(desk.store().syncStanding()).inDoubt[0].second)}));
        CHECK(desk.currentOf(desk.key).place == u"石桥村");
    }
    desk.board.done(desk.office.clerk, desk.key, AddNote {u"别处写的"_s});
    desk.checkInStep();
}
