// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "tests/store/fakeboard.h"

using namespace lianxin;
using State = OutboxItem::State;

TEST_CASE("a page brings cases, letters and what happened to them", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.board.done(desk.office.clerk, key, AddNote {u"别处写的"_s});

    desk.pull();

    const CaseFile file = desk.caseFile(desk.ok(desk.store().find(desk.office.clerk, key.toString())));
    CHECK(file.current == desk.board.at(key));
    CHECK(file.appeals.size() == 1);
    REQUIRE(file.timeline.size() == 2);
    CHECK(std::get<Intake>(file.timeline[0].recorded.operation).appeals == file.appeals);
    CHECK(desk.changes.back().sync);
    CHECK(desk.seq() == 2);
}

TEST_CASE("pages of any size lead to the same desk", "[store][sync]")
{
    SyncedDesk desk;
    std::vector<CaseKey> keys;
    for (int i = 0; i < 5; ++i) {
        keys.push_back(desk.board.registered(desk.office.clerk, letter(u"第%1封"_s.arg(i))));
        desk.board.done(desk.office.clerk, keys[size_t(i / 2)], AddNote {u"补充"_s});
    }
    const size_t pageSize = GENERATE(1, 3, 100);

    while (desk.seq() < desk.board.head())
        desk.ok(desk.store().applyRemote(desk.board.pageAfter(desk.seq(), pageSize)));

    for (const CaseKey &key : keys)
        CHECK(desk.currentOf(key) == desk.board.at(key));
}

TEST_CASE("a page that does not continue exactly here is not taken", "[store][sync][bug-15]")
{
    SyncedDesk desk;
    for (int i = 0; i < 4; ++i)
        desk.board.registered(desk.office.clerk, letter(u"甲"_s));
    desk.ok(desk.store().applyRemote(desk.board.pageAfter(0, 2)));

    ChangePage page = desk.board.pageAfter(2);
    SECTION("it was taken before")
    {
        page = desk.board.pageAfter(0);
    }
    SECTION("it comes too early")
    {
        page = desk.board.pageAfter(3);
    }
    SECTION("a row is missing")
    {
        page.rows.erase(page.rows.begin());
    }
    SECTION("a row comes twice")
    {
        page.rows.push_back(page.rows.back());
    }
    const auto refused = desk.answer(desk.store().applyRemote(page));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"feed-gap"_s);
    CHECK(desk.list().size() == 2);
    CHECK(desk.seq() == 2);
}

TEST_CASE("bad rows are set aside and do not stop the feed", "[store][sync]")
{
    SyncedDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.board.registered(desk.office.clerk, letter(u"甲"_s));
    ChangePage page = desk.board.pageAfter(0);
    const qint64 told = GENERATE(2, 0);
    page.malformed.push_back({told, R"({"seq":2,"op":"upsert"})", u"bad-member doc"_s});
    page.rows.erase(page.rows.begin() + 1);

    desk.ok(desk.store().applyRemote(page));

    CHECK(desk.list().size() == 2);
    CHECK(desk.seq() == 3);
    Database db(desk.file, {.access = Database::Access::ReadOnly});
    CHECK(db.value<QByteArray>("SELECT raw FROM quarantine WHERE seq = 2") == page.malformed[0].raw);
}

TEST_CASE("waiting operations stand on top of what others did", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, SetDemands {{{1, u"修好"_s, 0, 0}}});
    desk.board.done(desk.office.clerk, key, Classify {Track::Help, u"道路水利"_s, u"王家湾"_s, false, {}, false});

    desk.pull();

    CHECK(desk.current(id).place == u"王家湾"_s);
    CHECK(desk.current(id).demands.size() == 1);
    CHECK(desk.outbox()[0].state == State::Ready);

    desk.pushAll();
    desk.pull();
    CHECK(desk.current(id) == desk.board.at(key));
}

TEST_CASE("an operation names the board's version that was seen here, whatever the desk did itself", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    const auto note = [&] {
        desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
        return desk.outbox().back().recorded.baseVersion;
    };

    CHECK(note() == 1);
    CHECK(note() == 1);
    desk.pushAll();
    CHECK(note() == 3);
    desk.board.done(desk.office.clerk, key, AddNote {u"别处写的"_s});
    desk.pushAll();
    CHECK(note() == 3); // the board is at 5, but its 4 has not been seen
    desk.pull();
    CHECK(note() == 5);
    CHECK(desk.currentOf(key).version == 7);
}

TEST_CASE("trying again what others have crossed says that their work was seen", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
    desk.board.done(desk.office.clerk, key, AddNote {u"别处写的"_s});
    const OperationId mine = desk.outbox()[0].recorded.id;
    desk.ok(desk.store().takeBatch(desk.office.clerk.id, 100, 1 << 20));
    desk.ok(desk.store().recordResults(
        {{.id = mine, .status = OperationResult::Status::Conflict, .reason = u"changed-meanwhile"_s}}));
    desk.pull();

    desk.ok(desk.store().retryOutboxItem(desk.office.clerk, mine));

    CHECK(desk.outbox()[0].recorded.baseVersion == 2);
}

TEST_CASE("an operation that others made impossible is shown as a conflict, never dropped", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.board.done(desk.office.clerk, key, SetDemands {{{1, u"修好"_s, 0, 0}}});
    desk.board.done(desk.office.clerk, key, Register {});
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, Accept {});
    desk.submit(desk.office.clerk, id, AddNote {u"已受理"_s});
    desk.board.done(desk.office.clerk, key, Accept {});

    desk.pull();

    const auto items = desk.outbox();
    REQUIRE(items.size() == 2);
    CHECK(items[0].state == State::Conflict);
    CHECK(items[0].problem.reason == u"wrong-state"_s);
    CHECK(items[1].state == State::Blocked);
    CHECK(desk.current(id).status == CaseStatus::Accepted);
    CHECK(desk.ok(desk.store().syncStanding()).ready.empty());
}

TEST_CASE("our own operation in the feed settles it, also when its answer was lost", "[store][sync]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
    const auto batch = desk.ok(desk.store().takeBatch(desk.office.clerk.id, 100, 1 << 20));
    const OperationResult lost = desk.board.accept(desk.office.clerk, batch[0]);
    const OperationResult lostToo = desk.board.accept(desk.office.clerk, batch[1]);

    desk.pull();

    CHECK(desk.outbox().empty());
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
    CHECK(desk.caseFile(id).timeline.size() == 2);
    desk.ok(desk.store().recordResults({lost, lostToo}));
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
}

TEST_CASE("while an outcome is in doubt nothing is called a conflict", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.board.done(desk.office.clerk, key, SetDemands {{{1, u"修好"_s, 0, 0}}});
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, Register {});
    const auto batch = desk.ok(desk.store().takeBatch(desk.office.clerk.id, 100, 1 << 20));
    desk.board.done(desk.office.clerk, key, Register {});

    desk.pull();
    CHECK(desk.outbox()[0].state == State::InDoubt);

    desk.ok(desk.store().recordResults({{.id = batch[0].id}}));
    CHECK(desk.outbox()[0].state == State::Conflict);
}

TEST_CASE("a case that is taken from this desk leaves nothing but what was in hand", "[store][sync][bug-37]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, AddNote {u"没发出去的话"_s});
    desk.ok(desk.store().saveDraft({id, u"submit"_s, desk.office.handler.id}, u"写到一半的答复"_s));
    desk.board.revoke(key, u"transferred"_s);

    desk.pull();

    CHECK(desk.list().empty());
    CHECK(desk.outbox().empty());
    const auto items = desk.ok(desk.store().handover(desk.office.clerk));
    REQUIRE(items.size() == 2);
    CHECK(items[0].body == u"写到一半的答复"_s);
    CHECK(items[0].person == desk.office.handler.id);
    CHECK(items[1].kind == u"note"_s);
    CHECK(items[1].body.contains(u"没发出去的话"_s));
    CHECK(items[1].number == desk.board.at(key).number);
    CHECK(items[1].reason == u"transferred"_s);
    Database db(desk.file, {.access = Database::Access::ReadOnly});
    for (const char *table : {"cases", "appeal", "timeline", "outbox", "base", "draft", "draft_revision"})
        CHECK(db.value<int>("SELECT COUNT(*) FROM " + std::string(table)) == 0);
}

TEST_CASE("only the feed that brought a case can take it away", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.pull();
    ChangePage other {.scope = u"org:别处"_s, .from = {}, .to = u"x1"_s};
    other.rows.push_back({.seq = 1, .kind = ChangeRow::Kind::Revoke, .caseKey = key});

    desk.ok(desk.store().applyRemote(other));

    CHECK(desk.list().size() == 1);
}

TEST_CASE("a case sealed by the board leaves those who may not read it, and reaches the one who may", "[store][sync]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"反映某干部"_s));
    desk.submit(desk.office.clerk, id, Classify {Track::Report, u"道路水利"_s, u"李家村"_s, false, {}, false});
    desk.pushAll();
    const Case sealed = desk.ok(desk.store().caseFile(desk.office.vault, id)).current;
    ChangePage toOffice {.scope = desk.board.scope, .to = u"c3"_s};
    for (qint64 seq = 1; seq <= 3; ++seq)
        toOffice.rows.push_back(
            {.seq = seq, .kind = ChangeRow::Kind::Revoke, .caseKey = sealed.key, .reason = u"sealed"_s});
    ChangePage toVault {.scope = u"sealed:东河镇"_s, .to = u"s1"_s};
    toVault.rows.push_back({.seq = 1, .caseKey = sealed.key, .doc = sealed});
    const bool vaultFirst = GENERATE(true, false);

    desk.ok(desk.store().applyRemote(vaultFirst ? toVault : toOffice));
    desk.ok(desk.store().applyRemote(vaultFirst ? toOffice : toVault));

    CHECK(desk.list().empty());
    CHECK(desk.list(desk.office.vault, {}).size() == 1);
    CHECK(desk.ok(desk.store().handover(desk.office.clerk)).empty());
}

TEST_CASE("an older version of a case that comes again does not undo a newer one", "[store][sync]")
{
    SyncedDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"路灯"_s));
    desk.board.done(desk.office.clerk, key, AddNote {u"一"_s});
    desk.pull();
    ChangePage late {.scope = u"org:另一处"_s, .to = u"x1"_s};
    late.rows.push_back(desk.board.pageAfter(0).rows[0]);

    desk.ok(desk.store().applyRemote(late));

    CHECK(desk.currentOf(key) == desk.board.at(key));
}
