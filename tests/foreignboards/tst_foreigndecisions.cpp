// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/listing.h"
#include "core/foreign/poststep.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace lianxin::foreign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = ForeignAnswer::State;

const Timestamp noon = *Timestamp::fromIso(u"2026-03-02T12:00:00+08:00"_s);

ForeignAnswer lampAnswer(Guarantee guarantee, State state)
{
    ForeignAnswer answer;
    answer.id = {QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
    answer.guarantee = guarantee;
    answer.state = state;
    answer.number = u"7"_s;
    answer.text = u"路灯已修好。\r\n今晚试亮。"_s;
    answer.signedAt = noon;
    return answer;
}

using Places = std::vector<std::pair<QString, std::optional<Timestamp>>>;

/// A server that gives only some at a time: the newest or the oldest of what lies in the span.
Places served(const Places &all, const Span &span, size_t limit, bool newestFirst)
{
    Places found;
    for (const auto &place : all)
        if (*place.second >= span.from && *place.second <= span.to)
            found.push_back(place);
    if (newestFirst)
        std::reverse(found.begin(), found.end());
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace

TEST_CASE("what to do about an answer follows from what the board offers", "[foreign]")
{
    struct Row {
        Guarantee guarantee;
        State state;
        int absences;
        std::chrono::minutes since; ///< the last try
        PostStep step;
    };
    using enum Guarantee;
    const Row row = GENERATE(Row {ExactlyOnce, State::Waiting, 0, 0min, PostStep::Post},
                             Row {ExactlyOnce, State::InDoubt, 0, 10000min, PostStep::Post},
                             Row {OnceInWindow, State::Waiting, 0, 0min, PostStep::LookFirst},
                             Row {OnceInWindow, State::InDoubt, 0, 29min, PostStep::Post},
                             Row {OnceInWindow, State::InDoubt, 0, 30min, PostStep::ReadBack},
                             Row {OnceInWindow, State::InDoubt, 2, 60min, PostStep::Post},
                             Row {ReadBack, State::Waiting, 0, 0min, PostStep::LookFirst},
                             Row {ReadBack, State::InDoubt, 0, 0min, PostStep::ReadBack},
                             Row {ReadBack, State::InDoubt, 1, 60min, PostStep::ReadBack},
                             Row {ReadBack, State::InDoubt, 2, 60min, PostStep::Post},
                             Row {ReadBack, State::Refused, 0, 0min, PostStep::AskPerson},
                             Row {PersonDecides, State::Waiting, 0, 0min, PostStep::Post},
                             Row {PersonDecides, State::InDoubt, 9, 10000min, PostStep::AskPerson},
                             Row {PersonDecides, State::Refused, 0, 0min, PostStep::AskPerson},
                             Row {None, State::InDoubt, 9, 0min, PostStep::AskPerson});
    ForeignAnswer answer = lampAnswer(row.guarantee, row.state);
    answer.absences = row.absences;
    answer.lastTry = noon;
    CAPTURE(toCode(row.guarantee), toCode(row.state), row.absences);
    CHECK(nextStep(answer, noon + row.since) == row.step);
}

TEST_CASE("a listing counts ten minutes after the try, and after the last one", "[foreign]")
{
    ForeignAnswer answer = lampAnswer(Guarantee::ReadBack, State::InDoubt);
    CHECK_FALSE(nextLook(answer));
    answer.lastTry = noon;
    CHECK(nextLook(answer) == noon + 10min);
    answer.lookedAt = noon + 12min;
    CHECK(nextLook(answer) == noon + 22min);
    answer.guarantee = Guarantee::PersonDecides;
    CHECK_FALSE(nextLook(answer));
}

TEST_CASE("an answer is found by its reference or by its words under its letter", "[foreign]")
{
    const ForeignAnswer answer = lampAnswer(Guarantee::ReadBack, State::InDoubt);
    struct Row {
        ShownAnswer shown;
        bool isIt;
    };
    const QString same = u" 路灯已修好。\n\n今晚试亮。\n"_s;
    const Row row = GENERATE_COPY(
        Row {{u"U1"_s, u"7"_s, same, noon}, true}, Row {{u"U1"_s, u"7"_s, same, std::nullopt}, true},
        Row {{u"U1"_s, u"8"_s, same, noon}, false}, Row {{u"U1"_s, u"7"_s, u"路灯已修好。"_s, noon}, false},
        Row {{u"U1"_s, u"7"_s, same, noon - 48h}, false}, Row {{u"U0"_s, u"7"_s, same, noon}, false},
        Row {{answer.id.toString(), u"7"_s, u"（正文另存）"_s, noon}, true},
        Row {{answer.id.toString(), u"8"_s, same, noon}, false});
    CHECK(foundAmong({row.shown}, answer, {u"U0"_s}).has_value() == row.isIt);
}

TEST_CASE("a listing is complete whatever a server gives at once, and whichever end it begins at", "[foreign]")
{
    const bool newestFirst = GENERATE(true, false);
    const size_t limit = GENERATE(10u, 17u, 1000u);
    const size_t count = GENERATE(0u, 3u, 10u, 11u, 250u);
    const Timestamp begin = noon - 24h * 200;
    Places all;
    for (size_t i = 0; i < count; ++i)
        all.emplace_back(QString::number(i), begin + 19h * qint64(i % 250));
    CAPTURE(newestFirst, limit, count);

    Listing listing({begin, noon});
    std::set<QString> met;
    int asked = 0;
    for (; listing.next() && asked < 1000; ++asked)
        met.merge(listing.take(served(all, *listing.next(), limit, newestFirst)));

    CHECK(met.size() == count);
    CHECK(asked < 1000);
    CHECK(listing.done() == listing.total());
}

TEST_CASE("a server that ignores dates is not asked for ever", "[foreign]")
{
    Places all;
    for (int i = 0; i < 30; ++i)
        all.emplace_back(QString::number(i), noon - 1h * i);
    Listing listing({noon - 24h * 365, noon});
    int asked = 0;
    size_t met = 0;
    for (; listing.next() && asked < 100; ++asked)
        met += listing.take(all).size();
    CHECK(met == 30);
    CHECK(asked < 10);
}
