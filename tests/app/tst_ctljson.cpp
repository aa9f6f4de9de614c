// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// What lianxinctl prints is an interface. docs/lianxinctl.md is its description, and is read here.

namespace {

/// The members the manual names for a command: "clock", "next_due.clock", "roles".
QStringList documented(const QString &command)
{
    QFile manual(source(u"docs/lianxinctl.md"_s));
    REQUIRE(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    const QRegularExpression row(u"^\\| [^|\\n]*%1[^|\\n]* \\| ([^|]*) \\|$"_s.arg(command),
                                 QRegularExpression::MultilineOption);
    // The last such row is that of the members; the others tell what the commands do.
    QString members;
    for (auto it = row.globalMatch(text.sliced(text.indexOf(u"## JSON"))); it.hasNext();)
        members = it.next().captured(1);
    static const QRegularExpression name(u"([a-z_]+)(?:\\[\\])?(?:\\{([^}]*)\\})?"_s);
    static const QRegularExpression prose(u"\\([^)]*\\)"_s);
    QStringList names;
    for (auto it = name.globalMatch(members.remove(prose)); it.hasNext();) {
        const auto match = it.next();
        names << match.captured(1);
        for (const QString &inner : match.captured(2).split(u' ', Qt::SkipEmptyParts))
            if (inner != u"…")
                names << match.captured(1) + u'.' + inner;
    }
    REQUIRE_FALSE(names.isEmpty());
    return names;
}

/// Members of an object, and of the objects right below it.
QStringList membersOf(const QJsonObject &object)
{
    QStringList names;
    for (auto it = object.begin(); it != object.end(); ++it) {
        names << it.key();
        const QJsonValue first = it->isArray() ? it->toArray().first() : QJsonValue(*it);
        for (const QString &inner : first.toObject().keys())
            names << it.key() + u'.' + inner;
    }
    return names;
}

/// Everything printed is described. Documents have members of their own, which the codec describes.
void checkDescribed(const std::vector<QJsonObject> &printed, const QString &command,
                    const QStringList &documents = {u"case"_s, u"appeals"_s, u"operation"_s, u"drafts"_s, u"clocks"_s})
{
    REQUIRE_FALSE(printed.empty());
    const QStringList known = documented(command);
    for (const QJsonObject &object : printed)
        for (const QString &member : membersOf(object)) {
            INFO(command << " prints " << member);
            CHECK((known.contains(member) || documents.contains(member.section(u'.', 0, 0))));
        }
}

/// The reverse: what is described is there. @p absent are members that this case has no reason to show.
void checkPresent(const QJsonObject &printed, const QString &command, const QStringList &absent = {})
{
    for (const QString &member : documented(command)) {
        INFO(command << " lacks " << member);
        CHECK((absent.contains(member) || membersOf(printed).contains(member)));
    }
}

/// A moment of our time written as milliseconds.
bool hasBareTime(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble() > 1e12;
    const auto bare = [](const auto &inner) { return hasBareTime(inner); };
    const auto object = value.toObject();
    const auto array = value.toArray();
    return std::any_of(object.begin(), object.end(), bare) || std::any_of(array.begin(), array.end(), bare);
}

} // namespace

TEST_CASE("every command prints what the manual says, and nothing else", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    const auto draft = town.clerk.one({u"answer"_s, number, lampAnswer});

    checkDescribed(town.clerk.lines({u"list"_s}), u"`list`"_s);
    checkPresent(town.clerk.one({u"list"_s, u"open"_s}), u"`list`"_s, {u"next_due.met_at"_s});
    checkDescribed(town.clerk.lines({u"search"_s, u"灯"_s}), u"`search`"_s);
    checkPresent(town.clerk.one({u"show"_s, number}), u"`show`"_s,
                 {u"similar.number"_s, u"similar.key"_s, u"similar.why"_s, u"similar.score"_s, u"similar.linked"_s,
                  u"similar.dismissed"_s});
    checkDescribed({town.clerk.one({u"show"_s, number})}, u"`show`"_s);
    checkDescribed(town.clerk.lines({u"history"_s, number}), u"`history`"_s);
    checkPresent(town.clerk.lines({u"history"_s, number}).back(), u"`history`"_s, {u"refusal"_s, u"base_v"_s});
    checkDescribed(town.clerk.lines({u"outbox"_s}), u"`outbox`"_s);
    checkDescribed(town.clerk.lines({u"diary"_s}), u"`diary`"_s);
    checkDescribed({draft}, u"`answer`"_s);
    checkPresent(draft, u"`answer`"_s);
    checkPresent(town.clerk.one({u"note"_s, number, u"再等一天"_s}), u"commands on a case"_s);
    checkPresent(town.clerk.lines({u"people"_s}).front(), u"`people`"_s, {u"hint"_s});
    const auto list = town.clerk.one({u"import"_s, source(u"resources/sample/12345.xlsx"_s)});
    checkPresent(list, u"`import`"_s,
                 {u"stopped"_s, u"stopped.row"_s, u"stopped.reason"_s, u"stopped.sentence"_s, u"stopped.where"_s});
    checkDescribed({list}, u"`import`"_s);
    checkPresent(town.clerk.one({u"export"_s, town.folder.filePath(u"all.csv"_s)}), u"`export`"_s);
    town.openBoard();
    const auto synced = town.clerk.one({u"sync"_s});
    checkPresent(synced, u"`sync`"_s);
    checkDescribed({synced}, u"`sync`"_s);
}

TEST_CASE("no time is printed as a number", "[ctl]")
{
    Town town;
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    answer(town.clerk, number);
    town.leader.one({u"sign"_s, number});
    town.clerk.one({u"sync"_s});

    const auto shown = town.clerk.one({u"show"_s, number});
    CHECK_FALSE(hasBareTime(shown));
    CHECK(shown.value(u"case")[u"received_at"].toString().endsWith(u"+08:00"));
    for (const QJsonObject &entry : town.clerk.lines({u"history"_s, number}))
        CHECK_FALSE(hasBareTime(entry));
}

TEST_CASE("a command that cannot be done says why by its exit code and in a sentence", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    struct Row {
        QStringList words;
        int exitCode;
        QString reason;
    };
    const Row rows[] = {
        {{u"show"_s, u"QX-1999-000001"_s}, 66, u"no-such-case"_s},
        {{u"import"_s, u"nothing.csv"_s}, 66, u"no-such-file"_s},
        {{u"submit"_s, number}, 66, u"no-draft"_s},
        {{u"list"_s, u"tomorrow"_s}, 65, u"unknown-word"_s},
        {{u"contact"_s, number, u"好"_s, u"--at"_s, u"昨天"_s}, 65, u"time-unclear"_s},
        {{u"note"_s, number, u"@nothing.txt"_s}, 66, u"no-such-text"_s},
        {{u"classify"_s, number, u"--category"_s, u"市容/亮化"_s}, 77, u"category-known"_s},
        {{u"close"_s, number, u"已解决"_s}, 77, u"wrong-state"_s},
        {{u"export"_s, u"e.pdf"_s}, 65, u"bad-ending"_s},
        {{u"register"_s, number}, 77, u"has-demand"_s},
        {{u"sync"_s}, 69, u"unreachable"_s},
    };
    for (const Row &row : rows) {
        INFO(row.words.join(u' '));
        const Said said = town.clerk.run(row.words);
        CHECK(said.exitCode == row.exitCode);
        CHECK(said.out.isEmpty());
        CHECK(said.reason() == row.reason);
        CHECK_FALSE(said.sentence().isEmpty());
    }
    CHECK_FALSE(town.clerk.run({u"export"_s, u"e.pdf"_s}).sentence().contains(u"导入"));
    CHECK(town.clerk.run({u"dance"_s}).exitCode == 2);
    CHECK(town.desk.as(u"无此人"_s).run({u"list"_s}).exitCode == 66);
}

TEST_CASE("an option that is given nonsense is refused with what it takes, and nothing is done", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    const auto waiting = town.clerk.lines({u"outbox"_s}).size();
    struct Row {
        QStringList words;
        int exitCode;
        QString names;
    };
    const Row rows[] = {
        {{u"register"_s, u"--subject"_s, u"灯"_s, u"--body"_s, u"坏了"_s, u"--anonymous"_s, u"--channel"_s,
          u"pigeon"_s},
         65,
         u"--channel pigeon (online, phone, walk_in, letter)"_s},
        {{u"contact"_s, number, u"好"_s, u"--channel"_s, u"pigeon"_s}, 65, u"(phone, visit, message)"_s},
        {{u"contact"_s, number, u"好"_s, u"--result"_s, u"fine"_s}, 65, u"(reached, no_answer, "_s},
        {{u"classify"_s, number, u"--track"_s, u"song"_s}, 65, u"(enquiry, help, "_s},
        {{u"send"_s, number, u"--how"_s, u"pigeon"_s}, 65, u"(in_person, letter, phone, platform)"_s},
        {{u"assign"_s, number, u"--to"_s, u"无此人"_s, u"--unit"_s, u"村建办"_s}, 66, u"--to 无此人 (李小雨)"_s},
        {{u"answer"_s, number, lampAnswer, u"--point"_s, u"9:好"_s}, 65, u"--point 9 (1, 2)"_s},
        {{u"answer"_s, number, lampAnswer, u"--point"_s, u"好"_s}, 65, u"--point 好"_s},
        {{u"list"_s, u"--limit"_s, u"-3"_s}, 65, u"--limit -3 (≥ 1)"_s},
        {{u"list"_s, u"--status"_s, u"GONE"_s}, 65, u"(DRAFT, NEW, "_s},
    };
    for (const Row &row : rows) {
        INFO(row.words.join(u' '));
        const Said said = town.clerk.run(row.words);
        CHECK(said.exitCode == row.exitCode);
        CHECK(said.out.isEmpty());
        CHECK(said.sentence().contains(row.names));
    }
    CHECK(town.clerk.lines({u"outbox"_s}).size() == waiting);
}

TEST_CASE("at a terminal a person reads words and names, not codes", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString imported = town.clerk.lines({u"list"_s, u"new"_s}).front().value(u"number").toString();
    CHECK(town.clerk.read({u"history"_s, imported}).contains(u"名单导入 收到诉求（"));

    const QString number = walkIn(town.clerk);
    work(town.clerk, number, clerkName);
    CHECK(town.clerk.read({u"history"_s, number}).contains(u"1. 巷口的路灯坏了两个月，请问什么时候修好"));

    const QString taken = town.clerk.read({u"register"_s, u"--subject"_s, u"反映某人"_s, u"--body"_s, u"收钱。"_s,
                                           u"--anonymous"_s, u"--track"_s, u"report"_s});
    CHECK(taken.trimmed() == u"已收下。这是一件举报，已经密封，只有举报专管人员能看到。"_s);
}

TEST_CASE("a desk whose file is lost is recovered by the command line, and says so as the manual says", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);
    const auto backup = town.desk.one({u"backup"_s});
    checkPresent(backup, u"`backup`"_s);
    town.clerk.one({u"note"_s, number, u"等材料"_s});
    const auto waiting = town.clerk.lines({u"outbox"_s});
    const QString file = town.desk.profile() + u"/desk.db"_s;
    REQUIRE(QFile::rename(file, file + u".stolen"_s));
    CHECK(town.clerk.run({u"note"_s, number, u"再等"_s}).reason() == u"store-lost"_s);

    const auto recovered = town.desk.one({u"recover"_s});

    checkDescribed({recovered}, u"`recover`"_s);
    CHECK(recovered[u"from"] == u"backup"_s);
    CHECK(recovered[u"operations"] == 1);
    CHECK_FALSE(recovered[u"needs_login"].toBool());
    CHECK(town.clerk.lines({u"outbox"_s}).size() == waiting.size());
    const auto verified = town.desk.one({u"verify"_s});
    checkDescribed({verified}, u"`verify`"_s);
    CHECK(verified[u"ok"].toBool());
    CHECK(town.desk.one({u"second-copy"_s})[u"file"].toString().endsWith(u"second/outbox.log"_s));
    town.openBoard();
    CHECK(town.clerk.one({u"sync"_s})[u"waiting"] == 0);
}
