// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/replyletter.h"

#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

ReplyFacts twoDemands()
{
    ReplyFacts facts;
    facts.received = QDate(2026, 10, 20);
    facts.channel = u"网上留言"_s;
    facts.demands = {{1, u"修好晒坝旁的路灯"_s, 0, 0}, {2, u"拓宽村道"_s, 0, 0}};
    facts.points
        = {{1, u"两盏灯的控制器进水"_s, u"更换电池和控制器。"_s, u"2026-10-30"_s, u"清府发〔2025〕12号第五条"_s, {}},
           {2, {}, {}, {}, {}, u"今年的养护计划已经排满"_s}};
    facts.checks = {{QDate(2026, 10, 22), u"张家村二组晒坝"_s, u"周启明"_s, u"两盏灯不亮。"_s}};
    facts.unit = u"清溪镇人民政府"_s;
    facts.handler = u"周启明"_s;
    facts.written = QDate(2026, 10, 26);
    facts.officeHours = {{QTime(8, 30), QTime(12, 0)}, {QTime(14, 30), QTime(17, 30)}};
    return facts;
}

} // namespace

TEST_CASE("a reply answers each demand under its number and is dated and signed by the unit", "[reply]")
{
    CHECK(composedReply(twoDemands())
          == u"尊敬的来信人：\n"
             "　　您好！您2026年10月20日通过网上留言反映的问题，我们已收悉。现就您提出的2项诉求逐一答复如下：\n"
             "　　核查情况：2026年10月22日，周启明到张家村二组晒坝核查：两盏灯不亮。\n"
             "　　一、关于您反映的“修好晒坝旁的路灯”\n"
             "　　两盏灯的控制器进水。\n"
             "　　办理措施：更换电池和控制器，2026年10月30日前完成。\n"
             "　　依据：清府发〔2025〕12号第五条。\n"
             "　　二、关于您反映的“拓宽村道”\n"
             "　　暂不能办理的原因：今年的养护计划已经排满。\n"
             "　　联系人：周启明；联系电话：〔电话〕（工作日 8:30—12:00，14:30—17:30）。\n"
             "　　如果您对办理结果不满意，可以在评价时说明，也可以继续来信或来电，我们会重新核查。\n"
             "　　　　　　　　　　清溪镇人民政府\n"
             "　　　　　　　　　　2026年10月26日"_s);
}

TEST_CASE("what only a person knows stays an open slot, and a document number is none", "[reply]")
{
    ReplyFacts facts = twoDemands();
    facts.checks.clear();
    facts.points.pop_back();
    const QString reply = composedReply(facts);

    QStringList open;
    for (const OpenSlot &slot : openSlots(reply))
        open << reply.sliced(slot.start, slot.length);

    CHECK(open.join(u' ') == u"〔谁、何日、怎样核查，查明了什么〕 〔对这一项的答复〕 〔电话〕"_s);
}

TEST_CASE("a row answers its demand by an answer, a measure or a reason why not", "[reply]")
{
    CHECK_FALSE(isAnswered({1, {}, {}, {}, {}, {}}));
    CHECK_FALSE(isAnswered({1, u"  \n"_s, {}, {}, {}, {}}));
    CHECK_FALSE(isAnswered({1, {}, {}, u"2026-10-30"_s, u"第五条"_s, {}}));
    CHECK(isAnswered({1, u"已修好"_s, {}, {}, {}, {}}));
    CHECK(isAnswered({1, {}, u"更换电池"_s, {}, {}, {}}));
    CHECK(isAnswered({1, {}, {}, {}, {}, u"不归本镇管"_s}));
}

TEST_CASE("the grid has one row for each demand and loses no words when a demand goes", "[reply]")
{
    const std::vector<Demand> demands {{1, u"甲"_s, 0, 0}, {2, u"乙"_s, 0, 0}};

    const auto rows = pointsFor(
        demands, {{3, u"写过的话"_s, {}, {}, {}, {}}, {4, {}, {}, {}, {}, {}}, {2, u"答"_s, {}, {}, {}, {}}});

    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == AnswerPoint {1, {}, {}, {}, {}, {}});
    CHECK(rows[1].answer == u"答"_s);
    CHECK(rows[2].answer == u"写过的话"_s);
}
