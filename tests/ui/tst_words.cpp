// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/errortable.h"
#include "ui/words/operationwords.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <set>

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

const Timestamp monday9 = *Timestamp::fromIso(u"2026-11-23T09:00:00"_s);

WorkCalendar weekdays()
{
    return {.version = {},
            .cite = {},
            .specialDays = {},
            .years = {{2026, {}}},
            .officeHours = {{QTime(8, 30), QTime(12, 0)}, {QTime(14, 30), QTime(17, 30)}}};
}

Due dueOn(const QString &iso, TimeUnit unit)
{
    Due due;
    due.at = *Timestamp::fromIso(iso);
    due.rule.unit = unit;
    return due;
}

} // namespace

TEST_CASE("a clock says how much is left in the unit the law counts in")
{
    struct Row {
        QString at;
        TimeUnit unit;
        QString words;
    };
    const auto row = GENERATE(values<Row>({{u"2026-11-23T09:00:20"_s, TimeUnit::Hour, u"剩 1 分钟"_s},
                                           {u"2026-11-23T09:45:00"_s, TimeUnit::Hour, u"剩 45 分钟"_s},
                                           {u"2026-11-23T11:10:00"_s, TimeUnit::Hour, u"剩 2 小时"_s},
                                           {u"2026-11-24T17:30:00"_s, TimeUnit::WorkingDay, u"还有 1 个工作日"_s},
                                           {u"2026-11-30T17:30:00"_s, TimeUnit::WorkingDay, u"还有 5 个工作日"_s},
                                           {u"2026-11-30T17:30:00"_s, TimeUnit::CalendarDay, u"还有 7 天"_s},
                                           {u"2026-11-23T08:59:30"_s, TimeUnit::Hour, u"逾期 1 分钟"_s},
                                           {u"2026-11-23T05:50:00"_s, TimeUnit::Hour, u"逾期 3 小时"_s},
                                           {u"2026-11-20T08:00:00"_s, TimeUnit::WorkingDay, u"逾期 3 天"_s}}));

    CHECK(clockWords(dueOn(row.at, row.unit), monday9, weekdays()) == row.words);
}

TEST_CASE("a met clock tells whether it was met in time, a paused one that it stands")
{
    Due due = dueOn(u"2026-11-24T17:30:00"_s, TimeUnit::WorkingDay);

    due.paused = true;
    CHECK(clockWords(due, monday9, weekdays()) == u"中止，不计时"_s);
    due.metAt = monday9;
    CHECK(clockWords(due, monday9, weekdays()) == u"按时完成"_s);
    due.metAt = due.at + std::chrono::hours(1);
    CHECK(clockWords(due, monday9, weekdays()) == u"逾期后完成"_s);
}

TEST_CASE("a moment is told from today")
{
    CHECK(momentWords(*Timestamp::fromIso(u"2026-11-23T08:12:00"_s), monday9) == u"今天 08:12"_s);
    CHECK(momentWords(*Timestamp::fromIso(u"2026-11-22T17:40:00"_s), monday9) == u"昨天 17:40"_s);
    CHECK(momentWords(*Timestamp::fromIso(u"2026-11-20T08:00:00"_s), monday9) == u"11月20日 08:00"_s);
    CHECK(momentWords(*Timestamp::fromIso(u"2025-11-20T08:00:00"_s), monday9) == u"2025年11月20日"_s);
}

TEST_CASE("every kind of operation has a word of its own")
{
    std::set<QString> words;
    for (const QString &kind : operationKinds()) {
        const QString word = operationWord(kind);
        CHECK(word != kind);
        CHECK(words.insert(word).second);
    }
}

TEST_CASE("an operation tells what happened and gives the text a person wrote with it")
{
    Rules rules;
    rules.holdGrounds = {{u"hearing"_s, u"举行听证"_s, u"hearing"_s, {}, true}};

    CHECK(happenedWords(Assign {u"村建办"_s, {}, u"王建国"_s}, rules) == u"交办给 村建办（王建国）"_s);
    CHECK(happenedWords(Assign {u"村建办"_s, {}, {}}, rules) == u"交办给 村建办"_s);
    CHECK(happenedWords(Suspend {u"hearing"_s}, rules) == u"中止办理：举行听证"_s);
    CHECK(givenText(AddNote {u"已与供电所约好"_s}) == u"已与供电所约好"_s);
    CHECK(givenText(SendBack {u"第二问没有答"_s}) == u"第二问没有答"_s);
    CHECK(givenText(SetDemands {{{1, u"修好路灯"_s, 0, 0}, {2, u"装临时灯"_s, 0, 0}}})
          == u"1. 修好路灯\n2. 装临时灯"_s);
    CHECK(givenText(Accept {}).isEmpty());
}

TEST_CASE("who is nobody gets a word, and whoever is somebody keeps the name")
{
    RecordedOperation recorded;
    recorded.actorName = u"import"_s;
    CHECK(actorWord(recorded) == u"名单导入"_s);
    recorded.actorName = systemActor().name;
    CHECK(actorWord(recorded) == u"系统"_s);
    recorded.actor = {QUuid::createUuid()};
    CHECK(actorWord(recorded) == u"system"_s);
}

TEST_CASE("every guard of the state table has its own sentence")
{
    for (const auto &guard : codeNames(Guard {}))
        CHECK(hasSentence(QString::fromUtf16(guard.code)));
}

TEST_CASE("no reason has two sentences")
{
    std::set<std::string_view> met;
    for (const auto rows : {wordsByReason(), wordsOfImport(), wordsOfLine(), wordsOfCommand(), wordsOfSafety(),
                            wordsOfFiles(), wordsOfCourier(), wordsOfForeign(), wordsOfPictures()})
        for (const ReasonWords &row : rows) {
            INFO(row.reason);
            CHECK(met.insert(row.reason).second);
        }
    CHECK(met.size() > 100);
}

TEST_CASE("every reason that core or a command can fail with has a sentence, but for those no person ever meets")
{
    const QStringList inside {// caught where they arise, or told by what follows from them
                              u"damaged-stream"_s, u"missing-member"_s, u"no-such-draft"_s, u"no-such-letter"_s,
                              u"not-json"_s,       u"not-similar"_s,    u"out-of-memory"_s};
    static const QRegularExpression reasonOf(
        u"(?:failure\\(|Error \\{)Error::Code::\\w+,\\s*u\"([a-z]+(?:-[a-z]+)+)\"_s"_s);
    const QString folder = GENERATE(u"/core"_s, u"/app/ctl"_s);
    QDirIterator files(qEnvironmentVariable("LIANXIN_SOURCE") + folder, {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    int met = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto reasons = reasonOf.globalMatch(QString::fromUtf8(file.readAll()));
        for (; reasons.hasNext(); ++met) {
            const QString reason = reasons.next().captured(1);
            INFO(file.fileName().toStdString() << ": " << reason.toStdString());
            CHECK((hasSentence(reason) || inside.contains(reason)));
        }
    }
    CHECK(met > 10);
}

TEST_CASE("an error is told by its reason, else by its code, with row and column in front")
{
    const Error known {Error::Code::Invalid, u"bad-time"_s, u"cannot read 2026-13-01"_s, u"row 12, column 来电时间"_s};
    const ErrorSentence sentence = errorSentence(known);
    CHECK(sentence.happened == u"第 12 行“来电时间”列：时间认不出来，这一行没有导入。"_s);
    CHECK_FALSE(sentence.safe.isEmpty());
    CHECK_FALSE(sentence.text().contains(known.detail));

    const Error unknown {Error::Code::Offline, u"some-new-reason"_s, {}, {}};
    CHECK(errorSentence(unknown).happened == u"现在连不上留言板。"_s);
}
