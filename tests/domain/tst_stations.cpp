// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stations.h"
#include "tests/domain/office.h"

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

Case arrived()
{
    Case c = caseAt(CaseStatus::New);
    c.answers.clear();
    return c;
}

/// Up to the handler's desk.
Case atWork()
{
    Case c = after(arrived(), Register {}, someone(Role::Intake));
    c = after(c, Accept {}, someone(Role::Intake));
    c = after(c, proper(u"assign"_s), someone(Role::Dispatcher));
    return after(c, StartWork {}, someone(Role::Handler));
}

Case answered(Case c)
{
    c = after(c, SubmitForReview {u"您好：路灯已修复。"_s, {}}, someone(Role::Handler));
    const QString hash = c.currentAnswer()->sha256;
    c = after(c, SignOff {hash}, someone(Role::Signer));
    return after(c, RecordDelivery {u"phone"_s, {}, later}, someone(Role::Handler));
}

QString marks(const Case &c)
{
    QString text;
    for (const StationStep &step : stepsOf(c))
        text += step.at ? u'x' : u'-';
    return text;
}

} // namespace

TEST_CASE("the way of a case is told by what happened to it", "[stations]")
{
    const Case work = atWork();
    const Case visited = after(work, proper(u"visit"_s), someone(Role::Handler));
    const Case called = after(answered(visited), StartCallback {}, systemActor());

    CHECK(marks(arrived()) == u"------");
    CHECK(marks(work) == u"xxx---");
    CHECK(marks(visited) == u"xxxx--");
    CHECK(marks(answered(work)) == u"xxx-x-");
    CHECK(marks(called) == u"xxxxxx");
    CHECK(reached(stepsOf(answered(work))) == 4);
}

TEST_CASE("a station keeps the time at which it was first reached", "[stations]")
{
    const Timestamp nextDay = on("2026-11-24T09:00");
    const Case visited = after(atWork(), RecordVisit {monday, u"李家村"_s, {}, u"灯不亮"_s}, someone(Role::Handler));

    Case again = after(visited, RecordVisit {later, u"李家村"_s, {}, u"已修"_s}, someone(Role::Handler), nextDay);
    again = after(again, Assign {u"水务站"_s, {}, u"赵敏"_s}, someone(Role::Dispatcher), nextDay);

    CHECK(stepsOf(again) == stepsOf(visited));
    CHECK(stepsOf(again)[3].at == monday);
}

TEST_CASE("a case that is taken up again is to be answered and called about anew", "[stations]")
{
    const Case called = after(answered(atWork()), StartCallback {}, systemActor());

    const Case redo = after(called, Reopen {u"灯又灭了"_s}, someone(Role::Caller));

    CHECK(marks(redo) == u"xxx---");
}

TEST_CASE("next comes the first station behind all that were reached, and none behind the end", "[stations]")
{
    const Case work = atWork();
    const Case declined = after(caseAt(CaseStatus::Registered), Decline {}, someone(Role::Reviewer));

    CHECK(nextStation(arrived()) == Station::Registered);
    CHECK(nextStation(work) == Station::OnSite);
    CHECK(nextStation(answered(work)) == Station::CalledBack);
    CHECK_FALSE(nextStation(after(answered(work), StartCallback {}, systemActor())));
    CHECK_FALSE(nextStation(declined));
    CHECK_FALSE(nextStation(after(work, proper(u"answered_elsewhere"_s), someone(Role::Handler))));
}
