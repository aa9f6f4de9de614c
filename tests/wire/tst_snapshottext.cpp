// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/codec/jsonfields.h"
#include "core/wire/snapshottext.h"
#include "tests/catchqt.h"

#include <QJsonDocument>

using namespace lianxin;
using namespace lianxin::wire;
using namespace Qt::StringLiterals;

namespace {

const QByteArray someKey = "01930000-0000-7000-8000-000000000001";

QByteArray line(const QByteArray &caseText, const QByteArray &letters = "[]", const QByteArray &events = "[]")
{
    return R"({"case":)" + caseText + R"(,"events":)" + events + R"(,"letters":)" + letters + R"(,"seq":7,"v":3})";
}

QByteArray caseText(const QByteArray &more = {})
{
    return R"({"key":")" + someKey + R"(","version":3)" + more + "}";
}

/// Everything a case can hold, as text.
QByteArray fullCase()
{
    return caseText(
        R"(,"number":"LY-2026-000001","status":"WORK","former_status":"NEW","subject":"路灯\u0001\"\\不亮","track":"complaint",
        "category":"道路水利/路灯照明","place":"石桥村","no_place":true,"urgency":"urgent","complex":true,"channel":"phone",
        "unit":"村建办","owner":"01930000-0000-7000-8000-000000000002","owner_name":"李𠮷生",
        "links":["01930000-0000-7000-8000-000000000003"],"received_at":1741198209000,"unit_since":1741198209001,
        "registered_at":-62135596800000,"extensions":1,"holds":[{"from":5,"to":6},{"from":7}],"returns":2,"redos":1,
        "demands":[{"no":1,"text":"修好","start":3,"length":2}],
        "annotations":[{"id":"01930000-0000-7000-8000-000000000004","start":1,"length":2,"passage":"ask","note":"问"}],
        "answers":[{"answer_no":1,"version":2,"text":"您好：\r\n已修","points":[{"demand":1,"answer":"已修"}],"state":"signed",
                    "signed_at":1741198209002,"sha256":"00ff"}],
        "decline":{"ground":"g1","text":"不予受理","at":4},"extension":{"reason":"r","until":9},"closing":null,
        "mood":{"a":[1,2]})");
}

} // namespace

TEST_CASE("the quick reader reads a case as the other one does", "[wire]")
{
    const auto known = REQUIRE_OK(caseFromJson(QJsonDocument::fromJson(fullCase()).object()));

    SnapshotLines lines;
    auto row = REQUIRE_OK(lines.read(line(fullCase())));

    CHECK(row->docText == fullCase());
    Case plain = *known;
    plain.extra = {}; // it keeps the bytes instead
    CHECK(row->doc == plain);
}

TEST_CASE("the quick reader knows every kind of operation", "[wire]")
{
    SnapshotLines lines;
    for (const QString &kind : operationKinds()) {
        const QByteArray event = R"({"op_id":")" + someKey + R"(","case":")" + someKey
                                 + R"(","operation":{"at":17,"kind":")" + kind.toUtf8() + R"("}})";
        INFO(kind);
        auto row = REQUIRE_OK(lines.read(line(caseText(), "[]", '[' + event + ']')));
        CHECK(row->eventsText == '[' + event + ']');
    }
}

TEST_CASE("letters come with the bytes they came in", "[wire]")
{
    const QByteArray letter
        = R"({"key":")" + someKey + R"(","subject":"路灯","body":"第一行\n第二行 \ud842\udfb7","new":[1]})";

    SnapshotLines lines;
    auto row = REQUIRE_OK(lines.read(line(caseText(), '[' + letter + ']')));

    REQUIRE(row->letters.size() == 1);
    CHECK(row->letters[0].text == letter);
    CHECK(row->letters[0].appeal.body == u"第一行\n第二行 𠮷");
}

TEST_CASE("a bad line is refused with the path of what is bad", "[wire]")
{
    const auto [text, path] = GENERATE(table<QByteArray, const char16_t *>({
        {line(caseText(R"(,"status":"FLYING")")), u"case.status"},
        {line(caseText(R"(,"received_at":1.5)")), u"case.received_at"},
        {line(caseText(R"(,"answers":[{},{"signed_at":"noon"}])")), u"case.answers[1].signed_at"},
        {line(caseText(R"(,"links":["not-an-id"])")), u"case.links[0]"},
        {line(R"({"version":1})"), u"case.key"},
        {line(R"({"key":"01930000-0000-7000-8000-000000000001"})"), u"case.version"},
        {line(caseText(), R"([{"subject":"x"}])"), u"letters[0].key"},
        {line(caseText(), "[]", R"([{"op_id":"01930000-0000-7000-8000-000000000001"}])"), u"events[0].case"},
        {line(caseText(), "[]", R"([{"operation":{"kind":"dance"}}])"), u"events[0].operation.kind"},
        {R"({"letters":[]})", u"case"},
        {line(caseText(), "[]", R"([{"op_id":")" + someKey + R"(","case":")" + someKey + R"("}])"),
         u"events[0].operation"},
        {line(caseText(R"(,"version":null)")), u"case.version"},
        {line(caseText(), "[]", R"([{"operation":{"kind":"note","kind":"dance"}}])"), u"events[0].operation.kind"},
        {R"({"case":)" + caseText() + ',' + line(caseText()).sliced(1), u"case"},
        {R"({"letters":[],)" + line(caseText()).sliced(1), u"letters"},
        {line(caseText(R"(,"redos":2147483647)")), u"case.redos"},
        {line(caseText(R"(,"received_at":253402300800000)")), u"case.received_at"},
        {line(caseText(R"(,"unit":"a","unit":"b")")), u"case.unit"},
        {line(caseText(R"(,"mood":1,"m\u006fod":2)")), u"case.mood"},
        {line(caseText(R"(,"mood":[{"why":1,"why":2}])")), u"case.mood.why"},
        {R"({"mood":{"why":1,"why":2},)" + line(caseText()).sliced(1), u"mood.why"},
        {line(caseText(R"(,"mood":)" + QByteArray(63, '[') + QByteArray(63, ']'))), u""},
        {line(caseText(R"(,"mood":tru)")), u""},
        {"", u""},
        {"[]", u""},
    }));

    SnapshotLines lines;
    const auto row = lines.read(text);

    REQUIRE_FALSE(row);
    CHECK(row.error().reason == u"bad-member");
    CHECK(row.error().where == path);
    REQUIRE_OK(lines.read(line(caseText()))); // and the next is read again
}

TEST_CASE("what a feed may say a snapshot may say", "[wire]")
{
    const QByteArray letter = R"({"key":")" + someKey + R"(","subject":"a\ud842","new":[1]})"; // half a character
    const QByteArray event = R"({"op_id":")" + someKey + R"(","case":")" + someKey
                             + R"(","oper\u0061tion":{"k\u0069nd":"note","text":"\udfb7"}})";
    const QByteArray text
        = line(caseText(R"(,"subject":"\ud842","mood":"\ud842")"), '[' + letter + ']', '[' + event + ']');

    SnapshotLines lines;
    auto row = REQUIRE_OK(lines.read(text));

    CHECK(row->doc.subject == QString(QChar(0xd842)));
    CHECK(row->doc.extra.isEmpty());
    CHECK(row->docText == caseText(R"(,"subject":"\ud842","mood":"\ud842")"));
    REQUIRE(row->letters.size() == 1);
    CHECK(row->letters[0].appeal.subject.size() == 2);
    CHECK(row->letters[0].text == letter);
    CHECK(row->eventsText == '[' + event + ']');
    CHECK(REQUIRE_OK(lines.read(line(caseText(), "null", "null")))->letters.empty());
    REQUIRE_OK(lines.read(line(caseText(R"(,"mood":)" + QByteArray(62, '[') + QByteArray(62, ']')))));
}

TEST_CASE("the first and the last line say what is between", "[wire]")
{
    const auto head = REQUIRE_OK(readSnapshotHead(
        R"({"snapshot":"s","scope":"org:x","epoch":"e","cursor":"c","seq":5,"count":2,"tier":"full","schema":2})"));
    CHECK(*head == SnapshotHead {u"s"_s, u"org:x"_s, u"e"_s, u"c"_s, 5, 2, 2});
    CHECK_FALSE(readSnapshotHead(R"({"snapshot":"s","scope":"org:x"})"));
    CHECK_FALSE(readSnapshotHead(R"({"snapshot":"s","scope":"org:x","cursor":"c","schema":4})")); // of a newer board
    CHECK_FALSE(readSnapshotHead("<html>"));

    const auto end = readSnapshotSum(R"({"end":true,"count":2,"sha256":"ab"})");
    REQUIRE(end);
    CHECK(end->isEnd);
    CHECK(end->count == 2);
    const auto soFar = readSnapshotSum(R"({"so_far":true,"count":1,"sha256":"cd"})");
    REQUIRE(soFar);
    CHECK_FALSE(soFar->isEnd);
    CHECK(soFar->sha256 == u"cd");
    CHECK_FALSE(readSnapshotSum(line(caseText())));
    CHECK_FALSE(readSnapshotSum(R"({"so_far":true,"count":1,"sha256":)"));
}

TEST_CASE("a line may name cases that have left the feed", "[wire]")
{
    const auto left = readDepartures(R"({"left":[{"id":"0192a000-0000-7000-8000-000000000001","reason":"sealed"}]})");
    REQUIRE(left);
    REQUIRE(left->size() == 1);
    CHECK(left->front().key.toString() == u"0192a000-0000-7000-8000-000000000001");
    CHECK(left->front().reason == u"sealed");
    CHECK(readDepartures(R"({"left":7})")->empty());
    CHECK_FALSE(readDepartures(line(caseText())));
}
