// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"
#include "tests/store/snapshotlines.h"

using namespace lianxin;

// A report that was sealed from here leaves, and only the sealing stays, for a board that loses it.

namespace {

Classify as(Track track)
{
    return {track, u"道路水利"_s, u"石桥村"_s, false, {}, false};
}

struct SealedDesk : SyncedDesk {
    const CaseKey key = board.registered(office.clerk, letter(u"村会计多领补贴"_s, u"张三说的"_s));
    FakeBoard before = board; // the backup

    SealedDesk() { pull(); }

    void seal()
    {
        submit(office.clerk, ok(store().find(office.clerk, key.toString())), as(Track::Report));
        push(office.clerk);
    }
    void leave(const QString &why = u"sealed"_s)
    {
        board.revoke(key, why);
        pull();
        REQUIRE(list().empty());
    }
    void loseBoard(const QString &epoch = u"e2"_s)
    {
        board.putBack(before);
        ok(store().beginAfterLoss(epoch));
    }
    qint64 kept() { return *openForReading(file)->reader->value<qint64>("SELECT COUNT(*) FROM sealing"); }
    bool isOpen() { return !list().empty(); }
    void finish()
    {
        pushAll();
        CHECK(board.at(key).isSealed());
        CHECK(outbox().empty());
    }
};

} // namespace

TEST_CASE("a sealing that a restored board has lost is given back with the case, page by page or in a snapshot",
          "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.seal();
    desk.leave();
    CHECK(desk.kept() == 1);
    desk.loseBoard();
    CHECK(desk.outbox().empty());

    if (GENERATE(true, false))
        desk.pull();
    else
        REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    CHECK_FALSE(desk.isOpen()); // nor until the board has it
    CHECK(desk.kept() == 0);
    CHECK(desk.ok(desk.store().syncStanding()).loss->lost == 1);
    desk.finish();
    CHECK(desk.ok(desk.store().syncStanding()).loss->back == 1);
}

TEST_CASE("it waits for the case through a restart, and through another loss", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.seal();
    desk.leave();
    desk.loseBoard();
    desk.reopen();
    desk.loseBoard(u"e3"_s);

    desk.pull();

    desk.finish();
    desk.leave();
    CHECK(desk.kept() == 1);
}

TEST_CASE("a case that left the desk with a snapshot's end is sealed again too", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.board.registered(desk.office.clerk, letter(u"路灯不亮"_s));
    desk.pull();
    desk.seal();
    SnapshotPart without = snapshotOf(desk.board);
    std::erase_if(without.rows, [&](const SnapshotRow &row) { return row.doc.key == desk.key; });
    without.of.count = 1;
    without.of.seq += 1; // the board has announced the sealing
    desk.ok(desk.store().forgetCursor(desk.board.scope));
    REQUIRE_OK(take(desk, without));
    CHECK(desk.list().size() == 1);

    CHECK(desk.kept() == 1);
    desk.loseBoard();
    desk.pull();
    desk.finish();
}

TEST_CASE("on a desk where somebody may read it, it stays this desk's own through the change of feeds",
          "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.seal();
    const SnapshotPart whole = snapshotOf(desk.board);
    ChangePage page = desk.board.pageAfter(0);
    desk.leave();
    REQUIRE(desk.kept() == 1);
    if (GENERATE(true, false)) {
        SnapshotPart sealed = whole;
        sealed.of.scope = u"sealed:柳溪镇"_s;
        REQUIRE_OK(take(desk, sealed));
    } else {
        page.scope = u"sealed:柳溪镇"_s;
        page.rows.front().doc = page.rows.back().doc;
        page.rows.front().events.push_back(page.rows.back().events.front());
        page.rows.resize(1);
        desk.ok(desk.store().applyRemote(page));
    }
    CHECK(desk.kept() == 0);
    CHECK(desk.outbox().empty());

    desk.loseBoard();

    CHECK(desk.ok(desk.store().syncStanding()).inDoubt.size() == 1);
    desk.ok(desk.store().recordResults({desk.board.known(desk.ok(desk.store().syncStanding()).inDoubt[0].second)}));
    desk.pull();
    desk.finish();
}

TEST_CASE("nothing of the case stays but the operation", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, desk.key.toString()));
    desk.submit(desk.office.clerk, id, AddNote {u"问过张三"_s});
    desk.seal();
    desk.leave();

    const auto opened = openForReading(desk.file);
    CHECK(opened->reader->value<qint64>("SELECT COUNT(*) FROM timeline") == 0);
    auto query = opened->reader->prepare("SELECT doc FROM sealing");
    REQUIRE(query.step());
    CHECK_FALSE(QString::fromUtf8(query.value<QByteArray>(0)).contains(u"张三"));
    CHECK_FALSE(QString::fromUtf8(query.value<QByteArray>(0)).contains(u"多领"));
    CHECK_FALSE(query.step());
}

TEST_CASE("what was not sealed from here, or did not leave for it, is not kept", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, desk.key.toString()));
    SECTION("another desk sealed it")
    {
        desk.board.done(desk.office.clerk, desk.key, as(Track::Report));
        desk.pull();
    }
    SECTION("it was transferred")
    {
        desk.submit(desk.office.clerk, id, as(Track::Help));
        desk.push(desk.office.clerk);
        desk.leave(u"transferred"_s);
    }
    SECTION("the board has not taken the sealing: its author has it among the handed-over work")
    {
        desk.submit(desk.office.clerk, id, as(Track::Report));
        desk.leave();
        CHECK(desk.ok(desk.store().handover(desk.office.vault)).size() == 1);
    }
    if (desk.ok(desk.store().list(desk.office.vault, {})).empty())
        CHECK(desk.list().empty());
    else
        desk.leave();

    CHECK(desk.kept() == 0);
}

TEST_CASE("what somebody has opened again is not sealed a second time", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.seal();
    desk.leave();
    desk.board.done(desk.office.vault, desk.key, as(Track::Complaint));
    desk.pull();
    CHECK(desk.isOpen());
    CHECK(desk.kept() == 0);

    SECTION("in the same life of the board")
    {
        CHECK(desk.outbox().empty());
    }
    SECTION("nor after a loss")
    {
        desk.loseBoard();
        desk.pull();
        CHECK(desk.outbox().empty());
        CHECK(desk.isOpen());
    }
    SECTION("nor if it is heard of only after a loss, of other things")
    {
        SealedDesk late;
        late.seal();
        late.leave();
        late.board.done(late.office.vault, late.key, as(Track::Complaint));
        late.ok(late.store().beginAfterLoss(u"e2"_s));
        REQUIRE_OK(take(late, snapshotOf(late.board)));
        CHECK(late.isOpen());
        CHECK(late.outbox().empty());
        CHECK(late.kept() == 0);
    }
}

TEST_CASE("what another desk has made of the case is not overwritten unseen", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.board.done(desk.office.clerk, desk.key, as(Track::Help));
    desk.pull();
    desk.before.putBack(desk.board);
    desk.seal();
    desk.leave();
    desk.loseBoard();
    desk.board.done(desk.office.clerk, desk.key, as(Track::Enquiry));

    desk.pull();

    const auto batch = desk.ok(desk.store().takeBatch(desk.office.clerk.id, 10, 1 << 20));
    REQUIRE(batch.size() == 1);
    CHECK(batch[0].extra.value(u"seen"_s).toArray().size() == 1); // not the one from after the loss
}

TEST_CASE("after ninety days nobody puts a backup back, and nothing is kept", "[store][boardloss][sealed]")
{
    SealedDesk desk;
    desk.seal();
    desk.leave();
    desk.clock.advance(std::chrono::hours(24 * 89));
    desk.ok(desk.store().recordSyncEnd({desk.clock.now(), true, {}, 0, 0, 1}));
    CHECK(desk.kept() == 1);
    desk.clock.advance(std::chrono::hours(24 * 2));
    desk.ok(desk.store().recordSyncEnd({desk.clock.now(), true, {}, 0, 0, 1}));

    CHECK(desk.kept() == 0);
}
