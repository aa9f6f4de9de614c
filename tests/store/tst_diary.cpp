// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fakeboard.h"

using namespace lianxin;

namespace {

struct DiaryDesk : SyncedDesk {
    void end(qint64 received = 0, const Error &problem = {}, qint64 receivedSealed = 0)
    {
        ok(store().recordSyncEnd({.at = clock.now(),
                                  .ok = problem.reason.isEmpty(),
                                  .problem = problem,
                                  .bytesOut = 100,
                                  .requests = 1,
                                  .received = received,
                                  .receivedSealed = receivedSealed}));
        clock.advance(std::chrono::minutes(5));
    }
    Diary diary(const Actor &asking) { return ok(store().diary(asking)); }
    Diary diary() { return diary(office.clerk); }
};

const Error offline {Error::Code::Offline, u"host-unknown"_s, {}, {}};

} // namespace

TEST_CASE("the diary names what each round took to the board, newest first", "[store][diary]")
{
    DiaryDesk desk;
    desk.end(3);
    desk.take(letter(u"路灯"_s));
    desk.pushAll();
    desk.end(1);

    const auto rounds = desk.diary().rounds;
    REQUIRE(rounds.size() == 2);
    REQUIRE(rounds[0].sent.size() == 1);
    CHECK(rounds[0].sent[0].caseSubject == u"路灯"_s);
    CHECK(kindOf(rounds[0].sent[0].recorded.operation) == u"intake"_s);
    CHECK(rounds[0].last.received == 1);
    CHECK(rounds[1].sent.empty());
    CHECK(rounds[1].last.received == 3);
}

TEST_CASE("rounds in which nothing moved and the same was to be said are one entry", "[store][diary]")
{
    DiaryDesk desk;
    const Timestamp first = desk.clock.now();
    desk.end();
    desk.end();
    desk.end();
    desk.end(0, offline);
    desk.end(0, offline);
    desk.end(2);

    const auto rounds = desk.diary().rounds;
    REQUIRE(rounds.size() == 3);
    CHECK(rounds[2].times == 3);
    CHECK(rounds[2].from == first);
    CHECK(rounds[2].last.bytesOut == 300);
    CHECK(rounds[1].times == 2);
    CHECK(rounds[1].last.problem.reason == u"host-unknown"_s);
}

TEST_CASE("of reports of wrongdoing the diary tells nothing to those without the right", "[store][diary]")
{
    DiaryDesk desk;
    desk.end();
    desk.take(letter(u"举报某干部"_s), Track::Report);
    desk.pushAll();
    desk.end(1, {}, 4);
    ChangePage bad {.scope = u"sealed:东河镇"_s, .to = u"c1"_s};
    bad.malformed.push_back({1, "raw", u"bad"_s});
    desk.ok(desk.store().applyRemote(bad));
    const CaseId sealed = desk.take(letter(u"举报二"_s), Track::Report);
    desk.submit(desk.office.vault, sealed, AddNote {u"约谈"_s});

    const Diary open = desk.diary(desk.office.clerk), all = desk.diary(desk.office.vault);
    CHECK(open.rounds[0].sent.empty());
    CHECK(open.rounds[0].last.received + open.rounds[0].last.receivedSealed == 1);
    CHECK(open.setAside.empty());
    CHECK(open.waiting.empty());
    CHECK(all.rounds[0].sent.size() == 1);
    CHECK(all.rounds[0].last.received + all.rounds[0].last.receivedSealed == 5);
    CHECK(all.setAside.size() == 1);
    CHECK(all.setAside[0].isSealed);
    CHECK(all.waiting.size() == 2);
    CHECK(all.waiting[0].isSealed);
}

TEST_CASE("the diary has what waits, what was handed over and what could not be read", "[store][diary]")
{
    DiaryDesk desk;
    const CaseKey key = desk.board.registered(desk.office.clerk, letter(u"桥板"_s));
    desk.pull();
    const CaseId id = desk.ok(desk.store().find(desk.office.clerk, key.toString()));
    desk.submit(desk.office.clerk, id, AddNote {u"等材料"_s});
    desk.board.revoke(key, u"transferred"_s);
    ChangePage last = desk.board.pageAfter(desk.seq());
    last.malformed.push_back({desk.board.head() + 1, R"({"op":"upsert"})", u"bad-member doc"_s});
    desk.ok(desk.store().applyRemote(last));
    desk.take(letter(u"路灯"_s));

    const Diary diary = desk.diary();
    CHECK(diary.waiting.size() == 1);
    REQUIRE(diary.handedOver.size() == 1);
    CHECK(diary.handedOver[0].body.contains(u"等材料"_s));
    REQUIRE(diary.setAside.size() == 1);
    CHECK(diary.setAside[0].raw == R"({"op":"upsert"})");
}
