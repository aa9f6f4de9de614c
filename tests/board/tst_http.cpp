// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encoding.h"
#include "core/wire/envelope.h"
#include "tests/board/runningboard.h"

#include <QTimer>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const RawResponse &response)
{
    CHECK(response.header("Content-Type") == "application/problem+json");
    const auto problem = wire::readProblem(response.body);
    REQUIRE(problem);
    CHECK(problem->status == response.status);
    return problem->reason();
}

const QByteArray info = "/.well-known/message-board";
const QByteArray emptySync = R"({"end":true})";

} // namespace

TEST_CASE("every answer names the board, its epoch, its protocol and the digest of its bytes", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    const RawResponse response = Line(running).say(get(info)).hear();

    CHECK(response.status == 200);
    CHECK(response.header("Board-Id") == running.board->identity().id.toLatin1());
    CHECK(response.header("Board-Epoch") == running.board->identity().epoch.toLatin1());
    CHECK(response.header("Board-Protocol") == "1");
    CHECK(Line(running).say(get("/")).hear().header("Cache-Control") == "no-store");
    CHECK_FALSE(response.header("Date").isEmpty());
    CHECK(wire::digestMatches(response.header("Content-Digest"), response.body));
    const auto board = REQUIRE_OK(wire::readBoardInfo(response.body));
    CHECK(board->name == u"临江镇留言板"_s);
}

TEST_CASE("an answer names the request it was given to, and nothing else it was told", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    const auto [told, repeated] = GENERATE(table<QByteArray, QByteArray>(
        {{"Xu9_k-3", "Xu9_k-3"}, {"a b", ""}, {"<script>", ""}, {QByteArray(65, 'a'), ""}, {"", ""}}));
    const QByteArray request = get("/nothing", "Request-Id: " + told + "\r\n");

    CHECK(Line(running).say(request).hear().header("Request-Id") == repeated);
}

TEST_CASE("a request that fits no route says what would", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    struct Row {
        QByteArray request;
        int status;
        QString reason;
        QByteArray allow;
    };
    const auto row = GENERATE(values<Row>({
        {get("/nothing"), 404, u"no-such-path"_s, ""},
        {get("/v1/me/"), 404, u"no-such-path"_s, ""},
        {get("/cases/"), 404, u"no-such-path"_s, ""},
        {get("/../etc/passwd"), 404, u"no-such-path"_s, ""},
        {post("/v1/me", "{}"), 405, u"wrong-method"_s, "GET, HEAD"},
        {get("/v1/sync"), 405, u"wrong-method"_s, "POST"},
        {post("/", "{}"), 405, u"wrong-method"_s, "GET, HEAD"},
        {get("/v1/me"), 401, u"token-not-accepted"_s, ""},
        {get("/v1/me", bearer("lx_wrong")), 401, u"token-not-accepted"_s, ""},
        {get("/v1/me", "Authorization: Basic eA==\r\n"), 401, u"token-not-accepted"_s, ""},
        {post("/v1/sync", emptySync), 401, u"token-not-accepted"_s, ""},
    }));
    INFO(row.request);

    const RawResponse response = Line(running).say(row.request).hear();

    CHECK(response.status == row.status);
    CHECK(reasonOf(response) == row.reason);
    CHECK(response.header("Allow") == row.allow);
}

TEST_CASE("a request whose end can be understood in two ways is refused", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    struct Row {
        QByteArray lines;
        QByteArray body;
        int status;
    };
    const auto row = GENERATE(values<Row>({
        {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n", 400},
        {"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n", 400},
        {"Content-Length: 2\r\nContent-Length: 3\r\n", "{}", 400},
        {"Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n", 411},
        {"Content-Length: -1\r\n", "", 400},
        {"Content-Length: two\r\n", "{}", 400},
        {"Content-Length: 99999999999999999999\r\n", "", 413},
    }));
    INFO(row.lines);
    Line line(running);

    const RawResponse response
        = line.say("POST /v1/sync HTTP/1.1\r\nHost: board\r\n" + row.lines + "\r\n" + row.body).hear();

    CHECK(response.status == row.status);
    CHECK(line.isHungUpOn());
}

TEST_CASE("what is no HTTP ends the line, and the board goes on", "[http]")
{
    BoardFile file;
    Limits limits;
    limits.head = std::chrono::milliseconds(300);
    const RunningBoard running(file, limits);
    const QByteArray garbage
        = GENERATE(QByteArray("\x16\x03\x01\x02\x00\x01garbage\r\n\r\n", 18), QByteArray("GET\r\n\r\n"),
                   QByteArray("GET / HTTP/9.9\r\n\r\n"), QByteArray("\0\0\0\0\r\n\r\n", 8));
    Line line(running);
    line.say(garbage);

    CHECK(line.hear().status != 200);
    CHECK(line.isHungUpOn());
    CHECK(Line(running).say(get(info)).hear().status == 200);
}

TEST_CASE("a head larger than the limit is not read to its end", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    Line line(running);

    const RawResponse response = line.say(get("/", "X-Long: " + QByteArray(100'000, 'x') + "\r\n")).hear();

    CHECK((response.status == 431 || response.status == 413));
    CHECK(line.isHungUpOn());
}

TEST_CASE("a body larger than the limit is refused before it is read", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    Line line(running);

    const RawResponse response
        = line.say("POST /v1/sync HTTP/1.1\r\nHost: board\r\nContent-Length: 2000000\r\n\r\n").hear();

    CHECK(response.status == 413);
    CHECK(reasonOf(response) == u"body-too-large"_s);
}

TEST_CASE("a peer that is too slow is hung up on, however busy it looks", "[http]")
{
    BoardFile file;
    Limits limits;
    limits.head = std::chrono::milliseconds(300);
    limits.grace = std::chrono::milliseconds(300);
    const RunningBoard running(file, limits);
    Line line(running);
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &line.socket, [&line] { line.say("x"); });
    drip.start(20);

    SECTION("with its head")
    {
        line.say("GET / HTTP/1.1\r\nX-Slow: ");
        CHECK(line.isHungUpOn());
    }
    SECTION("with its body")
    {
        line.say("POST /v1/sync HTTP/1.1\r\nHost: board\r\nContent-Length: 500\r\n\r\n");
        CHECK(line.isHungUpOn());
    }
    SECTION("with anything at all")
    {
        drip.stop();
        CHECK(line.isHungUpOn());
    }
}

TEST_CASE("requests on one line are answered in their order", "[http]")
{
    BoardFile file;
    const QByteArray token = (file.person(u"小李"_s, {Role::Intake}), file.tokens[u"小李"_s]);
    const RunningBoard running(file);
    Line line(running);

    line.say(get("/") + get("/nothing") + post("/v1/sync", emptySync, bearer(token)) + get(info));

    CHECK(line.hear().header("Content-Type") == "text/html; charset=utf-8");
    CHECK(line.hear().status == 404);
    CHECK(line.hear().status == 200);
    CHECK(REQUIRE_OK(wire::readBoardInfo(line.hear().body))->protocol == 1);
}

TEST_CASE("a refused request with a body leaves the line usable", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    Line line(running);

    CHECK(line.say(post("/v1/sync", QByteArray(50'000, 'x'))).hear().status == 401);
    CHECK(line.say(get(info)).hear().status == 200);
}

TEST_CASE("HEAD is GET without the body", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    Line line(running);

    const RawResponse response = line.say("HEAD / HTTP/1.1\r\nHost: board\r\n\r\n").hear(false);

    CHECK(response.status == 200);
    CHECK(response.header("Content-Length").toInt() > 0);
    CHECK(line.say(get(info)).hear().status == 200);
}

TEST_CASE("a line that shall be closed is closed", "[http]")
{
    BoardFile file;
    const RunningBoard running(file);
    const QByteArray request
        = GENERATE(QByteArray("GET / HTTP/1.0\r\n\r\n"), get("/", QByteArray("Connection: close\r\n")));
    Line line(running);

    CHECK(line.say(request).hear().status == 200);
    CHECK(line.isHungUpOn());
}

TEST_CASE("bodies travel compressed both ways, and are unpacked strictly", "[http]")
{
    BoardFile file;
    const QByteArray token = (file.person(u"小李"_s, {Role::Intake}), file.tokens[u"小李"_s]);
    const RunningBoard running(file);
    const QByteArray packed = wire::compressed(emptySync, wire::Encoding::Zstd);
    const QByteArray bomb = wire::compressed(QByteArray(5 << 20, ' ') + emptySync, wire::Encoding::Zstd);
    struct Row {
        QByteArray body;
        QByteArray lines;
        int status;
        QString reason;
    };
    const Row rows[] = {
        {packed, "Content-Encoding: zstd\r\n", 200, {}},
        {wire::compressed(emptySync, wire::Encoding::Gzip), "Content-Encoding: gzip\r\n", 200, {}},
        {packed, "Content-Encoding: zstd\r\nContent-Digest: " + wire::contentDigest(packed) + "\r\n", 200, {}},
        {packed.chopped(3), "Content-Encoding: zstd\r\n", 400, u"cut-short"_s},
        {packed + "x", "Content-Encoding: zstd\r\n", 400, u"trailing-bytes"_s},
        {packed, "Content-Encoding: br\r\n", 400, u"unknown-encoding"_s},
        {bomb, "Content-Encoding: zstd\r\n", 413, u"too-large"_s},
        {emptySync, "Content-Digest: " + wire::contentDigest("other") + "\r\n", 400, u"digest-mismatch"_s},
        {"{}", "", 400, u"no-end"_s},
        {"", "", 400, u"no-end"_s},
        {"[1]", "", 400, u"not-json"_s},
    };
    for (const Row &row : rows) {
        INFO(row.lines << " " << row.reason);
        const RawResponse response = Line(running).say(post("/v1/sync", row.body, bearer(token) + row.lines)).hear();
        CHECK(response.status == row.status);
        if (!row.reason.isEmpty())
            CHECK(reasonOf(response) == row.reason);
    }

    const RawResponse page = Line(running).say(get("/", "Accept-Encoding: gzip, zstd\r\n")).hear();
    CHECK(page.header("Content-Encoding") == "zstd");
    CHECK(wire::digestMatches(page.header("Content-Digest"), page.body));
    CHECK(REQUIRE_OK(wire::decompressed(page.body, wire::Encoding::Zstd, 1 << 20))->contains("</html>"));
}

TEST_CASE("who asks too often is told when to come back, and others are not held up", "[http]")
{
    BoardFile file;
    const QByteArray li = (file.person(u"小李"_s, {Role::Intake}), file.tokens[u"小李"_s]);
    const QByteArray wang = (file.person(u"老王"_s, {Role::Handler}), file.tokens[u"老王"_s]);
    Limits limits;
    limits.perPerson = {0.5, 3};
    const RunningBoard running(file, limits);
    Line line(running);
    for (int i = 0; i < 3; ++i)
        CHECK(line.say(get("/v1/me", bearer(li))).hear().status == 200);

    const RawResponse refused = line.say(get("/v1/me", bearer(li))).hear();
    CHECK(refused.status == 429);
    CHECK(reasonOf(refused) == u"rate-limit"_s);
    CHECK(refused.header("Retry-After") == "2");
    CHECK(line.say(get("/v1/me", bearer(wang))).hear().status == 200);

    file.clock.advance(std::chrono::seconds(2));
    CHECK(line.say(get("/v1/me", bearer(li))).hear().status == 200);
}

TEST_CASE("an address that asks too often is refused whatever it asks for", "[http]")
{
    BoardFile file;
    Limits limits;
    limits.perAddress = {1, 2};
    const RunningBoard running(file, limits);
    Line line(running);

    CHECK(line.say(get("/")).hear().status == 200);
    CHECK(line.say(get("/nothing")).hear().status == 404);
    CHECK(line.say(get("/")).hear().status == 429);
    // Behind a proxy on the same machine it is the address the proxy names last that counts.
    CHECK(line.say(get("/", "X-Forwarded-For: 203.0.113.5\r\n")).hear().status == 200);
    CHECK(line.say(get("/", "X-Forwarded-For: 9.9.9.9, 203.0.113.5\r\n")).hear().status == 200);
    CHECK(line.say(get("/", "X-Forwarded-For: 8.8.8.8, 203.0.113.5\r\n")).hear().status == 429);
}

TEST_CASE("a board that stops does not keep its clients waiting", "[http]")
{
    BoardFile file;
    auto running = std::make_unique<RunningBoard>(file);
    std::vector<std::unique_ptr<Line>> lines;
    for (int i = 0; i < 10; ++i)
        lines.push_back(std::make_unique<Line>(*running));
    for (const auto &line : lines)
        line->say(get("/")).socket.flush();
    // Now they wait for the database.
    QCoreApplication::processEvents();

    running.reset();

    for (const auto &line : lines)
        CHECK(line->isHungUpOn());
}
