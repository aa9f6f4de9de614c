// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"
#include "tests/store/fakeboard.h"
#include "tests/store/formerschema.h"

using namespace lianxin;

namespace {

CaseQuery words(const QString &text)
{
    CaseQuery query;
    query.text = text;
    return query;
}

} // namespace

TEST_CASE("a case is found by any word of it", "[store][search]")
{
    TestDesk desk;
    Arrival arrival = importedRow(letter(u"夜間施工噪音"_s, u"工地半夜打桩，請管一管。"_s), u"D2026-000412"_s, "h1");
    arrival.intake.appeals[0].residentName = u"歐陽某"_s;
    arrival.intake.appeals[0].residentPhone = u"13800001234"_s;
    const CaseId id = desk.arrive(arrival).caseId;
    desk.take(letter(u"低保"_s, u"低保金三个月没发。"_s));

    const QString typed
        = GENERATE(values<QString>({u"噪音"_s, u"噪"_s, u"打桩"_s, u"请管"_s, u"夜间施工"_s, u"李家村 噪音"_s,
                                    u"欧阳"_s, u"1234"_s, u"13800001234"_s, u"412"_s, u"D2026-000412"_s, u"音"_s}));
    CAPTURE(typed);

    CHECK(desk.list(words(typed)) == std::vector {id});
}

TEST_CASE("words that are nowhere find nothing, and blanks do not restrict", "[store][search]")
{
    TestDesk desk;
    desk.take(letter(u"噪音"_s));

    CHECK(desk.list(words(u"水管"_s)).empty());
    CHECK(desk.list(words(u"噪音 水管"_s)).empty());
    CHECK(desk.list(words(u"！？"_s)).empty());
    CHECK(desk.list(words(u"\"' OR *"_s)).empty());
    CHECK(desk.list(words(u"  "_s)).size() == 1);
}

TEST_CASE("found cases come in the order asked for and keep to the filters", "[store][search]")
{
    TestDesk desk;
    std::vector<CaseId> ids;
    for (const char16_t *iso :
         {u"2026-02-03T09:00:00+08:00", u"2026-02-01T09:00:00+08:00", u"2026-02-02T09:00:00+08:00"}) {
        Appeal appeal = letter(u"路灯"_s);
        appeal.at = *Timestamp::fromIso(QString::fromUtf16(iso));
        ids.push_back(desk.take(appeal));
    }
    desk.bringToWork(ids[2]);
    CaseQuery query = words(u"路灯"_s);

    query.sort = CaseSort::Newest;
    CHECK(desk.list(query) == std::vector {ids[0], ids[2], ids[1]});
    query.sort = CaseSort::Due;
    query.list = WorkList::New;
    CHECK(desk.list(query) == std::vector {ids[1], ids[0]});
    query.list = WorkList::All;
    query.owner = desk.office.handler.id;
    CHECK(desk.list(query) == std::vector {ids[2]});
}

TEST_CASE("the index follows the case: number, place and new letters", "[store][search]")
{
    SyncedDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const QString provisional = desk.current(id).number;
    CHECK(desk.list(words(provisional)).size() == 1);

    desk.submit(desk.office.clerk, id, Classify {Track::Help, u"道路水利"_s, u"王家湾"_s, false, {}, false});
    CHECK(desk.list(words(u"王家湾"_s)).size() == 1);
    CHECK(desk.list(words(u"李家村"_s)).empty());

    desk.pushAll();
    CHECK(desk.list(words(provisional)).size() == 1);
    CHECK(desk.list(words(u"LY-2026-000001"_s)).size() == 1);

    desk.pull();
    desk.board.revoke(desk.current(id).key, u"transferred"_s);
    desk.pull();
    CHECK(desk.list(words(u"路灯"_s)).empty());
}

TEST_CASE("a sealed case is found by the named person only, and by words in its letters", "[store][search][seal]")
{
    TestDesk desk;
    const bool fromTheStart = GENERATE(true, false);
    const CaseId id
        = desk.take(letter(u"反映某干部"_s, u"李某收受礼品。"_s), fromTheStart ? Track::Report : Track::Complaint);
    if (!fromTheStart)
        desk.submit(desk.office.clerk, id, Classify {Track::Report, u"道路水利"_s, u"李家村"_s, false, {}, false});

    for (const QString &typed : {u"礼品"_s, u"反映"_s, u"李"_s})
        CHECK(desk.list(words(typed)).empty());
    CHECK(desk.list(desk.office.vault, words(u"礼品 李某"_s)) == std::vector {id});
    CHECK(desk.list(desk.office.vault, words(u"噪音"_s)).empty());
}

TEST_CASE("a case that is unsealed is found again", "[store][search][seal]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"反映某干部"_s, u"李某收受礼品。"_s), Track::Report);

    desk.submit(desk.office.vault, id, Classify {Track::Complaint, u"道路水利"_s, u"李家村"_s, false, {}, false});

    CHECK(desk.list(words(u"礼品"_s)) == std::vector {id});
}

TEST_CASE("many letters of one minute are all found", "[store][search]")
{
    TestDesk desk;
    desk.ok(
        desk.store().arrive(desk.office.clerk, std::vector<Arrival>(1100, arrivalOf(letter(u"路灯"_s, u"坏了"_s)))));

    CHECK(desk.list(words(u"坏了"_s)).size() == 1100);
}

TEST_CASE("a store with the former index finds its cases again once it has been brought to this version",
          "[store][search]")
{
    TestDesk desk;
    std::vector<CaseId> ids;
    for (int i = 0; i < 230; ++i)
        ids.push_back(desk.take(letter(u"第%1盏路灯"_s.arg(i))));
    desk.take(letter(u"某人虚报路灯账目"_s), Track::Report);
    desk.close();
    {
        const auto old = connectionFor(desk.file, Database::Access::ReadWrite);
        putBackToSchema7(*old);
    }

    desk.reopen();
    const CaseId later = desk.take(letter(u"新来的路灯"_s));

    CHECK(desk.list(words(u"路灯"_s)).size() == ids.size() + 1);
    CHECK(desk.list(words(u"第229盏"_s)) == std::vector {ids.back()});
    CHECK(desk.list(words(u"新来"_s)) == std::vector {later});
    CHECK(desk.counts().of(WorkList::New) == qint64(ids.size()) + 1);
    CHECK(Database(desk.file, {Database::Access::ReadOnly}).value<int>("SELECT COUNT(*) FROM unindexed") == 0);
}

TEST_CASE("what a case said before is no longer found", "[store][search]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"窨井"_s, u"请修一修。"_s));
    for (int i = 0; i < 40; ++i) // so that runs are merged between
        desk.take(letter(u"别的第%1件"_s.arg(i)));
    REQUIRE(desk.list(words(u"李家村 窨井"_s)) == std::vector {id});

    desk.submit(desk.office.clerk, id, Classify {Track::Complaint, u"道路水利/村道养护"_s, u"柳溪村"_s});

    CHECK(desk.list(words(u"柳溪村"_s)) == std::vector {id});
    CHECK(desk.list(words(u"窨井"_s)) == std::vector {id});
    CHECK(desk.list(words(u"李家村 窨井"_s)).empty());
}
