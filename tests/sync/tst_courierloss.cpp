// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/village.h"

#include <array>

using namespace lianxin;
using namespace lianxin::test;

// A board that is put back from a backup, and a desk that hears of it by stick alone.

namespace {

/// A village with one case the board has, another it took after the copy was made, and work the board never saw.
struct Bereft {
    explicit Bereft(County &there) : county(there), village(there)
    {
        kept = village.arrive(u"路灯不亮"_s);
        village.taken(county.taken(village.pack()).answer);
        county.copy();
        lost = village.arrive(u"水管漏水"_s);
        notes.push_back(village.note(village.clerk, lost, u"已报修"_s));
        notes.push_back(village.note(village.leader, kept, u"请先看现场"_s));
        village.taken(county.taken(village.pack()).answer);
        number = caseFile(lost).current.number;
        REQUIRE(village.outbox().empty());
    }

    CaseFile caseFile(CaseId id) { return village.desk.ok(village.desk.store->caseFile(village.clerk, id)); }
    /// One trip there and back.
    CourierTaken trip() { return village.taken(county.taken(village.pack()).answer); }
    QString pinned() { return village.standing().board->epoch; }

    /// The board has all there is, each thing once, and the desk knows.
    void checkWhole()
    {
        CHECK(pinned() == county.epoch());
        CHECK(village.outbox().empty());
        for (const OperationId id : notes)
            CHECK(county.effects(id) == 1);
        for (const CaseId id : {kept, lost})
            for (const TimelineEntry &entry : caseFile(id).timeline)
                CHECK(county.effects(entry.recorded.id) == 1);
        CHECK(caseFile(lost).current.number == number);
    }

    County &county;
    Village village;
    CaseId kept {}, lost {};
    QString number; ///< what the resident's slip says of the lost one
    std::vector<OperationId> notes;
};

} // namespace

TEST_CASE("a desk without a line hears by stick that its board was put back, and gives back what it lost",
          "[courier][boardloss]")
{
    const bool isNoticed = GENERATE(true, false);
    County county;
    Bereft desk(county);
    county.putBack(isNoticed);
    desk.notes.push_back(desk.village.note(desk.village.clerk, desk.kept, u"还没有送的"_s));

    const auto told = county.taken(desk.village.pack());
    const CourierTaken heard = desk.village.taken(told.answer);

    CHECK(told.isPutBack);
    CHECK(told.accepted + told.refused + told.rows == 0);
    CHECK(heard.isPutBack);
    CHECK(heard.isNews);
    CHECK(heard.accepted + heard.refused + heard.received == 0);
    CHECK(desk.pinned() == county.epoch());
    CHECK(desk.village.cursors().empty());
    for (const OutboxItem &item : desk.village.outbox())
        CHECK(item.state == OutboxItem::State::InDoubt);

    const CourierTaken back = desk.trip();

    CHECK_FALSE(back.isPutBack);
    CHECK(back.refused == 0);
    desk.checkWhole();
    CHECK(desk.village.standing().loss->lost == 3);
    CHECK(desk.village.standing().loss->back == 3);
}

TEST_CASE("what the restored board still has is taken for what it is", "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    county.copy();
    county.putBack();

    (void)desk.trip();
    const CourierTaken back = desk.trip();

    CHECK(back.accepted == desk.village.packed.operations);
    CHECK(desk.village.packed.operations == 4);
    desk.checkWhole();
    CHECK(desk.village.standing().loss->lost == 0);
}

TEST_CASE("the news that the board was put back counts once, and the old life's answers no more",
          "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    desk.notes.push_back(desk.village.note(desk.village.clerk, desk.lost, u"三"_s));
    const QByteArray pack = desk.village.pack();
    const auto before = county.taken(pack); // its answer is late
    county.putBack();
    const auto told = county.taken(pack); // a stranger brings it once more
    const auto again = county.taken(pack);

    CHECK(desk.village.taken(told.answer).isNews);
    const auto cursors = desk.village.cursors();
    const auto waiting = desk.village.outbox().size();
    const auto late = desk.village.read(before.answer);
    const CourierTaken twice = desk.village.taken(again.answer);

    REQUIRE_FALSE(late);
    CHECK(late.error().reason == u"courier-other-epoch");
    CHECK_FALSE(twice.isNews);
    CHECK(twice.isPutBack);
    CHECK(desk.pinned() == county.epoch());
    CHECK(desk.village.cursors() == cursors);
    CHECK(desk.village.outbox().size() == waiting);
    (void)desk.trip();
    desk.checkWhole();
    CHECK_FALSE(desk.village.taken(again.answer).isNews); // in the middle of the new life
    CHECK_FALSE(desk.village.read(before.answer));
    desk.checkWhole();
}

TEST_CASE("an answer of the old life that comes before the news is taken, and then in doubt again",
          "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    desk.notes.push_back(desk.village.note(desk.village.clerk, desk.lost, u"三"_s));
    const QByteArray pack = desk.village.pack();
    const auto before = county.taken(pack);
    county.putBack();
    const auto told = county.taken(pack);

    CHECK(desk.village.taken(before.answer).accepted == 1);
    CHECK(desk.village.outbox().empty());
    CHECK(desk.village.taken(told.answer).isNews); // though this file's words are known
    CHECK(desk.village.outbox().size() == 5);
    (void)desk.trip();

    desk.checkWhole();
}

TEST_CASE("a file from before that a stranger brings afterwards has no effect, and the next one holds everything",
          "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    Village carrier(county);
    const OperationId note = desk.village.note(desk.village.clerk, desk.lost, u"三"_s);
    desk.notes.push_back(note);
    const QByteArray early = desk.village.pack();
    county.putBack();
    carrier.follow(county);

    (void)carrier.desk.ok(carrier.desk.engine.carry(early)); // its answer is lost
    CHECK(county.effects(note) == 0);
    const CourierTaken heard = desk.trip(); // packed without knowing
    CHECK(heard.isPutBack);
    const QByteArray late = desk.village.pack();
    CHECK(desk.village.packed.operations == 5);
    (void)county.taken(early);
    CHECK(county.effects(note) == 0);
    desk.village.taken(county.taken(late).answer);

    desk.checkWhole();
    CHECK(county.taken(early).isPutBack); // and for ever
    desk.checkWhole();
}

TEST_CASE("two restores in a row are heard of in any order and end in the last one", "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    const std::array packs {desk.village.pack(), desk.village.pack()};
    county.putBack();
    const QString middle = county.epoch();
    const auto first = county.taken(packs[GENERATE(0u, 1u)]);
    county.putBack();
    const QString last = county.epoch();
    const auto second = county.taken(packs[GENERATE(0u, 1u)]);
    REQUIRE(middle != last);

    SECTION("in their order: the second is heard of with the next file")
    {
        CHECK(desk.village.taken(first.answer).isNews);
        CHECK_FALSE(desk.village.taken(second.answer).isNews);
        CHECK(desk.pinned() == middle);
        CHECK(desk.trip().isNews);
    }
    SECTION("the other way round: the first is no news any more")
    {
        CHECK(desk.village.taken(second.answer).isNews);
        CHECK_FALSE(desk.village.taken(first.answer).isNews);
    }
    CHECK(desk.pinned() == last);
    (void)desk.trip();
    desk.checkWhole();
}

TEST_CASE("a desk that has heard of it by line meanwhile takes nothing of the old life from a stick",
          "[courier][boardloss]")
{
    const bool isNoticed = GENERATE(true, false);
    County county;
    Bereft desk(county);
    desk.notes.push_back(desk.village.note(desk.village.clerk, desk.lost, u"三"_s));
    const QByteArray pack = desk.village.pack();
    const auto before = county.taken(pack); // ends behind what the restored board has
    county.putBack(isNoticed);
    const auto told = county.taken(pack);
    CHECK(told.isPutBack);
    desk.village.follow(county);
    REQUIRE_OK(desk.village.desk.sync());
    desk.checkWhole();
    const auto cursors = desk.village.cursors();

    const auto late = desk.village.read(before.answer);
    const CourierTaken known = desk.village.taken(told.answer);

    REQUIRE_FALSE(late);
    CHECK(late.error().reason == u"courier-other-epoch");
    CHECK_FALSE(known.isNews);
    CHECK(desk.village.cursors() == cursors);
    desk.checkWhole();
    desk.notes.push_back(desk.village.note(desk.village.clerk, desk.kept, u"四"_s));
    CHECK(desk.trip().accepted == 1);
    desk.checkWhole();
}

TEST_CASE("a life the board has had before is not begun again by an old stick", "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    const QString old = county.epoch();
    const QByteArray pack = desk.village.pack();
    county.putBack();
    const auto first = county.taken(pack); // old life → new life
    CHECK(desk.village.taken(first.answer).isNews);
    county.putBack(false); // by hand, and nobody told the board: it lives the old life again
    REQUIRE(county.epoch() == old);
    CHECK(desk.trip().isNews);
    REQUIRE(desk.pinned() == old);

    CHECK_FALSE(desk.village.taken(first.answer).isNews);
    CHECK(desk.pinned() == old);
}

TEST_CASE("what rests on another desk's lost work comes back by stick after that", "[courier][boardloss]")
{
    County county;
    Village one(county), two(county);
    const auto trip = [&](Village &village) { return village.taken(county.taken(village.pack()).answer); };
    county.copy();
    const CaseId id = one.arrive(u"路灯不亮"_s);
    trip(one);
    trip(two);
    const CaseId same = two.desk.ok(two.desk.store->list(two.clerk, {})).front();
    const OperationId note = two.note(two.clerk, same, u"等材料"_s);
    trip(two);
    county.putBack();

    CHECK(trip(two).isPutBack);
    CHECK(trip(two).refused == 1); // the case it noted on is not there
    CHECK(two.outbox().size() == 1);
    CHECK(trip(one).isPutBack);
    trip(one);
    trip(two); // brings the case
    trip(two);
    trip(one);

    CHECK(two.outbox().empty());
    CHECK(county.effects(note) == 1);
    CHECK(one.desk.ok(one.desk.store->caseFile(one.clerk, id)).timeline.size() == 2);
    CHECK(two.standing().loss->lost == 1);
    CHECK(two.standing().loss->back == 1);
}

TEST_CASE("what was on its way stays in doubt and cannot be taken back until the board has said its word",
          "[courier][boardloss]")
{
    County county;
    Bereft desk(county);
    Actor guest = county.guest;
    guest.roles = {Role::Handler}; // so this desk believes
    desk.village.desk.ok(desk.village.desk.store->savePerson({guest}, county.token(guest)));
    const OperationId refused = desk.village.note(guest, desk.kept, u"无权"_s);
    const auto first = county.taken(desk.village.pack());
    const QByteArray second = desk.village.pack(); // holds it, too, and travels
    desk.village.taken(first.answer);
    county.putBack();
    desk.village.taken(county.taken(second).answer);

    const auto back = [&] {
        return desk.village.desk.answer(desk.village.desk.store->withdrawOutboxItem(guest, refused, u"误记"_s));
    };
    CHECK_FALSE(back());
    (void)desk.trip();
    CHECK(back());
    (void)county.taken(second);
    CHECK(county.effects(refused) == 0);
    CHECK(desk.village.outbox().empty());
    for (const OperationId id : desk.notes)
        CHECK(county.effects(id) == 1);
}
