// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/listintake.h"
#include "tests/board/boarddesk.h"
#include "tests/board/boardprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

/// A folder with a board of one office and a list to import.
struct Import {
    Import()
    {
        REQUIRE(command({u"init"_s, u"--db"_s, file}).exitCode == 0);
        REQUIRE(command({u"org"_s, u"add"_s, town, u"--db"_s, file}).exitCode == 0);
    }

    void write(const QByteArray &list, const QString &name = u"list.csv"_s)
    {
        path = folder.filePath(name);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(list);
    }
    Outcome run(const QStringList &more = {}) const
    {
        return command(QStringList {u"import"_s, path, u"--org"_s, town, u"--db"_s, file} + more);
    }
    QJsonObject report(const QStringList &more = {}) const
    {
        const Outcome outcome = run(more + QStringList {u"--json"_s});
        INFO(outcome.error);
        REQUIRE(outcome.exitCode == 0);
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }
    [[nodiscard]] std::unique_ptr<Database> db() const { return std::move(*openForReading(file)); }

    QTemporaryDir folder;
    const QString file = folder.filePath(u"board.db"_s);
    QString path;
};

const QByteArray header = "工单编号,标题,诉求内容,来电时间,姓名,联系电话\r\n";
const QByteArray lamp = "GD-1,路灯不亮,\"村口路灯,坏了三个月\",2025-06-03 09:00:00,王小明,13800000000\r\n";
const QByteArray rubbish = "GD-2,垃圾成堆,桥头垃圾没人收,2025-06-03 10:00:00,李四,13900000000\r\n";

} // namespace

TEST_CASE("a second import of a list adds only what is new", "[import]")
{
    Import import;
    import.write(header + lamp);
    CHECK(import.report().value(u"added").toInt() == 1);

    import.write(header + lamp + rubbish);
    const QJsonObject second = import.report();

    CHECK(second.value(u"added").toInt() == 1);
    CHECK(second.value(u"already_here").toInt() == 1);
    CHECK(import.report().value(u"already_here").toInt() == 2);
    CHECK(import.db()->value<int>("SELECT COUNT(*) FROM cases") == 2);
    CHECK(import.db()->value<int>("SELECT COUNT(*) FROM changes") == 2);
}

TEST_CASE("rows without a number are known by themselves", "[import]")
{
    Import import;
    import.write("标题,诉求内容\n路灯,坏了\n垃圾,没人收\n");
    CHECK(import.report().value(u"added").toInt() == 2);
    CHECK(import.report().value(u"already_here").toInt() == 2);
}

TEST_CASE("a list's own categories come in as they are", "[import]")
{
    Import import;
    import.write("标题,诉求内容,分类\n路灯,坏了,市容环境/亮化\n");

    CHECK(import.report().value(u"added").toInt() == 1);

    CHECK(import.db()->value<QString>("SELECT doc ->> '$.category' FROM cases") == u"市容环境/亮化"_s);
}

TEST_CASE("the original row is kept byte for byte", "[import]")
{
    Import import;
    import.write(header + lamp);
    import.report();

    CHECK(import.db()->value<QByteArray>("SELECT original FROM appeals") == lamp.chopped(2));
}

TEST_CASE("rows that are no letters are named and stop nothing", "[import]")
{
    Import import;
    import.write(header + "GD-3,坏时间,信,昨天,王五,13700000000\r\n" + "GD-4,空,,2025-06-03 10:00:00,王五,1\r\n"
                 + lamp);

    const Outcome outcome = import.run();

    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.contains(u"row 2, column 来电时间: bad-time"));
    CHECK(outcome.out.contains(u"row 3, column 诉求内容: empty-body"));
    CHECK(outcome.out.contains(u"1 added, 0 of them answered, 0 closed, 0 already here, 2 set aside"));
}

TEST_CASE("columns can be named, and a wrong name is refused before anything is taken", "[import]")
{
    Import import;
    import.write("甲,乙\n路灯,坏了\n");

    CHECK(import.run().exitCode == 65);
    CHECK(import.run({u"--map"_s, u"甲=subject,丙=body"_s}).error.contains(u"丙"));
    CHECK(import.report({u"--map"_s, u"甲=subject,乙=body"_s}).value(u"added").toInt() == 1);
}

TEST_CASE("letters answered elsewhere come with their answer, and what happened there is kept", "[import]")
{
    Import import;
    import.write(
        R"({"id":"A1","subject":"路灯","body":"路灯坏了","time":1748919600,"channel":"12345热线","status":"已办结",)"
        R"("resident":{"name":"王小明","phone":"13800000000"},)"
        R"("events":[{"t":1748919700,"actor":"张三","action":"登记","note":"x"}],)"
        R"("replies":[{"t":1748923200,"org":"村建办","text":"已修好。"}]})"
        "\n",
        u"list.jsonl"_s);

    const QJsonObject report = import.report({u"--source"_s, u"12345"_s});

    CHECK(report.value(u"answered").toInt() == 1);
    const auto shown = REQUIRE_OK(findPublic(*import.db(), u"LY-2025-000001"_s));
    CHECK(shown->status == u"办结待评价"_s);
    REQUIRE(shown->answers.size() == 1);
    CHECK(shown->answers.front().text.contains(u"已修好。"));
    CHECK(shown->answers.front().receipt == u"A1"_s);
    CHECK(import.db()->value<QString>("SELECT doc FROM appeals")->contains(u"张三"));
}

TEST_CASE("a letter that was open is closed when a later list says it was answered", "[import]")
{
    Import import;
    const QByteArray letter = R"("id":"A1","subject":"路灯","body":"路灯坏了","time":1748919600,"channel":"phone")";
    import.write("{" + letter + "}\n", u"list.jsonl"_s);
    CHECK(import.report().value(u"added").toInt() == 1);

    import.write("{" + letter + R"(,"status":"已办结","replies":[{"t":1748923200,"text":"已修好。"}]})" + "\n",
                 u"list.jsonl"_s);

    CHECK(import.report().value(u"closed").toInt() == 1);
    CHECK(import.report().value(u"closed").toInt() == 0);
    CHECK(import.db()->value<int>("SELECT COUNT(*) FROM changes") == 2);
}

TEST_CASE("a list's report of wrongdoing is sealed from the start", "[import][sealed]")
{
    Import import;
    import.write("标题,诉求内容,诉求类型\n反映问题,村干部挪用低保钱,举报\n反映问题二,路灯坏了,投诉\n");

    import.report();

    CHECK(import.db()->value<int>("SELECT COUNT(*) FROM changes WHERE scope = ?", openScope(town)) == 1);
    CHECK(import.db()->value<int>("SELECT COUNT(*) FROM changes WHERE scope = ?", sealedScope(town)) == 1);
}

TEST_CASE("an answered letter whose subject speaks of a report waits until somebody has read it", "[import][sealed]")
{
    Case c;
    c.answeredAt = noon;
    c.subject = u"举报楼顶违建"_s;
    CHECK_FALSE(isPublic(c));
    c.registeredAt = noon;
    CHECK(isPublic(c));
}

TEST_CASE("the sample's lists can be imported, the spreadsheet and the plain one to the same effect", "[import]")
{
    const QString sample = qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/sample/"_s;
    Import import;
    import.path = sample + u"12345.xlsx"_s;
    const QJsonObject first = import.report({u"--source"_s, u"12345"_s});
    const qint64 refused = first.value(u"refused").toArray().size();
    CHECK(refused >= 2); // the sample's two bad rows
    CHECK(first.value(u"added").toInt() + refused == 24);

    import.path = sample + u"12345.csv"_s;
    const QJsonObject second = import.report({u"--source"_s, u"12345"_s});
    CHECK(second.value(u"added").toInt() == 0);
    CHECK(second.value(u"refused").toArray().size() == refused);
}
