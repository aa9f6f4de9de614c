// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/jsonlinesreader.h"
#include "tests/sheets/sheetfixture.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

TEST_CASE("each line is an object and keeps its bytes and its number", "[jsonlines]")
{
    const Folder folder;
    const auto rows
        = rowsOf(openJsonLines(folder.write(u"a"_s, "\xEF\xBB\xBF{\"a\": \"一\"}\r\n\n{\"a\":\"x\\u0000y\"}")));

    REQUIRE(rows.size() == 2);
    CHECK(rows[0].number == 1);
    CHECK(rows[0].raw == "{\"a\": \"一\"}");
    CHECK(rows[0].object["a"_L1].toString() == u"一");
    CHECK(rows[1].number == 3);
    CHECK(rows[1].object["a"_L1].toString().size() == 3);
}

TEST_CASE("a bad line is named and the next one is read", "[jsonlines]")
{
    const auto [line, reason] = GENERATE(table<QByteArray, QString>({
        {"{\"a\":", u"bad-json"_s},
        {"{\"a\":\"\xFF\"}", u"bad-json"_s},
        {"[1]", u"not-an-object"_s},
        {"\"text\"", u"bad-json"_s},
        {"{\"a\":\"" + QByteArray(longestRow, 'x') + "\"}", u"row-too-long"_s},
    }));
    const Folder folder;
    auto reader = openJsonLines(folder.write(u"a"_s, "{\"a\":1}\n" + line + "\n{\"a\":2}\n"));

    const auto all = everything(**reader);

    REQUIRE(all.size() == 3);
    REQUIRE_FALSE(all[1]);
    CHECK(all[1].error().code == Error::Code::Invalid);
    CHECK(all[1].error().reason == reason);
    CHECK(all[1].error().where == u"row 2");
    CHECK(all[2]->object["a"_L1].toInt() == 2);
}

TEST_CASE("numbers that would be bent are kept as text", "[jsonlines]")
{
    const auto [json, kept] = GENERATE(table<QByteArray, QByteArray>({
        {"{\"a\":19900001234}", "{\"a\":19900001234}"},
        {"{\"a\":9007199254740993}", "{\"a\":9007199254740993}"},
        {"{\"a\":430123198001011234567}", "{\"a\":\"430123198001011234567\"}"},
        {"[1.50,-2e3,0.12345678901234567890]", "[1.50,-2e3,\"0.12345678901234567890\"]"},
        {"{\"a\":1-2}", "{\"a\":1-2}"},
        {"{\"a\":\"99999999999999999999 \\\" 99999999999999999999\"}",
         "{\"a\":\"99999999999999999999 \\\" 99999999999999999999\"}"},
        {"{\"a\":\"\\", "{\"a\":\"\\"},
    }));

    CHECK(withLongNumbersQuoted(json) == kept);
}
