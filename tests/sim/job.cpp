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

void join(World &world, size_t at, const Actor &person)
{
    insist(world, u"joining"_s, [&] {
        const auto joined = desk(world, at).engine().enrol(u"https://board.example"_s, world.tokens[person.name]);
        world.pass(4min);
        return joined.isFinished() && joined.resultCount() > 0 && joined.result().has_value();
    });
}

} // namespace

void wholeJob(World &world)
{
    join(world, 0, world.office.clerk);
    join(world, 0, world.office.leader);
    join(world, 1, world.office.handler);
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

Saved withNewDesk(Saved office, int desk)
{
    const Saved &fresh = World::founded();
    office.disks[QString::number(desk)] = fresh.disks.at(QString::number(desk));
    office.model.desks[size_t(desk)] = fresh.model.desks[size_t(desk)];
    for (auto &[id, made] : office.model.made)
        if (made.desk == desk)
            made.desk = -1;
    return office;
}

void beginLate(World &world)
{
    world.makeSnapshots();
    join(world, 1, world.office.handler);
    join(world, 1, world.office.clerk);
    for (const char16_t *words : {u"路灯不亮", u"水管漏水"}) {
        insist(world, u"writing down"_s, [&] {
            return Users(world).writeDown(desk(world, 1), world.office.clerk, QString::fromUtf16(words))
                   == Said::Done;
        });
        world.pass(2s);
        world.check();
    }
    world.settle();
}

} // namespace lianxin::sim
