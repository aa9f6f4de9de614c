// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvreader.h"
#include "core/sheets/headedtable.h"
#include "core/sheets/importedappeal.h"
#include "core/sheets/importtime.h"
#include "core/sheets/opentable.h"
#include "tests/sheets/sheetfixture.h"

#include <QCryptographicHash>
#include <QDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const ImportRules rules = ImportRules::builtIn();
const auto now = Timestamp::atLocal(QDate(2026, 11, 23), QTime(9, 0));
const ImportContext context {rules, now, u"柳河镇"_s, u"12345热线"_s};

SheetRow rowOf(const QStringList &cells)
{
    SheetRow row;
    row.number = 12;
    row.cells = cells;
    row.raw = cells.join(u',').toUtf8();
    return row;
}

SheetRow jsonRow(const QByteArray &line)
{
    const Folder folder;
    return rowsOf(openTable(folder.write(u"a"_s, line))).at(0);
}

Result<ImportedAppeal> imported(const QStringList &columns, const QStringList &cells)
{
    return appealFrom(rowOf(cells), guessMapping(columns, rules), context);
}

Result<ImportedAppeal> imported(const QByteArray &json)
{
    const SheetRow row = jsonRow(json);
    return appealFrom(row, guessMapping(memberNames({row}), rules), context);
}

QString sourceFile(const QString &path)
{
    return qEnvironmentVariable("LIANXIN_SOURCE") + u'/' + path;
}

} // namespace

TEST_CASE("a row of a hotline's list becomes a letter", "[import]")
{
    const auto appeal = REQUIRE_OK(imported(
        {u"工单编号"_s, u"标题"_s, u"内容"_s, u"来电时间"_s, u"来电人"_s, u"联系电话"_s, u"满意度"_s, u"备注"_s},
        {u" 12345-7 "_s, u"路灯"_s, u" 村口的路灯\r\n坏了 "_s, u"2026/11/3 8:30"_s, u"李某 "_s, u"19900001234"_s,
         u"不满意"_s, QString()}));

    CHECK(appeal->sourceNo == u"12345-7");
    CHECK(appeal->subject == u"路灯");
    CHECK(appeal->body == u" 村口的路灯\r\n坏了 ");
    CHECK(appeal->at == Timestamp::atLocal(QDate(2026, 11, 3), QTime(8, 30)));
    CHECK_FALSE(appeal->timeAssumed);
    CHECK(appeal->residentName == u"李某");
    CHECK(appeal->residentPhone == u"19900001234");
    CHECK(appeal->org == context.org);
    CHECK(appeal->channel == context.channel);
    CHECK(appeal->extra == QJsonObject {{u"满意度"_s, u"不满意"_s}});
    CHECK(appeal->row == 12);
    CHECK(appeal->sha256 == QCryptographicHash::hash(appeal->raw, QCryptographicHash::Sha256));
    CHECK(identityOf(*appeal) == u"no:12345-7");
}

TEST_CASE("what cannot be taken is refused with its row and column", "[import]")
{
    const auto [time, body, reason, column] = GENERATE(table<QString, QString, QString, QString>({
        {u"2026-02-30"_s, u"坏了"_s, u"bad-time"_s, u"来电时间"_s},
        {u"昨天"_s, u"坏了"_s, u"bad-time"_s, u"来电时间"_s},
        {u"1900-01-01"_s, u"坏了"_s, u"time-out-of-range"_s, u"来电时间"_s},
        {u"2062-11-03"_s, u"坏了"_s, u"time-out-of-range"_s, u"来电时间"_s},
        {u"2026-11-03"_s, u" \r\n"_s, u"empty-body"_s, u"内容"_s},
        {u"2026-11-03"_s, u"𠮷"_s.repeated(100'001), u"too-long"_s, u"内容"_s},
    }));

    const auto refused = imported({u"标题"_s, u"内容"_s, u"来电时间"_s}, {u"路灯"_s, body, time});

    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error {Error::Code::Invalid, reason, {}, u"row 12, column "_s + column});
}

TEST_CASE("odd letters are taken word for word", "[import]")
{
    const QString body = GENERATE(u"长"_s.repeated(40'000), u"𠮷"_s.repeated(100'000), u"好😀👩‍🌾"_s,
                                  QString(u"a\0b"_s), u"一\r\n二\r三\n"_s);

    CHECK(REQUIRE_OK(imported({u"标题"_s, u"内容"_s}, {u"路灯"_s, body}))->body == body);
}

TEST_CASE("an empty subject is taken from the first sentence that says something", "[import]")
{
    const auto [body, subject] = GENERATE(table<QString, QString>({
        {u"领导您好！村口的路灯坏了半个月了。请尽快修好。"_s, u"村口的路灯坏了半个月了"_s},
        {u"修路"_s, u"修路"_s},
        {u"？？？"_s, u"？？？"_s},
        {u"𠮷"_s.repeated(50), u"𠮷"_s.repeated(40)},
    }));

    const auto appeal = REQUIRE_OK(imported({u"标题"_s, u"内容"_s}, {u" "_s, body}));

    CHECK(appeal->subject == subject);
    CHECK(appeal->subjectDerived);
}

TEST_CASE("a letter without a time has come now, and says so", "[import]")
{
    const QString none = GENERATE(QString(), u"——"_s, u" / "_s);

    const auto appeal = REQUIRE_OK(imported({u"标题"_s, u"内容"_s, u"时间"_s}, {u"a"_s, u"b"_s, none}));

    CHECK(appeal->at == now);
    CHECK(appeal->timeAssumed);
}

TEST_CASE("a text beyond the headings is no letter of ours", "[import]")
{
    const auto refused = imported({u"标题"_s, u"内容"_s}, {u"路灯"_s, u"坏了"_s, u"还有井盖"_s});

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"cell-without-heading");
    CHECK(refused.error().where == u"row 12, column C");
    CHECK(imported({u"标题"_s, u"内容"_s}, {u"路灯"_s, u"坏了"_s, QString()}));
}

TEST_CASE("a letter answered elsewhere is known by its reply or its status", "[import]")
{
    const QStringList columns {u"标题"_s, u"内容"_s, u"办理状态"_s, u"答复意见"_s, u"答复时间"_s, u"答复单位"_s};

    const auto replied = REQUIRE_OK(
        imported(columns, {u"a"_s, u"b"_s, u"办理中"_s, u"已修好。"_s, u"2026-11-05 10:00"_s, u"供电所"_s}));
    CHECK(replied->answeredElsewhere);
    REQUIRE(replied->replies.size() == 1);
    CHECK(replied->replies[0]
          == ImportedReply {Timestamp::atLocal(QDate(2026, 11, 5), QTime(10, 0)), u"供电所"_s, u"已修好。"_s, {}});
    CHECK(REQUIRE_OK(imported(columns, {u"a"_s, u"b"_s, u"已办结"_s}))->answeredElsewhere);
    CHECK_FALSE(REQUIRE_OK(imported(columns, {u"a"_s, u"b"_s, u"办理中"_s}))->answeredElsewhere);
}

TEST_CASE("a JSON line becomes a letter with its history", "[import]")
{
    const auto a = REQUIRE_OK(imported(R"({"id":"A7","subject":"路灯","body":"坏了","time":1621929491,"org":"某镇",
        "resident":{"name":"钱某","phone":19900001234,"age":70},"version":3,"big":123456789012345678901,"tags":["x"],
        "events":[{"t":1622197523,"actor":"甲","action":"登记","note":"","x":1}],
        "replies":[{"t":1623266919,"org":"供电所","text":"修好了"}]})"_ba.replace('\n', ' ')));

    CHECK(a->id == u"A7");
    CHECK(a->at == Timestamp {1621929491000});
    CHECK(a->org == u"某镇");
    CHECK(a->residentName == u"钱某");
    CHECK(a->residentPhone == u"19900001234");
    CHECK(a->extra["resident"_L1].toObject() == QJsonObject {{u"age"_s, 70}});
    CHECK(a->extra["version"_L1].toInt() == 3);
    CHECK(a->extra["big"_L1].toString() == u"123456789012345678901");
    CHECK(a->extra["tags"_L1].isArray());
    REQUIRE(a->events.size() == 1);
    CHECK(a->events[0] == ImportedEvent {Timestamp {1622197523000}, u"甲"_s, u"登记"_s, QString(), {{u"x"_s, 1}}});
    REQUIRE(a->replies.size() == 1);
    CHECK(a->replies[0] == ImportedReply {Timestamp {1623266919000}, u"供电所"_s, u"修好了"_s, {}});
    CHECK(identityOf(*a) == u"id:A7");
}

TEST_CASE("JSON of another shape is refused with its member", "[import]")
{
    const auto [json, reason, column] = GENERATE(table<QByteArray, QString, QString>({
        {R"({"subject":{},"body":"b"})", u"not-text"_s, u"subject"_s},
        {R"({"subject":"a"})", u"empty-body"_s, u"body"_s},
        {R"({"body":"b","time":"soon"})", u"bad-time"_s, u"time"_s},
        {R"({"body":"b","replies":[{"t":"soon"}]})", u"bad-time"_s, u"replies[0].t"_s},
        {R"({"body":"b","events":[{"t":0},"x"]})", u"bad-time"_s, u"events[0].t"_s},
        {R"({"body":"b","events":["x"]})", u"not-an-object"_s, u"events[0]"_s},
        {R"({"body":"b","replies":[{"text":[]}]})", u"not-text"_s, u"replies[0].text"_s},
    }));

    const auto refused = imported(json);

    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error {Error::Code::Invalid, reason, {}, u"row 1, column "_s + column});
}

TEST_CASE("a member the first lines did not have is known by its name", "[import]")
{
    const auto mapping = guessMapping({u"body"_s, u"subject"_s}, rules);

    const auto appeal
        = REQUIRE_OK(appealFrom(jsonRow(R"({"subject":"a","body":"b","location":"村口"})"), mapping, context));

    CHECK(appeal->location == u"村口");
}

TEST_CASE("times are understood as people and programs write them", "[import]")
{
    const QString text = GENERATE(u"2026-11-03T08:30:00+08:00"_s, u"2026-11-03T00:30:00Z"_s, u"2026-11-03T08:30"_s,
                                  u"2026-11-03 08:30:00.000"_s, u" 2026/11/3 8:30 "_s, u"2026.11.3 8:30"_s,
                                  u"2026年11月3日8时30分"_s, u"2026年11月3日 星期二 8点30分"_s,
                                  u"２０２６年１１月３日　08：30"_s, u"2026年11月3日(周二)上午8:30"_s,
                                  u"20261103083000"_s, u"46329.354166666664"_s, u"1793665800"_s, u"1793665800000"_s);

    CHECK(*REQUIRE_OK(importTime(text, now)) == Timestamp::atLocal(QDate(2026, 11, 3), QTime(8, 30)));
}

TEST_CASE("afternoons and bare days are understood too", "[import]")
{
    const auto at = [](int hour, int minute) { return Timestamp::atLocal(QDate(2026, 11, 3), QTime(hour, minute)); };
    const auto [text, expected] = GENERATE_COPY(table<QString, Timestamp>({
        {u"2026年11月3日下午2时30分"_s, at(14, 30)},
        {u"2026-11-03 中午12:10"_s, at(12, 10)},
        {u"2026-11-03"_s, at(0, 0)},
        {u"2026年11月3日"_s, at(0, 0)},
        {u"20261103"_s, at(0, 0)},
        {u"46329"_s, at(0, 0)},
    }));

    CHECK(*REQUIRE_OK(importTime(text, now)) == expected);
}

TEST_CASE("what is no time is not guessed", "[import]")
{
    const QString text = GENERATE(u"11/3/2026"_s, u"26-11-03"_s, u"2026-11-31"_s, u"2026-11-03 25:00"_s, u"2026-11"_s,
                                  u"20261350"_s, u"0"_s, u"1e300"_s, u"nan"_s, u"2026-11-03 08:30 oder so"_s);

    CHECK(importTime(text, now).error().reason == u"bad-time");
}

namespace {

struct Outcome {
    std::vector<ImportedAppeal> taken;
    QStringList refused; ///< "reason at where"
};

Outcome importOf(const QString &path)
{
    auto table = REQUIRE_OK(HeadedTable::open(path, rules));
    const auto mapping = guessMapping(table->columns(), rules);
    CHECK(mappingProblems(mapping).empty());
    Outcome outcome;
    while (true) {
        const auto row = table->next();
        if (row && !*row)
            return outcome;
        const auto appeal = row ? appealFrom(**row, mapping, context) : tl::unexpected(row.error());
        if (appeal)
            outcome.taken.push_back(*appeal);
        else
            outcome.refused << appeal.error().reason + u" at "_s + appeal.error().where;
    }
}

} // namespace

TEST_CASE("the list as a GBK export with title rows is read to the end", "[import]")
{
    const auto outcome = importOf(sourceFile(u"tests/data/sheets/hotline-gbk.csv"_s));

    QStringList taken;
    for (const ImportedAppeal &appeal : outcome.taken)
        taken << appeal.sourceNo + u' ' + appeal.subject;
    CHECK(taken == QStringList {u"T-001 村口路灯不亮"_s, u"T-002 自来水发黄"_s, u"T-004 井盖丢失三天没有人管"_s});
    CHECK(outcome.refused
          == QStringList {u"bad-time at row 6, column 来电时间"_s, u"empty-body at row 8, column 诉求内容"_s});
}

TEST_CASE("the sample's hotline list says the same as a workbook and as CSV", "[import]")
{
    const auto workbook = importOf(sourceFile(u"resources/sample/12345.xlsx"_s));
    const auto csv = importOf(sourceFile(u"resources/sample/12345.csv"_s));

    CHECK(workbook.refused
          == QStringList {u"empty-body at row 17, column 诉求内容"_s, u"bad-time at row 21, column 来电时间"_s});
    REQUIRE(workbook.taken.size() == 22);
    REQUIRE(csv.taken.size() == 22);
    for (size_t i = 0; i < csv.taken.size(); ++i) {
        CHECK(workbook.taken[i].sourceNo == csv.taken[i].sourceNo);
        CHECK(workbook.taken[i].body == csv.taken[i].body);
        CHECK(workbook.taken[i].at == csv.taken[i].at);
        CHECK(workbook.taken[i].residentPhone == csv.taken[i].residentPhone);
        CHECK(workbook.taken[i].extra == csv.taken[i].extra);
    }
}

TEST_CASE("the sample's JSON lines are all taken", "[import]")
{
    const auto outcome = importOf(sourceFile(u"resources/sample/appeals.jsonl"_s));

    CHECK(outcome.refused.isEmpty());
    CHECK(outcome.taken.size() == 130);
}

TEST_CASE("4186 real letters are read, none is lost", "[import]")
{
    const QString path = QDir(sourceFile(u"../shared/data"_s)).filePath(u"hot.csv"_s);
    if (!QFile::exists(path)) {
        WARN("../shared/data is absent: nothing proved");
        return;
    }
    const auto outcome = importOf(path);
    QSet<QString> identities;
    for (const ImportedAppeal &appeal : outcome.taken)
        identities.insert(identityOf(appeal));

    CHECK(outcome.refused.isEmpty());
    CHECK(identities.size() == 4186);
}
