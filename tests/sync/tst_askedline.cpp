// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/askedline.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

/// Answers at once, with the id the test wants.
class Echo final : public Transport
{
public:
    void send(HttpRequest request, Done done) override
    {
        asked = request;
        Exchange exchange;
        exchange.outcome = Exchange::Outcome::Replied;
        exchange.reply = {200, {}, "body"};
        exchange.bytesOut = 70;
        exchange.bytesIn = 700;
        if (const QByteArray id = repeats(idOf(request)); !id.isEmpty())
            exchange.reply.headers.emplace_back("request-id", id);
        done(exchange);
    }
    void abort() override { }

    static QByteArray idOf(const HttpRequest &request)
    {
        for (const auto &[name, value] : request.headers)
            if (name == "Request-Id")
                return value;
        return {};
    }

    std::function<QByteArray(const QByteArray &)> repeats = [](const QByteArray &id) { return id; };
    HttpRequest asked;
};

struct Scene {
    Echo below;
    SeededRandom random {7};
    AskedLine line {below, random};

    Exchange ask(HttpHeaders headers = {{"Authorization", "Bearer t"}}, std::shared_ptr<BodySink> sink = {})
    {
        Exchange got;
        line.send({"POST", QUrl(u"http://board/v1/ops/status"_s), std::move(headers), "{}", std::move(sink)},
                  [&got](Exchange exchange) { got = std::move(exchange); });
        return got;
    }
};

struct Sink final : BodySink {
    bool begin(const HttpReply &) override { return true; }
    bool take(QByteArrayView) override { return true; }
    void end() override { }
};

} // namespace

TEST_CASE("an answer to the request it was asked for passes as it is", "[askedline]")
{
    Scene scene;

    const Exchange got = scene.ask();

    CHECK(got.outcome == Exchange::Outcome::Replied);
    CHECK(got.reply.body == "body");
    CHECK(Echo::idOf(scene.below.asked).size() == 11);
}

TEST_CASE("each request has an id of its own", "[askedline]")
{
    Scene scene;
    (void)scene.ask();
    const QByteArray first = Echo::idOf(scene.below.asked);
    (void)scene.ask();
    CHECK(Echo::idOf(scene.below.asked) != first);
}

TEST_CASE("an answer that was given to another request says nothing of this one", "[askedline][bug-21]")
{
    Scene scene;
    scene.below.repeats = [](const QByteArray &) { return "AAAAAAAAAAA"; };

    const Exchange got = scene.ask();

    CHECK(got.outcome == Exchange::Outcome::InDoubt);
    CHECK(got.problem.code == Error::Code::Offline);
    CHECK(got.problem.reason == u"not-the-board");
    CHECK(got.bytesIn == 700);
    CHECK(got.bytesOut == 70);
}

TEST_CASE("a board that repeats no id is believed", "[askedline]")
{
    Scene scene;
    scene.below.repeats = [](const QByteArray &) { return QByteArray(); };
    CHECK(scene.ask().outcome == Exchange::Outcome::Replied);
}

TEST_CASE("what speaks for nobody, or goes into a file, may come from a cache", "[askedline]")
{
    Scene scene;
    scene.below.repeats = [](const QByteArray &) { return "AAAAAAAAAAA"; };

    CHECK(scene.ask({}).outcome == Exchange::Outcome::Replied);
    CHECK(scene.ask({{"Authorization", "Bearer t"}}, std::make_shared<Sink>()).outcome == Exchange::Outcome::Replied);
    CHECK(Echo::idOf(scene.below.asked).isEmpty());
}
