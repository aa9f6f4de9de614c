// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/casesteps.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

SimDesk &desk(World &world, size_t n)
{
    return *world.desks[n];
}

CaseId newest(World &world, SimDesk &at)
{
    const auto cases = Users(world).cases(at, world.office.at(at.number)[0]);
    return cases.empty() ? CaseId() : std::ranges::max(cases);
}

bool does(World &world, const Actor &actor, const Operation &operation, size_t at)
{
    return Users(world).act(desk(world, at), actor, newest(world, desk(world, at)), operation) == Said::Done;
}

static QString hashAt(World &world)
{
    const auto now = Users(world).caseAt(desk(world), world.office.leader, newest(world, desk(world)));
    return now && now->currentAnswer() ? now->currentAnswer()->sha256 : QString();
}

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

} // namespace lianxin::sim
