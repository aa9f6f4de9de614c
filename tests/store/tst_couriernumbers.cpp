// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fakeboard.h"

using namespace lianxin;

// Which answers to a courier's files a desk takes for true once it has heard that the board was put back.

namespace {

struct CourierDesk : SyncedDesk {
    CourierDesk() { ok(store().pinBoard({u"http://127.0.0.1:8080"_s, u"board"_s, u"e1"_s, u"key"_s})); }

    CourierLoad pack() { return ok(store().loadCourier(100, 1 << 20)); }
    /// What the board says to all of it, living in that epoch.
    CourierWords judged(const CourierLoad &load, const QString &epoch)
    {
        CourierWords words {{load.number, epoch}, load.number, {}};
        for (const CourierPart &part : load.parts)
            for (const RecordedOperation &recorded : part.operations)
                words.results.push_back(board.accept(part.sender.actor, recorded));
        return words;
    }
    bool hear(qint64 number, const QString &since, const QString &epoch)
    {
        return ok(store().beginAfterCourier({{number, epoch}, since}));
    }
    QString refusal(const CourierWords &words)
    {
        const auto taken = answer(store().recordCourierWords(words));
        return taken ? QString() : taken.error().reason;
    }
    QString pinned() { return ok(store().syncStanding()).board->epoch; }
};

} // namespace

TEST_CASE("the board's new epoch is pinned once, in the same step in which all is in doubt again", "[store][courier]")
{
    CourierDesk desk;
    desk.take(letter(u"路灯不亮"_s));
    desk.ok(desk.store().recordCourierWords(desk.judged(desk.pack(), u"e1"_s)));
    desk.pull();
    REQUIRE(desk.outbox().empty());
    const qint64 number = desk.pack().number;

    CHECK(desk.hear(number, u"e1"_s, u"e2"_s));

    CHECK(desk.pinned() == u"e2");
    CHECK(desk.seq() == 0);
    REQUIRE(desk.outbox().size() == 1);
    CHECK(desk.outbox().front().state == OutboxItem::State::InDoubt);
    CHECK_FALSE(desk.hear(number, u"e1"_s, u"e2"_s));
    CHECK_FALSE(desk.hear(number, u"e1"_s, u"e3"_s)); // of another life in between, or after: the next file tells
    CHECK_FALSE(desk.hear(number, u"e2"_s, u"e1"_s)); // no file was packed in it yet
    CHECK(desk.pinned() == u"e2");
    CHECK_FALSE(desk.hear(desk.pack().number, u"e1"_s, u"e3"_s));
    CHECK(desk.hear(desk.pack().number, u"e2"_s, u"e3"_s));
    CHECK(desk.pinned() == u"e3");
}

TEST_CASE("what is said on files of before counts no more, whatever epoch it names", "[store][courier]")
{
    CourierDesk desk;
    desk.take(letter(u"路灯不亮"_s));
    const CourierLoad old = desk.pack();
    const CourierWords words = desk.judged(old, u"e1"_s);
    const QString now = GENERATE(u"e1"_s, u"e2"_s);
    if (GENERATE(true, false))
        REQUIRE(desk.hear(old.number, u"e1"_s, now));
    else
        desk.ok(desk.store().beginAfterLoss(now)); // by line
    const CourierWords renamed {{old.number, now}, old.number, words.results};

    CHECK(desk.refusal(words) == u"courier-other-epoch");
    CHECK(desk.refusal(renamed) == u"courier-other-epoch");
    const auto page = desk.answer(desk.store().applyCourierPage(words.of, desk.board.pageAfter(0)));
    REQUIRE_FALSE(page);
    CHECK(page.error().reason == u"courier-other-epoch");
    CHECK(desk.outbox().size() == 1);
    CHECK(desk.seq() == 0);

    const CourierWords next = desk.judged(desk.pack(), now);
    CHECK(desk.ok(desk.store().recordCourierWords(next)));
    CHECK(desk.ok(desk.store().applyCourierPage(next.of, desk.board.pageAfter(0))) == 1);
    CHECK(desk.outbox().empty());
}

TEST_CASE("the number up to which files count no more outlives the program", "[store][courier]")
{
    CourierDesk desk;
    const qint64 number = desk.pack().number;
    REQUIRE(desk.hear(number, u"e1"_s, u"e1"_s)); // a board that does not know it was put back
    desk.reopen();

    CHECK_FALSE(desk.hear(number, u"e1"_s, u"e1"_s));
    CHECK(desk.hear(desk.pack().number, u"e1"_s, u"e1"_s));
}

TEST_CASE("a file this desk does not know it made raises its numbers", "[store][courier]")
{
    CourierDesk desk;

    CHECK(desk.hear(7, u"e1"_s, u"e2"_s)); // it was itself put back from a backup since

    CHECK_FALSE(desk.hear(7, u"e2"_s, u"e3"_s));
    CHECK(desk.pack().number == 8);
}

TEST_CASE("what may have been lost leaves with its number and what its author had seen", "[store][courier][boardloss]")
{
    CourierDesk desk;
    const CaseId id = desk.take(letter(u"路灯不亮"_s));
    desk.submit(desk.office.clerk, id, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
    const CourierLoad plain = desk.pack();
    CHECK(plain.parts.front().operations[0].extra.isEmpty());
    desk.ok(desk.store().recordCourierWords(desk.judged(plain, u"e1"_s)));
    const QString number = desk.current(id).number;
    REQUIRE_FALSE(number.isEmpty());
    REQUIRE(desk.hear(desk.pack().number, u"e1"_s, u"e2"_s));

    for (int i = 0; i < 2; ++i) { // whether an answer comes to the first or not
        const auto operations = desk.pack().parts.front().operations;
        REQUIRE(operations.size() == 2);
        CHECK(operations[0].extra.value(u"number"_s) == number);
        CHECK(operations[1].extra.contains(u"seen"_s));
    }
}

TEST_CASE("the loss is counted by what the board says on the next file", "[store][courier][boardloss]")
{
    CourierDesk desk;
    const FakeBoard empty = desk.board;
    const CaseId id = desk.take(letter(u"路灯不亮"_s));
    desk.ok(desk.store().recordCourierWords(desk.judged(desk.pack(), u"e1"_s)));
    const FakeBoard half = desk.board;
    desk.submit(desk.office.clerk, id, AddNote {u"又来电"_s});
    desk.ok(desk.store().recordCourierWords(desk.judged(desk.pack(), u"e1"_s)));
    const bool isHalf = GENERATE(true, false);
    desk.board.putBack(isHalf ? half : empty);
    REQUIRE(desk.hear(desk.pack().number, u"e1"_s, u"e2"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"还没有送的"_s});

    const CourierWords words = desk.judged(desk.pack(), u"e2"_s);
    desk.ok(desk.store().recordCourierWords(words));
    CHECK_FALSE(desk.ok(desk.store().recordCourierWords(words)));

    const BoardLoss loss = desk.ok(desk.store().syncStanding()).loss.value_or(BoardLoss {});
    CHECK(loss.lost == (isHalf ? 1 : 2));
    CHECK(loss.back == loss.lost);
    CHECK(desk.outbox().empty());
    CHECK(desk.board.taken() == 3);
}

TEST_CASE("what the board has not come to stays in doubt, and is named again in the next file",
          "[store][courier][boardloss]")
{
    CourierDesk desk;
    const CaseId id = desk.take(letter(u"路灯不亮"_s));
    desk.ok(desk.store().recordCourierWords(desk.judged(desk.pack(), u"e1"_s)));
    REQUIRE(desk.hear(desk.pack().number, u"e1"_s, u"e2"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"还没有送的"_s});
    const CourierLoad load = desk.pack();
    CHECK(load.parts.front().takenBefore.size() == 1);
    CourierWords words {{load.number, u"e2"_s}, load.number, {}};
    for (const RecordedOperation &recorded : load.parts.front().operations)
        words.results.push_back({.id = recorded.id, .status = OperationResult::Status::Blocked});

    desk.ok(desk.store().recordCourierWords(words));

    REQUIRE(desk.outbox().size() == 2);
    CHECK(desk.outbox()[0].state == OutboxItem::State::InDoubt); // the board may have it: by line it is asked first
    CHECK(desk.outbox()[1].state == OutboxItem::State::Ready);
    CHECK(desk.ok(desk.store().syncStanding()).loss->lost == 0);
    CHECK(desk.pack().parts.front().takenBefore == load.parts.front().takenBefore);
}
