// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/masking.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

TEST_CASE("what leads to a person is hidden, position for position", "[text]")
{
    const auto [text, shown] = GENERATE(table<QString, QString>({
        {u"电话19900001234。"_s, u"电话***********。"_s},
        {u"打199 0000 1234找我"_s, u"打*** **** ****找我"_s},
        {u"199-0000-1234，１９９００００１２３４"_s, u"***-****-****，***********"_s},
        {u"1990 000 1234 或 199 000 01234"_s, u"**** *** **** 或 *** *** *****"_s},
        {u"199.0000.1234、199\u200b0000\u200b1234"_s, u"***.****.****、***\u200b****\u200b****"_s},
        {u"+86 19900001234"_s, u"+** ***********"_s},
        {u"1 9 9 0 0 0 0 1 2 3 4"_s, u"* * * * * * * * * * *"_s},
        {u"幺九九零零零零一二三四"_s, u"***********"_s},
        {u"座机0999-6000123、(0999)60001234"_s, u"座机****-*******、(****)********"_s},
        {u"联系电话：6000 1234"_s, u"联系电话：**** ****"_s},
        {u"身份证990001198001010012"_s, u"身份证******************"_s},
        {u"９９０００１ １９８００１０１ ００１Ｘ"_s, u"****** ******** ****"_s},
        {u"990001198001010012 19900001234"_s, u"****************** ***********"_s},
        {u"卡号6200 0000 0000 0000 123"_s, u"卡号**** **** **** **** ***"_s},
        {u"微信号：abc_12345，QQ 100001"_s, u"微信号：***_*****，QQ ******"_s},
        {u"邮箱Some.One＠example.com"_s, u"邮箱****.***＠*******.***"_s},
        {u"豫Z·A0000乱停，豫zd00000也是"_s, u"豫Z·*****乱停，豫z******也是"_s},
        {u"3号楼2单元501室"_s, u"3号楼2单元***室"_s},
    }));

    CHECK(masked(text) == shown);
    CHECK(masked(masked(text)) == shown);
}

TEST_CASE("what leads to nobody stays readable", "[text]")
{
    const auto text = GENERATE(
        u"2026年11月23日8点30分"_s, u"2026-11-23 13:00"_s, u"20261123"_s, u"拨打12345、110、119没人管"_s,
        u"欠薪15000元，补了1300 1400 1500元"_s, u"30 50 100 200 300 400 500"_s, u"13,900,001,234.50元"_s,
        u"〔2023〕12号文件、豫政〔2024〕15号"_s, u"编号20231115138000012345"_s, u"共有501户，住在幸福路18号"_s,
        u"0.1234567"_s, u"第一百二十三条"_s, u"全村三四五六组"_s, u"G107国道K12+300处"_s, u"400-000-0000"_s);

    CHECK(masked(text) == text);
}

TEST_CASE("given names are hidden, surnames stay", "[text]")
{
    const auto [name, text, shown] = GENERATE(table<QString, QString, QString>({
        {u"张三"_s, u"我叫张三，张三的地。"_s, u"我叫张某，张某的地。"_s},
        {u"王小明"_s, u"王小明"_s, u"王某某"_s},
        {u"欧阳小敏"_s, u"欧阳小敏家"_s, u"欧阳某某家"_s},
        {u"张三"_s, u"張三、张　三"_s, u"張某、张　某"_s},
        {u"李 四"_s, u"李四、李\u200b四"_s, u"李某、李\u200b某"_s},
        {u"阿里木·艾山"_s, u"阿里木·艾山反映"_s, u"阿某某·某某反映"_s},
        {u"𠮷小平"_s, u"𠮷小平"_s, u"𠮷某某"_s},
        {u"王"_s, u"王家沟"_s, u"王家沟"_s},
        {u""_s, u"无名"_s, u"无名"_s},
    }));

    CHECK(masked(text, {name}) == shown);
}

TEST_CASE("a longer name is hidden before a shorter one inside it", "[text]")
{
    CHECK(masked(u"王平安和王平"_s, {u"王平"_s, u"王平安"_s}) == u"王某某和王某");
}

TEST_CASE("broken characters neither change nor hinder the masking", "[text]")
{
    const QString odd = QChar(0xd842) + u"\0㎡"_s;

    CHECK(masked(u"𠮷先生19900001234"_s + odd, {u"𠮷先生"_s}) == u"𠮷某某***********"_s + odd);
}
