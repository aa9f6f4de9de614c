// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/casesteps.h"
#include "tests/sim/scenes.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

constexpr int tries = 40;

/// Until it is done; what it waits for may still be on its way.
void insist(World &world, const QString &what, const std::function<bool()> &deed)
{
    for (int i = 0; i < tries; ++i) {
        if (deed())
            return;
        world.pass(1min);
        world.bootAll();
        for (const auto &each : world.desks)
            if (each->isUp())
                each->engine().syncNow();
        world.pass(2s);
        world.check();
    }
    throw Broken {u"I12 work can go on"_s, what};
}

} // namespace

void wholeJob(World &world)
{
    const auto join = [&world](size_t at, const Actor &person) {
        insist(world, u"joining"_s, [&] {
            const auto joined = desk(world, at).engine().enrol(u"https://board.example"_s, world.tokens[person.name]);
            world.pass(4min);
            return joined.isFinished() && joined.resultCount() > 0 && joined.result().has_value();
        });
    };
    join(0, world.office.clerk);
    join(0, world.office.leader);
    join(1, world.office.handler);
    for (const auto &[name, step] : steps()) {
        if (name == u"start work" || name == u"submit") // by the one it was assigned to, on the other desk
            insist(world, name, [&] {
                const Operation operation
                    = name == u"submit" ? Operation(SubmitForReview {answerText, {}}) : StartWork {};
                return does(world, world.office.handler, operation, 1);
            });
        else
            insist(world, name, [&] { return step(world); });
        world.pass(1s);
        world.check();
    }
    world.settle();
    insist(world, u"publishing"_s,
           [&] { return world.board.reading().value<int>("SELECT COUNT(*) FROM published") == 1; });
}

const Saved &busyOffice()
{
    static const Saved office = [] {
        World world({.desks = 3}, World::joined());
        world.bootAll();
        upTo(u"publish"_s)(world);
        upTo(u"submit"_s)(world);
        world.pass(15min);
        world.check();
        return world.put();
    }();
    return office;
}

} // namespace lianxin::sim
