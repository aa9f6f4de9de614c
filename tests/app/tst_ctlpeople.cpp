// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <QFile>
#include <QJsonArray>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// What the board's administrator does to a person, as that person's desk meets it.

namespace {

qsizetype waiting(const Ctl &person)
{
    return qsizetype(person.lines({u"outbox"_s}).size());
}

QStringList desksOf(const Town &town)
{
    QStringList names;
    for (const QJsonValue &desk : objectsIn(town.administrate({u"device"_s, u"list"_s, u"--json"_s}).toUtf8())
                                      .front()
                                      .value(u"devices")
                                      .toArray())
        names << desk.toObject().value(u"name").toString();
    return names;
}

} // namespace

TEST_CASE("a person whose token the board has lost goes on with a new code, and nothing is lost", "[ctl]")
{
    Town town;
    const QString before = town.folder.filePath(u"before.db"_s);
    town.closeBoard();
    town.administrate({u"user"_s, u"enable"_s, clerkName}); // it closes the file in order, so the copy is whole
    REQUIRE(QFile::copy(town.file(), before));
    const QString later = town.administrate({u"token"_s, clerkName});
    town.openBoard();
    town.desk.one({u"login"_s, u"--token"_s, later});
    town.clerk.one({u"sync"_s});
    town.closeBoard();
    town.putBack(before);
    town.openBoard();
    const QString number = walkIn(town.clerk);
    CHECK(town.clerk.run({u"sync"_s}).reason() == u"token-refused"_s);
    const qint64 cases = town.onBoard(u"cases"_s);

    const QString code = town.administrate({u"token"_s, clerkName});

    town.desk.one({u"login"_s, u"--token"_s, code});
    town.clerk.one({u"sync"_s});
    CHECK(waiting(town.clerk) == 0);
    CHECK(town.onBoard(u"cases"_s) == cases + 1);
}

TEST_CASE("a copy of a shut-out desk's folder is no new desk", "[ctl]")
{
    Town town;
    const QString copied = town.folder.filePath(u"copied"_s);
    REQUIRE(QProcess::execute(u"cp"_s, {u"-r"_s, town.desk.profile(), copied}) == 0);
    const QString desk = desksOf(town).front();
    const QString said = town.administrate({u"device"_s, u"revoke"_s, desk});

    CHECK(said == desk + u" revoked\ncode ended: "_s + leaderName + u"\ncode ended: "_s + clerkName);
    CHECK(town.clerk.run({u"sync"_s}).reason() == u"device-revoked"_s);
    const Said refused = Ctl(copied, clerkName).run({u"sync"_s});
    CHECK(objectsIn(refused.error).back().value(u"error")[u"reason"].toString() == u"no-new-desk"_s);
    CHECK(desksOf(town) == QStringList {desk});
}

TEST_CASE("a disabled person hears so, keeps the work, and goes on when enabled again", "[ctl]")
{
    Town town;
    const QString number = walkIn(town.clerk);
    town.administrate({u"user"_s, u"disable"_s, clerkName});

    const Said said = town.clerk.run({u"sync"_s});
    CHECK(said.reason() == u"person-disabled"_s);
    CHECK(said.sentence().contains(u"已停用您在留言板上的账号"_s));
    CHECK(waiting(town.clerk) > 0);
    const Ctl elsewhere {town.folder.filePath(u"elsewhere"_s)};
    CHECK(elsewhere.run({u"init"_s, u"--board"_s, town.url(), u"--token"_s, town.clerkToken}).reason()
          == u"person-disabled"_s);

    town.administrate({u"user"_s, u"enable"_s, clerkName});
    town.clerk.one({u"sync"_s});
    CHECK(waiting(town.clerk) == 0);
}
