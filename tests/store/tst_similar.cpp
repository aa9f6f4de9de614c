// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fakeboard.h"

using namespace lianxin;

namespace {

const QString lamp = u"我是李家村三组村民，村口通往小学的路灯坏了三个月，孩子晚上放学摸黑走路很危险，希望尽快修好。"_s;
const QString lampAgain = u"李家村三组村口通往小学的路灯坏了三个月没人管，孩子放学摸黑走路很危险，请尽快派人修好。"_s;

Appeal at(const QString &body, const char16_t *iso)
{
    Appeal appeal = letter(u"路灯"_s, body);
    appeal.at = *Timestamp::fromIso(QString::fromUtf16(iso));
    return appeal;
}

} // namespace

TEST_CASE("a letter that repeats an earlier one is marked, and shows it", "[store][similar]")
{
    TestDesk desk;
    const CaseId first = desk.take(at(lamp, u"2026-02-01T09:00:00+08:00"));
    const ArrivalOutcome second = desk.arrive(arrivalOf(at(lampAgain, u"2026-02-05T09:00:00+08:00")));

    CHECK(second.repeats);
    CHECK(desk.row(second.caseId).repeats);
    CHECK_FALSE(desk.row(first).repeats);
    const auto similar = desk.caseFile(second.caseId).similar;
    REQUIRE(similar.size() == 1);
    CHECK(similar[0].row.id == first);
    CHECK(similar[0].why == SimilarCase::Why::SamePlaceAndWords);
}

TEST_CASE("of two alike the one received first is the earlier, in whatever order they come", "[store][similar]")
{
    TestDesk desk;
    const CaseId later = desk.take(at(lamp, u"2026-02-05T09:00:00+08:00"));
    const ArrivalOutcome earlier = desk.arrive(arrivalOf(at(lamp, u"2026-02-01T09:00:00+08:00")));

    CHECK_FALSE(earlier.repeats);
    CHECK(desk.row(later).repeats);
    CHECK(desk.caseFile(later).similar[0].why == SimilarCase::Why::SameText);
}

TEST_CASE("the same words from another village are not marked", "[store][similar]")
{
    TestDesk desk;
    desk.take(letter(u"路灯"_s, lamp));
    Arrival elsewhere = arrivalOf(letter(u"路灯"_s, lamp));
    elsewhere.intake.place = u"王家湾"_s;

    CHECK_FALSE(desk.arrive(elsewhere).repeats);
}

TEST_CASE("a person links two cases, or says they are not the same, and the mark goes", "[store][similar]")
{
    TestDesk desk;
    const CaseId first = desk.take(at(lamp, u"2026-02-01T09:00:00+08:00"));
    const CaseId second = desk.take(at(lampAgain, u"2026-02-05T09:00:00+08:00"));

    SECTION("linked from the later")
    {
        desk.submit(desk.office.clerk, second, LinkCase {desk.current(first).key});
        CHECK(desk.caseFile(second).similar[0].linked);
    }
    SECTION("linked from the earlier")
    {
        desk.submit(desk.office.clerk, first, LinkCase {desk.current(second).key});
        CHECK(desk.caseFile(second).similar[0].linked);
    }
    SECTION("dismissed")
    {
        desk.ok(desk.store().dismissSimilar(desk.office.clerk, second, first));
        CHECK(desk.caseFile(second).similar[0].dismissed);
    }

    CHECK_FALSE(desk.row(second).repeats);
}

TEST_CASE("taking a link back marks the case again", "[store][similar]")
{
    TestDesk desk;
    const CaseId first = desk.take(at(lamp, u"2026-02-01T09:00:00+08:00"));
    const CaseId second = desk.take(at(lampAgain, u"2026-02-05T09:00:00+08:00"));
    desk.submit(desk.office.clerk, second, LinkCase {desk.current(first).key});

    desk.submit(desk.office.clerk, second, UnlinkCase {desk.current(first).key, u"看错了"_s});

    CHECK(desk.row(second).repeats);
}

TEST_CASE("a report of wrongdoing neither repeats nor is repeated, and sealing takes the marks away",
          "[store][similar][seal]")
{
    TestDesk desk;
    const CaseId first = desk.take(at(lamp, u"2026-02-01T09:00:00+08:00"), Track::Report);
    const ArrivalOutcome second = desk.arrive(arrivalOf(at(lamp, u"2026-02-05T09:00:00+08:00")));
    CHECK_FALSE(second.repeats);
    const CaseId third = desk.take(at(lamp, u"2026-02-06T09:00:00+08:00"));
    CHECK(desk.row(third).repeats);

    desk.submit(desk.office.clerk, second.caseId,
                Classify {Track::Report, u"道路水利"_s, u"李家村"_s, false, {}, false});

    CHECK_FALSE(desk.row(third).repeats);
    CHECK(desk.caseFile(third).similar.empty());
    CHECK(desk.ok(desk.store().caseFile(desk.office.vault, first)).similar.empty());
}

TEST_CASE("letters that the feed brings are looked at as well", "[store][similar]")
{
    SyncedDesk desk;
    desk.board.registered(desk.office.clerk, at(lamp, u"2026-02-01T09:00:00+08:00"));
    const CaseKey second = desk.board.registered(desk.office.clerk, at(lampAgain, u"2026-02-05T09:00:00+08:00"));

    desk.pull();

    CHECK(desk.row(desk.ok(desk.store().find(desk.office.clerk, second.toString()))).repeats);
}
