// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// What lianxinctl says to a person at a terminal, and what it does not take from one.

namespace {

/// A desk without a board, with one person and one letter that is being answered.
struct Office {
    QTemporaryDir folder;
    const Ctl desk {folder.filePath(u"desk"_s)};
    const Ctl clerk = desk.as(clerkName);
    QString number;

    Office()
    {
        desk.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, clerkName, u"--role"_s, u"intake"_s,
                  u"--role"_s, u"dispatcher"_s, u"--role"_s, u"handler"_s});
        number = walkIn(clerk);
        work(clerk, number, clerkName);
    }
};

/// Runs a line of the shell, which can say what no QString holds; "$@" is lianxinctl with what stands before a command.
Said shell(const Office &office, const QString &line)
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, line, u"sh"_s, QStringLiteral(LIANXINCTL), u"--profile"_s,
                                 office.desk.profile(), u"--as"_s, clerkName, u"--json"_s});
    REQUIRE(process.waitForFinished(120'000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Each command or option of a help text, with what is said of it.
std::vector<std::pair<QString, QString>> explanations(const QString &help)
{
    static const QRegularExpression row(u"^  (\\S+).*?(?: {2,}|\\n {30})(\\S.*)$"_s,
                                        QRegularExpression::MultilineOption);
    std::vector<std::pair<QString, QString>> rows;
    for (auto it = row.globalMatch(help); it.hasNext();) {
        const auto match = it.next();
        rows.emplace_back(match.captured(1), match.captured(2));
    }
    return rows;
}

} // namespace

TEST_CASE("only init makes a desk: every other command wants one that is there", "[ctl]")
{
    const QTemporaryDir folder;
    const QStringList words = GENERATE(QStringList {u"note"_s, u"1"_s, u"好"_s}, QStringList {u"list"_s},
                                       QStringList {u"second-copy"_s, u""_s}, QStringList {u"people"_s});
    INFO(words.join(u' '));
    REQUIRE(QDir(folder.path()).mkdir(u"mounted"_s));

    for (const QString &profile : {u"unplugged/desk"_s, u"mounted"_s}) {
        const Said said = Ctl(folder.filePath(profile), clerkName).run(words);
        CHECK(said.exitCode == 66);
        CHECK(said.reason() == u"no-store"_s);
    }

    CHECK(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries) == QStringList {u"mounted"_s});
    CHECK(QDir(folder.filePath(u"mounted"_s)).isEmpty());
}

TEST_CASE("the folder of a new desk is for its owner alone", "[ctl]")
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"offices/desk/"_s);

    Ctl(profile).one(
        {u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, clerkName, u"--role"_s, u"intake"_s});

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                        | QFile::ExeOther;
    CHECK_FALSE(QFile::permissions(profile) & others);
}

TEST_CASE("an empty answer does not take the place of a written one", "[ctl]")
{
    const Office office;
    office.clerk.one({u"answer"_s, office.number, lampAnswer});

    const Said said = office.clerk.run({u"answer"_s, office.number, GENERATE(as<QString> {}, u""_s, u" \n"_s)});

    CHECK(said.exitCode == 65);
    CHECK(said.reason() == u"answer-empty"_s);
    CHECK(office.clerk.one({u"show"_s, office.number})[u"drafts"][0][u"body"].toString().contains(lampAnswer));
}

TEST_CASE("a case is shown with the draft there is for it", "[ctl]")
{
    const Office office;
    CHECK_FALSE(office.clerk.read({u"show"_s, office.number}).contains(u"草稿"_s));
    office.clerk.one({u"answer"_s, office.number, u"先写一句"_s});
    office.clerk.one({u"answer"_s, office.number, lampAnswer});

    const QString shown = office.clerk.read({u"show"_s, office.number});

    static const QRegularExpression head(u"\\[草稿：答复，\\d+年\\d+月\\d+日 \\d\\d:\\d\\d存，第 2 稿\\]\n"_s);
    const auto found = head.match(shown);
    CHECK(found.hasMatch());
    CHECK(QStringView(shown).sliced(found.capturedEnd()).startsWith(lampAnswer));
}

TEST_CASE("a history says in words what has not been taken yet", "[ctl]")
{
    Town town;
    town.closeBoard();
    const QString number = walkIn(town.clerk);

    CHECK(town.clerk.read({u"history"_s, number}).trimmed().endsWith(u"[待发送]"_s));
    CHECK_FALSE(town.clerk.read({u"outbox"_s}).contains(u"ready"_s));
}

TEST_CASE("what is wrong with a command line is said in the language of the person", "[ctl]")
{
    struct Row {
        QStringList words;
        QString chinese, english;
    };
    const Row row = GENERATE(values<Row>({
        {{}, u"没有写要做什么。"_s, u"does not say what to do"_s},
        {{u"dance"_s}, u"dance：认不出这个命令或选项。"_s, u"dance: "_s},
        {{u"list"_s, u"--loud"_s}, u"--loud：认不出这个命令或选项。"_s, u"--loud: "_s},
        {{u"show"_s}, u"case：命令里缺了这一项。"_s, u"case: "_s},
        {{u"list"_s, u"--sort"_s, u"size"_s}, u"--sort"_s, u"--sort"_s},
        {{u"list"_s, u"--limit"_s, u"many"_s}, u"--limit"_s, u"--limit"_s},
        {{u"list"_s, u"--limit"_s}, u"--limit"_s, u"--limit"_s},
    }));
    const Ctl nobody(u"/nowhere"_s, clerkName);
    INFO(row.words.join(u' '));

    const Said chinese = nobody.told(row.words);
    const Said english = nobody.told(row.words, u"en"_s);

    CHECK(chinese.exitCode == 2);
    CHECK(QString::fromUtf8(chinese.error).contains(row.chinese));
    CHECK(QString::fromUtf8(chinese.error).contains(u"什么也没有改动。"_s));
    CHECK_FALSE(QString::fromUtf8(chinese.error).contains(u"Run with"_s));
    CHECK(english.exitCode == 2);
    CHECK(QString::fromUtf8(english.error).contains(row.english));
    CHECK_FALSE(QString::fromUtf8(english.error).contains(u"改动"_s));
    CHECK(nobody.run(row.words).sentence().contains(row.chinese));
    CHECK(nobody.told({u"--help"_s}).exitCode == 0);
}

TEST_CASE("help speaks the person's language, with every command and option", "[ctl]")
{
    const Ctl nobody {u"nowhere"_s};
    const auto explained = [&nobody](const QStringList &command, const QString &language) {
        return explanations(QString::fromUtf8(nobody.told(command + QStringList {u"--help"_s}, language).out));
    };
    static const QRegularExpression han(u"\\p{Han}"_s);
    static const QRegularExpression codes(u"^[a-z_]+(, [a-z_]+)+$"_s); // the same in every language
    const auto commands = explained({}, u"zh"_s);
    REQUIRE(commands.size() > 40);

    for (const auto &[command, does] : commands) {
        const QStringList words = command.startsWith(u'-') ? QStringList() : QStringList {command};
        for (const auto &[name, says] : explained(words, u"zh"_s)) {
            INFO(command << " " << name << ": " << says);
            CHECK((says.contains(han) || codes.match(says).hasMatch()));
        }
        for (const auto &[name, says] : explained(words, u"en"_s)) {
            INFO(command << " " << name << ": " << says);
            CHECK((!says.contains(han) || says.startsWith(u"e.g. "_s)));
        }
    }
    CHECK(QString::fromUtf8(nobody.told({u"--help"_s}).out).contains(u"\n用法: "_s));
    CHECK(QString::fromUtf8(nobody.told({u"--help"_s}, u"en"_s).out).contains(u"\nUsage: "_s));
}

TEST_CASE("words that are no UTF-8 are refused and not changed unseen", "[ctl]")
{
    const Office office;
    const auto before = office.clerk.lines({u"history"_s, office.number}).size();
    QFile file(office.folder.filePath(u"old.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\xb5\xc8 GB18030");
    file.close();
    const QString line = GENERATE(as<QString> {}, u"exec \"$@\" note %1 \"$(printf '\\265\\310')\""_s,
                                  u"printf '\\265\\310' | \"$@\" note %1 @-"_s, u"exec \"$@\" note %1 @%2"_s,
                                  u"exec \"$@\" answer %1 @%2"_s);
    INFO(line);

    const Said said = shell(office, line.arg(office.number).replace(u"%2"_s, file.fileName()));

    CHECK(said.exitCode == 65);
    CHECK(said.reason() == u"text-not-utf8"_s);
    CHECK(office.clerk.lines({u"history"_s, office.number}).size() == before);
}

TEST_CASE("a sync says by how much the clock is off, as the window does", "[ctl]")
{
    const Town town;
    auto around = QProcessEnvironment::systemEnvironment();
    around.insert(u"LD_PRELOAD"_s, QStringLiteral(SHIFTED_CLOCK));
    around.insert(u"LIANXIN_CLOCK_AHEAD"_s, u"1230"_s);
    around.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    QProcess process;
    process.setProcessEnvironment(around);

    process.start(QStringLiteral(LIANXINCTL),
                  {u"--profile"_s, town.desk.profile(), u"--as"_s, clerkName, u"--language"_s, u"zh"_s, u"sync"_s});
    REQUIRE(process.waitForFinished(120'000));

    CHECK(process.exitCode() == 0);
    CHECK(QString::fromUtf8(process.readAllStandardError()) == u"这台电脑的时钟比留言板快 20 分钟，请校准。\n"_s);
    CHECK(town.clerk.run({u"sync"_s}).error.isEmpty());
}
