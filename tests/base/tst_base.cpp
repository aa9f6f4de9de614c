// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/executor.h"
#include "core/base/id.h"
#include "core/base/uuid7.h"
#include "tests/catchqt.h"

#include <QSet>

using namespace lianxin;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TEST_CASE("an instant is shown and read in the office's time", "[base]")
{
    const auto noon = Timestamp::atLocal(QDate(2026, 11, 23), QTime(12, 0));

    CHECK(noon.toIso() == u"2026-11-23T12:00:00.000+08:00");
    CHECK(Timestamp::fromIso(noon.toIso()) == noon);
    CHECK(Timestamp::fromIso(u"2026-11-23T12:00:00"_s) == noon);
    CHECK(Timestamp::fromIso(u"2026-11-23T04:00:00Z"_s) == noon);
    CHECK_FALSE(Timestamp::fromIso(u"2026-13-45"_s));
}

TEST_CASE("ids are minted in order and stay unique when the clock goes back", "[base]")
{
    ManualClock clock(Timestamp::atLocal(QDate(2026, 11, 23), QTime(12, 0)));
    SeededRandom random(1);
    Uuid7 mint(clock, random);
    QSet<QUuid> seen;
    QString last;

    for (int i = 0; i < 1000; ++i) {
        if (i == 500)
            clock.advance(-24h * 365);
        const QUuid id = mint.next();
        const QString text = id.toString(QUuid::WithoutBraces);
        REQUIRE(text[14] == u'7');
        REQUIRE(last < text);
        last = text;
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("the queue runs jobs by time, then by the order they were posted", "[base]")
{
    QueueExecutor queue;
    QString trace;
    queue.postAfter(20ms, [&] { trace += u'c'; });
    queue.postAfter(10ms, [&] {
        trace += u'b';
        queue.postAfter(10ms, [&] { trace += u'd'; });
    });
    queue.post([&] { trace += u'a'; });

    queue.advance(15ms);
    CHECK(trace == u"ab");
    queue.advance(5ms);
    CHECK(trace == u"abcd");
}

TEST_CASE("a thread runs what was posted before it is taken down", "[base]")
{
    int ran = 0;
    {
        ThreadExecutor thread(u"test"_s);
        for (int i = 0; i < 100; ++i)
            thread.post([&ran] { ++ran; });
    }
    CHECK(ran == 100);
}
