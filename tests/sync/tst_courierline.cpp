// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/village.h"

using namespace lianxin;
using namespace lianxin::test;

// A courier, and a line in between.

TEST_CASE("once the line is there again, a file still under way is called back", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId note = village.note(village.clerk, id, u"一"_s);
    const QByteArray pack = village.pack();

    REQUIRE_OK(village.desk.sync()); // by line
    const auto done = county.taken(pack);
    const CourierTaken taken = village.taken(done.answer);

    CHECK(village.outbox().empty());
    CHECK(done.isLate);
    CHECK(done.accepted == 0);
    CHECK_FALSE(taken.isNews);
    CHECK(county.effects(note) == 1);
}

TEST_CASE("sync by line after the file was taken sends nothing twice", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId note = village.note(village.leader, id, u"一"_s);
    const auto done = county.taken(village.pack());

    REQUIRE_OK(village.desk.sync());
    const CourierTaken taken = village.taken(done.answer);

    CHECK(village.outbox().empty());
    CHECK(taken.received == 0);
    CHECK(county.effects(note) == 1);
}

TEST_CASE("what a neighbouring desk did comes back with the answer", "[courier]")
{
    County county;
    Village village(county), neighbour(county);
    neighbour.arrive(u"水管漏水"_s);
    REQUIRE_OK(neighbour.desk.sync());

    const CourierTaken taken = village.taken(county.taken(village.pack()).answer);

    CHECK(taken.received > 0);
    CHECK(village.desk.ok(village.desk.store->list(village.clerk, {})).size() == 1);
}

TEST_CASE("who carries files by line brings the answers back and can read neither", "[courier]")
{
    County county;
    Village village(county), carrier(county);
    const OperationId note = village.note(village.clerk, village.arrive(u"路灯不亮"_s), u"一"_s);
    const QByteArray pack = village.pack();

    const QByteArray answer = carrier.desk.ok(carrier.desk.engine.carry(pack));
    const auto opened = carrier.read(answer);
    const CourierTaken taken = village.taken(answer);

    REQUIRE_FALSE(opened);
    CHECK(taken.accepted == village.packed.operations);
    CHECK(county.effects(note) == 1);
    CHECK(carrier.desk.ok(carrier.desk.store->list(carrier.clerk, {})).empty());
}

TEST_CASE("a damaged file is refused by line, too", "[courier]")
{
    County county;
    Village village(county), carrier(county);
    village.arrive(u"路灯不亮"_s);
    QByteArray pack = village.pack();
    pack[100] = char(pack[100] ^ 1);

    const auto answer = carrier.desk.answer(carrier.desk.engine.carry(pack));

    REQUIRE_FALSE(answer);
    CHECK(answer.error().reason == u"courier-damaged");
}
