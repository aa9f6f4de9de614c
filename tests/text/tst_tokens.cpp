// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokens.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

std::string joined(std::string_view text, TokenPurpose purpose)
{
    std::string result;
    tokenize(text, purpose, [&](const Token &token) {
        result.append(result.empty() ? "" : " ").append(token.text);
        return true;
    });
    return result;
}

} // namespace

TEST_CASE("runs become pairs and a last character, the rest becomes words", "[text]")
{
    const auto [text, index, query] = GENERATE(table<std::string, std::string, std::string>({
        {"路灯坏了，报修12345", "路灯 灯坏 坏了 了 报修 修 12345", "路灯 灯坏 坏了 了 报修 修 12345"},
        {"路灯", "路灯 灯", "路灯"},
        {"灯", "灯", "灯"},
        {"A市K3縣", "a 市 k3 县", "a 市 k3 县"},
        {"路\u200b燈", "路灯 灯", "路灯"},
        {"𠮷野", "𠮷野 野", "𠮷野"},
        {"５０㎡的", "50m2 的", "50m2 的"},
        {"é\u0301t", "é\u0301t", "é\u0301t"},
        {"，。！ \n👍", "", ""},
        {"", "", ""},
    }));

    CHECK(joined(text, TokenPurpose::Index) == index);
    CHECK(joined(text, TokenPurpose::Query) == query);
}

TEST_CASE("tokens know the bytes they come from", "[text]")
{
    const std::string_view text = "A 路\u200b燈 ㎡";
    std::string trace;

    tokenize(text, TokenPurpose::Index, [&](const Token &token) {
        trace.append(token.text)
            .append("=")
            .append(text.substr(std::size_t(token.start), std::size_t(token.end - token.start)));
        trace += token.isWhole ? ";" : "+;";
        return true;
    });

    CHECK(trace == "a=A;路灯=路\u200b燈+;灯=燈;m2=㎡;");
}

TEST_CASE("invalid bytes and NUL are gaps", "[text]")
{
    using namespace std::string_view_literals;

    CHECK(joined("路\xff灯\0泥\xe6\xb0"sv, TokenPurpose::Index) == "路 灯 泥");
}

TEST_CASE("a sink that has had enough is not called again", "[text]")
{
    int calls = 0;
    tokenize("路灯坏了 abc", TokenPurpose::Index, [&](const Token &) { return ++calls < 2; });

    CHECK(calls == 2);
}
