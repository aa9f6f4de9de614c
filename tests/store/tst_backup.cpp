// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/backup.h"
#include "core/store/filecheck.h"
#include "core/store/profilefiles.h"
#include "core/store/storefile.h"
#include "tests/ownerfiles.h"
#include "tests/store/build.h"

#include <QDir>
#include <QFile>

using namespace lianxin;
using namespace std::chrono_literals;

namespace {

QStringList filesBeside(const TestDesk &desk)
{
    return QDir(backupFolder(desk.file)).entryList(QDir::Files);
}

std::vector<Backup> hourly(Timestamp newest, int count)
{
    std::vector<Backup> backups;
    for (int i = 0; i < count; ++i)
        backups.push_back({QString::number(i), newest - i * 1h});
    return backups;
}

} // namespace

TEST_CASE("a backup holds what the desk held then, is whole, and is for its owner alone", "[store][backup]")
{
    TestDesk desk;
    desk.take(letter(u"路灯"_s));

    const BackupMade made = *REQUIRE_OK(makeBackup(desk.file, desk.clock.now()));
    desk.take(letter(u"水管"_s));

    CHECK(*stateOf(made.file) == FileState::Whole);
    CHECK(isForOwnerOnly(made.file));
    CHECK(made.file.endsWith(u"/backup/desk-20260302-010000Z.db"_s));
    CHECK(*REQUIRE_OK(openForReading(made.file))->reader->value<int>("SELECT COUNT(*) FROM cases") == 1);
    CHECK(filesBeside(desk).size() == 1);
}

TEST_CASE("kept are one backup for each of 24 hours, one for each of 14 days, and the newest", "[store][backup]")
{
    const Timestamp now = *Timestamp::fromIso(u"2026-03-20T12:30:00+08:00"_s);
    const auto backups = hourly(now, 30 * 24);

    const auto old = outdated(backups, now);

    const size_t days = 14;
    CHECK(backups.size() - old.size() >= 24 + days - 2);
    CHECK(backups.size() - old.size() <= 24 + days);
    CHECK(outdated(hourly(now - std::chrono::days(90), 3), now).size() == 2);
    CHECK(outdated(hourly(now, 1), now).empty());
}

TEST_CASE("a backup that is broken off, or of a damaged file, leaves nothing behind", "[store][backup]")
{
    TestDesk desk;
    for (int i = 0; i < 250; ++i)
        desk.take(letter(u"路灯"_s, QString(2000, u'灯')));

    const auto cancelled = makeBackup(desk.file, desk.clock.now(), [] { return true; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == Error::Code::Cancelled);
    CHECK(filesBeside(desk).isEmpty());

    desk.close();
    QFile file(desk.file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 4096 / 2 * 4096));
    file.write(QByteArray(40'960, '\x5a'));
    file.close();
    const auto damaged = makeBackup(desk.file, desk.clock.now());
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == Error::Code::Corrupt);
    CHECK(filesBeside(desk).isEmpty());
}

TEST_CASE("a disk that fails is no damaged file", "[store][backup][bug-32]")
{
    const QTemporaryDir dir;
    REQUIRE(QDir(dir.path()).mkdir(u"desk.db"_s)); // what cannot be opened

    const auto state = stateOf(dir.filePath(u"desk.db"_s));

    REQUIRE_FALSE(state);
    CHECK(state.error().code == Error::Code::Io);
    CHECK(*stateOf(dir.filePath(u"none.db"_s)) == FileState::Missing);
}

TEST_CASE("a check that takes too long says nothing", "[store][backup]")
{
    TestDesk desk;
    for (int i = 0; i < 60; ++i)
        desk.take(letter(u"路灯"_s, QString(2000, u'灯')));

    CHECK(*quickStateOf(desk.file, 10min) == FileState::Whole);
    const auto state = quickStateOf(desk.file, 0ms);
    REQUIRE_FALSE(state);
    CHECK(state.error().code == Error::Code::Cancelled);
}

TEST_CASE("a desk of the first schema is copied into its backups before it is brought to the next", "[store][backup]")
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"desk.db"_s);
    {
        QFile first(u":/migrations/desk/0001-desk.sql"_s);
        REQUIRE(first.open(QIODevice::ReadOnly));
        const auto db = connectionFor(file, Database::Access::ReadWrite);
        db->executeScript(first.readAll());
        db->executeScript("INSERT INTO setting VALUES ('office', '东河镇')");
        db->setUserVersion(1);
    }

    const auto opened = REQUIRE_OK(openForWriting(file));

    CHECK(opened->writer->userVersion() == storeSchema());
    const QStringList copies = copiesOf(file);
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].endsWith(u"backup/desk-before-v%1.db"_s.arg(storeSchema())));
    Database copy(copies[0], {.access = Database::Access::ReadOnly});
    CHECK(copy.userVersion() == 1);
}
