// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// A stick between the programs: the desk's, the board's, and one in between that has a line.

namespace {

/// A town whose line is gone from the first day on, and a stick.
struct CutOffTown : Town {
    CutOffTown() { closeBoard(); }

    [[nodiscard]] QString stick(const QString &name) const { return folder.filePath(name); }
    QJsonObject pack(const QString &name) const { return clerk.one({u"courier"_s, u"pack"_s, stick(name)}); }
    QJsonObject read(const QString &name) const { return clerk.one({u"courier"_s, u"apply"_s, stick(name)}); }

    /// At the county, where the board does not run.
    [[nodiscard]] lianxin::board::Outcome county(const QString &pack, const QString &answer) const
    {
        return lianxin::board::command({u"courier"_s, u"apply"_s, stick(pack), u"--out"_s, stick(answer), u"--json"_s,
                                        u"--db"_s, stick(u"board.db"_s)});
    }
    QJsonObject taken(const QString &pack, const QString &answer) const
    {
        const auto outcome = county(pack, answer);
        INFO(outcome.error);
        REQUIRE(outcome.exitCode == 0);
        return objectsIn(outcome.out.toUtf8()).front();
    }
};

} // namespace

TEST_CASE("a letter gets its published answer by stick alone, in one trip", "[ctl][courier]")
{
    CutOffTown town;
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    answer(town.clerk, number);
    town.leader.one({u"sign"_s, number});

    const auto packed = town.pack(u"1.lxp"_s);
    const auto done = town.taken(u"1.lxp"_s, u"1.lxa"_s);
    const auto read = town.read(u"1.lxa"_s);

    CHECK(packed.value(u"people") == 2);
    CHECK(packed.value(u"left_here") == 0);
    CHECK(done.value(u"refused") == 0);
    CHECK(read.value(u"accepted") == packed.value(u"operations"));
    CHECK(read.value(u"waiting") == 0);
    const auto shown = town.clerk.one({u"show"_s, number}).value(u"case").toObject();
    CHECK(shown.value(u"status") == u"ANS"_s);
    town.openBoard();
    CHECK(town.page(u"/cases/"_s + shown.value(u"number").toString()).contains(u"控制箱已更换"_s));
    CHECK(town.clerk.one({u"sync"_s}).value(u"sent") == 0);
}

TEST_CASE("lost, repeated and late sticks leave each letter on the board once", "[ctl][courier]")
{
    CutOffTown town;
    const qint64 before = town.onBoard(u"cases"_s);
    walkIn(town.clerk);
    town.pack(u"1.lxp"_s);
    walkIn(town.clerk);
    town.pack(u"2.lxp"_s);

    town.taken(u"2.lxp"_s, u"lost.lxa"_s);
    const auto again = town.taken(u"2.lxp"_s, u"2.lxa"_s);
    const auto late = town.taken(u"1.lxp"_s, u"1.lxa"_s);
    town.read(u"2.lxa"_s);
    const auto older = town.read(u"1.lxa"_s);

    CHECK(again.value(u"accepted") == 2);
    CHECK(late.value(u"late") == true);
    CHECK(late.value(u"accepted") == 0);
    CHECK(older.value(u"news") == false);
    CHECK(town.clerk.lines({u"outbox"_s}).empty());
    CHECK(town.onBoard(u"cases"_s) == before + 2);
}

TEST_CASE("a village's stick goes by a neighbour's line", "[ctl][courier]")
{
    CutOffTown town;
    walkIn(town.clerk);
    town.pack(u"village.lxp"_s);
    town.openBoard();
    const Ctl carrier {town.folder.filePath(u"carrier"_s)};
    carrier.one({u"init"_s, u"--board"_s, town.url(), u"--token"_s, town.clerkToken});

    const auto carried
        = carrier.one({u"courier"_s, u"carry"_s, town.stick(u"village.lxp"_s), u"--out"_s, town.folder.path()});
    const Said misread = carrier.run({u"courier"_s, u"apply"_s, town.stick(u"village.lxa"_s)});
    town.closeBoard();
    const auto read = town.read(u"village.lxa"_s);

    CHECK(QFileInfo(carried.value(u"answer").toString()).fileName() == u"village.lxa");
    CHECK(misread.exitCode == 76);
    CHECK(misread.reason() == u"courier-other-desk");
    CHECK(read.value(u"accepted") == 1);
    CHECK(read.value(u"waiting") == 0);
}

TEST_CASE("what the stick's answer leaves stuck is said as sync says it", "[ctl][courier]")
{
    CutOffTown town;
    const Ctl desk {town.folder.filePath(u"late"_s)};
    desk.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, u"小孙"_s, u"--role"_s, u"intake"_s});
    const Ctl tokenless = desk.as(u"小孙"_s);
    walkIn(tokenless);
    town.openBoard();
    desk.one({u"login"_s, u"--board"_s, town.url(), u"--token"_s, town.clerkToken});
    town.closeBoard();
    walkIn(desk.as(clerkName));
    desk.as(clerkName).one({u"courier"_s, u"pack"_s, town.stick(u"1.lxp"_s)});
    town.taken(u"1.lxp"_s, u"1.lxa"_s);

    const Said read = tokenless.run({u"courier"_s, u"apply"_s, town.stick(u"1.lxa"_s)});
    const QString again = QString::fromUtf8(tokenless.told({u"courier"_s, u"apply"_s, town.stick(u"1.lxa"_s)}).error);

    CHECK(read.exitCode == 79);
    CHECK(read.reason() == u"steps-stuck");
    const auto taken = objectsIn(read.out).front();
    CHECK(taken.value(u"accepted") == 1);
    CHECK(taken.value(u"stuck") == 1);
    CHECK(again.startsWith(u"发件箱里有 1 步："_s));
    CHECK(again.count(u'\n') == 1);
}

TEST_CASE("a village hears by stick that the board was put back, and the next stick makes it whole", "[ctl][courier]")
{
    CutOffTown town;
    const qint64 before = town.onBoard(u"cases"_s);
    town.administrate({u"backup"_s, town.stick(u"copy.db"_s)});
    walkIn(town.clerk);
    town.pack(u"1.lxp"_s);
    town.taken(u"1.lxp"_s, u"1.lxa"_s);
    const auto lost = town.taken(u"1.lxp"_s, u"again.lxa"_s);
    town.read(u"1.lxa"_s);
    town.putBack(town.stick(u"copy.db"_s));
    town.administrate({u"restore"_s});
    walkIn(town.clerk);
    town.pack(u"2.lxp"_s);

    const auto told = town.taken(u"2.lxp"_s, u"2.lxa"_s);
    const auto heard = town.read(u"2.lxa"_s);
    const QString again = QString::fromUtf8(town.clerk.told({u"courier"_s, u"apply"_s, town.stick(u"2.lxa"_s)}).out);
    const Said late = town.clerk.run({u"courier"_s, u"apply"_s, town.stick(u"again.lxa"_s)});
    const auto packed = town.pack(u"3.lxp"_s);
    town.taken(u"3.lxp"_s, u"3.lxa"_s);
    const auto back = town.read(u"3.lxa"_s);

    CHECK(lost.value(u"put_back") == false);
    CHECK(told.value(u"put_back") == true);
    CHECK(told.value(u"accepted") == 0);
    CHECK(heard.value(u"put_back") == true);
    CHECK(heard.value(u"news") == true);
    CHECK(heard.value(u"waiting") == 2);
    CHECK(again.startsWith(u"这份回件只说留言板从备份恢复过"_s));
    CHECK(late.exitCode == 76);
    CHECK(late.reason() == u"courier-other-epoch");
    CHECK(packed.value(u"operations") == 2);
    CHECK(back.value(u"put_back") == false);
    CHECK(back.value(u"accepted") == 2);
    CHECK(back.value(u"waiting") == 0);
    CHECK(town.onBoard(u"cases"_s) == before + 2);
}

TEST_CASE("the board's own words say that it was put back and the stick is to go home", "[ctl][courier]")
{
    CutOffTown town;
    walkIn(town.clerk);
    town.pack(u"1.lxp"_s);
    town.administrate({u"restore"_s});

    const QString said
        = town.administrate({u"courier"_s, u"apply"_s, town.stick(u"1.lxp"_s), u"--out"_s, town.stick(u"1.lxa"_s)});

    CHECK(said.startsWith(u"This board was put back from a copy"_s));
    CHECK(QFile::exists(town.stick(u"1.lxa"_s)));
}

TEST_CASE("a stick that was cut short or changed is refused with a sentence and changes nothing", "[ctl][courier]")
{
    CutOffTown town;
    walkIn(town.clerk);
    town.pack(u"1.lxp"_s);
    town.taken(u"1.lxp"_s, u"1.lxa"_s);
    QFile answer(town.stick(u"1.lxa"_s));
    REQUIRE(answer.resize(answer.size() / 2));

    const Said said = town.clerk.run({u"courier"_s, u"apply"_s, town.stick(u"1.lxa"_s)});

    CHECK(said.exitCode == 65);
    CHECK(said.reason() == u"courier-cut-short");
    CHECK_FALSE(said.sentence().isEmpty());
    CHECK(town.clerk.lines({u"outbox"_s}).size() == 1);
    CHECK(town.county(u"1.lxa"_s, u"2.lxa"_s).exitCode == 65);
    CHECK_FALSE(QFile::exists(town.stick(u"2.lxa"_s)));
}
