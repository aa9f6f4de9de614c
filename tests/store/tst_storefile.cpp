// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/presence.h"
#include "core/store/profilefiles.h"
#include "core/store/recovery.h"
#include "tests/ownerfiles.h"
#include "tests/store/build.h"

#include <QDir>

using namespace lianxin;

namespace {

/// The file of another desk: each has a folder of its own.
QString profileIn(const TestDesk &desk, const QString &name)
{
    REQUIRE(QDir(desk.dir.path()).mkdir(name));
    return desk.dir.filePath(name + u"/desk.db"_s);
}

} // namespace

TEST_CASE("the file is readable for its owner alone", "[store]")
{
    TestDesk desk;
    desk.take(letter(u"路灯"_s));

    for (const char16_t *suffix : {u"", u"-wal", u".lock"}) {
        INFO(QString::fromUtf16(suffix));
        CHECK(isForOwnerOnly(desk.file + QString::fromUtf16(suffix)));
    }
}

TEST_CASE("a second writer is told that the profile is in use, a reader is let in", "[store][bug-33]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));

    const auto second = Store::open(desk.file, Store::Mode::ReadWrite, desk.parts());
    const auto reader = REQUIRE_OK(Store::open(desk.file, Store::Mode::ReadOnly, desk.parts()));

    REQUIRE_FALSE(second);
    CHECK(second.error().code == Error::Code::Busy);
    CHECK((*reader)->isReadOnly());
    CHECK(desk.ok((*reader)->caseFile(desk.office.clerk, id)).id == id);
    CHECK(desk.answer((*reader)->submit(desk.office.clerk, id, AddNote {u"不行"_s})).error().reason == u"read-only"_s);
    CHECK(desk.answer((*reader)->arrive(desk.office.clerk, {arrivalOf(letter(u"不行"_s))})).error().reason
          == u"read-only"_s);
}

TEST_CASE("the profile is free again once its store has gone", "[store]")
{
    TestDesk desk;
    const QString other = profileIn(desk, u"other"_s);

    REQUIRE_OK(Store::open(other, Store::Mode::ReadWrite, desk.parts()));
    desk.queue.runAll();

    CHECK(REQUIRE_OK(Store::open(other, Store::Mode::ReadWrite, desk.parts())));
}

TEST_CASE("a file of a newer version opens for reading only", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const QString newer = desk.dir.filePath(u"newer.db"_s);
    {
        Database db(desk.file, {.access = Database::Access::ReadOnly});
        db.execute("VACUUM INTO ?", newer);
        Database(newer).setUserVersion(99);
    }

    const auto writing = Store::open(newer, Store::Mode::ReadWrite, desk.parts());
    const auto reading = REQUIRE_OK(Store::open(newer, Store::Mode::ReadOnly, desk.parts()));

    REQUIRE_FALSE(writing);
    CHECK(writing.error().code == Error::Code::TooNew);
    CHECK(desk.ok((*reading)->caseFile(desk.office.clerk, id)).current.subject == u"路灯"_s);
}

TEST_CASE("reading where nothing was written says so", "[store]")
{
    TestDesk desk;
    const auto opened = Store::open(profileIn(desk, u"none"_s), Store::Mode::ReadOnly, desk.parts());

    REQUIRE_FALSE(opened);
    CHECK(opened.error().reason == u"no-store"_s);
}

TEST_CASE("a store that cannot be seen is neither new nor lost: nothing is made, and nothing recovered", "[store]")
{
    TestDesk desk;
    const QString file = profileIn(desk, u"away"_s);
    const QString disk = desk.dir.filePath(u"disk"_s); // what is not mounted there
    const QString leads = QStringList {disk + u"/desk.db"_s, file, desk.file + u"/desk.db"_s}[GENERATE(0, 1, 2)];
    INFO(leads);
    REQUIRE(QFile::link(leads, file));
    REQUIRE(QDir(QFileInfo(file).path()).mkpath(u"backup"_s));
    REQUIRE(QFile::copy(desk.file, QFileInfo(file).path() + u"/backup/desk-20260302-010000Z.db"_s));
    const auto before = QDir(QFileInfo(file).path()).entryList(QDir::AllEntries | QDir::System);

    for (const auto &opened : {Store::open(file, Store::Mode::ReadWrite, desk.parts()).map([](auto &&) {}),
                               Store::open(file, Store::Mode::ReadOnly, desk.parts()).map([](auto &&) {}),
                               recover(file, desk.parts()).map([](auto &&) {})}) {
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == Error::Code::Io);
        CHECK(opened.error().reason == u"store-unseen"_s);
    }
    CHECK_FALSE(QFile::exists(disk));
    QFile::remove(lockOf(file)); // recover() asks for it first
    CHECK(QDir(QFileInfo(file).path()).entryList(QDir::AllEntries | QDir::System) == before);
}

TEST_CASE("a store in what is no folder, and one whose folder is not there", "[store]")
{
    TestDesk desk;
    const QString within = desk.file + u"/desk.db"_s;
    const QString nowhere = desk.dir.filePath(u"unplugged/office/desk.db"_s);

    CHECK(presenceOf(within) == Presence::Unseen);
    CHECK(Store::open(within, Store::Mode::ReadWrite, desk.parts()).error().reason == u"store-unseen"_s);
    CHECK(Store::open(nowhere, Store::Mode::ReadOnly, desk.parts()).error().reason == u"no-store"_s);
    CHECK_FALSE(QFile::exists(desk.dir.filePath(u"unplugged"_s)));
}

TEST_CASE("where nothing was written nothing is recovered", "[store]")
{
    TestDesk desk;
    const QString file = profileIn(desk, u"mounted"_s);

    CHECK(recover(file, desk.parts()).error().reason == u"no-store"_s);
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("jobs that wait when the store goes still write, and tell nobody", "[store]")
{
    TestDesk desk;
    const QString file = profileIn(desk, u"gone"_s);
    auto store = *REQUIRE_OK(Store::open(file, Store::Mode::ReadWrite, desk.parts()));
    auto saving = store->setSetting(u"k"_s, u"v"_s);

    store.reset();
    desk.queue.runAll();

    CHECK(saving.result());
    const auto reader = REQUIRE_OK(Store::open(file, Store::Mode::ReadOnly, desk.parts()));
    CHECK(desk.ok((*reader)->setting(u"k"_s)) == u"v"_s);
}
