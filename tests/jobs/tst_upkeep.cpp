// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/upkeep.h"
#include "core/store/backup.h"
#include "tests/store/build.h"

#include <QDir>
#include <QFile>

using namespace lianxin;
using namespace std::chrono_literals;

namespace {

/// A desk with its upkeep, whose time is turned by hand.
struct KeptDesk : TestDesk {
    QueueExecutor background;
    std::optional<Upkeep> upkeep;

    KeptDesk() { keep(); }

    void keep()
    {
        upkeep.emplace(store(), file, background, clock);
        upkeep->start();
        background.runAll();
        queue.runAll();
    }
    void pass(std::chrono::minutes time)
    {
        clock.advance(time);
        background.advance(time);
        queue.runAll();
    }
    int backups() const { return int(backupsOf(file).size()); }
    QString warning()
    {
        const auto warnings = store().warnings();
        return warnings.empty() ? QString() : warnings.front().reason;
    }
};

} // namespace

TEST_CASE("a desk is backed up soon after its start, then every hour in which it has changed", "[jobs][upkeep]")
{
    KeptDesk desk;
    desk.pass(2min);
    CHECK(desk.backups() == 1);
    desk.pass(20min);
    CHECK(desk.backups() == 1);

    // Whether it has changed is asked of the file's time, which is today's; the desk's clock stands in the past.
    desk.take(letter(u"路灯"_s));
    desk.pass(45min);

    CHECK(desk.backups() == 2);
    CHECK(desk.warning().isEmpty());
    CHECK(desk.ok(desk.store().setting(settingkey::backedUpTo)) == u"1"_s);
}

TEST_CASE("a backup that cannot be made is told until one can", "[jobs][upkeep]")
{
    KeptDesk desk;
    const QString folder = desk.dir.filePath(u"backup"_s);
    QFile wall(folder);
    REQUIRE(wall.open(QIODevice::WriteOnly));
    desk.pass(2min);
    CHECK(desk.warning() == u"backup-failed"_s);
    CHECK(std::ranges::any_of(desk.changes, &ChangeSet::safety));

    REQUIRE(wall.remove());
    desk.pass(6min);

    CHECK(desk.backups() == 1);
    CHECK(desk.warning().isEmpty());
}

TEST_CASE("after a sudden end the file is looked over; one that is whole counts as ended well", "[jobs][upkeep]")
{
    KeptDesk desk;
    desk.close();
    desk.upkeep.reset();
    QFile lock(desk.file + u".lock"_s);
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.write("open\n");
    lock.close();
    desk.reopen();
    REQUIRE_FALSE(desk.store().endedCleanly());

    desk.keep();

    CHECK(desk.store().endedCleanly());
    CHECK(desk.warning().isEmpty());
}

TEST_CASE("who ends in an orderly way leaves no mark", "[jobs][upkeep]")
{
    KeptDesk desk;
    desk.upkeep.reset();
    desk.reopen();

    CHECK(desk.store().endedCleanly());
}

TEST_CASE("an upkeep that has gone leaves the store alone", "[jobs][upkeep]")
{
    KeptDesk desk;
    desk.upkeep.reset();
    desk.close();

    desk.background.advance(2h);

    CHECK(desk.backups() == 0);
}
