// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/ledger.h"
#include "core/sqlite/database.h"
#include "tests/board/runningboard.h"
#include "tests/sync/threadeddesk.h"

using namespace lianxin;
using namespace lianxin::test;

// A case goes to another office of the board while a desk still has work on it.

namespace {

struct Town {
    board::BoardFile file;
    const Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    std::unique_ptr<board::RunningBoard> running = std::make_unique<board::RunningBoard>(file);

    void join(ThreadedDesk &desk)
    {
        const QString url = u"http://127.0.0.1:%1"_s.arg(running->service->port());
        desk.ok(desk.engine.enrol(url, QString::fromUtf8(file.tokens[u"李小"_s])));
    }
    void does(ThreadedDesk &desk, const Operation &what) { desk.ok(desk.store->submit(clerk, only(desk), what)); }
    [[nodiscard]] CaseId only(ThreadedDesk &desk) const { return desk.ok(desk.store->list(clerk, {})).at(0); }
    [[nodiscard]] std::vector<HandoverItem> handedOver(ThreadedDesk &desk) const
    {
        return desk.ok(desk.store->handover(clerk));
    }

    /// A case that its office objects to, on the board.
    void disputed(ThreadedDesk &desk)
    {
        desk.ok(desk.store->arrive(clerk, {arrivalOf(letter(u"路灯不亮"_s))}));
        does(desk, Classify {Track::Complaint, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false});
        does(desk, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
        does(desk, Register {});
        does(desk, Object {u"三定方案第2条"_s, u"白石镇"_s});
        REQUIRE_OK(desk.sync());
    }
    [[nodiscard]] qint64 refusedOnBoard()
    {
        running.reset();
        const auto db = *REQUIRE_OK(board::openForReading(file.path));
        return *db->value<qint64>("SELECT COUNT(*) FROM dead_letters WHERE reason = 'scope-revoked'");
    }
};

const Transfer away {u"白石镇"_s, u"路灯归白石镇管"_s};

/// Nothing of the case can be read or counted any more.
void checkGone(const Town &town, ThreadedDesk &desk)
{
    CHECK(desk.ok(desk.store->list(town.clerk, {})).empty());
    CHECK(desk.ok(desk.store->outbox(town.clerk)).empty());
    const WorkListCounts counts = desk.ok(desk.store->counts(town.clerk));
    CHECK(counts.waiting == 0);
    CHECK(counts.stuck == 0);
    Database db(desk.folder.filePath(u"desk.db"_s), {.access = Database::Access::ReadOnly});
    for (const char *table : {"cases", "appeal", "timeline", "outbox", "base", "draft", "draft_revision"}) {
        INFO(table);
        CHECK(db.value<int>("SELECT COUNT(*) FROM " + std::string(table)) == 0);
    }
}

} // namespace

TEST_CASE("five operations that wait when another desk transfers the case are all to be seen, here and on the board",
          "[transferred][bug-36][bug-37]")
{
    Town town;
    ThreadedDesk desk, other;
    town.join(desk);
    town.join(other);
    town.disputed(other);
    REQUIRE_OK(desk.sync());
    for (int i = 0; i < 5; ++i)
        town.does(desk, AddNote {u"没有送的第%1句"_s.arg(i)});
    desk.ok(desk.store->saveDraft({town.only(desk), u"note"_s, town.clerk.id}, u"写到一半"_s));
    town.does(other, away);
    REQUIRE_OK(other.sync());

    (void)desk.sync();
    (void)desk.sync();

    checkGone(town, desk);
    QStringList words;
    for (const HandoverItem &item : town.handedOver(desk)) {
        CHECK(item.reason == u"transferred"_s);
        CHECK(item.number.startsWith(u"LY-"_s));
        words << item.body;
    }
    CHECK(words.size() == 6);
    for (int i = 0; i < 5; ++i)
        CHECK(words.filter(u"没有送的第%1句"_s.arg(i)).size() == 1);
    CHECK(words.contains(u"写到一半"_s));
    CHECK(town.refusedOnBoard() == 5);
}

TEST_CASE("a desk that transfers a case itself has nothing of it left but what was being typed",
          "[transferred][bug-37]")
{
    Town town;
    ThreadedDesk desk;
    town.join(desk);
    town.disputed(desk);
    desk.ok(desk.store->saveDraft({town.only(desk), u"note"_s, town.clerk.id}, u"写到一半"_s));
    town.does(desk, away);

    REQUIRE_OK(desk.sync());
    REQUIRE_OK(desk.sync());

    checkGone(town, desk);
    const auto items = town.handedOver(desk);
    REQUIRE(items.size() == 1);
    CHECK(items[0].body == u"写到一半"_s);
}
