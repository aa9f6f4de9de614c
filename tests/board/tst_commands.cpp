// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/boardprocess.h"
#include "tests/ownerfiles.h"

#include <csignal>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

/// A folder with a board of one office.
struct Office {
    Office()
    {
        REQUIRE(run({u"init"_s}).exitCode == 0);
        REQUIRE(run({u"org"_s, u"add"_s, u"临江镇"_s}).exitCode == 0);
    }

    Outcome run(QStringList arguments) const { return command(arguments << u"--db"_s << file); }

    QTemporaryDir folder;
    const QString file = folder.filePath(u"board.db"_s);
};

QStringList userAdd(const QString &name, const QString &role = u"intake"_s, const QString &org = u"临江镇"_s)
{
    return {u"user"_s, u"add"_s, name, u"--org"_s, org, u"--role"_s, role};
}

} // namespace

TEST_CASE("a token is printed once and kept nowhere", "[commands]")
{
    const Office office;

    const Outcome added = office.run(userAdd(u"小李"_s));

    CHECK(added.exitCode == 0);
    CHECK(added.out.startsWith(u"lx_"_s));
    CHECK(added.out.trimmed().size() == 46);
    for (const QString &name : {u"board.db"_s, u"board.db-wal"_s}) {
        QFile file(office.folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            CHECK_FALSE(file.readAll().contains(added.out.trimmed().toUtf8()));
    }
}

TEST_CASE("people are listed, given new codes, disabled and enabled by their names", "[commands]")
{
    const Office office;
    REQUIRE(office.run({u"org"_s, u"add"_s, u"白石镇"_s, u"--prefix"_s, u"BS"_s}).exitCode == 0);
    const QString first = office.run(userAdd(u"小李"_s)).out.trimmed();
    REQUIRE(office.run(userAdd(u"小李"_s, u"signer"_s, u"白石镇"_s)).exitCode == 0);

    CHECK(office.run({u"token"_s, u"小周"_s}).exitCode == 66);
    CHECK(office.run({u"token"_s, u"小李"_s}).error.startsWith(u"Several offices have a person of that name."_s));
    const Outcome renewed = office.run({u"token"_s, u"小李"_s, u"--org"_s, u"临江镇"_s});
    CHECK(renewed.exitCode == 0);
    CHECK(renewed.out.startsWith(u"lx_"_s));
    CHECK(renewed.out.trimmed() != first);
    CHECK(office.run({u"user"_s, u"disable"_s, u"小李"_s, u"--org"_s, u"白石镇"_s}).out == u"小李 disabled\n"_s);

    CHECK(office.run({u"user"_s, u"list"_s}).out
          == u"临江镇  小李  active  desks 0  intake\n白石镇  小李  disabled  desks 0  signer\n"_s);
    CHECK(office.run({u"user"_s, u"enable"_s, u"小李"_s, u"--org"_s, u"白石镇"_s}).out == u"小李 active\n"_s);
    const auto report = QJsonDocument::fromJson(office.run({u"user"_s, u"list"_s, u"--json"_s}).out.toUtf8());
    CHECK(report[u"people"][1][u"active"].toBool());
    CHECK(report[u"people"][1][u"roles"][0].toString() == u"signer"_s);
}

TEST_CASE("only init makes a board, and a name that is mistyped makes nothing", "[commands]")
{
    const QTemporaryDir folder;
    const QString typo = folder.filePath(u"typo.db"_s);
    QFile(folder.filePath(u"list.jsonl"_s)).open(QIODevice::WriteOnly);
    for (QStringList words : {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
                              {u"org"_s, u"add"_s, u"临江镇"_s},
                              userAdd(u"小李"_s),
                              {u"token"_s, u"小李"_s},
                              {u"user"_s, u"list"_s},
                              {u"device"_s, u"wipe"_s, u"pc"_s},
                              {u"import"_s, folder.filePath(u"list.jsonl"_s), u"--org"_s, u"临江镇"_s},
                              {u"backup"_s, folder.filePath(u"copy.db"_s)},
                              {u"courier"_s, u"apply"_s, u"in"_s, u"--out"_s, u"out"_s},
                              {u"restore"_s},
                              {u"snapshot"_s},
                              {u"status"_s}}) {
        INFO(words.join(u' '));
        const Outcome outcome = command(words << u"--db"_s << typo);
        CHECK(outcome.exitCode == 66);
        CHECK(
            outcome.error.startsWith(u"There is no board of that name. A new one is made with: lianxin-board init"_s));
        CHECK_FALSE(QFile::exists(typo));
    }
    const Outcome made = command({u"init"_s, u"--name"_s, u"临江镇留言板"_s, u"--db"_s, typo});
    CHECK(made.exitCode == 0);
    CHECK(made.out.startsWith(u"临江镇留言板 "_s));
    const Outcome again = command({u"init"_s, u"--db"_s, typo});
    CHECK(again.exitCode == 73);
    CHECK(again.error.startsWith(u"There is a file of that name already."_s));
    CHECK(command({u"status"_s, u"--db"_s, typo}).out.startsWith(u"临江镇留言板\n"_s));
}

TEST_CASE("snapshots can be made before the board has ever served", "[commands]")
{
    const Office office;

    const Outcome made = office.run({u"snapshot"_s});

    CHECK(made.exitCode == 0);
    CHECK(made.out.contains(u"org:临江镇 full: 0 cases"));
}

TEST_CASE("a command that cannot be done says why in a sentence and by its exit code", "[commands]")
{
    const Office office;
    CHECK(office.run(userAdd(u"小李"_s)).exitCode == 0);
    struct Row {
        QStringList arguments;
        int exitCode;
        QString sentence;
    };
    const Row rows[] = {
        {{u"org"_s, u"add"_s, u"临江镇"_s}, 73, u"There is an office of that name already."_s},
        {{u"org"_s, u"add"_s, u"白石镇"_s}, 73, u"Another office uses that prefix"_s},
        {{u"org"_s, u"add"_s, u"白石镇"_s, u"--prefix"_s, u"白"_s}, 65, u"one to eight capital letters"_s},
        {{u"org"_s, u"add"_s, u" "_s, u"--prefix"_s, u"B"_s}, 65, u"A name has"_s},
        {userAdd(u"小李"_s), 73, u"There is a person of that name"_s},
        {userAdd(u"小周"_s, u"king"_s), 65, u"There is no such role. (king)"_s},
        {userAdd(u"小周"_s, u"intake"_s, u"无名镇"_s), 66, u"There is no office of that name."_s},
        {{u"import"_s, u"nothing.csv"_s, u"--org"_s, u"临江镇"_s}, 66, u"There is no such file."_s},
        {{u"serve"_s, u"--listen"_s, u"localhost"_s}, 65, u"Give the address"_s},
        {{u"serve"_s, u"--listen"_s, u"127.0.0.1:70000"_s}, 65, u"Give the address"_s},
        {{u"serve"_s, u"--listen"_s, u"0.0.0.0:0"_s}, 65, u"add --behind-proxy"_s},
        {{u"serve"_s, u"--listen"_s, u"203.0.113.1:8080"_s}, 65, u"add --behind-proxy"_s},
        {{u"serve"_s, u"--listen"_s, u"203.0.113.1:8080"_s, u"--behind-proxy"_s}, 69, u"Nothing can listen there"_s},
        {{u"dance"_s}, 64, u"--help"_s},
        {{}, 64, u"--help"_s},
    };
    for (const Row &row : rows) {
        INFO(row.arguments.join(u' '));
        const Outcome outcome = office.run(row.arguments);
        CHECK(outcome.exitCode == row.exitCode);
        CHECK(outcome.error.contains(row.sentence));
    }
    CHECK(command({u"status"_s, u"--db"_s, office.folder.filePath(u"none.db"_s)}).exitCode == 66);
}

TEST_CASE("the board's file and those beside it are readable for their owner alone", "[commands]")
{
    const Office office;
    const BoardProcess running(office.file);

    for (const char16_t *suffix : {u"", u"-wal", u"-shm", u".lock", u".turn"}) {
        INFO(QString::fromUtf16(suffix));
        CHECK(isForOwnerOnly(office.file + QString::fromUtf16(suffix)));
    }
}

TEST_CASE("a file of something else is left alone", "[commands]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("This is a letter, not a database.\n").repeated(100));
    file.close();

    const Outcome outcome = command({u"org"_s, u"add"_s, u"临江镇"_s, u"--db"_s, path});

    CHECK(outcome.exitCode == 74);
    CHECK(outcome.error.contains(u"It was not touched."));
    CHECK(QFile(path).size() == 3400);
}

TEST_CASE("status says what the board holds, for programs too", "[commands]")
{
    const Office office;

    const Outcome status = office.run({u"status"_s, u"--json"_s});

    CHECK(status.exitCode == 0);
    const QJsonObject report = QJsonDocument::fromJson(status.out.toUtf8()).object();
    CHECK(report.value(u"orgs").toInt() == 1);
    CHECK(report.value(u"cases").toInt(-1) == 0);
    CHECK_FALSE(report.value(u"board_id").toString().isEmpty());
}

TEST_CASE("the board ends cleanly when asked to, and comes back after being killed", "[commands]")
{
    const Office office;
    const int how = GENERATE(SIGTERM, SIGINT, SIGKILL);
    {
        BoardProcess running(office.file);
        CHECK(askedBare(running.port, "GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200"));
        ::kill(pid_t(running.process.processId()), how);
        REQUIRE(running.process.waitForFinished());
        if (how != SIGKILL) {
            CHECK(running.process.exitStatus() == QProcess::NormalExit);
            CHECK(running.process.exitCode() == 0);
        }
    }
    const BoardProcess again(office.file);
    CHECK(askedBare(again.port, "GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200"));
}

TEST_CASE("a taken port is said to be taken", "[commands]")
{
    const Office office;
    QTcpServer other;
    REQUIRE(other.listen(QHostAddress::LocalHost));

    const Outcome outcome
        = office.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:"_s + QString::number(other.serverPort())});

    CHECK(outcome.exitCode == 69);
}
