// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

/// One line of an event: "event", "id", "data".
QByteArray line(const RawResponse &response, const QByteArray &name)
{
    for (const QByteArray &text : response.body.split('\n'))
        if (text.startsWith(name + ": "))
            return text.sliced(name.size() + 2);
    return {};
}

QByteArray since(const QByteArray &id)
{
    return "Last-Event-ID: " + id + "\r\n";
}

} // namespace

TEST_CASE("a desk that waits is woken by what concerns it, and told nothing of it", "[events]")
{
    BoardFile file;
    const Journey journey(file, u"标记词锦鲤。"_s);
    file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);
    Limits limits;
    limits.eventWait = std::chrono::seconds(2);
    const RunningBoard running(file, limits);
    DeskClient waiting(running, file.tokens[u"老王"_s]);
    DeskClient stranger(running, file.tokens[u"小赵"_s]);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const RawResponse ready = waiting.get("/v1/events");
    CHECK(ready.header("Content-Type") == "text/event-stream");
    CHECK(line(ready, "event") == "ready");
    const QByteArray strangersId = line(stranger.get("/v1/events"), "id");

    waiting.line.say(get("/v1/events", bearer(waiting.token) + since(line(ready, "id"))));
    stranger.line.say(get("/v1/events", bearer(stranger.token) + since(strangersId)));
    QCoreApplication::processEvents();
    desk.sync({u"pc"_s, u"batch"_s, {}, {journey.steps[0].second}});

    const RawResponse woken = waiting.line.hear();
    CHECK(line(woken, "event") == "changed");
    CHECK(line(woken, "data") == "{\"scopes\":[\"" + openScope(town).toUtf8() + "\"]}");
    CHECK_FALSE(woken.body.contains("锦鲤"));
    CHECK(line(stranger.line.hear(), "event") == "idle");
}

TEST_CASE("what happened while a desk was not waiting is told when it comes back", "[events]")
{
    BoardFile file;
    const Journey journey(file);
    Limits limits;
    limits.eventWait = std::chrono::milliseconds(50);
    const RunningBoard running(file, limits);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const QByteArray before = line(desk.get("/v1/events"), "id");
    CHECK(line(desk.get("/v1/events", since(before)), "event") == "idle");

    desk.sync({u"pc"_s, u"batch"_s, {}, {journey.steps[0].second}});

    RawResponse told;
    REQUIRE(QTest::qWaitFor([&] {
        told = desk.get("/v1/events", since(before));
        return line(told, "event") == "changed";
    }));
    CHECK(line(desk.get("/v1/events", since(line(told, "id"))), "event") == "idle");
    CHECK(line(desk.get("/v1/events", since("another-run.7")), "event") == "changed");
    CHECK(DeskClient(running, "lx_wrong").get("/v1/events").status == 401);
}
