// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/cursor.h"
#include "core/wire/encoding.h"
#include "core/wire/envelope.h"
#include "tests/sim/casesteps.h"
#include "tests/sim/simtest.h"

#include <set>

using namespace lianxin;
using namespace lianxin::sim;
using namespace Qt::StringLiterals;

// Single stories of the simulated office that dice would tell too seldom.

namespace {

/// The office, and desk 0 has done what comes before @p scene; nothing waits.
void begin(World &world, const Scene &scene)
{
    world.bootAll();
    scene.before(world);
    world.pass(10s);
    world.check();
}

std::pair<qint64, qint64> effectsOn(SimBoard &board)
{
    return {*board.reading().value<qint64>("SELECT COUNT(*) FROM op_ledger"),
            *board.reading().value<qint64>("SELECT COUNT(*) FROM events")};
}

/// A row of a feed as a desk was told of it: feed, number and mark.
using Place = std::tuple<QString, qint64, qint64>;

void notePlaces(const HttpReply &reply, std::set<Place> &places)
{
    const auto encoding = wire::encodingNamed(reply.header("Content-Encoding"));
    if (reply.status != 200 || !encoding)
        return;
    const auto response = wire::readSyncResponse(*wire::decompressed(reply.body, *encoding, 1 << 24));
    if (!response)
        return;
    for (const ChangePage &page : response->changes)
        if (const auto cursor = board::cursorFromText(page.to); cursor && cursor->seq > 0)
            places.emplace(page.scope, cursor->seq, cursor->nonce);
}

bool stands(Database &board, const Place &place)
{
    const auto &[scope, seq, nonce] = place;
    return board.value<qint64>("SELECT nonce FROM changes WHERE scope = ? AND seq = ?", scope, seq) == nonce;
}

} // namespace

TEST_CASE("whatever a person does, an answer that gets lost costs nothing and is not told as a failure", "[sim][bug-1]")
{
    keepQuiet();
    int lost = 0;
    for (const Scene &scene : everyScene()) {
        World world({.desks = 2}, World::joined());
        bool isLosing = false;
        world.net.trouble = [&](Asking asking, const HttpRequest &) {
            const bool loses = isLosing && asking == Asking::Send;
            lost += loses;
            isLosing = isLosing && !loses;
            return loses ? Fault {Fault::Kind::LostAfter, 0, -1} : Fault {};
        };
        const Outcome outcome = outcomeOf(world, [&] {
            begin(world, scene);
            const auto before = Users(world).outbox(desk(world), world.office.clerk).size();
            isLosing = true;
            scene.act(world);
            world.pass(1min);
            const auto waiting = Users(world).outbox(desk(world), world.office.clerk);
            demand(waiting.size() <= before || waiting.back().state == OutboxItem::State::Rejected
                       || waiting.back().state == OutboxItem::State::Conflict,
                   "what was done is acknowledged", scene.name);
            world.settleAsked();
        });
        if (outcome.broken)
            FAIL(reportOf(outcome, scene.name));
    }
    CHECK(lost > 15);
}

TEST_CASE("a month-old copy of a desk, put back with all it had still to send, does nothing a second time",
          "[sim][bug-2]")
{
    keepQuiet();
    World world({.desks = 2}, World::joined());
    world.bootAll();
    for (const auto &[name, step] : steps())
        REQUIRE(step(world));
    world.pass(1min);
    world.net.trouble = [](Asking, const HttpRequest &) { return Fault {Fault::Kind::NotSent, 0, -1}; };
    for (int i = 0; i < 3; ++i) // no rule forbids these a second time
        REQUIRE(does(world, world.office.clerk, AddNote {u"已电话联系"_s}));
    world.pass(1min);
    REQUIRE(Users(world).outbox(desk(world), world.office.clerk).size() == 3);
    world.closeDesk(desk(world));
    const SimDisk::Image old = desk(world).machine.disk.image();
    REQUIRE(world.bootDesk(desk(world)));
    world.net.trouble = [](Asking, const HttpRequest &) { return Fault {}; };
    desk(world).engine().syncNow();
    world.pass(1min);
    REQUIRE(does(world, world.office.clerk, AddNote {u"后来的话"_s}));
    world.pass(1min);
    for (const auto &one : world.desks)
        one->engine().stop(); // nobody polls for a month
    world.pass(24h * 30);
    const auto done = effectsOn(world.board);
    const qint64 made = qint64(steps().size()) + 4;
    REQUIRE(done == std::pair(made, made + 1)); // and the receipt

    world.closeDesk(desk(world));
    desk(world).machine.disk.setImage(old);
    REQUIRE(world.bootDesk(desk(world)));
    desk(world).engine().syncNow();
    world.pass(1h);

    CHECK(effectsOn(world.board) == done);
    CHECK(Users(world).outbox(desk(world), world.office.clerk).empty());
    const CaseId id = newest(world, desk(world));
    const auto file = world.answer(desk(world), desk(world).store().caseFile(world.office.clerk, id));
    CHECK((*file)->timeline.size() == size_t(done.second));
    CHECK((*file)->current.status == CaseStatus::Answered);
}

TEST_CASE("a number of a feed that a desk was told of never stands for another row, wherever the board stops",
          "[sim][bug-18]")
{
    keepQuiet();
    std::set<Place> places;
    size_t told = 0;
    for (int change = 1, stops = 1; stops > 0; ++change) {
        CAPTURE(change);
        places.clear();
        World world({.desks = 2, .seed = quint64(change)}, World::joined());
        world.loss = SimDisk::Loss(change % 3);
        world.net.rewriteReply = [&](Asking, HttpReply &reply) { notePlaces(reply, places); };
        world.bootAll();
        world.pass(1s);
        world.board.machine.disk.dieAt(change);
        for (const QString &words : {u"路灯不亮"_s, u"水管漏水"_s}) {
            (void)Users(world).writeDown(desk(world), world.office.clerk, words);
            world.pass(3s);
            world.bootAll();
        }
        desk(world).engine().syncNow();
        desk(world, 1).engine().syncNow();
        world.pass(10s);

        stops = world.stops;
        told = std::max(told, places.size());
        for (const Place &place : places)
            CHECK(stands(world.board.reading(), place));
    }
    CHECK(told >= 2);
}

TEST_CASE("an old page that a cache gives out, even without an end, changes nothing and stops nobody", "[sim][bug-21]")
{
    keepQuiet();
    World world({.desks = 2}, World::joined());
    world.bootAll();
    const Outcome outcome = outcomeOf(world, [&] {
        for (int i = 0; i < 3; ++i) {
            (void)Users(world).writeDown(desk(world, 1), world.office.handler, u"第%1封"_s.arg(i));
            world.pass(10s);
            desk(world).engine().syncNow();
            world.pass(10s);
            world.check();
        }
        const auto cursor
            = [&] { return *desk(world).reading().value<QString>("SELECT cursor FROM feed WHERE scope LIKE 'org:%'"); };
        const QString before = cursor();
        int stale = 0;
        world.net.trouble = [&stale](Asking asking, const HttpRequest &) {
            const bool isOld = asking == Asking::Pull || asking == Asking::Send;
            stale += isOld;
            return isOld ? Fault {Fault::Kind::Stale, 0, -1} : Fault {};
        };
        (void)Users(world).writeDown(desk(world), world.office.clerk, u"新来的信"_s);
        for (int i = 0; i < 20; ++i) {
            desk(world).engine().syncNow();
            world.pass(10s);
            world.check();
            demand(cursor() == before, "an old page moves nothing", before);
        }
        demand(stale > 5, "the cache was asked", QString::number(stale));
        world.settleAsked();
    });
    if (outcome.broken)
        FAIL(reportOf(outcome, u"stale"_s));
}
