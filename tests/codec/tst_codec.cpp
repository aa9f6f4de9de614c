// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/codec/drafts.h"
#include "core/codec/jsonfields.h"
#include "core/domain/actor.h"
#include "tests/catchqt.h"

#include <QJsonDocument>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const auto someCase = CaseKey::fromString(u"01930000-0000-7000-8000-000000000001"_s);
const auto somePerson = PersonId::fromString(u"01930000-0000-7000-8000-000000000002"_s);

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

TEST_CASE("an operation comes back from JSON as it was", "[codec]")
{
    RecordedOperation op;
    op.id = OperationId::fromString(u"01930000-0000-7000-8000-000000000003"_s);
    op.caseKey = someCase;
    op.baseVersion = 4;
    op.actor = somePerson;
    op.actorName = u"李𠮷生"_s;
    op.at = Timestamp::atLocal(QDate(2026, 11, 23), QTime(9, 0));
    op.operation = SubmitForReview {u"您好：\r\n已修复。"_s, {{1, u"已修复"_s, {}, u"2026-12-01"_s, {}, {}}}};

    const auto back = REQUIRE_OK(recordedFromJson(toJson(op)));

    CHECK(compact(toJson(*back)) == compact(toJson(op)));
    CHECK(std::get<SubmitForReview>(back->operation).points.front().byWhen == u"2026-12-01");
}

TEST_CASE("every kind of operation has a form in JSON and is read back as itself", "[codec]")
{
    for (const QString &kind : operationKinds()) {
        const auto back = REQUIRE_OK(operationFromJson({{u"kind"_s, kind}}));
        CHECK(kindOf(*back) == kind);
    }
}

TEST_CASE("members of a newer version survive a round trip", "[codec]")
{
    const auto json = object(R"({"key":"01930000-0000-7000-8000-000000000001","status":"WORK","mood":{"a":[1,2]}})");

    const auto c = REQUIRE_OK(caseFromJson(json));

    CHECK(c->status == CaseStatus::Working);
    CHECK(toJson(*c) == json);
}

TEST_CASE("a number that is nothing is read back where something else would be read", "[codec]")
{
    const Operation nothing = Publish {0, u"00ff"_s};

    CHECK(std::get<Publish>(*REQUIRE_OK(operationFromJson(toJson(nothing)))).answerNo == 0);
}

TEST_CASE("a bad member is named by its path", "[codec]")
{
    const auto [text, path] = GENERATE(table<const char *, const char16_t *>({
        {R"({"status":"FLYING"})", u"status"},
        {R"({"version":1.5})", u"version"},
        {R"({"answers":[{},{"signed_at":"noon"}]})", u"answers[1].signed_at"},
        {R"({"links":["not-an-id"]})", u"links[0]"},
        {R"({"decline":[]})", u"decline"},
        {R"({"returns":2147483647})", u"returns"},
        {R"({"redos":-2147483648})", u"redos"},
        {R"({"received_at":253402300800000})", u"received_at"},
        {R"({"holds":[{"from":-62135596800001}]})", u"holds[0].from"},
    }));

    const auto c = caseFromJson(object(text));

    REQUIRE_FALSE(c);
    CHECK(c.error().where == path);
}

TEST_CASE("whatever stands in a draft comes back, form or not", "[codec]")
{
    const AnswerDraft draft {u"您好"_s, {{2, u"已修"_s, {}, {}, {}, {}}}, 2};
    CHECK(answerDraft(draftBody(draft)) == draft);
    CHECK(answerDraft(draftBody(AnswerDraft {})) == AnswerDraft {});

    const auto body = GENERATE(u"只是文字"_s, u"{\"points\":7}"_s, u"[1]"_s, u""_s);
    CHECK(answerDraft(body).text == body);
}

TEST_CASE("an item of a list keeps its place even if it holds nothing", "[codec]")
{
    const Actor li {somePerson, u"李"_s, {}, {Role::Intake, Role::Signer}, false};

    CHECK(json::writeObject(li)[u"roles"] == QJsonArray {u"intake"_s, u"signer"_s});
}
