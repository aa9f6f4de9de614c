// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "ui/list/querytext.h"

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

QueryVocabulary vocabulary()
{
    Person wang;
    wang.actor.id = PersonId {QUuid::createUuid()};
    wang.actor.name = u"王建国"_s;
    return {{wang}, {u"道路水利"_s, u"道路水利/路灯照明"_s, u"环境卫生"_s}, {u"李家村"_s, u"石桥村"_s}};
}

} // namespace

TEST_CASE("operators restrict and the other words are searched", "[search]")
{
    const auto words = vocabulary();
    const auto typed = typedQuery(u"噪音 状态:办理中 村：李家村　类别:路灯照明 渠道:来电 经办:王建国 半夜"_s, words);

    CHECK(typed.query.text == u"噪音 半夜"_s);
    CHECK(typed.query.status == CaseStatus::Working);
    CHECK(typed.query.place == u"李家村"_s);
    CHECK(typed.query.category == u"道路水利/路灯照明"_s);
    CHECK(typed.query.channel == u"phone"_s);
    CHECK(typed.query.owner == words.people.front().actor.id);
    CHECK(typed.unknown.isEmpty());
}

TEST_CASE("a value nobody knows is told and does not restrict", "[search]")
{
    const auto typed = typedQuery(u"路灯 状态:飞行中"_s, vocabulary());

    CHECK_FALSE(typed.query.status);
    CHECK(typed.query.text == u"路灯"_s);
    CHECK(typed.unknown == QStringList {u"状态:飞行中"_s});
}

TEST_CASE("a value of several words is typed and completed as one word", "[search][language]")
{
    auto words = vocabulary();
    words.people.front().actor.name = u"Wang Jianguo"_s;
    words.places << u"Li Family Village"_s;

    const auto typed = typedQuery(u"经办:wang-jianguo 村:Li-family-village 路灯"_s, words);

    CHECK(typed.query.owner == words.people.front().actor.id);
    CHECK(typed.query.place == u"Li Family Village"_s);
    CHECK(typed.query.text == u"路灯"_s);
    CHECK(completions(u"经办:jian"_s, words) == QStringList {u"经办:Wang-Jianguo "_s});
}

TEST_CASE("an operator still without a value, a time, and a word of another system do no harm", "[search]")
{
    CHECK(typedQuery(u"状态:"_s, vocabulary()).query == CaseQuery {});
    CHECK(typedQuery(u"22:30 施工"_s, vocabulary()).query.text == u"22:30 施工"_s);
    CHECK(typedQuery(u"渠道:随手拍"_s, vocabulary()).query.channel == u"随手拍"_s);
}

TEST_CASE("what is typed last is completed, what stands before it stays", "[search]")
{
    CHECK(completions(u"噪音 状"_s, vocabulary()) == QStringList {u"噪音 状态:"_s});
    CHECK(completions(u"噪音 村:石"_s, vocabulary()) == QStringList {u"噪音 村:石桥村 "_s});
    CHECK(completions(u"状态:办"_s, vocabulary()).contains(u"状态:办理中 "_s));
    CHECK(completions(u"路灯"_s, vocabulary()).isEmpty());
}
