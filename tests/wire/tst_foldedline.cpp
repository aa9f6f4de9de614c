// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/foldedline.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const QByteArray whole
    = R"({"case":{"key":"01a219a4-6164-7028-be16-9d813e5e9e2b","received_at":1795726532964,"subject":"路灯不亮",)"
      R"("unit_since":1795726532964,"version":2},"events":[{"at":1795726532966,"base_v":1,)"
      R"("case":"01a219a4-6164-7028-be16-9d813e5e9e2b","op_id":"01a219a4-6164-7028-be16-9d813e5e9e2d"}],)"
      R"("letters":[{"body":"路灯不亮，\n\"三天\"了","key":"01a219a4-6164-7028-be16-9d813e5e9e2c","subject":"路灯不亮"}],)"
      R"("seq":17,"v":2})"
      "\n";

QByteArray line(const QByteArray &events)
{
    return R"({"case":{"key":"01a219a4-6164-7028-be16-9d813e5e9e2b","place":"李家村","subject":"路灯不亮"},"events":[)"
           + events + "]}";
}

} // namespace

TEST_CASE("what a line says twice travels once", "[wire]")
{
    CHECK(
        wire::folded(whole)
        == R"({"case":{"key":"01a219a4-6164-7028-be16-9d813e5e9e2b","received_at":"\u0002@0","subject":"路灯不亮",)"
           R"("unit_since":"\u0002received_at","version":2},"events":[{"at":"\u0002@2","base_v":1,)"
           R"("case":"\u0002key","op_id":"\u0002+2"}],)"
           R"("letters":[{"body":"路灯不亮，\n\"三天\"了","key":"\u0002+1","subject":"\u0002subject"}],"seq":17,"v":2})"
           "\n");
    CHECK(wire::unfolded(wire::folded(whole)) == whole);
}

TEST_CASE("whatever stands in a line comes back to the byte", "[wire]")
{
    const auto [text, times] = GENERATE(table<const char *, int>({
        {R"("路灯不亮")", 1},
        {R"("\"路灯不亮")", 1},
        {R"("路灯不亮\\")", 1},
        {R"("\\\"\u0002place")", 1},
        {R"("\u0002place")", 2}, // said by somebody
        {R"("\u0002")", 2},
        {R"("\u0002=")", 1},
        {R"({"\u0002place":"李家村"})", 1},
        {R"("01A219A4-6164-7028-BE16-9D813E5E9E2C")", 1}, // not as we write it
        {R"("01a219a4-6164-7028-be16-9d813e5e9e2a")", 1}, // before the key
        {R"("01a219a4-6164-7028-be16-9d813e5ea300")", 1}, // far behind it
        {"1795726532964", 1},
        {"1795726533964", 1},
        {"01795726532964", 1},
        {"1795726532964.0", 1},
        {"-1795726532964", 1},
        {"null", 1},
        {"[[[[]]]],{}", 1},
    }));
    QByteArrayList all;
    for (int i = 0; i < times; ++i)
        all += text;
    INFO(text);
    const QByteArray asked = line(all.join(','));

    const QByteArray travels = wire::folded(asked);

    CHECK(wire::unfolded(travels) == asked);
}

TEST_CASE("what is not of a case is left as it is", "[wire]")
{
    const QByteArray asked = GENERATE("", "{}", R"({"left":["\u0002key","\u0002key"]})", R"({"end":true})");
    CHECK(wire::folded(asked) == asked);
    CHECK(wire::unfolded(asked) == asked);
}

TEST_CASE("a mark that means nothing spoils the line", "[wire]")
{
    const char *mark = GENERATE(R"("\u0002")", R"("\u0002number")", R"("\u0002+1000")", R"("\u0002+-1")",
                                R"("\u0002@x")", R"("\u0002+")", R"("\u0002)", R"({"\u0002place":1})");
    INFO(mark);
    CHECK(wire::unfolded(line(R"("\u0002place",)" + QByteArray(mark))) == std::nullopt);
    CHECK(wire::unfolded(line(R"("\u0002place")")) == line(R"("李家村")"));
}

TEST_CASE("a mark points back only, and to the case", "[wire]")
{
    CHECK(wire::unfolded(R"({"case":{"a":"\u0002subject","subject":"路灯不亮"}})") == std::nullopt);
    CHECK(wire::unfolded(R"({"case":{"a":{"subject":"路灯不亮"},"b":"\u0002subject"}})") == std::nullopt);
    CHECK(wire::unfolded(R"({"case":{"a":1},"subject":"路灯不亮","b":"\u0002subject"})") == std::nullopt);
    CHECK(wire::unfolded(R"({"case":{"a":"\u0002+1"}})") == std::nullopt); // there is no key yet
}

TEST_CASE("a line that would swell without end is none", "[wire]")
{
    QByteArray swelling = R"({"case":{"subject":")" + QByteArray(1 << 20, 'x') + R"("},"letters":[0)";
    for (qsizetype i = 0; i < wire::longestUnfolded >> 20; ++i)
        swelling += R"(,"\u0002subject")";
    CHECK(wire::unfolded(swelling + "]}") == std::nullopt);
}
