// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/open311.h"
#include "tests/catchqt.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace lianxin;
using namespace lianxin::foreign;
using namespace Qt::StringLiterals;

// Answers as the public specification of GeoReport v2 and its usual extension have them; the words are ours.

namespace {

const Timestamp now = *Timestamp::fromIso(u"2026-03-02T09:00:00+08:00"_s);

Open311 town(const QString &jurisdiction = {}, const QString &key = {})
{
    return Open311(
        {{u"江城"_s, open311Kind(), u"https://town.example/v2"_s, jurisdiction, Guarantee::ReadBack, true, {}}, key});
}

HttpReply said(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

ImportedAppeal letterOf(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    REQUIRE(document.isObject());
    return *REQUIRE_OK(letterFrom(document.object(), now));
}

} // namespace

TEST_CASE("a service request becomes a letter and loses nothing", "[open311]")
{
    const ImportedAppeal letter = letterOf(R"({"service_request_id":638344,"status":"open","status_notes":null,
        "service_name":"路灯","service_code":"L1","description":"门口的路灯坏了三个月。\n孩子放学看不见路。",
        "agency_responsible":"城管局","requested_datetime":"2026-02-14T06:37:38-08:00",
        "updated_datetime":"2026-02-15T06:37:38-08:00","address":"柳树街 12 号","lat":30.5,"long":104.25,
        "media_url":"https://town.example/p/1.jpg","x_ward":{"no":7}})");

    CHECK(letter.sourceNo == u"638344"_s);
    CHECK(letter.subject == u"门口的路灯坏了三个月"_s);
    CHECK(letter.body == u"门口的路灯坏了三个月。\n孩子放学看不见路。\n\nhttps://town.example/p/1.jpg"_s);
    CHECK(letter.at == *Timestamp::fromIso(u"2026-02-14T22:37:38+08:00"_s));
    CHECK(letter.location == u"柳树街 12 号"_s);
    CHECK(letter.category == u"路灯"_s);
    CHECK(letter.channel == u"online"_s);
    CHECK_FALSE(letter.answeredElsewhere);
    CHECK(letter.extra[u"x_ward"][u"no"] == 7);
    CHECK(letter.extra[u"lat"] == 30.5);
    CHECK(letter.extra[u"agency_responsible"] == u"城管局"_s);
    CHECK_FALSE(letter.extra.contains(u"status_notes"));
    CHECK(QJsonDocument::fromJson(letter.raw).object()[u"long"] == 104.25);
}

TEST_CASE("a service request that lacks almost everything is still a letter", "[open311]")
{
    const ImportedAppeal letter = letterOf(
        R"({"service_request_id":"7","service_name":"坑洼","description":null,"lat":"30.5","long":"104.2"})");
    CHECK(letter.subject == u"坑洼"_s);
    CHECK(letter.body == u"坑洼"_s);
    CHECK(letter.location == u"30.5, 104.2"_s);
    CHECK(letter.at == now);
    CHECK(letter.timeAssumed);

    CHECK(letterOf(R"({"service_request_id":"8","title":"井盖","description":"松了","requestor_name":"周某"})").subject
          == u"井盖"_s);
    CHECK(letterOf(R"({"service_request_id":"8","description":"松了","first_name":"某","last_name":"周"})").residentName
          == u"某 周"_s);
}

TEST_CASE("what cannot be a letter says why", "[open311]")
{
    struct Row {
        const char *json;
        const char *reason;
    };
    const Row row
        = GENERATE(Row {R"([{"description":"没有编号"}])", "foreign-no-number"},
                   Row {R"([{"service_request_id":"9"}])", "empty-body"},
                   Row {R"([{"service_request_id":"9","description":"灯","requested_datetime":"昨天"}])", "bad-time"},
                   Row {R"([17])", "not-an-object"});
    const auto letters = *REQUIRE_OK(town().letters(said(row.json), now));
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].what.error().reason == QString::fromLatin1(row.reason));
}

TEST_CASE("what the other board has closed was answered there", "[open311]")
{
    const ImportedAppeal letter
        = letterOf(R"({"service_request_id":"7","status":"closed","status_notes":"已换灯泡","description":"灯不亮",
                      "requested_datetime":"2026-02-14T09:00:00Z","updated_datetime":"2026-02-20T09:00:00Z",
                      "agency_responsible":"城管局"})");
    REQUIRE(letter.answeredElsewhere);
    REQUIRE(letter.replies.size() == 1);
    CHECK(letter.replies[0].text == u"已换灯泡"_s);
    CHECK(letter.replies[0].org == u"城管局"_s);
    CHECK(letter.replies[0].at == Timestamp::fromIso(u"2026-02-20T09:00:00Z"_s));
}

TEST_CASE("only a listing in JSON counts", "[open311]")
{
    struct Row {
        int status;
        QByteArray body;
        const char *reason;
    };
    const Row row
        = GENERATE(Row {200, "<html>请先登录</html>", "foreign-not-json"},
                   Row {200, R"([{"service_request_id":"1")", "foreign-not-json"}, Row {302, "", "foreign-not-json"},
                   Row {401, "", "foreign-key-refused"}, Row {403, "", "foreign-key-refused"},
                   Row {404, "", "foreign-no-such-address"}, Row {429, "", "foreign-busy"},
                   Row {503, "", "foreign-busy"}, Row {400, R"([{"code":400,"description":"x"}])", "foreign-said-no"});
    CHECK(town().letters(said(row.body, row.status), now).error().reason == QString::fromLatin1(row.reason));
    CHECK(town().answers(said(row.body, row.status)).error().reason == QString::fromLatin1(row.reason));
}

TEST_CASE("a listing may be wrapped in an object", "[open311]")
{
    const auto letters
        = town().letters(said(R"({"service_requests":[{"service_request_id":"1","description":"灯"}]})"), now);
    CHECK(REQUIRE_OK(letters)->size() == 1);
    CHECK(REQUIRE_OK(town().letters(said("[]"), now))->empty());
}

TEST_CASE("letters are asked for by time, in whole seconds UTC", "[open311]")
{
    const HttpRequest call = town(u"city.example"_s, u"k-1"_s).lettersCall({now, now + std::chrono::hours(1)});
    CHECK(call.method == "GET");
    CHECK(call.url.toEncoded()
          == "https://town.example/v2/requests.json?start_date=2026-03-02T01%3A00%3A00Z"
             "&end_date=2026-03-02T02%3A00%3A00Z&jurisdiction_id=city.example");
}

TEST_CASE("an answer is posted under our reference, and only a post carries the key", "[open311]")
{
    ForeignAnswer answer;
    answer.id = {QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
    answer.number = u"638344"_s;
    answer.text = u"已换灯 & 试亮+好"_s;
    const HttpRequest call = town({}, u"k-1"_s).postCall(answer, now);
    CHECK(call.method == "POST");
    CHECK(call.url.toEncoded() == "https://town.example/v2/servicerequestupdates.json");
    CHECK(call.body.contains("service_request_id=638344&update_id=" + answer.id.toString().toLatin1()));
    CHECK(call.body.contains("&status=CLOSED&"));
    CHECK(call.body.contains("description=%E5%B7%B2%E6%8D%A2%E7%81%AF%20%26%20%E8%AF%95%E4%BA%AE%2B%E5%A5%BD"));
    CHECK(call.body.endsWith("&api_key=k-1"));
    CHECK_FALSE(town({}, u"k-1"_s).answersCall({now, now})->url.toEncoded().contains("k-1"));
    CHECK_FALSE(town().postCall(answer, now).body.contains("api_key"));
}

TEST_CASE("what came of a post is known only by the board's own word", "[open311]")
{
    struct Row {
        int status;
        QByteArray body;
        const char *receipt; ///< or empty
        Error::Code code;
    };
    const Row row = GENERATE(Row {200, R"([{"update_id":"U7"}])", "U7", {}},
                             Row {201, R"({"service_request_updates":[{"update_id":7}]})", "7", {}},
                             Row {200, "<html>登录</html>", "", Error::Code::Offline},
                             Row {200, "[{}]", "", Error::Code::Offline}, Row {200, "", "", Error::Code::Offline},
                             Row {302, "", "", Error::Code::Offline}, Row {303, "", "", Error::Code::Offline},
                             Row {408, "", "", Error::Code::Offline}, Row {409, "", "", Error::Code::Offline},
                             Row {500, "", "", Error::Code::Offline}, Row {502, "", "", Error::Code::Offline},
                             Row {400, "", "", Error::Code::Refused}, Row {403, "", "", Error::Code::Refused},
                             Row {404, "", "", Error::Code::Refused}, Row {429, "", "", Error::Code::Busy});
    CAPTURE(row.status, row.body);
    const auto receipt = town().receipt(said(row.body, row.status));
    if (*row.receipt)
        CHECK(*REQUIRE_OK(receipt) == QString::fromLatin1(row.receipt));
    else
        CHECK(receipt.error().code == row.code);
}

TEST_CASE("discovery names the interface, production before test", "[open311]")
{
    const HttpReply reply = said(R"({"endpoints":[
        {"specification":"http://wiki.open311.org/Inquiry_v1","url":"https://town.example/i1","type":"production"},
        {"specification":"http://wiki.open311.org/GeoReport_v2","url":"https://town.example/t2","type":"test"},
        {"specification":"http://wiki.open311.org/GeoReport_v2","url":"https://town.example/v2","type":"production"}]})");
    CHECK(*REQUIRE_OK(discoveryAnswer(reply)) == u"https://town.example/v2"_s);
    CHECK(discoveryAnswer(said("{}")).error().code == Error::Code::NotFound);
}
