// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/runningboard.h"
#include "tests/sync/cutproxy.h"
#include "tests/sync/threadeddesk.h"
#include "tests/sync/weakline.h"

#include <QRandomGenerator>

using namespace lianxin;
using namespace lianxin::test;

// A first sync of a desk, its threads and its files, from the real board over sockets.

namespace {

/// Text that no packing makes short.
QString manySigns(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QString text = u"灯不亮。"_s;
    for (int i = 0; i < count; ++i)
        text += QChar(random.bounded(0x4e00, 0x9fa0));
    return text;
}

/// A board that another desk has filled.
struct Town {
    board::BoardFile file;
    Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    board::RunningBoard running {file};
    CutProxy proxy {running.service->port()};
    QString token = QString::fromUtf8(file.tokens[u"李小"_s]);

    explicit Town(int letters, int signsEach = 0)
    {
        ThreadedDesk other;
        other.ok(other.engine.enrol(proxy.url(), token));
        std::vector<Arrival> arrivals;
        for (int i = 0; i < letters; ++i)
            arrivals.push_back(arrivalOf(letter(u"第%1盏路灯不亮"_s.arg(i), manySigns(signsEach, quint32(i)))));
        other.ok(other.store->arrive(clerk, std::move(arrivals)));
        REQUIRE_OK(other.sync());
    }
    /// How many of them the board holds.
    int has(const QString &kind)
    {
        const auto beside = *board::openForReading(file.path);
        return *beside->value<int>("SELECT COUNT(*) FROM events WHERE json_extract(doc, '$.operation.kind') = ?", kind);
    }
    qsizetype listed(ThreadedDesk &desk) const { return qsizetype(desk.ok(desk.store->list(clerk, {})).size()); }
};

QStringList filesIn(const ThreadedDesk &desk)
{
    return QDir(desk.folder.filePath(u"incoming"_s)).entryList(QDir::Files);
}

} // namespace

TEST_CASE("a first sync is a snapshot and one round behind it", "[overhttp]")
{
    Town town(150);
    ThreadedDesk desk;
    desk.ok(desk.engine.enrol(town.proxy.url(), town.token));

    const auto counts = REQUIRE_OK(desk.sync());

    CHECK(counts->requests == 2);
    CHECK(counts->received == 150);
    CHECK(town.listed(desk) == 150);
    CHECK(desk.ok(desk.store->list(town.clerk, {.text = u"第7盏"_s})).size() == 1);
    CHECK(filesIn(desk).isEmpty());
}

TEST_CASE("a snapshot that breaks off goes on from there", "[overhttp]")
{
    Town town(300);
    ThreadedDesk desk;
    desk.ok(desk.engine.enrol(town.proxy.url(), town.token));
    town.proxy.plan = [] { return CutProxy::Cut::HalfReply; };
    REQUIRE_FALSE(desk.sync());
    CHECK(town.listed(desk) == 0);
    CHECK(filesIn(desk).size() == 2); // what came, and what it is a part of
    town.proxy.plan = [] { return CutProxy::Cut::Nothing; };

    const auto counts = REQUIRE_OK(desk.sync());

    ThreadedDesk other;
    other.ok(other.engine.enrol(town.proxy.url(), town.token));
    CHECK(counts->bytesIn < (*REQUIRE_OK(other.sync())).bytesIn);
    CHECK(town.listed(desk) == 300);
}

TEST_CASE("what has come of a snapshot can be worked on before the rest is here", "[overhttp]")
{
    Town town(60, 2000);
    WeakLine line(town.running.service->port());
    line.stallsDown = 150'000; // of some 250 000
    ThreadedDesk desk;
    desk.ok(desk.engine.enrol(line.url(), town.token));
    auto first = desk.engine.syncOnce(std::chrono::seconds(20));

    REQUIRE(spinUntil([&] { return town.listed(desk) > 5; }));
    CHECK_FALSE(first.isFinished());
    CHECK(town.listed(desk) < 60);
    const CaseId newest = desk.ok(desk.store->list(town.clerk, {})).front();
    desk.ok(desk.store->submit(town.clerk, newest, AddNote {u"去看看"_s}));
    line.hangUp();
    CHECK_FALSE(desk.answer(first));

    const auto counts = REQUIRE_OK(desk.sync());

    CHECK(town.has(u"note"_s) == 1); // now, or while the snapshot came
    CHECK(counts->bytesIn < 200'000); // only what had not come
    CHECK(town.listed(desk) == 60);
    CHECK(filesIn(desk).isEmpty());
}

TEST_CASE("what is done while a snapshot comes is on the board before its last byte", "[overhttp]")
{
    Town town(60, 2000);
    WeakLine line(town.running.service->port());
    line.stallsDown = 150'000; // of some 250 000
    ThreadedDesk desk;
    desk.ok(desk.engine.enrol(line.url(), town.token));
    auto first = desk.engine.syncOnce(std::chrono::seconds(20));
    REQUIRE(spinUntil([&] { return town.listed(desk) > 5; }));
    const CaseId newest = desk.ok(desk.store->list(town.clerk, {})).front();

    desk.ok(desk.store->submit(town.clerk, newest, AddNote {u"去看看"_s}));
    desk.ok(desk.store->arrive(town.clerk, {arrivalOf(letter(u"新来的一件"_s))}));

    REQUIRE(spinUntil([&] { return town.has(u"note"_s) == 1 && town.has(u"intake"_s) == 61; }));
    REQUIRE(spinUntil([&] { return desk.ok(desk.store->outbox(town.clerk)).empty(); }));
    CHECK(town.listed(desk) < 61);
    CHECK_FALSE(first.isFinished());
    SECTION("the rest comes, and takes nothing back")
    {
        line.flow();
        CHECK((*REQUIRE_OK(desk.answer(first))).sent == 2);
    }
    SECTION("the line breaks, and the rest comes with the next round")
    {
        line.hangUp();
        CHECK_FALSE(desk.answer(first));
        CHECK((*REQUIRE_OK(desk.sync())).sent == 0);
    }

    CHECK(town.has(u"note"_s) == 1);
    CHECK(town.listed(desk) == 61);
    CHECK(desk.ok(desk.store->caseFile(town.clerk, newest)).timeline.size() == 2);
    CHECK(desk.ok(desk.store->handover(town.clerk)).empty());
    CHECK(filesIn(desk).isEmpty());
}

TEST_CASE("a desk that stops between what it has sent and the snapshot's end has both in the end", "[overhttp]")
{
    Town town(60, 2000);
    WeakLine line(town.running.service->port());
    line.stallsDown = 150'000;
    QTemporaryDir home;
    auto desk = std::make_unique<ThreadedDesk>(home.path());
    desk->ok(desk->engine.enrol(line.url(), town.token));
    auto first = desk->engine.syncOnce(std::chrono::seconds(20));
    REQUIRE(spinUntil([&] { return town.listed(*desk) > 5; }));
    const CaseId newest = desk->ok(desk->store->list(town.clerk, {})).front();
    line.losesAnswer = [](const QByteArray &asked) { return asked.startsWith("POST /v1/sync"); };
    desk->ok(desk->store->submit(town.clerk, newest, AddNote {u"去看看"_s}));
    REQUIRE(spinUntil([&] { return town.has(u"note"_s) == 1; }));
    REQUIRE(desk->ok(desk->store->outbox(town.clerk)).front().attempts == 1);
    line.losesAnswer = [](const QByteArray &) { return false; };
    desk.reset();
    ThreadedDesk again(home.path());

    CHECK((*REQUIRE_OK(again.sync())).sent == 1);

    CHECK(town.has(u"note"_s) == 1);
    CHECK(town.listed(again) == 60);
    CHECK(again.ok(again.store->outbox(town.clerk)).empty());
    CHECK(again.ok(again.store->caseFile(town.clerk, newest)).timeline.size() == 2);
}

TEST_CASE("stopping in the middle of a snapshot loses nothing and ends the round", "[overhttp]")
{
    Town town(150);
    ThreadedDesk desk;
    desk.ok(desk.engine.enrol(town.proxy.url(), town.token));
    auto first = desk.engine.syncOnce(std::chrono::seconds(20));
    desk.engine.stop();
    (void)desk.answer(first);

    REQUIRE_OK(desk.sync());

    CHECK(town.listed(desk) == 150);
    CHECK(filesIn(desk).isEmpty());
}
