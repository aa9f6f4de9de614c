// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/village.h"

#include <QDir>

using namespace lianxin;
using namespace lianxin::test;

// Two ends and a stick: nothing here goes by line unless it says so.

TEST_CASE("what several people did on one case goes in one file and comes back accepted", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId first = village.note(village.leader, id, u"请先看现场"_s);
    const OperationId second = village.note(village.clerk, id, u"已看"_s);

    const auto done = county.taken(village.pack());
    const CourierTaken taken = village.taken(done.answer);

    CHECK(village.packed.operations >= 3);
    CHECK(village.packed.people == 2);
    CHECK(taken.isNews);
    CHECK(taken.accepted == village.packed.operations);
    CHECK(taken.received == village.packed.operations);
    CHECK(village.outbox().empty());
    CHECK(county.effects(first) == 1);
    CHECK(county.effects(second) == 1);
    CHECK(village.desk.ok(village.desk.store->caseFile(village.clerk, id)).current.number.startsWith(u"LY-"));
}

TEST_CASE("everything in a file is in doubt before the file is there", "[courier]")
{
    County county;
    Village village(county);
    village.arrive(u"路灯不亮"_s);

    const auto packed = packCourier(*village.desk.store, village.path(u"no-such-folder/pack.lxp"_s));

    REQUIRE_FALSE(packed);
    CHECK(packed.error().reason == u"courier-file-unwritable");
    for (const OutboxItem &item : village.outbox()) {
        CHECK(item.state == OutboxItem::State::InDoubt);
        CHECK(item.attempts == 1);
    }
}

TEST_CASE("a file gets its name when it is whole, and leaves no other behind", "[courier]")
{
    County county;
    Village village(county);
    village.arrive(u"路灯不亮"_s);
    QFile half(village.path(u"pack.lxp.part"_s));
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.write("pulled out in the middle");
    half.close();

    const QByteArray pack = village.pack();

    CHECK(QDir(village.desk.folder.path()).entryList({u"*.lxp*"_s}, QDir::Files) == QStringList {u"pack.lxp"_s});
    CHECK(county.taken(pack).refused == 0);
}

TEST_CASE("a file packed again before an answer holds the same operations, and none has two effects", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId early = village.note(village.clerk, id, u"一"_s);
    const QByteArray first = village.pack();
    const OperationId late = village.note(village.leader, id, u"二"_s);
    const QByteArray second = village.pack();

    (void)county.taken(first); // its answer is lost
    const CourierTaken taken = village.taken(county.taken(second).answer);

    CHECK(taken.accepted == village.packed.operations);
    CHECK(village.outbox().empty());
    CHECK(county.effects(early) == 1);
    CHECK(county.effects(late) == 1);
}

TEST_CASE("a file that comes after a later one is not taken, and says so", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const QByteArray first = village.pack();
    const OperationId note = village.note(village.clerk, id, u"二"_s);
    const QByteArray second = village.pack();

    const auto newer = county.taken(second);
    const auto older = county.taken(first);
    const CourierTaken takenOlder = village.taken(older.answer);
    const CourierTaken takenNewer = village.taken(newer.answer);

    CHECK(older.isLate);
    CHECK(takenOlder.isLate);
    CHECK(takenNewer.accepted == village.packed.operations);
    CHECK(village.outbox().empty());
    CHECK(county.effects(note) == 1);
}

TEST_CASE("an answer read twice, or after a later one, changes nothing", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const auto first = county.taken(village.pack());
    village.note(village.clerk, id, u"二"_s);
    const auto second = county.taken(village.pack());
    village.taken(second.answer);
    const auto before = village.cursors();

    const CourierTaken again = village.taken(second.answer);
    const CourierTaken older = village.taken(first.answer);

    CHECK_FALSE(again.isNews);
    CHECK_FALSE(older.isNews);
    CHECK(again.received + older.received == 0);
    CHECK(village.cursors() == before);
    CHECK(village.outbox().empty());
}

TEST_CASE("answers that come in the wrong order leave the desk as the right order does", "[courier]")
{
    County county;
    Village village(county);
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const auto first = county.taken(village.pack());
    village.taken(first.answer);
    village.note(village.clerk, id, u"二"_s);
    const auto second = county.taken(village.pack());
    village.note(village.clerk, id, u"三"_s);
    const auto third = county.taken(village.pack());

    CHECK(village.taken(third.answer).received == 2);
    CHECK(village.taken(second.answer).received == 0);
    CHECK(village.outbox().empty());
}

TEST_CASE("what stands behind a refused one is blocked, whoever did it", "[courier]")
{
    County county;
    Village village(county);
    Actor guest = county.guest;
    guest.roles = {Role::Handler}; // so this desk believes
    village.desk.ok(village.desk.store->savePerson({guest}, county.token(guest)));
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId refused = village.note(guest, id, u"无权"_s);
    const OperationId behind = village.note(village.clerk, id, u"在它之后"_s);

    const auto done = county.taken(village.pack());
    village.taken(done.answer);

    CHECK(county.effects(refused) == 0);
    CHECK(county.effects(behind) == 0);
    const auto waiting = village.outbox();
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].state == OutboxItem::State::Rejected);
    CHECK(waiting[1].state == OutboxItem::State::Blocked);
}

TEST_CASE("what was refused once is refused again when the same file comes again", "[courier]")
{
    County county;
    Village village(county);
    Actor guest = county.guest;
    guest.roles = {Role::Handler};
    village.desk.ok(village.desk.store->savePerson({guest}, county.token(guest)));
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId refused = village.note(guest, id, u"无权"_s);
    const QByteArray pack = village.pack();

    const auto once = county.taken(pack);
    const auto twice = county.taken(pack);
    village.taken(once.answer);
    village.desk.ok(village.desk.store->withdrawOutboxItem(guest, refused, u"误记"_s));
    const auto thrice = county.taken(pack);

    CHECK(once.refused == 1);
    CHECK(twice.refused == 1);
    CHECK(thrice.refused == 1);
    CHECK(county.effects(refused) == 0);
    CHECK_FALSE(village.taken(thrice.answer).isNews);
}

TEST_CASE("a step on its way cannot be taken back until its file is settled", "[courier]")
{
    County county;
    Village village(county);
    Actor guest = county.guest;
    guest.roles = {Role::Handler};
    village.desk.ok(village.desk.store->savePerson({guest}, county.token(guest)));
    const CaseId id = village.arrive(u"路灯不亮"_s);
    const OperationId refused = village.note(guest, id, u"无权"_s);
    const auto first = county.taken(village.pack());
    village.pack(); // holds it, too, and travels

    village.taken(first.answer);
    const auto back = village.desk.answer(village.desk.store->withdrawOutboxItem(guest, refused, u"误记"_s));

    REQUIRE_FALSE(back);
    CHECK(back.error().code == Error::Code::Conflict);
}

TEST_CASE("a tampered file takes nothing on the board", "[courier]")
{
    County county;
    Village village(county);
    const OperationId note = village.note(village.clerk, village.arrive(u"路灯不亮"_s), u"一"_s);
    const QByteArray pack = village.pack();

    for (qsizetype at = 0; at < pack.size(); at += at < 64 ? 1 : 97) {
        INFO("byte " << at);
        QByteArray changed = pack;
        changed[at] = char(changed[at] ^ 1);
        CHECK_FALSE(county.take(changed));
    }
    CHECK_FALSE(county.take(pack.chopped(1)));
    CHECK(county.effects(note) == 0);
}

TEST_CASE("an answer for another desk, or of another board, changes nothing", "[courier]")
{
    County county, other(8);
    Village village(county), neighbour(county), stranger(other);
    village.arrive(u"路灯不亮"_s);
    neighbour.arrive(u"水管漏水"_s);
    stranger.arrive(u"噪音"_s);
    const auto answer = county.taken(village.pack()).answer;

    const auto wrongDesk = neighbour.read(answer);
    const auto wrongBoard = stranger.read(answer);

    REQUIRE_FALSE(wrongDesk);
    CHECK(wrongDesk.error().reason == u"courier-other-desk");
    REQUIRE_FALSE(wrongBoard);
    CHECK(wrongBoard.error().reason == u"courier-other-board");
    CHECK_FALSE(neighbour.outbox().empty());
    const auto misled = other.take(village.pack());
    REQUIRE_FALSE(misled);
    CHECK(misled.error().reason == u"courier-other-board");
}

TEST_CASE("a month of work fits into a small file", "[courier]")
{
    County county;
    Village village(county);
    std::vector<Arrival> arrivals;
    for (int i = 0; i < 500; ++i)
        arrivals.push_back(
            arrivalOf(letter(u"第%1盏路灯不亮"_s.arg(i), u"家住%1组%2号，路灯坏了。"_s.arg(i % 9).arg(i))));
    const auto outcomes = village.desk.ok(village.desk.store->arrive(village.clerk, std::move(arrivals)));
    for (int i = 0; i < 1500; ++i)
        village.desk.ok(village.desk.store->submit(i % 2 ? village.clerk : village.leader, outcomes[i % 500].caseId,
                                                   AddNote {u"第%1次走访，情况属实，已联系施工队。"_s.arg(i)}));

    const QByteArray pack = village.pack();
    const auto done = county.taken(pack);
    const CourierTaken taken = village.taken(done.answer);

    CHECK(village.packed.operations == 2000);
    CHECK(taken.accepted == 2000);
    CHECK(taken.received == 2000);
    WARN("pack " << pack.size() << " bytes, answer " << done.answer.size() << " bytes");
    CHECK(pack.size() + done.answer.size() < 10'000'000);
}
