// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// The whole job once, as a script or a person at a terminal does it: the board's program, the desk's program, files.

namespace {

std::vector<QString> sorted(const std::vector<QJsonObject> &objects, const QString &member)
{
    std::vector<QString> values;
    for (const QJsonObject &object : objects)
        values.push_back(object.value(member).toString());
    std::ranges::sort(values);
    return values;
}

/// Subjects of the sample letters in which @p word stands, without those of reports of wrongdoing.
std::vector<QString> sampleSubjects(const QString &word)
{
    QFile file(source(u"resources/sample/appeals.jsonl"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QString> subjects;
    for (const QJsonObject &letter : objectsIn(file.readAll())) {
        QString text;
        for (const QString &member : {u"subject"_s, u"body"_s, u"location"_s, u"resident_name"_s})
            text += letter.value(member).toString() + u'\n';
        if (text.contains(word) && letter.value(u"track").toString() != u"举报")
            subjects.push_back(letter.value(u"subject").toString());
    }
    std::ranges::sort(subjects);
    return subjects;
}

QJsonObject caseOf(const Ctl &person, const QString &number)
{
    return person.one({u"show"_s, number}).value(u"case").toObject();
}

QString statusOf(const Ctl &person, const QString &number)
{
    return caseOf(person, number).value(u"status").toString();
}

} // namespace

TEST_CASE("what was done before the board was joined goes out once it is, and nobody is there twice", "[ctl]")
{
    Town town;
    const Ctl late {town.folder.filePath(u"late"_s)};
    late.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇人民政府"_s, u"--name"_s, clerkName, u"--role"_s,
              u"intake"_s, u"--role"_s, u"admin"_s});
    const QString number = walkIn(late);
    const qint64 before = town.onBoard(u"cases"_s);
    late.one({u"login"_s, u"--board"_s, town.url(), u"--token"_s, town.clerkToken});

    const auto synced = late.one({u"sync"_s});

    CHECK(synced.value(u"waiting") == 0);
    CHECK(late.lines({u"people"_s}).size() == 1);
    CHECK(town.onBoard(u"cases"_s) == before + 1);
    CHECK(caseOf(late, number).value(u"number").toString().startsWith(u"QX-"));
}

TEST_CASE("what somebody without a token does is said to stay", "[ctl]")
{
    Town town;
    const Ctl late {town.folder.filePath(u"late"_s)};
    late.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, u"小孙"_s, u"--role"_s, u"intake"_s,
              u"--role"_s, u"admin"_s});
    walkIn(late);
    late.one({u"login"_s, u"--board"_s, town.url(), u"--token"_s, town.clerkToken});
    const Ctl newcomer = late.as(u"小孙"_s);

    CHECK(newcomer.one({u"people"_s, u"add"_s, u"小周"_s, u"--role"_s, u"handler"_s}).contains(u"hint"));
    const Said sync = newcomer.run({u"sync"_s});
    CHECK(sync.exitCode == 79);
    CHECK(sync.reason() == u"steps-stuck"_s);
    const auto synced = objectsIn(sync.out).front();
    CHECK(synced.value(u"stuck") == synced.value(u"waiting"));
    const QString told = QString::fromUtf8(newcomer.told({u"sync"_s}).error);
    CHECK(told.startsWith(u"发件箱里有 %1 步："_s.arg(synced.value(u"stuck").toInt())));
    CHECK(told.count(u'\n') == 1);
    for (const QJsonObject &item : newcomer.lines({u"outbox"_s}))
        CHECK_FALSE(item.value(u"problem")[u"reason"].toString().isEmpty());
}

TEST_CASE("a desk that has synced once is read and searched without a line", "[ctl]")
{
    Town town;
    town.closeBoard();

    const Said sync = town.clerk.run({u"sync"_s});
    CHECK(sync.exitCode == 69);
    CHECK(sync.reason() == u"unreachable");
    CHECK_FALSE(sync.sentence().isEmpty());

    CHECK(town.clerk.lines({u"list"_s}).size() == 129); // and a report of wrongdoing that neither of them may read
    CHECK(town.clerk.lines({u"list"_s, u"answered"_s}).size() + town.clerk.lines({u"list"_s, u"new"_s}).size() < 130);
    const QString word = GENERATE(values<QString>({u"灯"_s, u"路灯"_s, u"低保"_s, u"煤"_s}));
    CHECK(sorted(town.clerk.lines({u"search"_s, word}), u"subject"_s) == sampleSubjects(word));
    CHECK(town.clerk.lines({u"search"_s, u"没有这个词"_s}).empty());
}

TEST_CASE("a hotline's list is taken in once, however often it is imported", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QStringList import {u"import"_s, source(u"resources/sample/12345.xlsx"_s), u"--source"_s, u"12345"_s};

    const auto first = town.clerk.one(import);
    const auto second = town.clerk.one(import);

    CHECK(first.value(u"added") == 22);
    CHECK(first.value(u"set_aside") == 2);
    for (const auto &problem : first.value(u"problems").toArray())
        CHECK_FALSE(problem[u"sentence"].toString().isEmpty());
    CHECK(second.value(u"added") == 0);
    CHECK(second.value(u"already_here") == 22);
    CHECK(town.clerk.lines({u"outbox"_s}).size() == 22);
    CHECK(caseOf(town.clerk, u"YL12345-20261119-0117"_s).value(u"subject") == u"老人钥匙反锁屋内"_s);
}

TEST_CASE("a letter worked without a line goes out once when the line is back, and the resident reads the answer",
          "[ctl]")
{
    Town town;
    const qint64 before = town.onBoard(u"operations"_s);
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    answer(town.clerk, number);
    CHECK(statusOf(town.leader, number) == u"REV");
    town.leader.one({u"sign"_s, number});
    CHECK(statusOf(town.clerk, number) == u"OUTB");

    const auto waiting = town.clerk.lines({u"outbox"_s});
    CHECK(waiting.size() == 12);
    CHECK(waiting.front().value(u"kind") == u"intake"_s);
    CHECK(waiting.back().value(u"kind") == u"publish"_s);

    town.openBoard();
    const auto synced = town.clerk.one({u"sync"_s});
    CHECK(synced.value(u"sent") == 12);
    CHECK(synced.value(u"waiting") == 0);
    CHECK(town.clerk.lines({u"outbox"_s}).empty());
    CHECK(town.onBoard(u"operations"_s) == before + 12);
    CHECK(town.clerk.one({u"sync"_s}).value(u"sent") == 0);
    CHECK(town.onBoard(u"operations"_s) == before + 12);
    CHECK(town.onBoard(u"dead_letters"_s) == 0);

    const auto answered = caseOf(town.clerk, number); // by the number the slip says, which stays known
    const QString official = answered.value(u"number").toString();
    CHECK(answered.value(u"status") == u"ANS"_s);
    CHECK(official.startsWith(u"QX-"));
    CHECK_FALSE(answered.value(u"answers")[0][u"receipt"].toString().isEmpty());

    const QString page = town.page(u"/cases/"_s + official);
    const auto words = page.indexOf(u"巷口的路灯坏了两个月，请问什么时候修好？能不能先装一盏临时灯？"_s);
    CHECK(words > 0);
    CHECK(page.indexOf(u"巷口路灯的控制箱已更换，今晚试亮。联系人：村建办，电话0830-5550101。"_s) > words);
    CHECK_FALSE(page.contains(u"19900001234"));
    CHECK_FALSE(page.contains(u"周桂兰"));
    CHECK_FALSE(page.contains(u"等控制箱到货"));
}

TEST_CASE("the author is refused when she signs her own answer, and the leader is not", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    answer(town.clerk, number);

    const Said refused = town.clerk.run({u"sign"_s, number});

    CHECK(refused.exitCode == 77);
    CHECK(refused.reason() == u"signer-not-author");
    CHECK_FALSE(refused.sentence().isEmpty());
    CHECK(statusOf(town.clerk, number) == u"REV");
    CHECK(town.leader.one({u"sign"_s, number, u"--hold"_s}).value(u"status") == u"SIGN"_s);
}

TEST_CASE("the history of a case tells who did what, and its list is written out", "[ctl]")
{
    Town town;
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    answer(town.clerk, number);
    town.leader.one({u"sign"_s, number});
    town.clerk.one({u"sync"_s});
    town.clerk.one({u"sync"_s});

    QStringList told;
    for (const QJsonObject &entry : town.clerk.lines({u"history"_s, number})) {
        CHECK(entry.value(u"state") == u"accepted"_s);
        told << entry.value(u"actor_name").toString() + u' ' + entry.value(u"operation")[u"kind"].toString();
    }
    CHECK(told
          == QStringList {u"李小雨 intake"_s, u"李小雨 classify"_s, u"李小雨 set_demands"_s, u"李小雨 register"_s,
                          u"李小雨 accept"_s, u"李小雨 contact"_s, u"李小雨 assign"_s, u"李小雨 start_work"_s,
                          u"李小雨 note"_s, u"李小雨 submit"_s, u"张镇长 sign"_s, u"张镇长 publish"_s,
                          u"system receipt"_s});

    const QString list = town.folder.filePath(u"answered.csv"_s);
    CHECK(town.clerk.one({u"export"_s, list, u"--list"_s, u"answered"_s}).value(u"cases") == 1);
    QFile written(list);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(written.readAll()).contains(lampAnswer));
    const QString workbook = town.folder.filePath(u"lamps.xlsx"_s);
    CHECK(town.clerk.one({u"export"_s, workbook, u"--search"_s, u"灯"_s}).value(u"cases").toInt()
          == int(town.clerk.lines({u"search"_s, u"灯"_s}).size()));
    CHECK(QFile(workbook).size() > 0);
}
