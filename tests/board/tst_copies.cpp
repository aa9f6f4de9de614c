// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/backup.h"
#include "app/board/store/blobfolder.h"
#include "app/board/store/wholefile.h"
#include "core/base/runon.h"
#include "core/wire/envelope.h"
#include "tests/board/boarddesk.h"
#include "tests/board/boardprocess.h"
#include "tests/ownerfiles.h"
#include "tests/sync/rawserver.h"

#include <atomic>
#include <csignal>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <semaphore>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

// Copies of a board's file: plain ones after its end, and its own.

namespace {

/// A file of a case, on the board of @p file, and its hash.
QString putBlob(BoardFile &file, const QByteArray &bytes)
{
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const BlobFolder folder(file.path);
    const QString name = folder.blobFile(sha256);
    REQUIRE_OK(folder.make());
    REQUIRE_OK(makeFolder(QFileInfo(name).path()));
    REQUIRE_OK(writeWhole(name, bytes));
    file.db->execute("INSERT INTO blobs (sha256, bytes, at) VALUES (?, ?, ?)", sha256, qint64(bytes.size()), noon);
    return sha256;
}

/// A thread that tells how many jobs it was given.
class CountedThread final : public Executor
{
public:
    void post(Job job) override
    {
        m_thread.post(std::move(job));
        ++given;
    }
    void postAfter(std::chrono::milliseconds delay, Job job) override { m_thread.postAfter(delay, std::move(job)); }

    std::atomic<int> given = 0;

private:
    ThreadExecutor m_thread {u"counted"_s};
};

qint64 peopleIn(const QString &file)
{
    return *(*REQUIRE_OK(openForReading(file)))->value<qint64>("SELECT COUNT(*) FROM people");
}

QStringList userAdd(const BoardFile &file, const QString &name)
{
    return {u"user"_s, u"add"_s, name, u"--org"_s, town, u"--role"_s, u"handler"_s, u"--db"_s, file.path};
}

QStringList backupWords(const BoardFile &file, const QString &target)
{
    return {u"backup"_s, target, u"--db"_s, file.path};
}

} // namespace

TEST_CASE("after an orderly end everything is in the one file, whoever else has it open", "[copies]")
{
    const int how = GENERATE(SIGTERM, SIGINT);
    BoardFile file;
    file.db.reset();
    BoardProcess running(file.path);
    REQUIRE(command(userAdd(file, u"小李"_s)).exitCode == 0);
    const auto reader = *REQUIRE_OK(openForReading(file.path));
    REQUIRE(reader->value<int>("SELECT COUNT(*) FROM people") == 1);

    ::kill(pid_t(running.process.processId()), how);
    REQUIRE(running.process.waitForFinished());

    CHECK(running.process.exitCode() == 0);
    CHECK(QFileInfo(file.path + u"-wal"_s).size() == 0);
    const QString copy = file.folder.filePath(u"copy.db"_s);
    REQUIRE(QFile::copy(file.path, copy));
    CHECK(peopleIn(copy) == 1);
}

TEST_CASE("a board that ends waits for what it was packing, which holds on to an older state", "[copies]")
{
    BoardFile file;
    file.db.reset();
    std::binary_semaphore isPacked(0);
    ThreadExecutor writer(u"writer"_s), reader(u"reader"_s), ending(u"ending"_s);
    CountedThread builder;
    builder.post([&isPacked] { isPacked.acquire(); });
    const auto board
        = *REQUIRE_OK(Board::open(file.path, {}, {writer, reader, file.clock, file.random, file.rules, &builder, {}}));

    auto ended = runOn(ending, [&board] { return board->finish(); });
    const bool hasAsked = test::spinUntil([&builder] { return builder.given == 2; });
    isPacked.release();

    REQUIRE_OK(ended.result());
    CHECK(hasAsked);
}

TEST_CASE("a backup has all of a serving board, and never takes another file's place", "[copies]")
{
    BoardFile file;
    const QString sha256 = putBlob(file, "a picture of a lamp");
    file.db.reset();
    const BoardProcess running(file.path);
    REQUIRE(command(userAdd(file, u"小李"_s)).exitCode == 0);
    const QString target = file.folder.filePath(u"copies/board.db"_s);

    const Outcome made = command(backupWords(file, target));

    CHECK(made.exitCode == 0);
    CHECK(made.out.endsWith(u" bytes, 1 files of cases\n"_s));
    CHECK(isForOwnerOnly(target));
    CHECK(peopleIn(target) == 1);
    CHECK((*openForReading(target))->value<QString>("PRAGMA integrity_check") == u"ok"_s);
    QFile blob(BlobFolder(target).blobFile(sha256));
    REQUIRE(blob.open(QIODevice::ReadOnly));
    CHECK(blob.readAll() == "a picture of a lamp");

    REQUIRE(command(userAdd(file, u"老王"_s)).exitCode == 0);
    const Outcome again = command(backupWords(file, target));
    CHECK(again.exitCode == 73);
    CHECK(again.error.startsWith(u"There is a file of that name already."_s));
    CHECK(peopleIn(target) == 1);
}

TEST_CASE("a backup can be served", "[copies]")
{
    BoardFile file;
    file.db.reset();
    const QString target = file.folder.filePath(u"copy.db"_s);
    REQUIRE(command(backupWords(file, target)).exitCode == 0);

    CHECK(command({u"restore"_s, u"--db"_s, target}).exitCode == 0);

    const BoardProcess running(target);
    CHECK(askedBare(running.port, "GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200"));
}

TEST_CASE("a file of a case the board has lost or damaged is told, and the rest is copied", "[copies]")
{
    BoardFile file;
    const QString lost = putBlob(file, "lost"), damaged = putBlob(file, "damaged"), whole = putBlob(file, "whole");
    const BlobFolder blobs(file.path);
    REQUIRE(QFile::remove(blobs.blobFile(lost)));
    REQUIRE_OK(writeWhole(blobs.blobFile(damaged), "otherwise"));
    file.db.reset();
    const QString target = file.folder.filePath(u"copy.db"_s);

    const Outcome made = command(backupWords(file, target));

    CHECK(made.exitCode == 74);
    CHECK(made.error.contains(lost));
    CHECK(made.error.contains(damaged));
    CHECK_FALSE(made.error.contains(whole));
    CHECK(QFileInfo::exists(BlobFolder(target).blobFile(whole)));
    CHECK_FALSE(QFileInfo::exists(BlobFolder(target).blobFile(damaged)));
    CHECK(QFileInfo::exists(target));
}

TEST_CASE("of a damaged board no backup is made", "[copies]")
{
    BoardFile file;
    for (int i = 0; i < 200; ++i)
        file.person(u"第%1人"_s.arg(i), {Role::Handler});
    file.db.reset();
    QFile raw(file.path);
    REQUIRE(raw.open(QIODevice::ReadWrite));
    raw.seek(8 * 4096);
    raw.write(QByteArray(raw.size() - 8 * 4096, 'x'));
    raw.close();
    const QString target = file.folder.filePath(u"copies/board.db"_s);

    CHECK(command(backupWords(file, target)).exitCode == 74);

    CHECK(QDir(file.folder.filePath(u"copies"_s)).entryList(QDir::Files).isEmpty());
}
