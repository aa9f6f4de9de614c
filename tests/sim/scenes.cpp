// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/scenes.h"

#include "core/codec/drafts.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

const QString answerText = u"您好：路灯已修复，联系人村建办。"_s;
constexpr int tries = 40;

Operation noteFrom(const QString &body)
{
    return AddNote {body};
}

Operation answerFrom(const QString &body)
{
    return SubmitForReview {answerDraft(body).text, {}};
}

SimDesk &desk(World &world, size_t n = 0)
{
    return *world.desks[n];
}

/// The newest case of a desk.
CaseId newest(World &world, SimDesk &at)
{
    const auto cases = Users(world).cases(at, world.office.at(at.number)[0]);
    return cases.empty() ? CaseId() : std::ranges::max(cases);
}

bool does(World &world, const Actor &actor, const Operation &operation, size_t at = 0)
{
    return Users(world).act(desk(world, at), actor, newest(world, desk(world, at)), operation) == Said::Done;
}

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

QString hashAt(World &world, size_t at = 0)
{
    const auto now = Users(world).caseAt(desk(world, at), world.office.leader, newest(world, desk(world, at)));
    return now && now->currentAnswer() ? now->currentAnswer()->sha256 : QString();
}

DraftKey noteKey(World &world)
{
    return {newest(world, desk(world)), u"note"_s, world.office.clerk.id};
}

// --- the steps of a case, in their order -----------------------------------------------------------------------------

using Step = std::pair<QString, std::function<bool(World &)>>;

const std::vector<Step> &steps()
{
    static const std::vector<Step> all {
        {u"letter"_s,
         [](World &w) { return Users(w).writeDown(desk(w), w.office.clerk, u"路灯不亮"_s) == Said::Done; }},
        {u"demands"_s,
         [](World &w) {
             return does(w, w.office.clerk, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
         }},
        {u"register"_s, [](World &w) { return does(w, w.office.clerk, Register {}); }},
        {u"accept"_s, [](World &w) { return does(w, w.office.clerk, Accept {}); }},
        {u"assign"_s,
         [](World &w) {
             return does(w, w.office.clerk, Assign {u"村建办"_s, w.office.handler.id, w.office.handler.name});
         }},
        {u"start work"_s, [](World &w) { return does(w, w.office.clerk, StartWork {}); }},
        {u"submit"_s,
         [](World &w) {
             return does(w, w.office.clerk, SubmitForReview {answerText, {}});
         }},
        {u"sign"_s, [](World &w) { return does(w, w.office.leader, SignOff {hashAt(w)}); }},
        {u"publish"_s,
         [](World &w) {
             return does(w, w.office.leader, Publish {1, hashAt(w)});
         }},
    };
    return all;
}

std::function<void(World &)> upTo(const QString &last)
{
    return [last](World &world) {
        for (const auto &[name, step] : steps()) {
            if (name == last)
                return;
            (void)step(world);
        }
    };
}

Scene stepScene(const Step &step)
{
    return {step.first, upTo(step.first), [act = step.second](World &world) { (void)act(world); }};
}

void othersWork(World &world)
{
    world.pass(10s);
    desk(world, 1).engine().syncNow();
    world.pass(3s);
    desk(world, 0).engine().stop();
    for (int i = 0; i < 3; ++i)
        (void)does(world, world.office.handler, AddNote {u"记录"_s + QString::number(i)}, 1);
    world.pass(10s);
}

std::vector<Scene> scenes()
{
    std::vector<Scene> all;
    for (const Step &step : steps())
        all.push_back(stepScene(step));

    const auto more
        = [&all](const QString &name, std::function<void(World &)> before, std::function<void(World &)> act) {
              all.push_back({name, std::move(before), std::move(act)});
          };
    const auto inWork = upTo(u"submit"_s), inReview = upTo(u"sign"_s), isNew = upTo(u"register"_s);
    more(u"note"_s, inWork, [](World &w) { (void)does(w, w.office.clerk, AddNote {u"已联系"_s}); });
    more(u"contact"_s, inWork, [](World &w) {
        (void)does(
            w, w.office.clerk,
            RecordContact {u"phone"_s, desk(w).machine.clock.now() - 1min, ContactResult::Reached, u"谈过"_s, {}});
    });
    more(u"classify"_s, isNew, [](World &w) {
        (void)does(w, w.office.clerk, Classify {Track::Help, u"道路水利/道路"_s, u"李家村"_s, false, {}, false});
    });
    more(u"seal"_s, inWork, [](World &w) {
        (void)does(w, w.office.clerk, Classify {Track::Report, u"道路水利/道路"_s, u"李家村"_s, false, {}, false});
    });
    more(u"send back"_s, inReview, [](World &w) { (void)does(w, w.office.leader, SendBack {u"请写日期"_s}); });
    more(u"type"_s, inWork, [](World &w) { (void)Users(w).type(desk(w), noteKey(w), u"第一句"_s); });
    more(
        u"type on"_s,
        [inWork](World &w) {
            inWork(w);
            (void)Users(w).type(desk(w), noteKey(w), u"第一句"_s);
        },
        [](World &w) { (void)Users(w).type(desk(w), noteKey(w), u"第一句，第二句"_s); });
    more(
        u"send what was typed"_s,
        [inWork](World &w) {
            inWork(w);
            (void)Users(w).type(desk(w), noteKey(w), u"第一句"_s);
        },
        [](World &w) { (void)Users(w).send(desk(w), w.office.clerk, noteKey(w), &noteFrom); });
    more(
        u"submit what was typed"_s,
        [inWork](World &w) {
            inWork(w);
            const DraftKey key {newest(w, desk(w)), u"submit"_s, w.office.clerk.id};
            (void)Users(w).type(desk(w), key, draftBody(AnswerDraft {answerText, {}}));
        },
        [](World &w) {
            const DraftKey key {newest(w, desk(w)), u"submit"_s, w.office.clerk.id};
            (void)Users(w).send(desk(w), w.office.clerk, key, &answerFrom);
        });
    more(u"refused by the board"_s, inWork, [](World &w) {
        Actor bold = w.office.leader;
        bold.roles = {Role::Handler};
        (void)does(w, bold, SubmitForReview {u"越权"_s, {}});
    });
    const auto refused = [inWork](World &w) {
        inWork(w);
        Actor bold = w.office.leader;
        bold.roles = {Role::Handler};
        (void)does(w, bold, SubmitForReview {u"越权"_s, {}});
        w.pass(10s);
    };
    more(u"take back"_s, refused, [](World &w) {
        const auto items = Users(w).outbox(desk(w), w.office.clerk);
        if (!items.empty())
            (void)Users(w).takeBack(desk(w), items.front());
    });
    more(u"try again"_s, refused, [](World &w) {
        const auto items = Users(w).outbox(desk(w), w.office.clerk);
        if (!items.empty())
            (void)Users(w).tryAgain(desk(w), items.front());
    });
    more(
        u"hear from others"_s,
        [inWork](World &w) {
            inWork(w);
            othersWork(w);
        },
        [](World &w) {
            if (desk(w).isUp())
                desk(w).engine().syncNow();
        });
    more(
        u"meet others"_s, // while own work waits
        [inWork](World &w) {
            inWork(w);
            othersWork(w);
            (void)does(w, w.office.clerk, AddNote {u"离线"_s});
            (void)does(w, w.office.clerk, SetDemands {{{1, u"另一条"_s, 0, 0}}});
        },
        [](World &w) {
            if (desk(w).isUp())
                desk(w).engine().syncNow();
        });
    more(
        u"lose a case"_s, // it is sealed elsewhere while work on it waits here
        [inWork](World &w) {
            inWork(w);
            othersWork(w);
            (void)does(w, w.office.clerk, Classify {Track::Report, u"道路水利/道路"_s, u"李家村"_s, false, {}, false},
                       1);
            w.pass(10s);
            (void)does(w, w.office.clerk, AddNote {u"离线"_s});
            (void)Users(w).type(desk(w), noteKey(w), u"没写完"_s);
        },
        [](World &w) {
            if (desk(w).isUp())
                desk(w).engine().syncNow();
        });
    more(u"find the board away"_s, inWork, [](World &w) {
        w.net.trouble = [n = 0](Asking, const HttpRequest &) mutable {
            return ++n < 3 ? Fault {Fault::Kind::NotSent, 0, -1} : Fault {};
        };
        (void)does(w, w.office.clerk, AddNote {u"断网"_s});
    });
    more(
        u"start again"_s, [inWork](World &w) { inWork(w); },
        [](World &w) {
            if (desk(w).isUp())
                w.closeDesk(desk(w));
            (void)w.bootDesk(desk(w));
        });
    return all;
}

} // namespace

const std::vector<Scene> &everyScene()
{
    static const std::vector<Scene> all = scenes();
    return all;
}

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
