// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/scenes.h"

#include "core/codec/drafts.h"
#include "tests/sim/casesteps.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

Operation noteFrom(const QString &body)
{
    return AddNote {body};
}

Operation answerFrom(const QString &body)
{
    return SubmitForReview {answerDraft(body).text, {}};
}

DraftKey noteKey(World &world)
{
    return {newest(world, desk(world)), u"note"_s, world.office.clerk.id};
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
        (void)does(w, w.office.clerk, Classify {Track::Help, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false});
    });
    more(u"seal"_s, inWork, [](World &w) {
        (void)does(w, w.office.clerk, Classify {Track::Report, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false});
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
            (void)does(w, w.office.clerk, Classify {Track::Report, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false},
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

} // namespace lianxin::sim
