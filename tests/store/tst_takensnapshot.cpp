// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/idstretches.h"
#include "tests/store/snapshotlines.h"

using namespace lianxin;

namespace {

/// A board on which something has happened.
void fill(FakeBoard &board, const Office &office, int letters)
{
    for (int i = 0; i < letters; ++i) {
        const CaseKey key = board.registered(office.clerk, letter(u"第%1盏路灯不亮"_s.arg(i)));
        board.done(office.clerk, key, AddNote {u"别处写的"_s});
    }
}

Classify placedIn(const QString &place)
{
    Classify what;
    what.track = Track::Complaint;
    what.category = u"道路水利"_s;
    what.place = place;
    return what;
}

CaseId idOf(SyncedDesk &desk, const CaseKey &key)
{
    return desk.ok(desk.store().find(desk.office.clerk, key.toString()));
}

} // namespace

TEST_CASE("a snapshot leads to the same desk as the feed", "[store][sync]")
{
    SyncedDesk byFeed, bySnapshot;
    fill(byFeed.board, byFeed.office, 5);
    byFeed.pull();

    REQUIRE_OK(take(bySnapshot, snapshotOf(byFeed.board)));

    for (const ChangeRow &row : byFeed.board.pageAfter(0).rows) {
        const CaseFile expected = byFeed.caseFile(idOf(byFeed, row.caseKey));
        const CaseFile file = bySnapshot.caseFile(idOf(bySnapshot, row.caseKey));
        CHECK(file.current == expected.current);
        CHECK(file.appeals == expected.appeals);
        CHECK(file.clocks == expected.clocks);
        REQUIRE(file.timeline.size() == expected.timeline.size());
        for (size_t i = 0; i < file.timeline.size(); ++i)
            CHECK(file.timeline[i].recorded.id == expected.timeline[i].recorded.id);
    }
    CHECK(bySnapshot.list().size() == byFeed.list().size());
    CHECK(bySnapshot.counts().lists == byFeed.counts().lists);
    CHECK(bySnapshot.seq() == byFeed.seq());
}

TEST_CASE("what a snapshot brought is found by its words, and no longer once they are others", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"桥头的井盖没了"_s));
    REQUIRE_OK(take(desk, snapshotOf(desk.board)));
    CHECK(desk.list({.text = u"井盖"_s}).size() == 1);
    CHECK(desk.list({.text = u"盖"_s}).size() == 1);

    desk.submit(desk.office.clerk, idOf(desk, key), placedIn(u"石桥村"_s));

    CHECK(desk.list({.text = u"石桥"_s}).size() == 1);
    CHECK(desk.list({.text = u"井盖"_s}).size() == 1);
}

TEST_CASE("the feed goes on where the snapshot ends", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 2);
    REQUIRE_OK(take(desk, snapshotOf(desk.board)));
    const CaseKey key = desk.board.pageAfter(0).rows.front().caseKey;
    desk.board.done(desk.office.clerk, key, AddNote {u"后来的"_s});

    desk.pull();

    CHECK(desk.caseFile(idOf(desk, key)).timeline.size() == 3);
    CHECK(desk.currentOf(key) == desk.board.at(key));
}

TEST_CASE("an operation in the history and in the feed is told once", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 1);
    REQUIRE_OK(take(desk, snapshotOf(desk.board)));
    const ChangePage again = desk.board.pageAfter(0);

    REQUIRE_OK(take(desk, snapshotOf(desk.board, u"s2"_s)));

    CHECK(desk.caseFile(idOf(desk, again.rows[0].caseKey)).timeline.size() == 2);
}

TEST_CASE("waiting work lies on top of what a snapshot brings", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 1);
    const CaseKey key = desk.board.pageAfter(0).rows[0].caseKey;
    desk.pull();
    desk.submit(desk.office.clerk, idOf(desk, key), placedIn(u"石桥村"_s));
    desk.board.done(desk.office.clerk, key, AddNote {u"别人写的"_s});

    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    CHECK(desk.currentOf(key).place == u"石桥村");
    CHECK(desk.outbox().size() == 1);
}

TEST_CASE("a link that a snapshot brings is known when its cases are compared", "[store][sync][similar]")
{
    SyncedDesk desk;
    const QString text = u"村口的路灯坏了三个月，晚上看不见路，请问什么时候修？"_s;
    const CaseKey first = desk.board.registered(desk.office.clerk, letter(u"路灯"_s, text));
    const CaseKey second = desk.board.registered(desk.office.clerk, letter(u"路灯"_s, text));
    desk.board.done(desk.office.clerk, second, LinkCase {first});

    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    std::vector<SimilarCase> pairs = desk.caseFile(idOf(desk, first)).similar;
    if (pairs.empty())
        pairs = desk.caseFile(idOf(desk, second)).similar;
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].linked);
}

TEST_CASE("a snapshot that broke off counts for nothing and can be taken again", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 6);
    SnapshotPart half = snapshotOf(desk.board);
    half.rows.resize(3);
    desk.ok(desk.store().takeSnapshotPart(half));
    const auto early = desk.answer(desk.store().endSnapshot(half.of));
    REQUIRE_FALSE(early);
    CHECK(early.error().reason == u"snapshot-gap");
    CHECK(desk.seq() == 0);

    desk.reopen();
    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    CHECK(desk.list().size() == 6);
    CHECK(desk.seq() == desk.board.head());
}

TEST_CASE("a snapshot that broke off can be taken again without a restart, bad rows and all", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 4);
    SnapshotPart part = snapshotOf(desk.board);
    part.rows.pop_back();
    part.malformed.push_back({-4, "{"_qba, u"bad-member"_s});
    desk.ok(desk.store().takeSnapshotPart(part));

    REQUIRE_OK(take(desk, part));

    CHECK(desk.list().size() == 3);
}

TEST_CASE("what is in hand of a snapshot is passed over when the beginning comes again", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 4);
    SnapshotPart half = snapshotOf(desk.board);
    half.rows.resize(2);
    desk.ok(desk.store().takeSnapshotPart(half));
    desk.changes.clear();

    desk.ok(desk.store().takeSnapshotPart(snapshotOf(desk.board)));

    std::vector<CaseId> told;
    for (const ChangeSet &changes : desk.changes)
        told.insert(told.end(), changes.cases.begin(), changes.cases.end());
    CHECK(told.size() == 2);
    REQUIRE_OK(take(desk, snapshotOf(desk.board)));
    CHECK(desk.list().size() == 4);
}

TEST_CASE("a board that has lost its cases does not empty the desk", "[store][sync][bug-28]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 30);
    desk.pull();
    SnapshotPart empty = snapshotOf(desk.board);
    empty.rows.clear();
    empty.of.count = 0;

    CHECK(*REQUIRE_OK(take(desk, empty)) == 30);

    CHECK(desk.list().size() == 30);
    CHECK(desk.seq() == empty.of.seq); // and it is not fetched again
    SECTION("nor does it the next time")
    {
        CHECK(*REQUIRE_OK(take(desk, empty)) == 0);
        CHECK(desk.list().size() == 30);
    }
    SECTION("and what the board tells again is as if nothing had been")
    {
        const CaseKey key = snapshotOf(desk.board).rows[0].doc.key;
        desk.board.done(desk.office.clerk, key, AddNote {u"又有了"_s});
        CHECK(*REQUIRE_OK(take(desk, snapshotOf(desk.board, u"s2"_s))) == 0);
        CHECK(desk.current(idOf(desk, key)) == desk.board.at(key));
    }
}

TEST_CASE("the few cases a snapshot has not leave the desk, those somebody works on excepted", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 4);
    desk.pull();
    SnapshotPart part = snapshotOf(desk.board);
    const CaseKey worked = part.rows[0].doc.key, typed = part.rows[1].doc.key, gone = part.rows[2].doc.key;
    part.rows.erase(part.rows.begin(), part.rows.begin() + 3);
    part.of.count = 1;
    desk.submit(desk.office.clerk, idOf(desk, worked), AddNote {u"手头的"_s});
    desk.ok(desk.store().saveDraft({idOf(desk, typed), u"add_note"_s, desk.office.clerk.id}, u"正在写"_s));

    REQUIRE_OK(take(desk, part));

    CHECK(desk.list().size() == 3);
    CHECK_FALSE(desk.answer(desk.store().find(desk.office.clerk, gone.toString())));
}

TEST_CASE("a case that a snapshot says has left goes like by a page, worked on or not", "[store][sync][sealed]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 4);
    desk.pull();
    SnapshotPart part = snapshotOf(desk.board);
    const CaseKey worked = part.rows[0].doc.key, idle = part.rows[1].doc.key;
    part.rows.erase(part.rows.begin(), part.rows.begin() + 2);
    part.of.count = 2;
    desk.submit(desk.office.clerk, idOf(desk, worked), AddNote {u"手头的"_s});
    const std::vector<Departure> left {{worked, u"sealed"_s}, {idle, u"sealed"_s}};
    SECTION("in the life of the board it knows")
    {
        REQUIRE_OK(take(desk, part, left));
    }
    SECTION("or after the board was put back, when nothing else would tell")
    {
        desk.ok(desk.store().beginAfterLoss(u"e2"_s));
        part.of.epoch = u"e2"_s;
        REQUIRE_OK(take(desk, part, left));
    }
    CHECK(desk.list().size() == 2);
    CHECK(desk.outbox().empty());
    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(db.value<int>("SELECT COUNT(*) FROM handover WHERE body LIKE '%手头的%'") == 1);
}

TEST_CASE("a snapshot older than what was read once takes nothing away", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 1);
    const SnapshotPart old = snapshotOf(desk.board);
    const CaseKey first = old.rows[0].doc.key;
    fill(desk.board, desk.office, 1);
    SECTION("by pages, before the place expired")
    {
        desk.pull();
        desk.ok(desk.store().forgetCursor(desk.board.scope));
    }
    SECTION("or by a part of a newer one")
    {
        desk.ok(desk.store().takeSnapshotPart(snapshotOf(desk.board, u"s2"_s)));
    }
    REQUIRE_OK(take(desk, old, {{first, u"sealed"_s}}));

    CHECK(desk.list().size() == 2);
    CHECK(desk.seq() == old.of.seq);
}

TEST_CASE("a row that cannot be read is set aside, and nothing is taken away for it", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 3);
    desk.pull();
    SnapshotPart part = snapshotOf(desk.board);
    part.rows.pop_back();
    part.malformed.push_back({-3, "{"_qba, u"bad-member"_s});

    REQUIRE_OK(take(desk, part));

    CHECK(desk.list().size() == 3);
    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(db.value<QByteArray>("SELECT raw FROM quarantine") == "{"_qba);
}

TEST_CASE("letters that came in bulk are compared afterwards", "[store][sync]")
{
    SyncedDesk desk;
    const QString words = u"石桥村三组村口的路灯已经坏了半个月，晚上出门看不见路，请派人来修一修"_s;
    desk.board.registered(desk.office.clerk, letter(words));
    const CaseKey second = desk.board.registered(desk.office.clerk, letter(words));

    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    CHECK(desk.caseFile(idOf(desk, second)).similar.size() + desk.caseFile(desk.list()[0]).similar.size()
              + desk.caseFile(desk.list()[1]).similar.size()
          >= 1);
    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(db.value<int>("SELECT COUNT(*) FROM uncompared") == 0);
}

TEST_CASE("what came in bulk is compared while nobody else writes", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 45);
    const SnapshotPart part = snapshotOf(desk.board);
    Store &store = desk.store();
    const auto came = store.takeSnapshotPart(part);
    const auto isOver = store.endSnapshot(part.of);
    const auto saved = store.arrive(desk.office.clerk, {arrivalOf(letter(u"门口的井盖"_s))});

    desk.queue.runAll();

    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(REQUIRE_OK(saved.result())->size() == 1);
    CHECK(db.value<int>("SELECT COUNT(*) FROM uncompared").value_or(-1) == 45);
    desk.queue.advance(std::chrono::milliseconds(50));
    CHECK(db.value<int>("SELECT COUNT(*) FROM uncompared") == 0);
}

TEST_CASE("known, new and sealed cases of one part stand each where it belongs", "[store][sync]")
{
    const QStringList places {u"甲村"_s, u"乙村"_s, u"丙村"_s, u"丁村"_s, u"戊村"_s, u"己村"_s};
    SyncedDesk desk;
    std::map<QString, CaseKey> keys;
    for (const QString &place : places)
        keys[place] = desk.board.registered(desk.office.clerk, letter(place + u"的井盖没了"_s),
                                            place == u"丁村"_s ? Track::Report : Track::Complaint);
    SnapshotPart some = snapshotOf(desk.board);
    std::erase_if(some.rows, [&](const SnapshotRow &row) {
        return row.doc.key != keys[u"乙村"_s] && row.doc.key != keys[u"戊村"_s];
    });
    SnapshotPart whole = snapshotOf(desk.board, u"s2"_s);
    whole.rows.push_back(whole.rows.front()); // said twice: taken once
    desk.ok(desk.store().takeSnapshotPart(some));

    REQUIRE_OK(take(desk, whole));

    for (const QString &place : places) {
        const auto found = desk.list(desk.office.vault, {.text = place});
        REQUIRE(found.size() == 1);
        CHECK(desk.ok(desk.store().caseFile(desk.office.vault, found[0])).current.key == keys[place]);
    }
    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(db.value<int>("SELECT COUNT(*) FROM search_doc") == 5);
    CHECK(db.value<int>("SELECT SUM(n) FROM list_count WHERE sealed = 0") == 5);
    CHECK(db.value<int>("SELECT SUM(n) FROM list_count WHERE sealed = 1") == 1);
    CHECK(db.value<int>("SELECT COUNT(DISTINCT case_id) FROM sketch") == 5);
}

TEST_CASE("ids that follow one another are one stretch", "[store]")
{
    const std::vector<CaseId> ids {{}, {4}, {5}, {}, {6}, {9}, {8}, {9}};

    const auto stretches = stretchesOf(ids);

    REQUIRE(stretches.size() == 4);
    const auto is = [&](size_t i, size_t at, qint64 first, qint64 count) {
        return stretches[i].at == at && stretches[i].first == CaseId {first} && stretches[i].count == count;
    };
    CHECK(is(0, 1, 4, 2));
    CHECK(is(1, 4, 6, 1));
    CHECK(is(2, 5, 9, 1));
    CHECK(is(3, 6, 8, 2));
    CHECK(stretchesOf({}).empty());
}

TEST_CASE("a report of wrongdoing from a snapshot is in no index", "[store][sync]")
{
    SyncedDesk desk;
    desk.board.registered(desk.office.clerk, letter(u"举报某人虚报土地亩数"_s), Track::Report);

    REQUIRE_OK(take(desk, snapshotOf(desk.board)));

    CHECK(desk.list(desk.office.clerk, {.text = u"亩数"_s}).empty());
    CHECK(desk.list(desk.office.vault, {.text = u"亩数"_s}).size() == 1);
    Database db(desk.file, {Database::Access::ReadOnly});
    CHECK(db.value<int>("SELECT COUNT(*) FROM search_doc") == 0);
}

TEST_CASE("a snapshot older than what the feed has brought is not taken", "[store][sync]")
{
    SyncedDesk desk;
    fill(desk.board, desk.office, 1);
    const SnapshotPart old = snapshotOf(desk.board);
    fill(desk.board, desk.office, 1);
    desk.pull();

    const auto refused = take(desk, old);

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"feed-moved");
}

TEST_CASE("a snapshot without a single case is one too", "[store][sync]")
{
    SyncedDesk desk;

    REQUIRE_OK(desk.answer(desk.store().endSnapshot(snapshotOf(desk.board).of)));

    CHECK(desk.list().empty());
}
