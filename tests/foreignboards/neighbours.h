// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/fetching.h"
#include "core/foreign/posting.h"
#include "core/foreign/probing.h"
#include "tests/foreignboards/othertown.h"
#include "tests/store/build.h"

namespace lianxin::test {

using namespace foreign;

inline const QString lampWords = u"门口的路灯不亮，孩子放学看不见路，请修一修。"_s;
inline const QString lampAnswer = u"路灯的控制箱已更换，今晚试亮。"_s;

/// A desk that has got to know another town's board, and works in the thread of the test.
struct Neighbours {
    explicit Neighbours(bool listsUpdates = true)
    {
        town.listsUpdates = listsUpdates;
        desk.hire();
        town.report(u"A1"_s, lampWords, u"2026-02-27T09:00:00+08:00"_s);
        desk.ok(boards().save(desk.office.admin, introduced(), u"k-1"_s));
    }

    ForeignBoard introduced()
    {
        const CancelFlag never = false;
        return *REQUIRE_OK(
            gotToKnow({u"江城"_s, u"http://127.0.0.1:8011/v2"_s, {}, true}, line, desk.clock.now(), never));
    }
    ForeignBoards boards() { return ForeignBoards(desk.store()); }
    Result<ImportReport> fetched(const CancelFlag &cancelled = {})
    {
        return runFetch(
            {u"江城"_s, desk.office.clerk, {}}, desk.store(), line, desk.clock.now(), [](const Progress &) {},
            cancelled);
    }
    std::vector<PostOutcome> posted()
    {
        const CancelFlag never = false;
        return *REQUIRE_OK(runPosts(
            {{}, desk.office.leader}, desk.store(), line, desk.clock, [](const Progress &) {}, never));
    }
    PostOutcome::What onePosted()
    {
        const auto outcomes = posted();
        REQUIRE(outcomes.size() == 1);
        return outcomes[0].what;
    }
    /// A letter from there, answered and signed.
    CaseId signedLetter()
    {
        REQUIRE(REQUIRE_OK(fetched())->addedCases.size() == 1);
        const CaseId id = desk.list()[0];
        desk.submit(desk.office.clerk, id,
                    Classify {Track::Complaint, u"道路水利/村道养护"_s, u"柳树街"_s, false, {}, false});
        desk.bringToWork(id);
        desk.submit(desk.office.handler, id, SubmitForReview {lampAnswer, {{1, u"今晚试亮"_s, {}, {}, {}, {}}}});
        desk.submit(desk.office.leader, id, SignOff {desk.current(id).currentAnswer()->sha256});
        return id;
    }
    std::vector<ForeignAnswer> standing() { return desk.ok(boards().answers(desk.office.clerk)); }

    OtherTown town;
    TownLine wire {town};
    InlineExecutor inlined;
    ForeignLine line {wire, inlined};
    TestDesk desk {7, &inlined};
};

} // namespace lianxin::test
