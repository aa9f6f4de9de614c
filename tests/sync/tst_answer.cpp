// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"
#include "core/sync/boardcalls.h"
#include "core/wire/encoding.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const BoardIdentity board {u"https://board.example"_s, u"b-1"_s, u"e-1"_s};
const QByteArray infoBody = wire::written(wire::BoardInfo {u"b-1"_s, u"e-1"_s, u"柳溪留言板"_s});

/// A faultless answer of the board around @p body; tests spoil it.
Exchange answer(const QByteArray &body, wire::Encoding encoding = wire::Encoding::Zstd)
{
    const QByteArray packed = wire::compressed(body, encoding);
    HttpReply reply {200,
                     {{"board-id", "b-1"},
                      {"content-type", "application/json; charset=utf-8"},
                      {"content-encoding", wire::headerWord(encoding)},
                      {"content-digest", wire::contentDigest(packed)}},
                     packed};
    return {Exchange::Outcome::Replied, reply, {}, 100, 200};
}

void set(Exchange &exchange, const QByteArray &name, const QByteArray &value)
{
    for (auto &header : exchange.reply.headers)
        if (header.first == name)
            header.second = value;
}

Exchange plainReply(int status, HttpHeaders headers, const QByteArray &body)
{
    return {Exchange::Outcome::Replied, {status, std::move(headers), body}, {}, 100, 200};
}

} // namespace

TEST_CASE("a faultless answer of the board counts", "[answer]")
{
    const auto encoding = GENERATE(wire::Encoding::Identity, wire::Encoding::Gzip, wire::Encoding::Zstd);

    const auto info = boardInfoAnswer(answer(infoBody, encoding));

    CHECK(REQUIRE_OK(info.value)->name == u"柳溪留言板");
    CHECK(info.bytesIn == 200);
}

TEST_CASE("an answer with one fault in its envelope counts for nothing", "[answer]")
{
    struct Fault {
        const char *name;
        std::function<void(Exchange &)> spoil;
        const char16_t *reason;
    };
    const auto fault = GENERATE(values<Fault>({
        {"no id", [](Exchange &e) { set(e, "board-id", ""); }, u"not-the-board"},
        {"another id", [](Exchange &e) { set(e, "board-id", "b-2"); }, u"not-the-board"},
        {"redirect", [](Exchange &e) { e.reply.status = 302; }, u"not-the-board"},
        {"html", [](Exchange &e) { set(e, "content-type", "text/html"); }, u"answer-damaged"},
        {"no digest", [](Exchange &e) { set(e, "content-digest", ""); }, u"answer-damaged"},
        {"cut", [](Exchange &e) { e.reply.body.chop(3); }, u"answer-damaged"},
        {"cut, digest made new",
         [](Exchange &e) {
             e.reply.body.chop(3);
             set(e, "content-digest", wire::contentDigest(e.reply.body));
         },
         u"answer-damaged"},
        {"odd encoding", [](Exchange &e) { set(e, "content-encoding", "br"); }, u"answer-damaged"},
        {"not unpacked", [](Exchange &e) { set(e, "content-encoding", ""); }, u"answer-damaged"},
        {"no content", [](Exchange &e) { e.reply.status = 204; }, u"board-failed"},
        {"failed", [](Exchange &e) { e.reply.status = 500; }, u"board-failed"},
    }));
    CAPTURE(fault.name);
    Exchange spoilt = answer(wire::written(wire::StatusResponse {}));
    fault.spoil(spoilt);

    const auto got = statusAnswer(spoilt, board);

    REQUIRE_FALSE(got.value);
    CHECK(got.value.error().code == Error::Code::Offline);
    CHECK(got.value.error().reason == fault.reason);
    CHECK_FALSE(got.noEffect);
}

TEST_CASE("a captive portal's page is not the board", "[answer]")
{
    const auto status = GENERATE(200, 302, 401, 403, 404, 407, 511);

    const auto got = statusAnswer(plainReply(status, {{"Content-Type", "text/html"}}, "<html>请登录</html>"), board);

    REQUIRE_FALSE(got.value);
    CHECK(got.value.error().reason == u"not-the-board");
    CHECK_FALSE(got.noEffect);
}

TEST_CASE("a body without its end is damaged", "[answer]")
{
    const auto got = statusAnswer(answer(R"({"results":[]})"), board);

    REQUIRE_FALSE(got.value);
    CHECK(got.value.error().reason == u"answer-damaged");
    CHECK(got.value.error().detail == u"no-end");
}

TEST_CASE("a token that is good for nobody and a person who may not come are told apart", "[answer]")
{
    const auto [said, reason] = GENERATE(table<const char16_t *, const char16_t *>({
        {u"token-not-accepted", u"token-refused"},
        {u"person-disabled", u"person-disabled"},
        {u"no-new-desk", u"no-new-desk"},
        {u"something-new", u"token-refused"},
    }));
    const QString type = u"about:blank#"_s + QString::fromUtf16(said);
    const QByteArray problem = wire::written(wire::Problem {type, u"no"_s, 401});

    const auto got = statusAnswer(plainReply(401, {{"Board-Id", "b-1"}}, problem), board);

    CHECK(got.value.error().code == Error::Code::Unauthorized);
    CHECK(got.value.error().reason == reason);
}

TEST_CASE("the board's no is told apart from its silence", "[answer]")
{
    const QByteArray problem = wire::written(wire::Problem {u"about:blank#too-many"_s, u"Too many operations"_s, 422});
    const auto [status, code, reason, noEffect] = GENERATE(table<int, Error::Code, const char16_t *, bool>({
        {401, Error::Code::Unauthorized, u"token-refused", true},
        {403, Error::Code::Refused, u"too-many", true},
        {422, Error::Code::Refused, u"too-many", true},
        {408, Error::Code::Offline, u"board-failed", false},
        {500, Error::Code::Offline, u"board-failed", false},
        {503, Error::Code::Offline, u"board-busy", false},
        {429, Error::Code::Offline, u"board-busy", false},
    }));

    const auto got = statusAnswer(plainReply(status, {{"Board-Id", "b-1"}}, problem), board);

    REQUIRE_FALSE(got.value);
    CHECK(got.value.error().code == code);
    CHECK(got.value.error().reason == reason);
    CHECK(got.noEffect == noEffect);
}

TEST_CASE("a board that asks for time gets it, a day at most", "[answer]")
{
    using Wait = std::optional<std::chrono::seconds>;
    const auto [header, wait] = GENERATE(table<const char *, Wait>({
        {"120", Wait(120s)},
        {"999999999", Wait(24h)},
        {"", Wait()},
        {"-5", Wait()},
        {"Wed, 21 Oct 2026 07:28:00 GMT", Wait()},
    }));

    CHECK(statusAnswer(plainReply(503, {{"retry-after", header}}, {}), board).retryAfter == wait);
}

TEST_CASE("what never left had no effect, what may have left might", "[answer]")
{
    const Error why {Error::Code::Offline, u"line-broke"_s, {}, {}};

    CHECK(statusAnswer(Exchange::notSent(why), board).noEffect);
    CHECK_FALSE(statusAnswer(Exchange::inDoubt(why), board).noEffect);
    CHECK(statusAnswer(Exchange::inDoubt(why), board).value.error() == why);
}

TEST_CASE("a board that was restored is not taken on", "[answer]")
{
    wire::SyncResponse response {u"b-1"_s, u"e-2"_s, {}, {}, {}};

    CHECK(syncAnswer(answer(wire::written(response)), board).value.error().reason == u"epoch-changed");
    response.epoch = board.epoch;
    CHECK(syncAnswer(answer(wire::written(response)), board).value);
}

TEST_CASE("a board that calls itself by two names is none", "[answer]")
{
    Exchange exchange = answer(infoBody);
    set(exchange, "board-id", "b-2");

    CHECK(boardInfoAnswer(exchange).value.error().reason == u"not-the-board");
}

TEST_CASE("a call says who asks and packs a long body", "[answer]")
{
    const Caller caller {QUrl(u"https://board.example/town"_s), u"t0ken"_s, u"dev"_s};
    wire::StatusRequest asked;
    asked.ids.assign(GENERATE(1u, 200u), OperationId::fromString(u"01930000-0000-7000-8000-000000000001"_s));

    const HttpRequest request = statusCall(caller, asked);

    const HttpReply view {0, request.headers, {}}; // only to look headers up
    CHECK(request.method == "POST");
    CHECK(request.url.toEncoded() == "https://board.example/town/v1/ops/status");
    CHECK(view.header("authorization") == "Bearer t0ken");
    const auto encoding = *wire::encodingNamed(view.header("content-encoding"));
    CHECK((encoding == wire::Encoding::Zstd) == (asked.ids.size() > 1));
    CHECK(*wire::decompressed(request.body, encoding, 1 << 20) == wire::written(asked));
}

TEST_CASE("waits grow from two seconds to a quarter of an hour and never agree", "[backoff]")
{
    CHECK(backoff(0s, 0) == 2s);
    CHECK(backoff(0s, 0.5) == 3s);
    CHECK(backoff(10s, 0) == 2s);
    CHECK(backoff(10s, 0.5) == 16s);
    CHECK(backoff(15min, 0.999) == 15min);
    std::chrono::milliseconds wait {0};
    for (int i = 0; i < 20; ++i)
        wait = backoff(wait, 0.9);
    CHECK(wait == 15min);
}
