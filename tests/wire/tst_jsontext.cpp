// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsontext.h"
#include "tests/catchqt.h"

#include <QJsonArray>

using namespace lianxin;
using namespace lianxin::wire;
using namespace Qt::StringLiterals;

TEST_CASE("an object is cut into its members as they stand", "[wire]")
{
    const auto cut = REQUIRE_OK(members(R"( {"a" : [1, {"b":2}] ,"\u0062":"x\"}" , "c":{} } )"));

    REQUIRE(cut->size() == 3);
    CHECK(cut->at(0).name == u"a");
    CHECK(cut->at(0).value == R"([1, {"b":2}])");
    CHECK(cut->at(1).name == u"b");
    CHECK(cut->at(1).value == R"("x\"}")");
    CHECK(cut->at(2).value == "{}");
}

TEST_CASE("text that is not strict JSON is refused and said why", "[wire]")
{
    const auto [text, reason] = GENERATE(table<QByteArray, const char16_t *>({
        {"", u"no-end"},
        {"{", u"no-end"},
        {R"({"a")", u"no-end"},
        {R"({"a":)", u"no-end"},
        {R"({"a":1)", u"no-end"},
        {R"({"a":"x)", u"no-end"},
        {R"({"a":"x\)", u"no-end"},
        {R"({"a":tr)", u"no-end"},
        {R"({"a":-)", u"no-end"},
        {R"({"a":1,)", u"no-end"},
        {R"({"a":1,})", u"not-json"},
        {R"({"a":1}})", u"not-json"},
        {R"({"a":1} x)", u"not-json"},
        {R"({"a" 1})", u"not-json"},
        {R"({a:1})", u"not-json"},
        {R"({"a":01})", u"not-json"},
        {R"({"a":+1})", u"not-json"},
        {R"({"a":.5})", u"not-json"},
        {R"({"a":NaN})", u"not-json"},
        {R"({"a":'x'})", u"not-json"},
        {"{\"a\":\"x\ny\"}", u"not-json"},
        {"{\"a\":\"\xff\"}", u"not-json"},
        {"\xef\xbb\xbf{}", u"not-json"},
        {R"({"a":[1,2})", u"not-json"},
        {"[]", u"not-an-object"},
        {"1", u"not-an-object"},
        {R"({"a":1,"a":2})", u"duplicate-member"},
        {R"({"a":1,"\u0061":2})", u"duplicate-member"},
        {R"({"x":[{"a":1,"b":2,"a":3}]})", u"duplicate-member"},
        {R"({"a":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}", u"too-deep"},
        {QByteArray(1 << 20, '['), u"too-deep"},
        {QByteArray(R"({"a":)").repeated(100'000), u"too-deep"},
    }));

    CAPTURE(text.left(60));
    const auto object = strictObject(text);

    REQUIRE_FALSE(object);
    CHECK(object.error().reason == reason);
}

TEST_CASE("strict JSON is read with nothing lost", "[wire]")
{
    const auto object
        = REQUIRE_OK(strictObject(R"({"n":[0,-0.5e+3,9007199254740993],"s":"𠮷\u0000\ud83d\ude00","z":null})"));

    CHECK((*object)[u"n"][2].toInteger() == 9007199254740993);
    CHECK((*object)[u"s"].toString() == u"𠮷"_s + QChar(u'\0') + u"😀"_s);
    CHECK((*object)[u"z"].isNull());
}

TEST_CASE("an opened object keeps the items of its list unread", "[wire]")
{
    const auto object = REQUIRE_OK(opened(R"({"a":1,"list":[{"x":1,"x":2},7],"end":true})", u"list"_s));

    CHECK(object->plain == QJsonObject {{u"a"_s, 1}, {u"end"_s, true}});
    REQUIRE(object->list.size() == 2);
    CHECK(object->list[0] == R"({"x":1,"x":2})");
    CHECK(object->ended);
    CHECK_FALSE(REQUIRE_OK(opened(R"({"end":true,"a":1})"))->ended);
    CHECK_FALSE(REQUIRE_OK(opened(R"({"a":1,"end":false})"))->ended);
    CHECK_FALSE(REQUIRE_OK(opened("{}"))->ended);
    CHECK_FALSE(opened("{\"a\xff\":1}")); // no text
    CHECK_FALSE(opened(R"({"a\u12":1})"));
}
