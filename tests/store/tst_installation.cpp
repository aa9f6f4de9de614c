// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/installation.h"
#include "tests/store/build.h"

#include <QDir>
#include <QFile>

using namespace lianxin;

namespace {

QString deviceOf(TestDesk &desk)
{
    return desk.ok(desk.store().syncStanding()).deviceId;
}

bool warnsOfCopy(TestDesk &desk)
{
    const auto warnings = desk.store().warnings();
    return std::ranges::find(warnings, u"profile-was-copied"_s, &Error::reason) != warnings.end();
}

/// The desk goes on in another folder.
void goOnIn(TestDesk &desk, const QString &folder)
{
    desk.file = folder + u"/desk.db"_s;
    desk.reopen();
}

} // namespace

TEST_CASE("a profile that is copied gets a device id of its own, and keeps it", "[store][installation]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const QString device = deviceOf(desk);
    desk.close();
    const QString copy = desk.dir.filePath(u"copy"_s);
    REQUIRE(QDir().mkpath(copy));
    REQUIRE(QFile::copy(desk.file, copy + u"/desk.db"_s));
    const QString original = desk.file;

    goOnIn(desk, copy);

    const QString another = deviceOf(desk);
    CHECK(another != device);
    CHECK(warnsOfCopy(desk));
    CHECK(desk.current(id).subject == u"路灯"_s);
    desk.reopen();
    CHECK(deviceOf(desk) == another);
    CHECK_FALSE(warnsOfCopy(desk));
    desk.close();
    goOnIn(desk, QFileInfo(original).path());
    CHECK(deviceOf(desk) == device);
}

TEST_CASE("a profile that is moved, or put back from a backup, stays the same desk", "[store][installation]")
{
    TestDesk desk;
    const QString device = deviceOf(desk);
    desk.close();
    const QString elsewhere = desk.dir.filePath(u"elsewhere"_s);
    REQUIRE(QDir().mkpath(elsewhere));
    const bool isRenamed = GENERATE(true, false);
    if (isRenamed) {
        REQUIRE(QFile::rename(desk.file, elsewhere + u"/desk.db"_s));
    } else {
        REQUIRE(QFile::copy(desk.file, elsewhere + u"/desk.db"_s));
        REQUIRE(QFile::remove(desk.file));
    }

    goOnIn(desk, elsewhere);

    CHECK(deviceOf(desk) == device);
    CHECK_FALSE(warnsOfCopy(desk));
}

TEST_CASE("on another computer it is another desk", "[store][installation]")
{
    const Installation here {u"pc1"_s, u"/home/li/desk.db"_s, u"1:2"_s};
    Installation there = here;
    there.machine = u"pc2"_s;

    CHECK(isCopied(here, there));
    CHECK_FALSE(isCopied(here, here));
}

TEST_CASE("a copied profile leaves the second copy of the desk it comes from alone", "[store][installation]")
{
    TestDesk desk;
    const QTemporaryDir disk;
    desk.ok(desk.store().setSetting(settingkey::secondCopyFolder, disk.path()));
    desk.take(letter(u"路灯"_s));
    desk.close();
    const QString copy = desk.dir.filePath(u"copy"_s);
    REQUIRE(QDir().mkpath(copy + u"/second"_s));
    REQUIRE(QFile::copy(desk.file, copy + u"/desk.db"_s));
    REQUIRE(QFile::copy(desk.dir.filePath(u"second/elsewhere"_s), copy + u"/second/elsewhere"_s));

    goOnIn(desk, copy);

    CHECK(QDir(disk.path()).entryList({u"lianxin-*.log"_s}).size() == 2);
}
