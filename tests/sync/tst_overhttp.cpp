// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/runningboard.h"
#include "tests/sync/cutproxy.h"
#include "tests/sync/threadeddesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;

// The real thing: a desk with its threads, HTTP over sockets, the reference board, and a line that breaks.

namespace {

/// A board with a clerk, behind a proxy; the desk is signed up.
struct Town {
    board::BoardFile file;
    Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    board::RunningBoard running {file};
    CutProxy proxy {running.service->port()};
    ThreadedDesk desk;

    Town() { desk.ok(desk.engine.enrol(proxy.url(), QString::fromUtf8(file.tokens[u"李小"_s]))); }

    void writeDown(int letters)
    {
        for (int i = 0; i < letters; ++i)
            desk.ok(desk.store->arrive(clerk, {arrivalOf(letter(u"路灯不亮"_s + QString::number(i)))}));
    }
    qint64 rowsOnBoard()
    {
        const ScopeCursor start {u"org:"_s + board::town, {}, 0};
        const auto pages = desk.ok(running.board->changes({start}, 1 << 20));
        return qint64(pages.front().rows.size());
    }
};

} // namespace

TEST_CASE("what is written down at the desk reaches the real board once", "[overhttp]")
{
    Town town;
    town.writeDown(3);

    const auto counts = REQUIRE_OK(town.desk.sync());

    CHECK(counts->sent == 3);
    CHECK(town.rowsOnBoard() == 3);
    CHECK(town.desk.ok(town.desk.store->outbox(town.clerk)).empty());
}

TEST_CASE("a round with nothing new is one small request", "[overhttp]")
{
    Town town;
    town.writeDown(1);
    REQUIRE_OK(town.desk.sync());

    const auto counts = REQUIRE_OK(town.desk.sync());

    CHECK(counts->requests == 1);
    CHECK(counts->bytesOut + counts->bytesIn < 1300); // headers included
}

TEST_CASE("a line that breaks at every other request doubles and loses nothing", "[overhttp]")
{
    using Cut = CutProxy::Cut;
    const Cut cut = GENERATE(Cut::Request, Cut::Reply, Cut::HalfReply);
    Town town;
    int asked = 0;
    town.proxy.plan = [&] { return ++asked % 2 == 1 ? cut : Cut::Nothing; };
    constexpr int rounds = 6;
    for (int i = 0; i < rounds; ++i) {
        town.writeDown(1);
        (void)town.desk.sync();
    }
    town.proxy.plan = [] { return Cut::Nothing; };

    REQUIRE_OK(town.desk.sync());

    CHECK(town.rowsOnBoard() == rounds);
    CHECK(town.desk.ok(town.desk.store->outbox(town.clerk)).empty());
}
