// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/storefile.h"
#include "tests/store/build.h"
#include "tests/store/faultydisk.h"

#include <barrier>
#include <mutex>
#include <QFileInfo>
#include <set>
#include <thread>

using namespace lianxin;

// One program writes to a profile, and in it one connection.

namespace {

QString integrity(const QString &file)
{
    Database db(file, {.access = Database::Access::ReadOnly});
    return *db.value<QString>("PRAGMA integrity_check");
}

/// Two that open @p file in the same moment; how many may write.
int writersOf(const QString &file)
{
    std::barrier together(2);
    std::array<std::optional<Result<StoreFile>>, 2> opened;
    std::array<std::thread, 2> threads;
    for (size_t i = 0; i < 2; ++i)
        threads[i] = std::thread([&, i] {
            together.arrive_and_wait();
            opened[i].emplace(openForWriting(file));
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &one : opened)
        if (!*one)
            CHECK(one->error().reason == u"profile-in-use"_s);
    return int(std::ranges::count_if(opened, [](const auto &one) { return one->has_value(); }));
}

template <class T>
T waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return *REQUIRE_OK(future.result());
}

} // namespace

TEST_CASE("of two that start at the same moment one writes and the other is told", "[store][bug-33]")
{
    TestDesk desk;
    desk.take(letter(u"路灯"_s));
    desk.close();
    const QTemporaryDir dir;

    for (int i = 0; i < 150; ++i)
        REQUIRE(writersOf(desk.file) == 1);
    for (int i = 0; i < 5; ++i) // also where there is no file yet
        REQUIRE(writersOf(dir.filePath(u"new%1.db"_s.arg(i))) == 1);

    CHECK(integrity(desk.file) == u"ok"_s);
    desk.reopen();
    CHECK(desk.list().size() == 1);
}

TEST_CASE("whatever a desk does, its file is written, synced and checkpointed in the writer's thread alone",
          "[store][bug-44]")
{
    FaultyDisk disk;
    std::mutex mutex;
    std::set<std::thread::id> changing;
    ThreadExecutor writer(u"writer"_s), reader(u"reader"_s);
    std::thread::id writing;
    QPromise<void> known;
    writer.post([&] { writing = std::this_thread::get_id(), known.start(), known.finish(); });
    known.future().waitForFinished();
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"desk.db"_s);
    const Office office;
    const SystemClock clock;
    SystemRandom random;
    const Rules rules = *builtInRules();
    auto store = *REQUIRE_OK(Store::open(file, Store::Mode::ReadWrite, {writer, reader, clock, random, rules}));
    disk.onChange = [&] {
        const std::lock_guard lock(mutex);
        changing.insert(std::this_thread::get_id());
    };

    qint64 before = QFileInfo(file).size();
    int grown = 0;
    for (int i = 0; i < 12; ++i) {
        std::vector<Arrival> letters;
        for (int k = 0; k < 5; ++k)
            letters.push_back(arrivalOf(letter(u"路灯%1"_s.arg(i * 5 + k), QString(12'000, u'灯'))));
        auto arriving = store->arrive(office.clerk, letters);
        std::vector<QFuture<Result<std::vector<CaseId>>>> lists; // meanwhile, on the other connection
        for (int k = 0; k < 8; ++k)
            lists.push_back(store->list(office.clerk, {}));
        const CaseId id = waited(arriving).front().caseId;
        for (auto &list : lists)
            list.waitForFinished();
        (void)waited(store->caseFile(office.clerk, id));
        grown += QFileInfo(file).size() > before;
        before = QFileInfo(file).size();
    }

    disk.onChange = [] {};
    CHECK(grown > 0); // it was checkpointed
    CHECK(changing == std::set {writing});
    CHECK(waited(store->list(office.clerk, {})).size() == 60);
    CHECK(integrity(file) == u"ok"_s);
}

TEST_CASE("a connection for reading can neither write nor checkpoint, nor does it when it goes", "[store][bug-44]")
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"desk.db"_s), log = file + u"-wal"_s;
    auto opened = *REQUIRE_OK(openForWriting(file));
    CHECK(opened.reader->isReadOnly());
    opened.writer->execute("INSERT INTO setting VALUES ('office', '东河镇')");
    const auto sizes = [&] { return std::pair(QFileInfo(file).size(), QFileInfo(log).size()); };
    const auto before = sizes();
    REQUIRE(before.second > 0);
    auto reader = connectionFor(file, Database::Access::ReadOnly);

    CHECK_THROWS_AS(reader->execute("INSERT INTO setting VALUES ('k', 'v')"), DbError);
    try {
        reader->executeScript("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const DbError &) { // it may say so or do nothing
    }
    CHECK(sizes() == before);

    SECTION("beside the writer") { }
    SECTION("as the last one")
    {
        opened.writer.reset();
        opened.reader.reset();
    }
    const auto left = sizes();
    reader.reset();
    CHECK(sizes() == left);
}
