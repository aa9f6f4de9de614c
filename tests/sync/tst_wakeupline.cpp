// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wakeupline.h"
#include "tests/board/runningboard.h"
#include "tests/sync/simdesk.h"
#include "tests/sync/threadeddesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = SyncStatus::Phase;

namespace {

/// A line on which the test says when a hint comes.
struct HintLine final : Transport {
    void send(HttpRequest request, Done done) override
    {
        asked.push_back(HttpReply {0, request.headers, {}}.header("Last-Event-ID"));
        waiting = std::move(done);
    }
    void abort() override { say(Exchange::inDoubt({Error::Code::Cancelled, u"stopped"_s, {}, {}})); }
    void say(const Exchange &exchange)
    {
        if (const Done done = std::exchange(waiting, nullptr))
            done(exchange);
    }
    std::vector<QByteArray> asked; ///< the ids it was asked with
    Done waiting;
};

/// A signed-up desk that waits for hints; rounds are told, not held.
struct Listener {
    Listener()
    {
        appoint(board, desk.office);
        desk.join(board);
    }
    void tell(Phase phase, std::optional<qint64> okAt = {}, bool isAutomatic = true)
    {
        SyncStatus status;
        status.phase = phase;
        if (okAt)
            status.lastOkAt = Timestamp {*okAt};
        if (isAutomatic)
            status.nextTryAt = Timestamp {1};
        line.follower()(status);
        desk.pass(2s);
    }
    void hint(const QByteArray &event, const QByteArray &id)
    {
        HttpReply reply {200, {{"Board-Id", board.id.toUtf8()}, {"Content-Type", "text/event-stream"}}, {}};
        reply.body = "id: " + id + "\nevent: " + event + "\ndata: {}\n\n";
        reply.headers.emplace_back("Content-Digest", wire::contentDigest(reply.body));
        wire.say({Exchange::Outcome::Replied, reply, {}, 0, 0});
        desk.pass(2s);
    }

    Rules rules = *builtInRules();
    WireBoard board {rules};
    SimDesk desk {board};
    HintLine wire;
    int woken = 0;
    WakeUpLine line {{desk.store(), wire, desk.queue, [this] { ++woken; }}};
};

/// Counts what is asked on a real line.
struct CountingLine final : Transport {
    explicit CountingLine(Executor &executor) : below(executor, {1min, 0, 2min, 1 << 20}) { }
    void send(HttpRequest request, Done done) override
    {
        ++asked;
        below.send(std::move(request), std::move(done));
    }
    void abort() override { below.abort(); }
    HttpTransport below;
    std::atomic<int> asked = 0;
};

using Ids = std::vector<QByteArray>;

} // namespace

TEST_CASE("after a good round a desk waits for what the board has to tell", "[wakeup]")
{
    Listener desk;
    desk.tell(Phase::Running);
    CHECK(desk.wire.asked.empty());
    desk.tell(Phase::Idle, 1);
    CHECK(desk.wire.asked == Ids {""});
    desk.hint("ready", "r.1");
    desk.hint("idle", "r.1");
    CHECK(desk.wire.asked == Ids {"", "r.1", "r.1"});
    CHECK(desk.woken == 0);

    desk.hint("changed", "r.2");

    CHECK(desk.woken == 1);
    CHECK(desk.wire.asked.size() == 3); // nothing more before the round it asked for
    desk.tell(Phase::Running);
    desk.tell(Phase::Idle, 2);
    CHECK(desk.wire.asked.back() == "r.2");
}

TEST_CASE("what a desk's own round has changed wakes nobody", "[wakeup]")
{
    Listener desk;
    desk.tell(Phase::Idle, 1);
    desk.tell(Phase::Running);
    desk.hint("changed", "r.2");
    CHECK(desk.woken == 0);
    CHECK(desk.wire.asked == Ids {"", "r.2"});
    desk.tell(Phase::Idle, 2);
    CHECK(desk.wire.asked.size() == 2); // it waits already
}

TEST_CASE("a wait that fails is not tried again before the next good round", "[wakeup]")
{
    Listener desk;
    desk.tell(Phase::Idle, 1);
    SECTION("a broken line")
    {
        desk.wire.say(Exchange::inDoubt({Error::Code::Offline, u"line-broke"_s, {}, {}}));
    }
    SECTION("a board without hints")
    {
        desk.wire.say({Exchange::Outcome::Replied, desk.board.refusal(404, "no-such-path"), {}, 0, 0});
    }
    SECTION("somebody else")
    {
        desk.board.id = u"another"_s;
        desk.hint("changed", "r.9");
    }
    SECTION("a damaged hint")
    {
        HttpReply reply {200, {{"Board-Id", "board"}, {"Content-Type", "text/event-stream"}}, "id: r.7\n\n"};
        reply.headers.emplace_back("Content-Digest", wire::contentDigest("id: r.8\n\n"));
        desk.wire.say({Exchange::Outcome::Replied, reply, {}, 0, 0});
    }
    desk.desk.pass(1h);
    desk.tell(Phase::Idle, 1);
    CHECK(desk.woken == 0);
    CHECK(desk.wire.asked.size() == 1);
    desk.tell(Phase::Idle, 2);
    CHECK(desk.wire.asked == Ids {"", ""});
}

TEST_CASE("a desk that is paused or whose line is away does not wait", "[wakeup]")
{
    Listener desk;
    desk.tell(Phase::Idle, 1);
    REQUIRE(desk.wire.waiting);
    SECTION("paused")
    {
        desk.tell(Phase::Idle, 1, false);
    }
    SECTION("away")
    {
        desk.tell(Phase::Waiting, 1);
    }
    CHECK_FALSE(desk.wire.waiting);
    CHECK(desk.wire.asked.size() == 1);
}

TEST_CASE("a hint that comes too late wakes nobody", "[wakeup]")
{
    Listener desk;
    HintLine wire;
    int woken = 0;
    auto line = std::make_unique<WakeUpLine>(
        WakeUpLine::Parts {desk.desk.store(), wire, desk.desk.queue, [&woken] { ++woken; }});
    SyncStatus status;
    status.phase = Phase::Idle;
    status.nextTryAt = Timestamp {1};
    status.lastOkAt = Timestamp {1};
    line->follower()(status);
    desk.desk.pass(2s);
    REQUIRE(wire.waiting);
    line.reset();
    std::swap(desk.wire.waiting, wire.waiting);
    desk.hint("changed", "r.2");
    CHECK(woken == 0);
}

TEST_CASE("what one desk sends reaches another that waits, without its asking", "[wakeup][overhttp]")
{
    board::BoardFile file;
    const Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    const QString token = QString::fromUtf8(file.tokens[u"李小"_s]);
    board::RunningBoard running {file};
    const QString url = u"http://127.0.0.1:%1"_s.arg(running.service->port());
    ThreadedDesk writing;
    ThreadedDesk waiting;
    CountingLine hints(waiting.line);
    const WakeUpLine line {{*waiting.store, hints, waiting.line, [&waiting] { waiting.engine.syncNow(); }}};
    QObject::connect(&waiting.engine, &SyncEngine::statusChanged, &waiting.engine, line.follower(),
                     Qt::DirectConnection);
    for (ThreadedDesk *desk : {&writing, &waiting})
        desk->ok(desk->engine.enrol(url, token));
    waiting.engine.start();
    REQUIRE(spinUntil([&] { return hints.asked == 2; })); // with the id of where the board was

    writing.ok(writing.store->arrive(clerk, {arrivalOf(letter(u"路灯不亮"_s))}));
    REQUIRE_OK(writing.sync());

    CHECK(spinUntil([&] { return !waiting.ok(waiting.store->list(clerk, {})).empty(); }));
}
