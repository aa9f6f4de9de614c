// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/scene.h"
#include "tests/sync/simdesk.h"

#include <QDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = SyncStatus::Phase;

// What a desk does when the board shuts it out, wants it newer or wiped, and how it changes its token.

namespace {

struct Town {
    Rules rules = *builtInRules();
    WireBoard board {rules};
    SimDesk desk {board};

    Town()
    {
        appoint(board, desk.office);
        desk.join(board);
    }
    [[nodiscard]] Phase phase() { return desk.engine().status().phase; }
    [[nodiscard]] QString tokenOf(const Actor &actor)
    {
        for (const Sender &sender : desk.ok(desk.store().syncStanding()).senders)
            if (sender.actor.id == actor.id)
                return sender.token;
        return {};
    }
};

} // namespace

TEST_CASE("a desk that was shut out works on by itself and sends what waits once it is let in again", "[desk]")
{
    Town town;
    town.desk.take(letter(u"路灯不亮"_s));
    town.board.desk = u"revoked"_s;

    CHECK(town.desk.syncOnce().error().reason == u"device-revoked");
    CHECK(town.phase() == Phase::ShutOut);
    CHECK(town.desk.outbox().at(0).state == OutboxItem::State::Ready);
    town.desk.take(letter(u"水管漏水"_s));
    const auto asked = town.board.asked.size();
    CHECK_FALSE(town.desk.syncOnce());
    CHECK(town.board.asked.size() == asked + 1);
    CHECK(town.board.asked.back() == "GET /v1/devices/self");

    town.board.desk = u"active"_s;
    CHECK(town.desk.syncOnce());
    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 2);
    CHECK(town.phase() == Phase::Idle);
}

TEST_CASE("a desk that is too old still hands in its work", "[desk]")
{
    Town town;
    town.board.desk = u"must_update"_s;
    town.board.core.registered(town.desk.office.clerk, letter(u"别处来的"_s));
    town.desk.take(letter(u"路灯不亮"_s));

    CHECK(town.desk.syncOnce().error().reason == u"must-update");

    CHECK(town.phase() == Phase::Outdated);
    CHECK(town.desk.outbox().empty());
    CHECK(town.desk.list().size() == 1);
}

TEST_CASE("a desk that is to be wiped hands in what waits, leaves nothing behind and says so", "[desk][bug-38]")
{
    Town town;
    const CaseId id = town.desk.take(letter(u"路灯不亮"_s));
    CHECK(town.desk.syncOnce());
    town.desk.submit(town.desk.office.clerk, id, AddNote {u"没有送的"_s});
    const OperationId waiting = town.desk.outbox().at(0).recorded.id;
    town.board.desk = u"wipe"_s;

    CHECK(town.desk.syncOnce().error().reason == u"device-wiped");

    CHECK(town.phase() == Phase::Wiped);
    CHECK(town.board.deadLetters.contains(waiting));
    CHECK(town.board.asked.back() == "POST /v1/devices/self/wipe-ack");
    CHECK_FALSE(town.desk.answer(town.desk.store().list(town.desk.office.clerk, {})));
    CHECK_FALSE(QFile::exists(town.desk.file));
    CHECK_FALSE(QFile::exists(town.desk.dir.filePath(u"second/outbox.log"_s)));
    CHECK_FALSE(QDir(town.desk.dir.filePath(u"backup"_s)).exists());
    town.desk.crash();
    CHECK(town.desk.list().empty());
    CHECK(town.desk.ok(town.desk.store().people()).empty());
}

TEST_CASE("nothing but the board's own word wipes a desk", "[desk]")
{
    const Fault fault = GENERATE(Fault::Portal, Fault::Truncated, Fault::OtherBoard, Fault::Unauthorized);
    Town town;
    town.desk.take(letter(u"路灯不亮"_s));
    town.board.desk = u"wipe"_s;
    town.desk.line.trouble = [fault](const HttpRequest &) { return fault; };

    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(town.desk.syncOnce());

    CHECK(town.desk.list().size() == 1);
}

TEST_CASE("a token is changed for a new one in time, and the new one is kept before it is used", "[desk]")
{
    Town town;
    const Actor &clerk = town.desk.office.clerk;
    CHECK(town.desk.syncOnce());
    CHECK(town.tokenOf(clerk) == u"token-clerk");
    town.desk.clock.advance(25h);

    CHECK(town.desk.syncOnce());

    const QString fresh = town.tokenOf(clerk);
    CHECK(fresh.startsWith(u"fresh-"));
    CHECK(town.board.people.contains(fresh.toUtf8()));
    town.desk.clock.advance(24h * 29);
    CHECK(town.desk.syncOnce());
    CHECK(town.tokenOf(clerk) == fresh);
    town.desk.clock.advance(24h * 2);
    CHECK(town.desk.syncOnce());
    CHECK(town.tokenOf(clerk) != fresh);
}

TEST_CASE("a lost answer to a change of tokens locks nobody out", "[desk]")
{
    const Fault fault
        = GENERATE(Fault::LostBefore, Fault::LostAfter, Fault::Truncated, Fault::Twice, Fault::NoSuchPath);
    Town town;
    town.desk.clock.advance(25h);
    int left = 3;
    town.desk.line.trouble = [&](const HttpRequest &request) {
        return request.url.path() == u"/v1/token" && left-- > 0 ? fault : Fault::None;
    };
    for (int i = 0; i < 4; ++i)
        (void)town.desk.syncOnce();

    town.desk.take(letter(u"路灯不亮"_s));
    CHECK(town.desk.syncOnce());

    CHECK(town.desk.outbox().empty());
    for (const auto &sender : town.desk.ok(town.desk.store().syncStanding()).senders)
        CHECK(town.board.people.contains(sender.token.toUtf8()));
}

TEST_CASE("while answers to a change of tokens are lost, work leaves with the old one, round for round", "[desk]")
{
    const Fault fault = GENERATE(Fault::LostBefore, Fault::LostAfter, Fault::Truncated, Fault::Failed);
    Town town;
    const Actor &clerk = town.desk.office.clerk;
    town.desk.clock.advance(25h);
    town.desk.line.trouble
        = [&](const HttpRequest &request) { return request.url.path() == u"/v1/token" ? fault : Fault::None; };

    for (size_t round = 1; round <= 3; ++round) {
        town.desk.take(letter(u"路灯不亮"_s));
        CHECK_FALSE(town.desk.syncOnce()); // it is told, and tried again
        CHECK(town.desk.outbox().empty());
        CHECK(town.board.core.taken() == round);
        CHECK(size_t(std::ranges::count(town.board.asked, "POST /v1/token")) <= round);
    }
    CHECK(town.tokenOf(clerk) == u"token-clerk");

    town.desk.line.trouble = [](const HttpRequest &) { return Fault::None; };
    CHECK(town.desk.syncOnce());
    CHECK(town.tokenOf(clerk).startsWith(u"fresh-"));
    town.desk.take(letter(u"水管漏水"_s));
    CHECK(town.desk.syncOnce());
    CHECK(town.desk.outbox().empty());
}

TEST_CASE("work does not wait for a change of tokens, nor a snapshot for one that was lost", "[desk]")
{
    using namespace lianxin::sync;
    using namespace lianxin::sync::test;
    Scene scene;
    Sender old = clerk;
    old.isTokenOld = true;
    SyncStanding office = standing({old});
    office.cursors.clear();
    office.takesSnapshots = true;
    office.ready = {{old.actor.id, 1}};

    scene.begin(office);
    const auto sent = scene.send({operation(1)});
    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();
    scene.nothingMoreFrom(old);
    const auto asked = scene.take<AskToken>();
    scene.happen(
        RoundEvent(TokenAnswered {asked.speaker.sender, bad<wire::TokenWord>(Error::Code::Offline, u"line-broke"_s)}));

    CHECK(scene.take<FetchSnapshot>().speaker.sender.token == old.token);
}

TEST_CASE("a clock that is wrong is told of, by how much, and nothing else comes of it", "[desk]")
{
    using namespace lianxin::sync;
    using namespace lianxin::sync::test;
    const auto [off, told]
        = GENERATE(table<std::chrono::seconds, int>({{0s, 0}, {119s, 0}, {-119s, 0}, {10min, 10}, {-10min, -10}}));
    Scene scene;
    scene.begin(standing({clerk}));
    const auto sent = scene.take<SendSync>();
    auto body = response({});
    body.serverTime = noon + 10s - off; // half way
    scene.now = noon + 20s;
    scene.happen(RoundEvent(SyncAnswered {sent.question, {}, good(body), noon}));

    CHECK(scene.ended());
    CHECK(statusOf(scene.state).ahead.value_or(0min).count() == told);
    CHECK(statusOf(scene.state).phase == Phase::Idle);
}
