// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ask.h"
#include "core/sqlite/dbthread.h"
#include "core/sqlite/transaction.h"
#include "tests/catchqt.h"

#include <atomic>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <semaphore>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view endless
    = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

struct Desk {
    QTemporaryDir dir;
    QString path = dir.filePath(u"store.db"_s);

    std::unique_ptr<Database> opened() const { return std::make_unique<Database>(path); }
};

void deliverEvents()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST_CASE("jobs answer values, results and failures", "[sqlite]")
{
    Desk desk;
    InlineExecutor executor;
    DbThread thread(desk.opened(), executor);

    const auto value = thread.run([](Database &db) { return *db.value<int>("SELECT 7"); });
    const auto nothing = thread.run([](Database &db) { db.execute("CREATE TABLE t (n) "); });
    const auto refused = thread.run([](Database &) -> Result<QString> { return failure(Error::Code::NotFound); });
    const auto broken = thread.run([](Database &db) { db.execute("SELECT n FROM nowhere"); });

    CHECK(REQUIRE_OK(value.result()) == 7);
    REQUIRE_OK(nothing.result());
    CHECK(refused.result().error().code == Error::Code::NotFound);
    CHECK(broken.result().error().reason == u"statement-failed");
}

TEST_CASE("what follows on a job runs once, however close to its end it is asked for", "[sqlite]")
{
    // Half of what follows is attached within a microsecond of the end: with QFuture::then() this ends the program.
    constexpr int jobs = 20'000;
    Desk desk;
    ThreadExecutor executor(u"db"_s);
    DbThread thread(desk.opened(), executor);
    std::counting_semaphore<> hasFollowed(0);
    std::atomic<int> started = 0, followed = 0;
    for (int i = 0; i < jobs; ++i) {
        const auto asked = thread.run([&](Database &) { return ++started; });
        while (started <= i) { }
        for (std::atomic<int> rest = i % 200; rest > 0; --rest) { }
        asked.whenDone([&, i](const Result<int> &answer) {
            followed += answer == i + 1 ? 1 : 0;
            hasFollowed.release();
        });
        hasFollowed.acquire();
    }
    CHECK(followed == jobs);
}

TEST_CASE("on a job that was cancelled nothing follows", "[sqlite]")
{
    Desk desk;
    QueueExecutor queue;
    DbThread thread(desk.opened(), queue);
    int followed = 0;
    auto cancelled = thread.run([](Database &) { return 1; });
    cancelled.whenDone([&](const Result<int> &) { ++followed; });
    cancelled.cancel();
    const auto other = thread.run([](Database &) { return 2; });
    queue.runAll();
    other.whenDone([&](const Result<int> &answer) { followed += *REQUIRE_OK(answer); });
    CHECK(followed == 2);
}

TEST_CASE("jobs wait on the queue and run in order", "[sqlite]")
{
    Desk desk;
    QueueExecutor queue;
    DbThread thread(desk.opened(), queue);
    thread.run([](Database &db) { db.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT"); });
    thread.run([](Database &db) { db.execute("INSERT INTO t (n) VALUES (5)"); });
    const auto read = thread.run([](Database &db) { return *db.value<int>("SELECT n FROM t"); });

    CHECK_FALSE(read.isFinished());
    queue.runAll();
    CHECK(REQUIRE_OK(read.result()) == 5);
}

TEST_CASE("what was posted before the end is still done", "[sqlite]")
{
    Desk desk;
    {
        ThreadExecutor executor(u"writer"_s);
        DbThread thread(desk.opened(), executor);
        thread.run([](Database &db) { db.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT"); });
        for (int i = 0; i < 50; ++i)
            thread.run([i](Database &db) { db.execute("INSERT INTO t (n) VALUES (?)", i); });
    }
    CHECK(desk.opened()->value<int>("SELECT COUNT(*) FROM t") == 50);
}

TEST_CASE("a cancelled job ends alone and takes nothing along", "[sqlite]")
{
    Desk desk;
    ThreadExecutor executor(u"writer"_s);
    DbThread thread(desk.opened(), executor);
    thread.run([](Database &db) { db.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT"); });
    std::binary_semaphore started(0);
    auto running = thread.run([&started](Database &db) {
        Transaction transaction(db);
        db.execute("INSERT INTO t (n) VALUES (1)");
        started.release();
        return *db.value<qint64>(endless);
    });
    auto waiting = thread.run([](Database &db) { db.execute("INSERT INTO t (n) VALUES (2)"); });
    auto next = thread.run([](Database &db) { return *db.value<int>("SELECT COUNT(*) FROM t"); });

    started.acquire();
    waiting.cancel();
    running.cancel();
    next.waitForFinished();

    CHECK(running.resultCount() == 0);
    CHECK(waiting.resultCount() == 0);
    CHECK(REQUIRE_OK(next.result()) == 0);
}

TEST_CASE("an answer is delivered by the event loop, once", "[base]")
{
    Desk desk;
    InlineExecutor executor;
    DbThread thread(desk.opened(), executor);
    QObject page;
    int calls = 0;

    ask(thread.run([](Database &db) { return *db.value<int>("SELECT 7"); }), &page, [&](const Result<int> &answer) {
        ++calls;
        CHECK(answer == 7);
    });

    CHECK(calls == 0);
    deliverEvents();
    deliverEvents();
    CHECK(calls == 1);
    CHECK(page.children().isEmpty());
}

TEST_CASE("nobody is called for a page that closed or a question that was cancelled", "[base]")
{
    Desk desk;
    QueueExecutor queue;
    DbThread thread(desk.opened(), queue);
    auto page = std::make_unique<QObject>();
    QObject other;
    int calls = 0;
    const auto seven = [](Database &db) { return *db.value<int>("SELECT 7"); };
    const auto count = [&](const Result<int> &) { ++calls; };

    ask(thread.run(seven), page.get(), count);
    auto cancelled = thread.run(seven);
    ask(cancelled, &other, count);
    page.reset();
    cancelled.cancel();
    queue.runAll();
    deliverEvents();

    CHECK(calls == 0);
}

TEST_CASE("a page may close itself while it is answered", "[base]")
{
    Desk desk;
    InlineExecutor executor;
    DbThread thread(desk.opened(), executor);
    auto *page = new QObject(QCoreApplication::instance());
    bool isGone = false;
    QObject::connect(page, &QObject::destroyed, QCoreApplication::instance(), [&] { isGone = true; });

    ask(thread.run([](Database &db) { return *db.value<int>("SELECT 7"); }), page,
        [page](Result<int>) { delete page; });
    deliverEvents();

    CHECK(isGone);
}
