// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/demands.h"
#include "tests/catchqt.h"

#include <QStringList>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

/// The demands joined by " | ", after checking that each span really is that part of the letter.
QString demandsOf(const QString &letter)
{
    QStringList texts;
    qsizetype end = 0;
    for (const DemandSpan &demand : proposedDemands(letter)) {
        REQUIRE(demand.start >= end);
        REQUIRE(letter.mid(demand.start, demand.length) == demand.text);
        end = demand.start + demand.length;
        texts += demand.text;
    }
    return texts.join(u" | "_s);
}

} // namespace

TEST_CASE("numbered demands are found in every way people number", "[text]")
{
    const auto [letter, demands] = GENERATE(table<QString, QString>({
        {u"领导好：\n一、路灯半年不亮。\n二、垃圾没人收，\n夏天臭得很。\n三、自来水发黄。\n谢谢！"_s,
         u"路灯半年不亮 | 垃圾没人收，\n夏天臭得很 | 自来水发黄"_s},
        {u"反映两件事：1、村口路灯不亮；2、桥栏杆断了。望尽快处理，谢谢。"_s, u"村口路灯不亮 | 桥栏杆断了"_s},
        {u"１．水压低\r\n２．水费高\r\n"_s, u"水压低 | 水费高"_s},
        {u"（一）低保为何停发（二）何时补发"_s, u"低保为何停发 | 何时补发"_s},
        {u"我就问：①修不修？②谁来修？"_s, u"修不修？ | 谁来修？"_s},
        {u"第一，井盖丢了没人补。第二，绿化带停满了车！第三，晚上施工太吵。"_s,
         u"井盖丢了没人补 | 绿化带停满了车！ | 晚上施工太吵"_s},
        {u"其一，账目没公开；其二，选举没通知"_s, u"账目没公开 | 选举没通知"_s},
        {u"1) 退学费 2) 说清楚是谁批的"_s, u"退学费 | 说清楚是谁批的"_s},
    }));

    CHECK(demandsOf(letter) == demands);
}

TEST_CASE("of several lists the announced one counts", "[text]")
{
    CHECK(demandsOf(u"事情经过：\n1. 三月交了押金\n2. 五月他搬走了\n我的诉求如下：\n1. 退还押金\n2. 给个书面说法\n"_s)
          == u"退还押金 | 给个书面说法");
    CHECK(demandsOf(u"一、路的问题\n1. 有坑\n2. 积水\n二、灯的问题\n"_s) == u"有坑 | 积水");
}

TEST_CASE("numbers inside a sentence are no list", "[text]")
{
    CHECK(demandsOf(u"1、2、3号楼都漏水，什么时候修？"_s) == u"1、2、3号楼都漏水，什么时候修？");
    CHECK(demandsOf(u"一、二组没水。请送水"_s) == u"请送水");
    CHECK(demandsOf(u"路宽1.5米，长2.5公里，能不能加宽"_s) == u"路宽1.5米，长2.5公里，能不能加宽");
}

TEST_CASE("without numbers every sentence that asks is a demand", "[text]")
{
    const auto [letter, demands] = GENERATE(table<QString, QString>({
        {u"您好！我是东沟村的。村里的桥去年冲垮了，到底啥时候修？我申请的补贴也没下来。请查一下补贴的事。望领导重视，谢谢！"_s,
         u"村里的桥去年冲垮了，到底啥时候修？ | 请查一下补贴的事"_s},
        {u"为何别的村有路灯我们没有\n希望能在学校门口装个减速带！"_s,
         u"为何别的村有路灯我们没有 | 希望能在学校门口装个减速带！"_s},
        {u"物业要求我们先交钱。强烈要求公开账目"_s, u"强烈要求公开账目"_s},
        {u"路太烂了。请领导尽快解决。"_s, u"请领导尽快解决"_s},
        {u"感谢村干部冒雨帮我家抢收。"_s, u""_s},
        {u""_s, u""_s},
        {QChar(0xd842) + u"。何时修路？"_s, u"何时修路？"_s},
    }));

    CHECK(demandsOf(letter) == demands);
}
