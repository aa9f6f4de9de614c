// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/scene.h"

using namespace lianxin;
using namespace lianxin::sync;
using namespace lianxin::sync::test;

TEST_CASE("a round in which nothing waits is one request for all feeds of the office", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk, vault, leader}));
    CHECK(statusOf(scene.state).phase == Phase::Running);

    const auto sent = scene.take<SendSync>();
    CHECK(sent.operations.empty());
    CHECK(sent.question.speaker.sender.token == vault.token); // who may follow both
    CHECK(sent.question.cursors == std::vector {ScopeCursor {openFeed, u"c0"_s, 0}, ScopeCursor {sealedFeed, {}, 0}});
    scene.answer(sent, good(response({}, {page(openFeed, u"c0"_s, false, 0)})));
    scene.keepPage();

    CHECK(*REQUIRE_OK(scene.ended()) == Counts {0, 0, 1, 200, 100});
    CHECK(scene.end().ok);
    const auto wait = scene.take<WaitUntil>().at - noon;
    CHECK((wait >= 4min && wait <= 6min));
    CHECK(scene.wanted.empty());
    CHECK(statusOf(scene.state).phase == Phase::Idle);
    CHECK(statusOf(scene.state).lastOkAt == noon);
}

TEST_CASE("who has something to send pulls as well", "[round]")
{
    Scene scene;
    auto s = standing({clerk, leader});
    s.ready = {{leader.actor.id, 1}};
    scene.begin(s);

    const auto sent = scene.send({operation(1)});

    CHECK(sent.question.speaker.sender.token == leader.token);
    CHECK(sent.question.cursors.size() == 1);
    scene.answer(sent, good(response({result(1, Status::Applied)}, {page(openFeed, u"c1"_s, false)})));
    scene.keepResults();
    scene.keepPage();
    scene.nothingMoreFrom(clerk); // the leader's step may have freed one of the clerk's
    scene.nothingMoreFrom(leader);
    CHECK(*REQUIRE_OK(scene.ended()) == Counts {1, 1, 1, 200, 100});
}

TEST_CASE("the next batch leaves before the words on the last are kept", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 3}};
    scene.begin(s);
    const auto first = scene.send({operation(1), operation(2)});

    scene.answer(first, good(response({result(1, Status::Applied), result(2, Status::Applied)},
                                      {page(openFeed, u"c1"_s, false)})));
    const auto ahead = scene.take<TakeBatch>(); // so the store, which does one thing after the other, takes it first
    CHECK(ahead.question.cursors.front().cursor == u"c1"); // behind the page that is being kept
    scene.keepResults();
    scene.keepPage();
    CHECK(scene.wanted.empty()); // nothing else before it is known what was taken
    scene.happen(RoundEvent(BatchTaken {ahead.question, {{operation(3)}}}));
    scene.answer(scene.take<SendSync>(),
                 good(response({result(3, Status::Applied)}, {page(openFeed, u"c2"_s, false)})));
    scene.keepResults();
    scene.keepPage();

    scene.nothingMoreFrom(clerk); // what stood behind the others may be free now
    CHECK(*REQUIRE_OK(scene.ended()) == Counts {3, 2, 2, 400, 200});
}

TEST_CASE("what could not be taken ahead is looked for again once the words are kept", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 2}};
    scene.begin(s);
    scene.answer(scene.send({operation(1)}), good(response({result(1, Status::Applied)})));

    scene.nothingMoreFrom(clerk); // the second stands behind the first, which is still in doubt
    scene.keepResults();

    CHECK(scene.send({operation(2)}).operations.size() == 1);
}

TEST_CASE("while single operations are tried, none is taken ahead", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 9}};
    scene.state.round.most[clerk.actor.id] = 1;
    scene.begin(s);

    scene.answer(scene.send({operation(1)}), good(response({result(1, Status::Applied)})));

    scene.keepResults();
}

TEST_CASE("everybody's operations go under their own token", "[round]")
{
    Scene scene;
    auto s = standing({clerk, leader});
    s.ready = {{clerk.actor.id, 1}, {leader.actor.id, 1}};
    scene.begin(s);

    const auto first = scene.send({operation(1)});
    CHECK(first.question.speaker.sender.token == clerk.token);
    scene.answer(first, good(response({result(1, Status::Rejected)})));
    scene.keepResults();
    scene.nothingMoreFrom(clerk);
    const auto second = scene.send({operation(2)});

    CHECK(second.question.speaker.sender.token == leader.token);
    CHECK(second.question.cursors.front().cursor == u"c0"); // so its place lies behind what the board says of these
}

TEST_CASE("operations in doubt are asked about before anything is sent", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.inDoubt = {{clerk.actor.id, key<OperationId>(1)}, {clerk.actor.id, key<OperationId>(2)}};
    scene.begin(s);

    const auto ask = scene.take<AskStatus>();
    CHECK(ask.ids == std::vector {key<OperationId>(1), key<OperationId>(2)});
    CHECK(scene.wanted.empty());
    scene.happen(
        RoundEvent(StatusAnswered {clerk.actor.id, ask.ids,
                                   good(wire::StatusResponse {{result(1, Status::Duplicate), result(2, Status::Unknown),
                                                               result(9, Status::Applied)}})}));

    CHECK(scene.take<KeepResults>().results == std::vector {result(1, Status::Duplicate), result(2, Status::Unknown)});
    scene.happen(RoundEvent(ResultsKept {}));
    const auto sent = scene.send({operation(2)}); // unknown to the board, so ready again
    CHECK(sent.question.speaker.sender.token == clerk.token);
}

TEST_CASE("files that a courier still carries are called back before anything is sent", "[round]")
{
    Scene scene;
    auto s = standing({clerk, leader});
    s.courierUnderWay = 3;
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);

    const auto ask = scene.take<AskStatus>();
    CHECK(ask.calledBack == 3);
    CHECK(ask.ids.empty());
    CHECK(scene.wanted.empty());
    scene.happen(RoundEvent(StatusAnswered {ask.speaker.sender.actor.id, {}, good(wire::StatusResponse {}), 3}));

    CHECK(scene.take<KeepResults>().calledBack == 3); // of one office: one question is enough
    scene.happen(RoundEvent(ResultsKept {}));
    scene.take<TakeBatch>();
}

TEST_CASE("operations in doubt of a person without a token are asked about by whoever can, and wait", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.inDoubt = {{leader.actor.id, key<OperationId>(1)}};
    s.ready = {{leader.actor.id, 3}};
    scene.begin(s);

    const auto ask = scene.take<AskStatus>();
    CHECK(ask.speaker.sender.token == clerk.token);
    scene.happen(RoundEvent(StatusAnswered {clerk.actor.id, ask.ids, good(wire::StatusResponse {})}));
    CHECK(scene.take<TakeBatch>().question.speaker.sender.token == clerk.token);
}

TEST_CASE("a feed is pulled until it has no more", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk}));

    scene.answer(scene.take<SendSync>(), good(response({}, {page(openFeed, u"c1"_s, true, 3)})));
    scene.keepPage();
    CHECK(statusOf(scene.state).rowsDone == 3);
    const auto second = scene.take<SendSync>();
    CHECK(second.question.cursors.front().cursor == u"c1");
    scene.answer(second, good(response({}, {page(openFeed, u"c2"_s, false, 2)})));
    scene.keepPage();

    CHECK(*REQUIRE_OK(scene.ended()) == Counts {0, 5, 2, 400, 200});
}

TEST_CASE("a feed that promises more behind nothing is not asked for ever", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk}));

    scene.answer(scene.take<SendSync>(), good(response({}, {page(openFeed, u"c0"_s, true, 0)})));
    scene.keepPage();

    CHECK(scene.ended());
}

TEST_CASE("a page nobody asked for is not taken", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk}));

    scene.answer(scene.take<SendSync>(), good(response({}, {page(u"org:别处"_s, u"x"_s, false)})));

    CHECK(scene.ended());
}

TEST_CASE("a feed with a gap stands still and the other goes on", "[round]")
{
    Scene scene;
    scene.begin(standing({vault}));

    scene.answer(scene.take<SendSync>(),
                 good(response({}, {page(openFeed, u"c9"_s, true), page(sealedFeed, u"s1"_s, true)})));
    scene.keepPage(failure(Error::Code::Conflict, u"feed-gap"_s));
    scene.keepPage();
    const auto second = scene.take<SendSync>();
    CHECK(second.question.cursors == std::vector {ScopeCursor {sealedFeed, u"s1"_s, 0}});
    scene.answer(second, good(response({})));

    CHECK(scene.ended().error().reason == u"feed-gap");
    CHECK(statusOf(scene.state).problem.reason == u"feed-gap");
}

TEST_CASE("a disk that fails ends the round", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk}));

    scene.answer(scene.take<SendSync>(), good(response({}, {page(openFeed, u"c1"_s, true)})));
    scene.keepPage(failure(Error::Code::DiskFull, u"disk-full"_s));

    CHECK(scene.ended().error().code == Error::Code::DiskFull);
    CHECK(statusOf(scene.state).phase == Phase::Waiting);
}

TEST_CASE("a refused token stops one person and nobody else", "[round]")
{
    Scene scene;
    auto s = standing({clerk, leader});
    s.ready = {{clerk.actor.id, 1}, {leader.actor.id, 1}};
    scene.begin(s);

    scene.answer(scene.send({operation(1)}),
                 bad<wire::SyncResponse>(Error::Code::Unauthorized, u"token-refused"_s, true));
    CHECK(scene.take<ReleaseBatch>().ids == std::vector {key<OperationId>(1)});
    const auto other = scene.send({operation(2)});

    CHECK(other.question.speaker.sender.token == leader.token);
    CHECK(other.question.cursors.size() == 1); // the feed is pulled by whoever can
    scene.answer(other, good(response({result(2, Status::Applied)}, {page(openFeed, u"c1"_s, false)})));
    scene.keepResults();
    scene.keepPage();
    scene.nothingMoreFrom(leader);
    CHECK(scene.ended().error().code == Error::Code::Unauthorized);
    CHECK(statusOf(scene.state).phase == Phase::AuthNeeded);
}

TEST_CASE("a feed that is kept from a person does not keep their work back", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);

    scene.answer(scene.send({operation(1)}), bad<wire::SyncResponse>(Error::Code::Refused, u"scope-not-yours"_s, true));
    scene.take<ReleaseBatch>();
    const auto again = scene.send({operation(1)});

    CHECK(again.question.cursors.empty());
}

TEST_CASE("bug 17: a board that was put back is asked about all it may have lost before anything else",
          "[round][bug-17]")
{
    const auto [reason, epoch] = GENERATE(table<QString, QString>(
        {{u"epoch-changed"_s, u"e-2"_s}, {u"history-forked"_s, u"e-1"_s}, {u"cursor-ahead"_s, {}}}));
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);
    auto refusal = bad<wire::SyncResponse>(Error::Code::Refused, reason, true);
    refusal.epoch = epoch;

    scene.answer(scene.send({operation(1)}), refusal);
    CHECK(scene.take<ReleaseBatch>().ids == std::vector {key<OperationId>(1)});
    CHECK(scene.take<BeginAfterLoss>().epoch == (epoch.isEmpty() ? u"e-1"_s : epoch));
    auto after = standing({clerk});
    after.board->epoch = epoch;
    after.cursors.clear();
    after.takesSnapshots = true;
    after.inDoubt = {{clerk.actor.id, key<OperationId>(2)}};
    scene.happen(RoundEvent(LossBegun {after}));
    const auto ask = scene.take<AskStatus>();
    CHECK(ask.speaker.board.epoch == epoch);
    CHECK(ask.ids == std::vector {key<OperationId>(2)});
    scene.happen(RoundEvent(
        StatusAnswered {clerk.actor.id, ask.ids, good(wire::StatusResponse {{result(2, Status::Unknown)}})}));
    scene.keepResults();
    scene.nothingMoreFrom(clerk);
    CHECK(scene.take<FetchSnapshot>().scope == openFeed);
}

TEST_CASE("what the board has acknowledged and no feed shows is asked about once all feeds are read", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    s.unshown = {key<OperationId>(5), key<OperationId>(6), key<OperationId>(7)}; // this desk stopped before they came
    scene.begin(s);
    auto first = response({result(1, Status::Applied)});
    first.changes = {page(openFeed, u"c1"_s, true)};
    first.changes.front().rows.front().events = {operation(6)};
    scene.answer(scene.send({operation(1)}), good(first));
    scene.keepResults();
    scene.keepPage();
    scene.nothingMoreFrom(clerk);
    CHECK(scene.wanted.size() == 1); // the rest of the feed first
    auto second = response({}, {page(openFeed, u"c2"_s, false)});
    second.changes.front().rows.front().events = {operation(7)};
    scene.answer(scene.take<SendSync>(), good(second));
    scene.keepPage();

    const auto ask = scene.take<AskStatus>();

    CHECK(ask.ids == std::vector {key<OperationId>(1), key<OperationId>(5)});
    SECTION("the board has it: a case that has left its feed since")
    {
        scene.happen(RoundEvent(
            StatusAnswered {clerk.actor.id, ask.ids,
                            good(wire::StatusResponse {{result(1, Status::Applied), result(5, Status::Duplicate)}})}));
        CHECK(scene.take<KeepBeyondFeeds>().ids.size() == 2);
        scene.happen(RoundEvent(ResultsKept {}));
        CHECK(REQUIRE_OK(scene.ended())->sent == 1);
    }
    SECTION("the board does not know it: it was put back, and did not notice")
    {
        scene.happen(RoundEvent(
            StatusAnswered {clerk.actor.id, ask.ids,
                            good(wire::StatusResponse {{result(1, Status::Applied), result(5, Status::Unknown)}})}));
        CHECK(scene.take<BeginAfterLoss>().epoch == u"e-1");
        CHECK(scene.wanted.empty());
    }
    SECTION("the board says nothing: the next round asks again")
    {
        scene.happen(RoundEvent(StatusAnswered {clerk.actor.id, ask.ids, good(wire::StatusResponse {})}));
        CHECK(scene.ended());
    }
}

TEST_CASE("another epoch in any answer's head is noticed, whatever the answer says", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.inDoubt = {{clerk.actor.id, key<OperationId>(1)}};
    scene.begin(s);
    const auto ask = scene.take<AskStatus>();
    auto answer = good(wire::StatusResponse {{result(1, Status::Applied)}});
    answer.epoch = u"e-2"_s;

    scene.happen(RoundEvent(StatusAnswered {clerk.actor.id, ask.ids, answer}));

    CHECK(scene.take<BeginAfterLoss>().epoch == u"e-2");
    CHECK(scene.wanted.empty()); // what it said is asked anew
}

TEST_CASE("a board that is put back again and again is left until later", "[round]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    for (int i = 0; i < 2; ++i) {
        auto refusal = bad<wire::SyncResponse>(Error::Code::Refused, u"history-forked"_s, true);
        scene.answer(scene.take<SendSync>(), refusal);
        if (i > 0)
            break;
        scene.take<BeginAfterLoss>();
        scene.happen(RoundEvent(LossBegun {standing({clerk})}));
    }

    CHECK(scene.ended().error().reason == u"epoch-changed");
}

TEST_CASE("of several feeds only the one whose place has expired is taken anew", "[round]")
{
    Scene scene;
    auto s = standing({vault});
    s.cursors.push_back({sealedFeed, u"s0"_s, 0});
    s.takesSnapshots = true;
    scene.begin(s);
    const auto expired = bad<wire::SyncResponse>(Error::Code::Refused, u"cursor-expired"_s, true);

    CHECK(scene.take<SendSync>().question.cursors.size() == 2);
    const Question both {{*s.board, s.deviceId, vault}, s.cursors};
    scene.happen(RoundEvent(SyncAnswered {both, {}, expired}));
    const auto first = scene.take<SendSync>();
    CHECK(first.question.cursors == std::vector {ScopeCursor {openFeed, u"c0"_s, 0}});
    scene.answer(first, good(response({}, {page(openFeed, u"c1"_s, false)})));
    scene.keepPage();
    scene.answer(scene.take<SendSync>(), expired);
    CHECK(scene.take<ForgetPlace>().scope == sealedFeed);
    scene.happen(RoundEvent(PlaceForgotten {sealedFeed, {}}));
    const auto fetch = scene.take<FetchSnapshot>();
    CHECK(fetch.scope == sealedFeed);
    scene.happen(RoundEvent(
        SnapshotAnswered {fetch.speaker, fetch.scope, bad<QString>(Error::Code::Refused, u"feed-is-short"_s, true)}));
    const auto pages = scene.take<SendSync>();
    CHECK(pages.question.cursors == std::vector {ScopeCursor {sealedFeed, {}, 0}});

    SECTION("and then it goes on")
    {
        scene.answer(pages, good(response({}, {page(sealedFeed, u"s9"_s, false)})));
        scene.keepPage();
        CHECK(scene.ended());
    }
    SECTION("but not again and again")
    {
        scene.answer(pages, expired);
        CHECK(scene.ended().error().reason == u"cursor-expired");
    }
}

TEST_CASE("bug 28: a snapshot that lacks much takes nothing away, is told, and its feed goes on", "[round][bug-28]")
{
    Scene scene;
    auto s = standing({clerk});
    s.cursors.clear();
    s.takesSnapshots = true;
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);

    const auto sent = scene.send({operation(1)});
    CHECK(sent.question.cursors.empty());
    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();
    scene.nothingMoreFrom(clerk);
    const auto fetch = scene.take<FetchSnapshot>();
    scene.happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, good(u"file"_s)}));
    scene.take<KeepSnapshot>();
    scene.happen(RoundEvent(SnapshotKept {openFeed, u"c9"_s, {}, 30}));

    const auto pages = scene.take<SendSync>();
    CHECK(pages.question.cursors.front().cursor == u"c9");
    auto shown = page(openFeed, u"c10"_s, false);
    shown.rows.front().events = {operation(1)};
    scene.answer(pages, good(response({}, {shown})));
    scene.keepPage();
    CHECK(scene.ended().error().reason == u"mass-removal");
}

TEST_CASE("what surely never left may leave again, what is in doubt may not", "[round]")
{
    const bool noEffect = GENERATE(true, false);
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);

    scene.answer(scene.send({operation(1)}), bad<wire::SyncResponse>(Error::Code::Offline, u"unreachable"_s, noEffect));

    if (noEffect)
        CHECK(scene.take<ReleaseBatch>().ids == std::vector {key<OperationId>(1)});
    CHECK(scene.ended().error().reason == u"unreachable");
    CHECK_FALSE(scene.end().ok);
    CHECK(scene.end().requests == 1);
}

TEST_CASE("operations the board puts off are not sent again and again", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);

    scene.answer(scene.send({operation(1)}), good(response({result(1, Status::Deferred)})));
    scene.keepResults();

    CHECK(scene.ended().error().reason == u"deferred");
    CHECK(statusOf(scene.state).phase == Phase::Waiting);
}

TEST_CASE("a feed never read comes as a snapshot, and in pages where the board has none", "[sync][round]")
{
    SyncStanding fresh = standing({clerk});
    fresh.cursors.clear();
    fresh.takesSnapshots = true;
    Scene scene;
    scene.begin(fresh);
    const auto fetch = scene.take<FetchSnapshot>();
    CHECK(fetch.scope == openFeed);

    SECTION("it is kept, and the feed goes on behind it")
    {
        scene.happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, good(u"file"_s)}));
        CHECK(scene.take<KeepSnapshot>().file == u"file");
        scene.happen(RoundEvent(SnapshotMoved {openFeed, 1000}));
        CHECK(scene.wanted.empty());
        scene.happen(RoundEvent(SnapshotKept {openFeed, u"c9"_s, {}}));
        CHECK(scene.take<SendSync>().question.cursors.front().cursor == u"c9");
    }
    SECTION("none, or none yet")
    {
        const auto [code, reason, noEffect] = GENERATE(table<Error::Code, const char16_t *, bool>(
            {{Error::Code::Refused, u"feed-is-short", true}, {Error::Code::Offline, u"board-busy", false}}));
        const auto none = bad<QString>(code, QString::fromUtf16(reason), noEffect);
        scene.happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, none}));
        const auto sent = scene.take<SendSync>();
        CHECK(sent.question.cursors.front().cursor.isEmpty());
        scene.answer(sent, good(response({}, {page(openFeed, u"c1"_s, false)})));
        scene.keepPage();
        const auto end = REQUIRE_OK(scene.ended());
        CHECK(end->requests == 2);
    }
    SECTION("one that is no good: pages do as well, and the round says so")
    {
        scene.happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, good(u"file"_s)}));
        scene.take<KeepSnapshot>();
        const auto damaged = failure(Error::Code::Offline, u"answer-damaged"_s);
        scene.happen(RoundEvent(SnapshotKept {openFeed, {}, damaged}));
        const auto sent = scene.take<SendSync>();
        scene.answer(sent, good(response({}, {page(openFeed, u"c1"_s, false)})));
        scene.keepPage();
        CHECK(scene.ended().error().reason == u"answer-damaged");
    }
    SECTION("a broken line ends the round, and the next one fetches on")
    {
        const auto broken = bad<QString>(Error::Code::Offline, u"line-broke"_s);
        scene.happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, broken}));
        CHECK_FALSE(scene.ended());
    }
}

TEST_CASE("work leaves before a snapshot is fetched", "[sync][round]")
{
    SyncStanding fresh = standing({clerk});
    fresh.cursors.clear();
    fresh.takesSnapshots = true;
    fresh.ready = {{clerk.actor.id, 1}};
    Scene scene;
    scene.begin(fresh);

    const auto sent = scene.send({operation(1)});
    CHECK(sent.question.cursors.empty());
    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();
    scene.nothingMoreFrom(clerk);

    CHECK(scene.take<FetchSnapshot>().scope == openFeed);
}
