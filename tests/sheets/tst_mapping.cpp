// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvreader.h"
#include "core/sheets/headedtable.h"
#include "tests/sheets/sheetfixture.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

const ImportRules rules = ImportRules::builtIn();

QString described(const Mapping &mapping)
{
    QStringList parts;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i)
        parts << mapping.columns[i] + u'=' + fieldName(mapping.fields[size_t(i)]);
    return parts.join(u' ');
}

HeadedTable tableOf(const QByteArray &text)
{
    return *HeadedTable::from(*openCsv(text), rules);
}

} // namespace

TEST_CASE("headings are understood in the words of several systems", "[mapping]")
{
    const auto [header, mapping] = GENERATE(table<QString, QString>({
        {u"序号 工单编号 诉求标题 诉求内容 来电时间 来电人 联系电话 所属区域 诉求类型 一级标签 紧急程度 办理状态"_s,
         u"序号=extra 工单编号=source_no 诉求标题=subject 诉求内容=body 来电时间=time 来电人=resident_name "
         "联系电话=resident_phone 所属区域=location 诉求类型=track 一级标签=category 紧急程度=urgency 办理状态=status"_s},
        {u"留言编号 留言用户 留言主题 留言时间 留言详情 答复意见 答复时间 一级标签"_s,
         u"留言编号=id 留言用户=resident_name 留言主题=subject 留言时间=time 留言详情=body 答复意见=reply "
         "答复时间=reply_time 一级标签=category"_s},
        {u"id user subject time body likes dislikes"_s,
         u"id=id user=resident_name subject=subject time=time body=body likes=extra dislikes=extra"_s},
        {u"Source_No RESIDENT_NAME resident_phone org channel location"_s,
         u"Source_No=source_no RESIDENT_NAME=resident_name resident_phone=resident_phone org=org channel=channel "
         "location=location"_s},
        {u"＊标题（必填） 内容： 联系方式(手机)"_s,
         u"＊标题（必填）=subject 内容：=body 联系方式(手机)=resident_phone"_s},
    }));

    CHECK(described(guessMapping(columnNames(header.split(u' ')), rules)) == mapping);
}

TEST_CASE("as many columns of one name as a sheet can have are told apart", "[mapping]")
{
    QStringList header(16384, u"备注"_s);
    header[1] = u"备注 (2)"_s;

    const QStringList names = columnNames(header);

    CHECK(QSet<QString>(names.begin(), names.end()).size() == 16384);
    CHECK(names[2] == u"备注 (3)");
    CHECK(names.last() == u"备注 (16384)");
}

TEST_CASE("of two columns for one field the more exact heading wins", "[mapping]")
{
    const auto mapping = guessMapping({u"编号"_s, u"工单编号"_s, u"时间"_s, u"来电时间"_s}, rules);

    CHECK(described(mapping) == u"编号=extra 工单编号=source_no 时间=extra 来电时间=time");
}

TEST_CASE("what a person chose goes before any guess and is remembered as JSON", "[mapping]")
{
    const QStringList columns {u"甲"_s, u"内容"_s, u"标题"_s};
    const FieldChoices chosen {{u"甲"_s, Field::Body}, {u"标题"_s, Field::Extra}, {u"gone"_s, Field::Subject}};

    const auto mapping = guessMapping(columns, rules, choicesFromJson(toJson(chosen)));

    CHECK(described(mapping) == u"甲=body 内容=extra 标题=extra");
    CHECK(guessMapping(columns, rules, mapping.choices()) == mapping);
}

TEST_CASE("a mapping without subject or body names what is missing", "[mapping]")
{
    const auto problems = mappingProblems(guessMapping({u"标题"_s, u"电话"_s}, rules));

    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == Error {Error::Code::Invalid, u"column-missing"_s, {}, u"body"_s});
    CHECK(mappingProblems(guessMapping({u"标题"_s, u"内容"_s}, rules)).empty());
}

TEST_CASE("a mapping is typed on the command line", "[mapping]")
{
    const QStringList columns {u"说了什么"_s, u"a=b"_s, u"标题"_s};
    const FieldChoices expected {{u"说了什么"_s, Field::Body}, {u"a=b"_s, Field::Location}};

    CHECK(*REQUIRE_OK(choicesFromText(u"说了什么=body, a=b=location"_s, columns)) == expected);

    const auto [text, reason] = GENERATE(table<QString, QString>({
        {u"标题"_s, u"bad-mapping"_s},
        {u"标题=headline"_s, u"unknown-field"_s},
        {u"题目=subject"_s, u"unknown-column"_s},
        {u"标题=body,说了什么=body"_s, u"field-twice"_s},
    }));
    const auto bad = choicesFromText(text, columns);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().reason == reason);
}

TEST_CASE("every field has a name of its own", "[mapping]")
{
    for (int i = 0; i <= int(Field::ReplyOrg); ++i)
        CHECK(fieldFromName(fieldName(Field(i))) == Field(i));
    CHECK_FALSE(fieldFromName(u"nothing"));
}

TEST_CASE("headings are found below the title rows of a hotline's export", "[mapping]")
{
    auto table = tableOf("12345政务服务便民热线工单清单,,\n导出时间：2026-11-03,,\n工单编号,标题,内容\n1,路灯,坏了\n");

    CHECK(table.columns() == QStringList {u"工单编号"_s, u"标题"_s, u"内容"_s});
    const auto row = REQUIRE_OK(table.next());
    CHECK((*row)->number == 4);
    CHECK_FALSE(*REQUIRE_OK(table.next()));
}

TEST_CASE("unknown headings are the first row with two texts, and each gets a name of its own", "[mapping]")
{
    const auto table = tableOf("a title\nfoo,,bar,foo\n1,2,3,4\n");

    CHECK(table.columns() == QStringList {u"foo"_s, u"B"_s, u"bar"_s, u"foo (2)"_s});
}

TEST_CASE("a list without anything like headings is refused", "[mapping]")
{
    const auto table = HeadedTable::from(*openCsv("just\nsome\nlines\n"_ba), rules);

    REQUIRE_FALSE(table);
    CHECK(table.error().reason == u"no-header");
}

TEST_CASE("bad rows near the headings are still handed out", "[mapping]")
{
    auto table = tableOf("标题,内容,编号\n路灯坏了很久,\xE8\xB7,1\n井盖不见了,请尽快处理一下,2\n");

    CHECK(table.next().error().reason == u"bad-encoding");
    CHECK((*REQUIRE_OK(table.next()))->cells[0] == u"井盖不见了");
}

TEST_CASE("a county's own rules are read, and refused where a word is ambiguous", "[mapping]")
{
    const auto own = REQUIRE_OK(ImportRules::fromJson(R"({"fields": {"body": ["Wos passiert is"]}})"));
    CHECK(own->wordFor(u"WOS PASSIERT IS"_s)->field == Field::Body);

    const QByteArray bad
        = GENERATE(R"({"fields": {"body": ["x"], "subject": ["X "]}})", R"({"fields": {"bdy": []}})", "{}", "no json");
    const auto refused = ImportRules::fromJson(bad);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"bad-rules");
}
