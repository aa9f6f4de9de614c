// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/sqlite/attempt.h"
#include "core/sqlite/transaction.h"
#include "tests/catchqt.h"
#include "tests/ownerfiles.h"

#include <limits>
#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <thread>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

enum class Colour { Red, Green };

constexpr qint32 ourApplication = 0x4c58444b;

struct TempFile {
    QTemporaryDir dir;
    QString path = dir.filePath(u"连心 桌面.db"_s);
};

template <class T>
T roundTripped(Database &db, const T &value)
{
    auto query = db.prepare("SELECT ?");
    REQUIRE(query.bind(value).step());
    return query.value<T>();
}

Error::Code codeOf(int extendedCode)
{
    return DbError(extendedCode, "").toError().code;
}

} // namespace

template <>
struct lianxin::SqlType<Colour> {
    static QString toSql(Colour colour) { return colour == Colour::Red ? u"red"_s : u"green"_s; }
    static Colour fromSql(const QString &text)
    {
        if (text != u"red" && text != u"green")
            throw DbError::unreadable("colour");
        return text == u"red" ? Colour::Red : Colour::Green;
    }
};

TEST_CASE("a new file and those beside it are readable for their owner alone", "[sqlite]")
{
    TempFile file;
    Database db(file.path);
    db.executeScript("CREATE TABLE letter (words TEXT)");

    for (const char16_t *suffix : {u"", u"-wal", u"-shm"}) {
        INFO(QString::fromUtf16(suffix));
        CHECK(isForOwnerOnly(file.path + QString::fromUtf16(suffix)));
    }
}

TEST_CASE("every text comes back as it was stored", "[sqlite]")
{
    TempFile file;
    Database db(file.path);
    const auto text = GENERATE(u"路灯不亮"_s, u""_s, u"a\0b\0"_s, u"𠮷野家"_s, u"line\r\nline"_s,
                               u"👨‍👩‍👧"_s, u"\ufeff夜"_s);

    CHECK(roundTripped(db, text) == text);
}

TEST_CASE("a surrogate without its partner is stored as a question mark", "[sqlite]")
{
    TempFile file;
    Database db(file.path);

    CHECK(roundTripped(db, u"王"_s + QChar(0xd842) + u"!"_s) == u"王?!");
}

TEST_CASE("values of every kind survive a round trip", "[sqlite]")
{
    TempFile file;
    Database db(file.path);
    const auto key = CaseKey::fromString(u"0190f5a2-7c3e-7a10-8b1c-2f5a6d7e8f90"_s);

    CHECK(roundTripped(db, std::numeric_limits<qint64>::min()) == std::numeric_limits<qint64>::min());
    CHECK(roundTripped(db, -7) == -7);
    CHECK(roundTripped(db, true));
    CHECK(roundTripped(db, 0.1) == 0.1);
    CHECK(roundTripped(db, QByteArray("\0\xff\0", 3)) == QByteArray("\0\xff\0", 3));
    CHECK(roundTripped(db, QByteArray()).isEmpty());
    CHECK(roundTripped(db, Timestamp {-1}) == Timestamp {-1});
    CHECK(roundTripped(db, CaseId {42}) == CaseId {42});
    CHECK(roundTripped(db, key) == key);
    CHECK(roundTripped(db, Colour::Green) == Colour::Green);
    CHECK(roundTripped(db, std::optional<Timestamp>()) == std::nullopt);
    CHECK(roundTripped(db, std::optional(Timestamp {5})) == Timestamp {5});
    CHECK(db.value<QString>("SELECT ?", key) == u"0190f5a2-7c3e-7a10-8b1c-2f5a6d7e8f90");
}

TEST_CASE("a value that its type cannot hold is an error, not a zero", "[sqlite]")
{
    TempFile file;
    Database db(file.path);

    CHECK_THROWS_AS((void)db.value<qint64>("SELECT NULL"), DbError);
    CHECK_THROWS_AS((void)db.value<QString>("SELECT NULL"), DbError);
    CHECK_THROWS_AS((void)db.value<int>("SELECT 5000000000"), DbError);
    CHECK_THROWS_AS((void)db.value<CaseKey>("SELECT 'no key'"), DbError);
    CHECK_THROWS_AS((void)db.value<Colour>("SELECT 'blue'"), DbError);
    CHECK(attempt([&] { return db.value<Colour>("SELECT 'blue'"); }).error().code == Error::Code::Corrupt);
}

TEST_CASE("rows are read in order, and the same text may be in use twice", "[sqlite]")
{
    constexpr std::string_view insert = "INSERT INTO village (id, name) VALUES (?, ?)";
    constexpr std::string_view selectAfter = "SELECT id, name FROM village WHERE id > ? ORDER BY id";
    TempFile file;
    Database db(file.path);
    db.executeScript(
        "CREATE TABLE village (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; CREATE TABLE other (a);");
    for (const QString &name : {u"东沟"_s, u"柳树"_s, u"大王庄"_s})
        db.execute(insert, std::optional<qint64>(), name);
    CHECK(db.lastInsertId() == 3);
    CHECK(db.changes() == 1);

    QString trace;
    auto outer = db.prepare(selectAfter);
    outer.bind(qint64(0));
    while (outer.step()) {
        const auto [id, name] = outer.row<CaseId, QString>();
        trace += name + u':';
        auto inner = db.prepare(selectAfter);
        inner.bind(id);
        while (inner.step())
            trace += inner.value<QString>(1) + u' ';
    }
    CHECK(trace == u"东沟:柳树 大王庄 柳树:大王庄 大王庄:");
}

TEST_CASE("a statement can be used again after it failed", "[sqlite]")
{
    constexpr std::string_view insert = "INSERT INTO t (n) VALUES (?)";
    TempFile file;
    Database db(file.path);
    db.execute("CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT");
    db.execute(insert, 1);

    CHECK_THROWS_AS(db.execute(insert, 1), DbError);
    db.execute(insert, 2);

    CHECK(db.value<int>("SELECT COUNT(*) FROM t") == 2);
}

TEST_CASE("a connection is opened with the settings the store relies on", "[sqlite]")
{
    TempFile file;
    Database db(file.path, {.applicationId = ourApplication});

    CHECK(db.value<QString>("PRAGMA journal_mode") == u"wal");
    CHECK(db.value<int>("PRAGMA synchronous") == 2);
    CHECK(db.value<int>("PRAGMA foreign_keys") == 1);
    CHECK(db.value<int>("PRAGMA trusted_schema") == 0);
    CHECK(db.value<int>("PRAGMA cell_size_check") == 1);
    CHECK(db.value<int>("PRAGMA secure_delete") == 2);
    CHECK(db.value<int>("PRAGMA busy_timeout") == 5000);
    CHECK(db.value<int>("PRAGMA journal_size_limit") == 64 * 1024 * 1024);
    CHECK(db.value<int>("PRAGMA application_id") == ourApplication);
}

TEST_CASE("a transaction that is not committed leaves nothing", "[sqlite]")
{
    TempFile file;
    Database db(file.path);
    db.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT");
    {
        Transaction dropped(db);
        db.execute("INSERT INTO t (n) VALUES (1)");
    }
    {
        Transaction kept(db);
        db.execute("INSERT INTO t (n) VALUES (2)");
        kept.commit();
    }
    CHECK(db.value<int>("SELECT SUM(n) FROM t") == 2);
    CHECK_FALSE(db.isInTransaction());
}

TEST_CASE("a reader keeps its snapshot while the writer goes on, and cannot write", "[sqlite][bug-44]")
{
    TempFile file;
    Database writer(file.path);
    writer.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT");
    Database reader(file.path, {.access = Database::Access::ReadOnly});
    {
        Transaction snapshot(reader, Transaction::Kind::Read);
        CHECK(reader.value<int>("SELECT COUNT(*) FROM t") == 0);
        writer.execute("INSERT INTO t (n) VALUES (1)");
        CHECK(reader.value<int>("SELECT COUNT(*) FROM t") == 0);
    }
    CHECK(reader.value<int>("SELECT COUNT(*) FROM t") == 1);
    const auto written = attempt([&] { reader.execute("INSERT INTO t (n) VALUES (2)"); });
    REQUIRE_FALSE(written);
    CHECK(written.error().reason == u"read-only");
}

TEST_CASE("a file that is not ours is refused and not touched", "[sqlite]")
{
    TempFile file;
    SECTION("another program's database")
    {
        Database other(file.path, {.applicationId = 77});
        other.execute("CREATE TABLE t (n)");
    }
    SECTION("no database at all")
    {
        QFile text(file.path);
        REQUIRE(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
    }
    const auto bytes = [&] {
        QFile f(file.path);
        REQUIRE(f.open(QIODevice::ReadOnly));
        return f.readAll();
    };
    const QByteArray before = bytes();

    const auto opened = attempt([&] { Database db(file.path, {.applicationId = ourApplication}); });

    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Error::Code::Corrupt);
    CHECK(opened.error().reason == u"not-our-file");
    CHECK(bytes() == before);
}

TEST_CASE("a file that cannot be opened says so", "[sqlite]")
{
    TempFile file;
    const auto missing = attempt([&] { Database db(file.path, {.access = Database::Access::ReadOnly}); });
    const auto unknownVfs = attempt([&] { Database db(file.path, {.vfs = "no such layer"}); });

    CHECK(missing.error().reason == u"cannot-open");
    CHECK_FALSE(unknownVfs);
}

TEST_CASE("a full disk leaves what was there and is told apart", "[sqlite]")
{
    TempFile file;
    Database db(file.path);
    db.execute("CREATE TABLE t (b BLOB NOT NULL) STRICT");
    db.executeScript("PRAGMA max_page_count = 20");

    const auto full = attempt([&] {
        Transaction transaction(db);
        db.execute("INSERT INTO t (b) VALUES (?)", QByteArray(1'000'000, 'x'));
        transaction.commit();
    });

    REQUIRE_FALSE(full);
    CHECK(full.error().code == Error::Code::DiskFull);
    CHECK(db.value<int>("SELECT COUNT(*) FROM t") == 0);
}

TEST_CASE("another thread can interrupt a statement that would never end", "[sqlite]")
{
    constexpr std::string_view endless
        = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";
    TempFile file;
    Database db(file.path);
    std::atomic<bool> isEnded = false;
    std::thread other([&] {
        while (!isEnded) {
            db.interrupt();
            std::this_thread::yield();
        }
    });

    const auto counted = attempt([&] { return db.value<qint64>(endless); });
    isEnded = true;
    other.join();

    REQUIRE_FALSE(counted);
    CHECK(counted.error().code == Error::Code::Cancelled);
}

TEST_CASE("each kind of failure has its code", "[sqlite]")
{
    CHECK(codeOf(SQLITE_FULL) == Error::Code::DiskFull);
    CHECK(codeOf(SQLITE_CORRUPT_INDEX) == Error::Code::Corrupt);
    CHECK(codeOf(SQLITE_NOTADB) == Error::Code::Corrupt);
    CHECK(codeOf(SQLITE_BUSY_SNAPSHOT) == Error::Code::Busy);
    CHECK(codeOf(SQLITE_INTERRUPT) == Error::Code::Cancelled);
    CHECK(codeOf(SQLITE_IOERR_FSYNC) == Error::Code::Io);
    CHECK(codeOf(SQLITE_READONLY_DBMOVED) == Error::Code::Io);
    CHECK(codeOf(SQLITE_CONSTRAINT_UNIQUE) == Error::Code::Internal);
}
