// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/build.h"

using namespace lianxin;

namespace {

const CaseQuery sealedOnly {.list = WorkList::Sealed};

} // namespace

TEST_CASE("a report of wrongdoing is absent for everybody without the right", "[store][seal]")
{
    TestDesk desk;
    desk.hire();
    const Arrival arrival = importedRow(letter(u"反映某干部"_s), u"D1"_s, "h1");
    Arrival report = arrival;
    report.intake.track = Track::Report;
    const ArrivalOutcome taken = desk.arrive(report);
    const CaseId id = taken.caseId;
    const Case current = desk.ok(desk.store().caseFile(desk.office.vault, id)).current;

    const Actor asking = GENERATE(values({Office().clerk, Office().leader, Office().admin}));

    CHECK(desk.list(asking, {}).empty());
    CHECK(desk.list(asking, sealedOnly).empty());
    CHECK(desk.ok(desk.store().rows(asking, {id})).empty());
    CHECK(desk.answer(desk.store().caseFile(asking, id)).error().code == Error::Code::NotFound);
    for (const QString &reference : {current.number, u"D1"_s, current.key.toString()})
        CHECK(desk.answer(desk.store().find(asking, reference)).error().code == Error::Code::NotFound);
    const auto letters = desk.ok(desk.store().caseFile(desk.office.vault, id)).appeals;
    CHECK(desk.answer(desk.store().original(asking, letters[0].key)).error().code == Error::Code::NotFound);
    CHECK(desk.ok(desk.store().counts(asking)).of(WorkList::All) == 0);
    CHECK(desk.answer(desk.store().submit(asking, id, AddNote {u"?"_s})).error().code == Error::Code::NotFound);
    CHECK(desk.ok(desk.store().arrive(asking, {arrival})).front().caseId.isNull());
}

TEST_CASE("the named person reads reports of wrongdoing in lists and by themselves", "[store][seal]")
{
    TestDesk desk;
    const CaseId report = desk.arrive(arrivalOf(letter(u"反映某干部"_s), Track::Report)).caseId;

    CHECK(desk.list(desk.office.vault, sealedOnly) == std::vector {report});
    CHECK(desk.ok(desk.store().original(desk.office.vault,
                                        desk.ok(desk.store().caseFile(desk.office.vault, report)).appeals[0].key))
              .isEmpty());
}

TEST_CASE("a case classified as a report disappears at once, with its drafts and outbox rows", "[store][seal]")
{
    TestDesk desk;
    desk.hire();
    desk.ok(desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    const CaseId id = desk.take(letter(u"反映某干部"_s));
    const DraftKey key {id, u"note"_s, desk.office.handler.id};
    desk.ok(desk.store().saveDraft(key, u"正在写"_s));

    desk.submit(desk.office.clerk, id, Classify {Track::Report, u"道路水利"_s, u"李家村"_s, false, {}, false});

    CHECK(desk.list().empty());
    CHECK(desk.outbox().empty());
    CHECK(desk.counts().waiting == 0);
    CHECK_FALSE(desk.ok(desk.store().draft(key)).has_value());
    CHECK(desk.ok(desk.store().draftHistory(key)).empty());
    CHECK(desk.ok(desk.store().outbox(desk.office.vault)).size() == 2);
}

TEST_CASE("the form a report was taken down on leaves no trace for its writer", "[store][seal]")
{
    TestDesk desk;
    desk.hire();
    const DraftKey form {{}, u"intake"_s, desk.office.clerk.id};
    const Draft draft = desk.ok(desk.store().saveDraft(form, u"反映某干部"_s));

    desk.ok(desk.store().arrive(desk.office.clerk, {arrivalOf(letter(u"反映某干部"_s), Track::Report)}, draft.id));

    CHECK(desk.ok(desk.store().draftHistory(form)).empty());
}
