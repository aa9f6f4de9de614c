// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"
#include "tests/app/casework.h"

#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

// A township that has no board: a desk, two people, a hotline's list.

namespace {

struct Township {
    Township()
    {
        desk.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, u"李小雨"_s, u"--role"_s,
                  u"intake"_s, u"--role"_s, u"dispatcher"_s, u"--role"_s, u"handler"_s, u"--role"_s, u"admin"_s});
        clerk.one({u"people"_s, u"add"_s, u"张镇长"_s, u"--role"_s, u"signer"_s, u"--role"_s, u"archivist"_s});
    }

    QTemporaryDir folder;
    const Ctl desk {folder.filePath(u"desk"_s)};
    const Ctl clerk = desk.as(u"李小雨"_s);
    const Ctl leader = desk.as(u"张镇长"_s);
};

} // namespace

TEST_CASE("a township without a board imports, works, signs and delivers", "[ctl]")
{
    const Township town;
    const QString number = u"YL12345-20261119-0145"_s;
    CHECK(town.clerk.one({u"import"_s, source(u"resources/sample/12345.xlsx"_s)}).value(u"added") == 22);
    work(town.clerk, number, u"李小雨"_s);
    answer(town.clerk, number);

    CHECK(town.leader.one({u"sign"_s, number}).value(u"status") == u"SIGN"_s);
    CHECK(town.clerk.run({u"send"_s, number}).reason() == u"no-board");
    const auto answered
        = town.clerk.one({u"send"_s, number, u"--how"_s, u"letter"_s, u"--receipt"_s, u"挂号XA00112233"_s});

    CHECK(answered.value(u"status") == u"ANS"_s);
    const auto version = town.clerk.one({u"show"_s, number}).value(u"case")[u"answers"][0];
    CHECK(version[u"state"] == u"published"_s);
    CHECK(version[u"receipt"] == u"挂号XA00112233"_s);
    CHECK(town.clerk.lines({u"outbox"_s}).empty());
    CHECK(town.clerk.run({u"sync"_s}).exitCode != 0);
    CHECK(town.clerk.one({u"list"_s, u"answered"_s}).value(u"number")
          == town.clerk.one({u"show"_s, number}).value(u"case")[u"number"]);
}

TEST_CASE("what another system has answered is closed on its word", "[ctl]")
{
    const Township town;
    town.clerk.one({u"import"_s, source(u"resources/sample/12345.xlsx"_s)});
    const QString number = u"YL12345-20261119-0131"_s;

    town.clerk.one({u"answered-elsewhere"_s, number, u"--system"_s, u"12345"_s, u"--number"_s, number});

    CHECK(town.clerk.one({u"list"_s, u"closed"_s}).value(u"subject") == u"农资店卖的菜籽不出苗"_s);
    CHECK(town.leader.one({u"archive"_s, number}).value(u"status") == u"ARCH"_s);
}

TEST_CASE("who may bring a letter in but reads no case is told that it came in", "[ctl]")
{
    const Township town;
    town.clerk.one({u"people"_s, u"add"_s, u"老吴"_s, u"--role"_s, u"helper"_s});

    const QString told = town.desk.as(u"老吴"_s).read(
        {u"register"_s, u"--subject"_s, u"井盖"_s, u"--body"_s, u"井盖坏了。"_s, u"--name"_s, u"周桂兰"_s});

    CHECK(told.trimmed() == u"已收下，由受理员登记。"_s);
    CHECK(town.clerk.one({u"list"_s}).value(u"subject") == u"井盖"_s);
}

TEST_CASE("while another program has the profile, writing is refused with a sentence and reading works", "[ctl]")
{
    const Township town;
    const QString number = walkIn(town.clerk);
    {
        const auto window = *REQUIRE_OK(Services::open(town.desk.profile(), Store::Mode::ReadWrite));

        for (const QStringList &words :
             {QStringList {u"note"_s, number, u"记一笔"_s}, QStringList {u"accept"_s, number},
              QStringList {u"import"_s, source(u"resources/sample/12345.csv"_s)}}) {
            const Said refused = town.clerk.run(words);
            CHECK(refused.exitCode == 75);
            CHECK_FALSE(refused.sentence().isEmpty());
        }
        CHECK(town.clerk.one({u"list"_s}).value(u"number") == number);
        CHECK(town.clerk.lines({u"search"_s, u"灯"_s}).size() == 1);
        CHECK(town.clerk.lines({u"history"_s, number}).size() == 1);
        CHECK(town.clerk.one({u"export"_s, town.folder.filePath(u"all.xlsx"_s)}).value(u"cases") == 1);
    }
    town.clerk.one({u"note"_s, number, u"记一笔"_s});
}
