// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/scene.h"

using namespace lianxin;
using namespace lianxin::sync;
using namespace lianxin::sync::test;

// What people do while a snapshot comes does not wait for its end.

namespace {

/// A first sync whose snapshot is on its way.
struct Coming : Scene {
    explicit Coming(std::vector<Sender> senders = {clerk})
    {
        SyncStanding fresh = standing(std::move(senders));
        fresh.cursors.clear();
        fresh.takesSnapshots = true;
        begin(fresh);
        fetch = take<FetchSnapshot>();
    }
    void come(Answer<QString> answer = good(u"file"_s))
    {
        happen(RoundEvent(SnapshotAnswered {fetch.speaker, fetch.scope, std::move(answer)}));
    }
    void keep(Result<void> kept = {})
    {
        take<KeepSnapshot>();
        happen(RoundEvent(SnapshotKept {fetch.scope, u"c9"_s, std::move(kept)}));
    }
    /// The board takes one, and nothing more waits.
    void sendOne(int n)
    {
        answer(send({operation(n)}), good(response({result(n, Status::Applied)})));
        keepResults();
        nothingMoreFrom(clerk);
    }
    Counts endWith(const ScopeCursor &place)
    {
        const auto pages = take<SendSync>();
        CHECK(pages.question.cursors == std::vector {place});
        auto shown = page(openFeed, u"c9"_s, false);
        shown.rows.front().events = {operation(1), operation(2)};
        answer(pages, good(response({}, {shown})));
        keepPage();
        return *REQUIRE_OK(ended());
    }
    void wakeUp()
    {
        now = take<WaitUntil>().at;
        happen(TimeCame {});
    }

    FetchSnapshot fetch;
};

const ScopeCursor behind {openFeed, u"c9"_s, 0};

} // namespace

TEST_CASE("what is done while a snapshot comes leaves at once, and asks for no feed", "[meanwhile]")
{
    Coming scene;
    const bool isHere = GENERATE(false, true); // all of it, to be taken in
    if (isHere)
        scene.come();
    const auto keep = isHere ? std::optional(scene.take<KeepSnapshot>()) : std::nullopt;

    scene.happen(OutboxChanged {});
    const auto sent = scene.send({operation(1)});

    CHECK(sent.question.cursors.empty());
    scene.happen(OutboxChanged {}); // its attempt
    CHECK(scene.wanted.empty());    // one batch at a time
    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();
    scene.nothingMoreFrom(clerk);
    scene.happen(RoundEvent(SnapshotMoved {openFeed, 5}));
    CHECK(scene.wanted.empty());
    scene.happen(OutboxChanged {});
    scene.sendOne(2);
    if (!isHere)
        scene.come();
    if (!isHere)
        scene.take<KeepSnapshot>();
    scene.happen(RoundEvent(SnapshotKept {openFeed, u"c9"_s, {}}));
    const Counts counts = scene.endWith(behind);
    CHECK(counts.sent == 2);
    CHECK(counts.requests == 4);
}

TEST_CASE("nothing is taken from an outbox that has not changed", "[meanwhile]")
{
    Coming scene;
    scene.happen(RoundEvent(SnapshotMoved {openFeed, 5}));
    scene.happen(TimeCame {});
    scene.happen(Poked {});
    CHECK(scene.wanted.empty());
}

TEST_CASE("a snapshot that ends while a batch is under way waits for it", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    const auto sent = scene.send({operation(1)});
    scene.come();
    scene.keep();
    CHECK(scene.wanted.empty());

    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();

    scene.take<TakeBatch>();
    CHECK(scene.wanted.empty());
}

TEST_CASE("a snapshot that breaks off ends the round behind the batch under way", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    const auto sent = scene.send({operation(1)});
    scene.come(bad<QString>(Error::Code::Offline, u"line-broke"_s));
    CHECK(scene.wanted.empty());

    scene.answer(sent, good(response({result(1, Status::Applied)})));
    scene.keepResults();

    CHECK(scene.ended().error().reason == u"line-broke");
    CHECK(scene.end().requests == 2);
}

TEST_CASE("what does not get through is tried again after a while, and what is in doubt is asked about", "[meanwhile]")
{
    const bool noEffect = GENERATE(true, false);
    Coming scene;
    scene.happen(OutboxChanged {});
    scene.answer(scene.send({operation(1)}),
                 bad<wire::SyncResponse>(Error::Code::Offline, u"board-failed"_s, noEffect));
    if (noEffect)
        scene.take<ReleaseBatch>();
    scene.happen(OutboxChanged {}); // released, or another one; no reason to knock at once
    CHECK(scene.wanted.size() == 1);

    scene.wakeUp();

    if (!noEffect) {
        const auto ask = scene.take<AskStatus>();
        CHECK(ask.ids == std::vector {key<OperationId>(1)});
        scene.happen(RoundEvent(
            StatusAnswered {clerk.actor.id, ask.ids, good(wire::StatusResponse {{result(1, Status::Unknown)}})}));
        scene.keepResults();
    }
    scene.sendOne(1);
    scene.come();
    scene.keep();
    CHECK(scene.endWith(behind).sent == 1);
    CHECK(scene.end().ok);
}

TEST_CASE("the rest between two tries grows, and the board's word on it counts", "[meanwhile]")
{
    Coming scene;
    scene.random = 1;
    auto busy = bad<wire::SyncResponse>(Error::Code::Offline, u"board-busy"_s, true);
    std::vector<std::chrono::milliseconds> rests;
    const auto fail = [&] {
        scene.answer(scene.send({operation(1)}), busy);
        scene.take<ReleaseBatch>();
        rests.push_back(std::get<WaitUntil>(scene.wanted.front()).at - scene.now);
        scene.wakeUp();
    };
    scene.happen(OutboxChanged {});
    fail();
    fail();
    busy.retryAfter = 600s;
    fail();

    CHECK(rests[0] >= 2s);
    CHECK(rests[1] > rests[0]);
    CHECK(rests[2] == 600s);
}

TEST_CASE("a person who asks shortens the rest", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    scene.answer(scene.send({operation(1)}), bad<wire::SyncResponse>(Error::Code::Offline, u"unreachable"_s, true));
    scene.take<ReleaseBatch>();
    scene.take<WaitUntil>();

    scene.happen(Poked {});

    scene.take<TakeBatch>();
}

TEST_CASE("what has not got through meanwhile leaves behind the snapshot", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    scene.answer(scene.send({operation(1)}), bad<wire::SyncResponse>(Error::Code::Offline, u"unreachable"_s, true));
    scene.take<ReleaseBatch>();
    scene.take<WaitUntil>();
    scene.come();
    scene.keep();

    const auto sent = scene.send({operation(1)});

    CHECK(sent.question.cursors == std::vector {behind});
}

TEST_CASE("a token refused meanwhile stops one person, and the snapshot comes", "[meanwhile]")
{
    Coming scene({clerk, leader});
    scene.happen(OutboxChanged {});
    const auto first = scene.send({operation(1)});
    scene.answer(first, bad<wire::SyncResponse>(Error::Code::Unauthorized, u"token-refused"_s, true));
    scene.take<ReleaseBatch>();

    const auto other = scene.send({operation(2)});

    CHECK(other.question.speaker.sender.token != first.question.speaker.sender.token);
    scene.answer(other, good(response({result(2, Status::Applied)})));
    scene.keepResults();
    scene.take<TakeBatch>();
    CHECK(scene.wanted.empty());
}

TEST_CASE("a disk that fails on a batch fetches nothing behind the snapshot", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    const auto batch = scene.take<TakeBatch>();
    scene.happen(RoundEvent(BatchTaken {batch.question, failure(Error::Code::DiskFull, u"disk-full"_s)}));
    scene.happen(OutboxChanged {});
    CHECK(scene.wanted.empty());
    scene.come();
    scene.keep();
    CHECK(scene.ended().error().reason == u"disk-full");
}

TEST_CASE("a board found put back, or that shuts the desk out, is heard before the snapshot's end", "[meanwhile]")
{
    Coming scene;
    const bool isHere = GENERATE(false, true);
    if (isHere)
        scene.come();
    if (isHere)
        scene.take<KeepSnapshot>();
    const auto breakOff = [&] {
        scene.take<AbortLine>();
        CHECK(scene.wanted.empty());
        const auto stopped = failure(Error::Code::Cancelled, u"stopped"_s);
        if (isHere)
            scene.happen(RoundEvent(SnapshotKept {openFeed, {}, stopped}));
        else
            scene.come(bad<QString>(Error::Code::Cancelled, u"stopped"_s));
    };
    scene.happen(OutboxChanged {});
    const auto sent = scene.send({operation(1)});

    SECTION("put back")
    {
        auto refusal = bad<wire::SyncResponse>(Error::Code::Refused, u"epoch-changed"_s, true);
        refusal.epoch = u"e-2"_s;
        scene.answer(sent, refusal);
        scene.take<ReleaseBatch>();
        breakOff();
        CHECK(scene.take<BeginAfterLoss>().epoch == u"e-2");
    }
    SECTION("to be wiped")
    {
        auto word = response({});
        word.desk = u"wipe"_s;
        scene.answer(sent, good(word));
        breakOff();
        scene.take<AskDesk>();
    }
    SECTION("shut out")
    {
        auto word = response({});
        word.desk = u"revoked"_s;
        scene.answer(sent, good(word));
        breakOff();
        CHECK(scene.ended().error().reason == u"device-revoked");
    }
}

TEST_CASE("a board put back that both answers tell of is one loss", "[meanwhile]")
{
    Coming scene;
    scene.happen(OutboxChanged {});
    const auto sent = scene.send({operation(1)});
    auto refused = bad<QString>(Error::Code::Refused, u"not-found"_s, true);
    refused.epoch = u"e-2"_s;
    scene.come(refused);
    auto refusal = bad<wire::SyncResponse>(Error::Code::Refused, u"epoch-changed"_s, true);
    refusal.epoch = u"e-2"_s;
    scene.answer(sent, refusal);

    scene.take<ReleaseBatch>();
    CHECK(scene.take<BeginAfterLoss>().epoch == u"e-2");
}

TEST_CASE("work that comes while no snapshot does waits for the next question", "[meanwhile]")
{
    Scene scene;
    scene.begin(standing({clerk}));
    scene.take<SendSync>();
    scene.happen(OutboxChanged {});
    CHECK(scene.wanted.empty());
}
