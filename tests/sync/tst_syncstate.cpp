// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/scene.h"

using namespace lianxin;
using namespace lianxin::sync;
using namespace lianxin::sync::test;

TEST_CASE("a desk without a board asks nobody and says so", "[syncstate]")
{
    Scene scene;
    scene.begin({});

    CHECK(scene.take<TellEnd>().outcome.error().reason == u"no-board");
    CHECK(scene.wanted.empty());
    CHECK(statusOf(scene.state).phase == Phase::NoBoard);
}

TEST_CASE("a line that is away is tried again, ever more seldom and for ever", "[syncstate][bug-14][bug-25]")
{
    Scene scene;
    scene.happen(Started {});
    auto longest = 0ms;
    for (int i = 0; i < 50; ++i) {
        scene.random = 0.9;
        scene.stand(standing({clerk}));
        scene.answer(scene.take<SendSync>(), bad<wire::SyncResponse>(Error::Code::Offline, u"unreachable"_s, true));
        CHECK_FALSE(scene.ended());
        CHECK(statusOf(scene.state).phase == Phase::Waiting);
        const auto at = scene.take<WaitUntil>().at;
        CHECK(statusOf(scene.state).nextTryAt == at);
        CHECK(at - scene.now >= 2s);
        longest = at - scene.now;
        scene.now = at;
        scene.happen(TimeCame {});
    }
    CHECK(longest == 15min);
}

TEST_CASE("a success makes the next failure a small one", "[syncstate]")
{
    Scene scene;
    scene.state.lastDelay = 15min;
    scene.begin(standing({clerk}));
    scene.answer(scene.take<SendSync>(), good(response({})));

    CHECK(scene.ended());
    CHECK(scene.state.lastDelay == 0ms);
}

TEST_CASE("a board that asks for time is left alone that long, unless a person asks", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    auto busy = bad<wire::SyncResponse>(Error::Code::Offline, u"board-busy"_s);
    busy.retryAfter = 2h;
    scene.answer(scene.take<SendSync>(), busy);
    CHECK_FALSE(scene.ended());
    CHECK(scene.take<WaitUntil>().at == noon + 2h);

    scene.happen(OutboxChanged {});
    CHECK(scene.wanted.empty());
    scene.happen(Poked {});
    CHECK_NOTHROW(scene.take<LoadStanding>());
}

TEST_CASE("a stranger that answers is not the board", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}));

    scene.answer(scene.take<SendSync>(), bad<wire::SyncResponse>(Error::Code::Offline, u"not-the-board"_s));

    CHECK_FALSE(scene.ended());
    CHECK(statusOf(scene.state).phase == Phase::NotTheBoard);
    CHECK_NOTHROW(scene.take<WaitUntil>());
}

TEST_CASE("an outbox that changed is looked at without troubling the board", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    scene.answer(scene.take<SendSync>(), good(response({})));
    CHECK(scene.ended());
    scene.take<WaitUntil>();

    scene.happen(OutboxChanged {});
    CHECK(statusOf(scene.state).phase == Phase::Idle);
    scene.stand(standing({clerk}));
    CHECK(scene.wanted.empty());

    scene.happen(OutboxChanged {});
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.stand(s);
    CHECK(scene.send({operation(1)}).operations.size() == 1);
}

TEST_CASE("an outbox that changes during a round is looked at after it", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    const auto sent = scene.take<SendSync>();
    scene.happen(OutboxChanged {});
    scene.answer(sent, good(response({})));

    CHECK(scene.ended());
    scene.take<WaitUntil>();
    scene.stand(standing({clerk}));
    CHECK(scene.wanted.empty());
}

TEST_CASE("whose token was just refused is not tried for every keystroke", "[syncstate]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};
    scene.begin(s);
    scene.answer(scene.send({operation(1)}),
                 bad<wire::SyncResponse>(Error::Code::Unauthorized, u"token-refused"_s, true));
    scene.take<ReleaseBatch>();
    CHECK_FALSE(scene.ended());
    scene.take<WaitUntil>();

    scene.happen(OutboxChanged {});
    scene.stand(s);
    CHECK(scene.wanted.empty());

    scene.begin(s, TimeCame {});
    CHECK_NOTHROW(scene.take<TakeBatch>());
}

TEST_CASE("who asks during a round gets another, and the answer of that one", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}), Poked {});
    const auto sent = scene.take<SendSync>();
    scene.happen(Poked {});
    scene.answer(sent, good(response({})));
    scene.take<KeepEnd>();

    scene.begin(standing({clerk}), Poked {}); // the LoadStanding of the second round; a third is asked for
    CHECK(scene.state.again);
    scene.answer(scene.take<SendSync>(), good(response({})));
    scene.take<KeepEnd>();
    scene.stand(standing({clerk}));
    scene.answer(scene.take<SendSync>(), good(response({})));
    CHECK(scene.ended());
    CHECK(scene.wanted.empty()); // asked for only: nothing goes on by itself
}

TEST_CASE("who asks during a look gets a round with a fresh view", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    scene.answer(scene.take<SendSync>(), good(response({})));
    CHECK(scene.ended());
    scene.take<WaitUntil>();
    scene.happen(OutboxChanged {});
    scene.happen(Poked {});

    scene.stand(standing({clerk})); // the look's: too old
    scene.stand(standing({clerk}));

    CHECK_NOTHROW(scene.take<SendSync>());
}

TEST_CASE("a round that is stopped ends cleanly and rests", "[syncstate]")
{
    Scene scene;
    auto s = standing({clerk});
    s.ready = {{clerk.actor.id, 1}};

    SECTION("before it knows where it stands")
    {
        scene.happen(Started {});
        scene.take<LoadStanding>();
        scene.happen(Stopped {});
        scene.take<AbortLine>();
        scene.happen(StandingKnown {s});
    }
    SECTION("while a batch is taken: it may leave again")
    {
        scene.begin(s);
        const auto batch = scene.take<TakeBatch>();
        scene.happen(Stopped {});
        scene.take<AbortLine>();
        scene.happen(RoundEvent(BatchTaken {batch.question, std::vector {operation(1)}}));
        CHECK(scene.take<ReleaseBatch>().ids == std::vector {key<OperationId>(1)});
    }
    SECTION("while the board is asked: it stays in doubt")
    {
        scene.begin(s);
        const auto sent = scene.send({operation(1)});
        scene.happen(Stopped {});
        scene.take<AbortLine>();
        scene.answer(sent, bad<wire::SyncResponse>(Error::Code::Cancelled, u"stopped"_s));
    }

    CHECK(scene.ended().error().code == Error::Code::Cancelled);
    CHECK(scene.wanted.empty());
    CHECK_FALSE(statusOf(scene.state).nextTryAt);
    scene.happen(TimeCame {});
    scene.happen(OutboxChanged {});
    CHECK(scene.wanted.empty());
    scene.happen(Started {});
    CHECK_NOTHROW(scene.take<LoadStanding>());
}

TEST_CASE("who will wait no longer is told so", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({clerk}), Poked {});
    const auto sent = scene.take<SendSync>();
    scene.happen(Expired {});
    scene.take<AbortLine>();
    scene.answer(sent, bad<wire::SyncResponse>(Error::Code::Cancelled, u"stopped"_s));

    CHECK(scene.ended().error().reason == u"too-slow");
}

TEST_CASE("a board without anybody to speak to it needs a token", "[syncstate]")
{
    Scene scene;
    scene.begin(standing({}));

    CHECK(scene.ended().error().reason == u"no-token");
    CHECK(statusOf(scene.state).phase == Phase::AuthNeeded);
}

// --- files -----------------------------------------------------------------------------------------------------------

namespace {

SyncStanding withFiles()
{
    SyncStanding s = standing({clerk});
    s.hasFiles = s.movesFiles = true;
    return s;
}

template <class E>
bool isFile(const Effect &effect)
{
    const auto *file = std::get_if<FileEffect>(&effect);
    return file && std::holds_alternative<E>(*file);
}

} // namespace

TEST_CASE("a round is told as over before its files begin to move", "[syncstate][files]")
{
    Scene scene;
    scene.begin(withFiles());
    scene.answer(scene.take<SendSync>(), good(response({})));

    CHECK(scene.ended());
    scene.take<WaitUntil>();
    REQUIRE(scene.wanted.size() == 1);
    CHECK(isFile<LoadFiles>(scene.wanted.front()));
    CHECK(statusOf(scene.state).phase == Phase::Idle);
}

TEST_CASE("whoever asks for files, too, is told when they have moved", "[syncstate][files]")
{
    Scene scene;
    scene.begin(withFiles(), Poked {true});
    scene.answer(scene.take<SendSync>(), good(response({})));
    scene.take<KeepEnd>();
    REQUIRE(scene.wanted.size() == 1);
    CHECK(isFile<LoadFiles>(scene.wanted.front()));
    scene.wanted.clear();

    scene.happen(FileEvent(FilesKnown {FileStanding {}}));

    CHECK(scene.take<TellEnd>().outcome);
    CHECK(scene.wanted.empty());
}

TEST_CASE("what comes to wait while files move begins a round as soon as the part is through", "[syncstate][files]")
{
    Scene scene;
    scene.begin(withFiles());
    scene.answer(scene.take<SendSync>(), good(response({})));
    scene.wanted.clear();

    scene.happen(OutboxChanged {});
    CHECK(scene.wanted.empty());
    scene.happen(FileEvent(FilesKnown {FileStanding {}}));

    CHECK_NOTHROW(scene.take<LoadStanding>());
}

TEST_CASE("files do not move for a desk that is shut out, or over a line that is away", "[syncstate][files]")
{
    Scene scene;
    scene.begin(withFiles());
    SECTION("away")
    {
        scene.answer(scene.take<SendSync>(), bad<wire::SyncResponse>(Error::Code::Offline, u"unreachable"_s, true));
    }
    SECTION("shut out")
    {
        auto answer = good(response({}));
        answer.value->desk = u"revoked"_s;
        scene.answer(scene.take<SendSync>(), answer);
    }
    CHECK(std::ranges::none_of(scene.wanted, isFile<LoadFiles>));
}
