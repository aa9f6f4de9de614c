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
    CHECK(second.question.cursors.empty()); // pulled already
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

TEST_CASE("operations in doubt of a person without a token wait", "[round]")
{
    Scene scene;
    auto s = standing({clerk});
    s.inDoubt = {{leader.actor.id, key<OperationId>(1)}};
    s.ready = {{leader.actor.id, 3}};
    scene.begin(s);

    CHECK(scene.take<SendSync>().question.speaker.sender.token == clerk.token);
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
