// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/scene.h"
#include "tests/sync/simdesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Town {
    Rules rules = *builtInRules();
    WireBoard board {rules};
    SimDesk desk {board};
    OperationId poison = {};

    Town()
    {
        appoint(board, desk.office);
        desk.join(board);
    }

    /// The board fails over any request that has the poison in it.
    void poisonous(OperationId id)
    {
        poison = id;
        desk.line.trouble = [this](const HttpRequest &request) {
            const QByteArray encoding = HttpReply {0, request.headers, {}}.header("Content-Encoding");
            const auto plain = wire::decompressed(request.body, *wire::encodingNamed(encoding), 1 << 24);
            const bool isSync = request.url.path() == u"/v1/sync";
            return isSync && plain->contains(poison.toString().toUtf8()) ? Fault::Failed : Fault::None;
        };
    }
    void healthy()
    {
        desk.line.trouble = [](const HttpRequest &) { return Fault::None; };
    }
    void syncTimes(int n)
    {
        for (int i = 0; i < n; ++i)
            (void)desk.syncOnce();
    }
};

} // namespace

TEST_CASE("bug 42: a poison anywhere in a lane is parked and shown, and everything else goes out", "[poison][bug-42]")
{
    Town town;
    const int place = GENERATE(range(0, 6));
    const CaseId lane = town.desk.take(letter(u"路灯不亮"_s, u"路灯坏了，请来修。"_s));
    town.desk.bringToWork(lane);
    const auto inLane = town.desk.outbox();
    REQUIRE(inLane.size() == 6);
    for (int i = 0; i < 20; ++i)
        town.desk.take(letter(u"水管%1"_s.arg(i), u"第%1处漏水"_s.arg(i)));
    town.poisonous(inLane[size_t(place)].recorded.id);

    town.syncTimes(25);

    CHECK(town.board.core.taken() == size_t(20 + place));
    const auto stuck = town.desk.outbox();
    REQUIRE(stuck.size() == size_t(6 - place)); // nothing is dropped
    CHECK(stuck[0].recorded.id == town.poison);
    CHECK(stuck[0].state == OutboxItem::State::Parked);
    CHECK(stuck[0].problem.reason == u"fails-alone");
    for (size_t i = 1; i < stuck.size(); ++i)
        CHECK(stuck[i].state == OutboxItem::State::Blocked);

    SECTION("it is not tried again at once")
    {
        const int attempts = stuck[0].attempts;
        town.syncTimes(3);
        CHECK(town.desk.outbox()[0].attempts == attempts);
    }
    SECTION("but a day later")
    {
        town.healthy();
        town.desk.clock.advance(25h);
        town.syncTimes(3);
        CHECK(town.desk.outbox().empty());
        CHECK(town.board.core.taken() == 26);
    }
}

TEST_CASE("bug 14: failures of the line or of the whole board park nothing", "[poison][bug-14]")
{
    const Fault fault = GENERATE(Fault::Failed, Fault::LostBefore, Fault::LostAfter, Fault::NotSent, Fault::Busy);
    Town town;
    town.desk.take(letter(u"路灯不亮"_s));
    town.desk.line.trouble = [fault](const HttpRequest &) { return fault; };
    town.syncTimes(30);
    CHECK(town.desk.outbox()[0].state != OutboxItem::State::Parked);
    town.healthy();

    CHECK(town.desk.syncOnce());

    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 1);
}

TEST_CASE("bug 14: after ten thousand failures what waits is sent", "[poison][bug-14]")
{
    using namespace lianxin::sync;
    using namespace lianxin::sync::test;
    Scene scene;
    auto s = standing({clerk});
    s.inDoubt = {{clerk.actor.id, key<OperationId>(1)}};
    scene.happen(Started {});
    for (int i = 0; i < 10'000; ++i) {
        scene.stand(s);
        const auto ask = scene.take<AskStatus>();
        scene.happen(RoundEvent(StatusAnswered {clerk.actor.id, ask.ids,
                                                bad<wire::StatusResponse>(Error::Code::Offline, u"board-failed"_s)}));
        REQUIRE_FALSE(scene.ended());
        scene.now = scene.take<WaitUntil>().at;
        scene.happen(TimeCame {});
    }
    scene.stand(s);
    const auto ask = scene.take<AskStatus>();
    scene.happen(RoundEvent(StatusAnswered {clerk.actor.id, ask.ids,
                                            good(wire::StatusResponse {{sync::test::result(1, Status::Unknown)}})}));
    scene.keepResults();

    CHECK(scene.send({operation(1)}).operations.size() == 1);
}

TEST_CASE("a batch that fails is halved until it is clear which operation it is", "[poison]")
{
    using namespace lianxin::sync;
    using namespace lianxin::sync::test;
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 8}};
    int size = 8;
    for (const int most : {wire::maxOperations, 4, 2, 1}) {
        scene.begin(s, Poked {});
        const auto batch = scene.take<TakeBatch>();
        CHECK(batch.most == most);
        size = std::min(size, most);
        std::vector<RecordedOperation> operations;
        for (int i = 0; i < size; ++i)
            operations.push_back(operation(i + 1));
        scene.happen(RoundEvent(BatchTaken {batch.question, operations}));
        scene.answer(scene.take<SendSync>(), bad<wire::SyncResponse>(Error::Code::Offline, u"board-failed"_s));
        CHECK_FALSE(scene.ended()); // nothing is held against one while the board has said nothing at all
    }
}

TEST_CASE("bug 29: whatever is refused to a desk, it keeps what it has", "[poison][bug-29]")
{
    const Fault fault = GENERATE(Fault::Unauthorized, Fault::Forbidden, Fault::NoSuchPath);
    Town town;
    for (int i = 0; i < 5; ++i)
        town.board.core.registered(town.desk.office.clerk, letter(u"路灯%1"_s.arg(i)));
    CHECK(town.desk.syncOnce());
    town.desk.line.trouble = [fault](const HttpRequest &) { return fault; };

    town.syncTimes(3);

    CHECK(town.desk.list().size() == 5);
    CHECK(town.desk.ok(town.desk.store().handover(town.desk.office.clerk)).empty());
}
