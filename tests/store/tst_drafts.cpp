// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/build.h"

using namespace lianxin;

TEST_CASE("what is typed is there after a restart, under the same operation id", "[store][bug-9]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"submit"_s, desk.office.handler.id};
    const Draft first = desk.ok(desk.store().saveDraft(key, u"您好"_s));
    const Draft second = desk.ok(desk.store().saveDraft(key, u"您好，路灯"_s));

    desk.reopen();

    const auto draft = desk.ok(desk.store().draft(key));
    REQUIRE(draft);
    CHECK(draft->body == u"您好，路灯"_s);
    CHECK(draft->operationId == first.operationId);
    CHECK(draft->revision == second.revision);
    CHECK(desk.ok(desk.store().caseFile(desk.office.handler, id)).drafts.size() == 1);
}

TEST_CASE("each person has a draft of her own", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.ok(desk.store().saveDraft({id, u"note"_s, desk.office.handler.id}, u"甲写的"_s));
    desk.ok(desk.store().saveDraft({id, u"note"_s, desk.office.clerk.id}, u"乙写的"_s));

    const CaseFile file = desk.caseFile(id);

    REQUIRE(file.drafts.size() == 1);
    CHECK(file.drafts[0].body == u"乙写的"_s);
}

TEST_CASE("the same text again is no new revision", "[store]")
{
    TestDesk desk;
    const DraftKey key {{}, u"intake"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft(key, u"来电"_s));

    const Draft again = desk.ok(desk.store().saveDraft(key, u"来电"_s));

    CHECK(again.revision == 1);
    CHECK(desk.ok(desk.store().draftHistory(key)).size() == 1);
}

TEST_CASE("all revisions are kept while a draft is open, and the last twenty once it has ended", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    Draft draft;
    for (int i = 1; i <= 30; ++i)
        draft = desk.ok(desk.store().saveDraft(key, QString(i, u'好')));
    CHECK(desk.ok(desk.store().draftHistory(key)).size() == 30);

    desk.ok(desk.store().submit(desk.office.clerk, id, AddNote {u"好"_s}, draft.id));

    const auto history = desk.ok(desk.store().draftHistory(key));
    REQUIRE(history.size() == 20);
    CHECK(history.front().body.size() == 30);
    CHECK(history.back().body.size() == 11);
}

TEST_CASE("a draft begun after one was sent is a new operation", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    const Draft first = desk.ok(desk.store().saveDraft(key, u"一"_s));
    desk.ok(desk.store().submit(desk.office.clerk, id, AddNote {u"一"_s}, first.id));

    const Draft second = desk.ok(desk.store().saveDraft(key, u"二"_s));

    CHECK(second.operationId != first.operationId);
    CHECK(second.revision == 1);
}
