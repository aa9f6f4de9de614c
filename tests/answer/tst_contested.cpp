// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/contested.h"
#include "core/answer/textdiff.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

Case answered(const QString &text)
{
    Case c;
    AnswerVersion &version = c.answers.emplace_back();
    version.text = text;
    version.sha256 = textHash(text);
    return c;
}

QStringList names(const std::vector<ContestedPart> &parts)
{
    QStringList names;
    for (const ContestedPart &part : parts)
        names << part.name;
    return names;
}

} // namespace

TEST_CASE("a classification is compared member by member, where the three differ", "[conflict]")
{
    Case before, theirs;
    before.category = u"道路水利/路灯照明"_s;
    before.place = theirs.place = u"李家村"_s;
    theirs.category = u"道路水利/渠道河堤"_s;
    const Classify mine {Track::Unknown, u"道路水利/桥梁"_s, u"李家村"_s, false, Urgency::Ordinary, true};

    const auto parts = contestedParts(before, theirs, mine);

    REQUIRE(names(parts) == QStringList {u"category"_s, u"complex"_s});
    CHECK(parts[0] == ContestedPart {u"category"_s, false, before.category, theirs.category, mine.category});
    CHECK(parts[1].mine == u"yes"_s);
}

TEST_CASE("an answer is prose, and so is each point of it", "[conflict]")
{
    Case theirs = answered(u"4日修好。"_s);
    theirs.answers[0].points = {{2, u"会修"_s, {}, {}, {}, {}}};

    const auto parts = contestedParts(answered(u"月底修好。"_s), theirs,
                                      SubmitForReview {u"3日修好。"_s, {{2, u"已修"_s, {}, {}, {}, {}}}});

    REQUIRE(names(parts) == QStringList {u"text"_s, u"answer 2"_s});
    CHECK(parts[0] == ContestedPart {u"text"_s, true, u"月底修好。"_s, u"4日修好。"_s, u"3日修好。"_s});
    CHECK(parts[1].isProse);
}

TEST_CASE("a signature is compared by the text it was given to, and is not given to another", "[conflict]")
{
    const Case before = answered(u"月底修好。"_s), theirs = answered(u"4日修好。"_s);
    const SignOff mine {textHash(u"月底修好。"_s)};

    const auto parts = contestedParts(before, theirs, mine);

    REQUIRE(parts.size() == 1);
    CHECK(parts[0].mine == u"月底修好。"_s);
    CHECK(parts[0].theirs == u"4日修好。"_s);
    CHECK_FALSE(isWritten(mine));
    CHECK_FALSE(madeAgain(mine, theirs));
    CHECK(madeAgain(mine, before));
    CHECK_FALSE(madeAgain(Publish {1, mine.sha256}, theirs));
}

TEST_CASE("removing a note that is gone already shows what it said", "[conflict]")
{
    Case before, theirs;
    const OperationId id {QUuid::createUuid()};
    before.annotations = {{id, {}, 0, 0, Passage::Fact, u"查过"_s, {}}};

    const auto parts = contestedParts(before, theirs, RemoveAnnotation {id});

    REQUIRE(parts.size() == 1);
    CHECK(parts[0].before == u"查过"_s);
    CHECK(parts[0].theirs.isEmpty());
    CHECK(parts[0].mine.isEmpty());
}

TEST_CASE("what is chosen part by part becomes one operation", "[conflict]")
{
    Case theirs;
    theirs.owner = {QUuid::createUuid()};
    theirs.ownerName = u"王工"_s;
    const Assign mine {u"村建办"_s, {QUuid::createUuid()}, u"刘工"_s};

    const auto both = std::get<Assign>(withParts(mine, theirs, {{u"owner_name"_s, u"王工"_s}}));
    CHECK(both.unit == u"村建办"_s);
    CHECK(both.owner == theirs.owner);

    const SubmitForReview answer {u"甲。"_s, {}};
    const auto written = std::get<SubmitForReview>(
        withParts(answer, theirs, {{u"text"_s, u"甲。乙。"_s}, {u"measure 2"_s, u"换灯"_s}}));
    CHECK(written.text == u"甲。乙。"_s);
    REQUIRE(written.points.size() == 1);
    CHECK(written.points[0].demand == 2);
    CHECK(written.points[0].measure == u"换灯"_s);
}

TEST_CASE("demands of both sides keep their places in the letter", "[conflict]")
{
    Case theirs;
    theirs.demands = {{1, u"装护栏"_s, 20, 3}};
    const SetDemands mine {{{1, u"修路灯"_s, 4, 3}}};

    const auto both = std::get<SetDemands>(withParts(mine, theirs, {{u"demands"_s, u"修路灯\n装护栏\n\n问电话"_s}}));

    CHECK(both.demands
          == std::vector<Demand> {{1, u"修路灯"_s, 4, 3}, {2, u"装护栏"_s, 20, 3}, {3, u"问电话"_s, 0, 0}});
}

TEST_CASE("two texts are laid side by side in whole sentences", "[conflict]")
{
    const QString one = u"您好。路灯4日修好。谢谢。"_s, other = u"您好。路灯3日修好。请放心。谢谢。"_s;

    const auto stretches = sentenceStretches(one, other);

    CHECK(stretches
          == std::vector<SentenceStretch> {{true, u"您好。"_s, u"您好。"_s},
                                           {false, u"路灯4日修好。"_s, u"路灯3日修好。请放心。"_s},
                                           {true, u"谢谢。"_s, u"谢谢。"_s}});
}
