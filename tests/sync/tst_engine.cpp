// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simdesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = SyncStatus::Phase;

namespace {

struct Town {
    Rules rules = *builtInRules();
    WireBoard board {rules};
    SimDesk desk {board};

    Town() { appoint(board, desk.office); }
    void join() { desk.join(board); }
    qsizetype requestsDuring(const std::function<void()> &act)
    {
        const auto before = board.asked.size();
        act();
        return qsizetype(board.asked.size() - before);
    }
};

Appeal numbered(int n)
{
    return letter(u"路灯不亮"_s + QString::number(n), u"第%1盏路灯坏了，请来修。"_s.arg(n));
}

} // namespace

TEST_CASE("a first sync brings everything the board has, page by page", "[engine]")
{
    Town town;
    for (int i = 0; i < 10; ++i)
        town.board.core.registered(town.desk.office.clerk, numbered(i));
    town.join();

    const auto counts = REQUIRE_OK(town.desk.syncOnce());

    CHECK(counts->received == 10);
    CHECK(counts->requests == 3); // pages of four
    CHECK(town.desk.list().size() == 10);
    CHECK(town.desk.engine().status().phase == Phase::Idle);
    CHECK(town.desk.engine().status().lastOkAt);
}

TEST_CASE("when nothing is new a sync is one small request", "[engine]")
{
    Town town;
    town.board.core.registered(town.desk.office.clerk, numbered(1));
    town.join();
    CHECK(town.desk.syncOnce());

    const auto counts = REQUIRE_OK(town.desk.syncOnce());

    CHECK(counts->requests == 1);
    CHECK(counts->received == 0);
    CHECK(counts->bytesIn + counts->bytesOut < 1000);
}

TEST_CASE("operations say which life of the board they are meant for", "[engine]")
{
    Town town;
    town.join();
    QByteArrayList meant;
    town.desk.line.trouble = [&](const HttpRequest &request) {
        if (request.url.path() == u"/v1/sync")
            meant << HttpReply {0, request.headers, {}}.header("Board-Epoch");
        return Fault::None;
    };
    town.desk.take(letter(u"路灯"_s));

    REQUIRE_OK(town.desk.syncOnce());

    CHECK(meant.contains("e1"));
}

TEST_CASE("what is done offline goes out once, everybody's under their own token", "[engine]")
{
    Town town;
    town.join();
    const CaseId id = town.desk.take(numbered(1));
    town.desk.bringToWork(id);
    const auto waiting = town.desk.outbox();
    REQUIRE(waiting.size() == 6);

    const auto counts = REQUIRE_OK(town.desk.syncOnce());

    CHECK(counts->sent == 6);
    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 6);
    for (const OutboxItem &item : waiting)
        CHECK(town.board.sentAs[item.recorded.id] == item.recorded.actor);
    CHECK(town.desk.current(id).number.startsWith(u"LY-"));
    CHECK(counts->requests <= 3); // the clerk's, the handler's, and what they brought about
}

TEST_CASE("a desk at rest sends at once what is done, with one request", "[engine]")
{
    Town town;
    town.join();
    town.desk.engine().start();
    town.desk.pass(10s);

    const auto requests = town.requestsDuring([&] {
        town.desk.take(numbered(1));
        town.desk.pass(10s);
    });

    CHECK(requests == 1);
    CHECK(town.desk.outbox().empty());
}

TEST_CASE("a desk asks by itself every few minutes", "[engine]")
{
    Town town;
    town.join();
    town.desk.engine().start();
    town.desk.pass(10s);
    town.board.core.registered(town.desk.office.clerk, numbered(1));

    const auto requests = town.requestsDuring([&] { town.desk.pass(30min); });

    CHECK(town.desk.list().size() == 1);
    CHECK((requests >= 5 && requests <= 8));
}

TEST_CASE("while the line is away work goes on, and all of it goes out later", "[engine]")
{
    Town town;
    town.join();
    town.desk.engine().start();
    town.desk.line.trouble = [](const HttpRequest &) { return Fault::NotSent; };
    town.desk.pass(10s);
    for (int i = 0; i < 5; ++i)
        town.desk.take(numbered(i));
    town.desk.pass(1h);
    CHECK(town.desk.engine().status().phase == Phase::Waiting);
    CHECK(town.desk.engine().status().nextTryAt);
    CHECK(town.desk.outbox().size() == 5);

    town.desk.line.trouble = [](const HttpRequest &) { return Fault::None; };
    town.desk.engine().syncNow();
    town.desk.pass(10s);

    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 5);
}

TEST_CASE("a round that is stopped leaves its operations in doubt and asks next time", "[engine]")
{
    Town town;
    town.join();
    town.desk.take(numbered(1));
    town.desk.line.trouble = [](const HttpRequest &) { return Fault::Slow; };
    town.desk.engine().start();
    town.desk.pass(10s);
    town.desk.engine().stop();
    town.desk.pass(10s);
    CHECK(town.desk.engine().status().phase == Phase::Idle);
    CHECK(town.desk.engine().status().problem.code == Error::Code::Cancelled);
    REQUIRE(town.desk.outbox().size() == 1);
    CHECK(town.desk.outbox()[0].state == OutboxItem::State::InDoubt);
    CHECK(town.requestsDuring([&] { town.desk.pass(30min); }) == 0);

    town.desk.line.trouble = [](const HttpRequest &) { return Fault::None; };
    town.desk.engine().start();
    town.desk.pass(10s);

    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 1);
    CHECK(std::ranges::count(town.board.asked, "POST /v1/ops/status") == 1);
}

TEST_CASE("an engine that goes in the middle leaves nothing behind it", "[engine]")
{
    Town town;
    town.join();
    town.desk.take(numbered(1));
    town.desk.engine().start();
    town.desk.queue.advance(std::chrono::milliseconds(GENERATE(0, 20, 60)));

    town.desk.crash();
    town.desk.pass(10min);
    CHECK(town.desk.syncOnce());

    CHECK(town.desk.outbox().empty());
    CHECK(town.board.core.taken() == 1);
}

TEST_CASE("who asked for a sync may stop waiting", "[engine]")
{
    Town town;
    town.join();
    town.desk.line.trouble = [](const HttpRequest &) { return Fault::Slow; };

    const auto counts = town.desk.finished(town.desk.engine().syncOnce(5s));

    CHECK(counts.error().reason == u"too-slow");
}

TEST_CASE("a sync of an offline desk says that there is no board", "[engine]")
{
    Town town;
    town.desk.hire();

    CHECK(town.desk.syncOnce().error().reason == u"no-board");
    CHECK(town.desk.engine().status().phase == Phase::NoBoard);
    CHECK(town.board.asked.empty());
}

TEST_CASE("the window is told of every change, each once", "[engine]")
{
    Town town;
    town.join();
    std::vector<Phase> told;
    QObject::connect(&town.desk.engine(), &SyncEngine::statusChanged, &town.desk.engine(),
                     [&told](const SyncStatus &status) { told.push_back(status.phase); });

    CHECK(town.desk.syncOnce());
    town.desk.line.trouble = [](const HttpRequest &) { return Fault::Portal; };
    CHECK_FALSE(town.desk.syncOnce());

    CHECK(told == std::vector {Phase::Running, Phase::Idle, Phase::Running, Phase::NotTheBoard});
}

TEST_CASE("an enrolment pins the board and keeps the person and the token", "[enrolment]")
{
    Town town;
    town.desk.engine().start();
    town.desk.pass(1s);

    const auto li
        = REQUIRE_OK(town.desk.finished(town.desk.engine().enrol(u"https://board.example/"_s, u"token-clerk"_s)));
    town.desk.pass(10s);

    CHECK(li->actor == town.desk.office.clerk);
    CHECK(li->hasToken);
    const auto standing = town.desk.ok(town.desk.store().syncStanding());
    CHECK(standing.board == BoardIdentity {u"https://board.example"_s, u"board"_s, u"e1"_s});
    REQUIRE(standing.senders.size() == 1);
    CHECK(standing.senders[0].token == u"token-clerk");
    CHECK(town.board.asked.back() == "POST /v1/sync"); // the engine has gone on by itself
}

TEST_CASE("an enrolment that fails changes nothing", "[enrolment]")
{
    struct Row {
        const char16_t *url, *token;
        Fault fault;
        Error::Code code;
        const char16_t *reason;
    };
    const auto row = GENERATE(values<Row>({
        {u"", u"token-clerk", Fault::None, Error::Code::Invalid, u"bad-url"},
        {u"http://board.example", u"token-clerk", Fault::None, Error::Code::Invalid, u"tls-required"},
        {u"https://board.example", u"wrong", Fault::None, Error::Code::Unauthorized, u"token-unknown"},
        {u"https://board.example", u"token-clerk", Fault::Portal, Error::Code::Offline, u"no-board-there"},
        {u"https://board.example", u"token-clerk", Fault::NotSent, Error::Code::Offline, u"no-answer-there"},
        {u"https://board.example", u"token-clerk", Fault::OtherBoard, Error::Code::Offline, u"no-board-there"},
    }));
    Town town;
    town.desk.line.trouble = [&row](const HttpRequest &) { return row.fault; };

    const auto person
        = town.desk.finished(town.desk.engine().enrol(QString::fromUtf16(row.url), QString::fromUtf16(row.token)));

    REQUIRE_FALSE(person);
    CHECK(person.error().code == row.code);
    CHECK(person.error().reason == row.reason);
    CHECK_FALSE(town.desk.ok(town.desk.store().syncStanding()).board);
    CHECK(town.desk.ok(town.desk.store().people()).empty());
}

TEST_CASE("a desk does not change its board", "[enrolment]")
{
    Town town;
    town.join();
    town.board.id = u"another"_s;

    const auto person = town.desk.finished(town.desk.engine().enrol(u"https://other.example"_s, u"token-clerk"_s));

    CHECK(person.error().reason == u"other-board");
    CHECK(town.desk.syncOnce().error().reason == u"not-the-board");
}
