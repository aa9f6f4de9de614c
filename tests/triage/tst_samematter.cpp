// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/triage/samematter.h"
#include "tests/catchqt.h"

#include <algorithm>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const QString lamp = u"我是李家村三组村民，村口通往小学的路灯坏了三个月，孩子晚上放学摸黑走路很危险，希望尽快修好。"_s;
const QString lampAgain = u"李家村三组村口通往小学的路灯坏了三个月没人管，孩子放学摸黑走路很危险，请尽快派人修好。"_s;
const QString lampElsewhere
    = u"我是王家村三组村民，村口通往小学的路灯坏了三个月，孩子晚上放学摸黑走路很危险，希望尽快修好。"_s;

std::optional<Sameness> compared(const QString &a, const QString &b, const QString &placeA = {},
                                 const QString &placeB = {})
{
    return sameMatter(matterOf(a, placeA), matterOf(b, placeB));
}

} // namespace

TEST_CASE("the same text in another form is the same text", "[triage]")
{
    const auto same = compared(u"路燈壞了，３個月沒修！"_s, u"路灯坏了 3个月没修"_s);

    REQUIRE(same);
    CHECK(same->sameText);
    CHECK(same->score == 1);
}

TEST_CASE("the same place in other words is the same matter", "[triage]")
{
    const auto same = compared(lamp, lampAgain);

    REQUIRE(same);
    CHECK_FALSE(same->sameText);
    CHECK(same->score > 0.3);
    CHECK(same->score < 1);
}

TEST_CASE("letters that read alike but name different places are different matters", "[triage]")
{
    CHECK_FALSE(compared(lamp, lampElsewhere));
    CHECK_FALSE(compared(lamp, lamp, u"李家村"_s, u"王家村"_s));
}

TEST_CASE("a place within the other is the same place", "[triage]")
{
    CHECK(compared(lamp, lampAgain, u"李家村"_s, u"东河镇李家村"_s));
}

TEST_CASE("different matters of one place stay apart", "[triage]")
{
    const QString water = u"李家村的自来水发黄已经两个星期，烧开了也有沉淀，老人小孩都不敢喝，请水厂来检测。"_s;

    CHECK_FALSE(compared(lamp, water));
    CHECK_FALSE(compared(lamp, water, u"李家村"_s, u"李家村"_s));
}

TEST_CASE("without a place only nearly the same words count", "[triage]")
{
    const QString bus = u"请问九路公交车为什么取消了周末的末班车，我们下夜班的人回不了家。"_s;
    const QString busAgain = u"请问九路公交车为什么取消了周末末班车，我们下夜班的人都回不了家。"_s;
    const QString busOther = u"九路公交车周末没有末班车，建议恢复，下夜班打车太贵，很多同事都这样说。"_s;

    CHECK(compared(bus, busAgain));
    CHECK_FALSE(compared(bus, busOther));
}

TEST_CASE("letters without words repeat nothing", "[triage]")
{
    CHECK_FALSE(compared(u"！！！"_s, u"？？？"_s));
    CHECK_FALSE(compared({}, {}));
}

TEST_CASE("a sketch is small and shared by texts that are alike", "[triage]")
{
    const Shingles a = sketchOf(shingles(lamp));
    const Shingles b = sketchOf(shingles(lampAgain));
    Shingles common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));

    CHECK(a.size() == 12);
    CHECK(int(common.size()) >= sharedByCandidates(a));
    CHECK(sharedByCandidates(sketchOf(shingles(u"路灯"_s))) == 1);
}
