// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/conflicttable.h"
#include "core/store/storefile.h"
#include "tests/store/fakeboard.h"
#include "tests/store/formerschema.h"

using namespace lianxin;
using State = OutboxItem::State;
using Settled = Conflict::State;
using Status = OperationResult::Status;

namespace {

const QString before = u"路灯月底修好。"_s;
const QString theirs = u"路灯4日修好，由王工负责。"_s;
const QString mine = u"路灯3日修好。请放心。"_s;

/// The handler has answered here what somebody else has answered on another desk meanwhile.
struct ContestedDesk : SyncedDesk {
    CaseId id = take(letter(u"路灯"_s));
    CaseKey key = current(id).key;

    ContestedDesk()
    {
        bringToWork(id);
        submit(office.handler, id, SubmitForReview {before, {}});
        submit(office.leader, id, SendBack {u"写明日期"_s});
        submit(office.handler, id, TakeUpAgain {});
        pushAll();
        pull();
    }

    OperationId answerHere(const QString &text = mine)
    {
        submit(office.handler, id, SubmitForReview {text, {}});
        return outbox().back().recorded.id;
    }
    void answerThere() { board.done(office.handler, key, SubmitForReview {theirs, {}}); }
    OperationId collide()
    {
        const OperationId made = answerHere();
        answerThere();
        pull();
        return made;
    }
    Conflict conflict() { return caseFile(id).conflicts.back(); }
    Result<void> settle(OperationId operation, const Operation &again, bool isCombined = false)
    {
        return answer(store().settleConflict(office.handler, operation,
                                             {conflict().now.version, u"以这份为准"_s, again, isCombined, {}}));
    }
    /// Column of the newest row, as it lies in the file.
    QByteArray stored(const std::string &column)
    {
        const auto opened = *REQUIRE_OK(openForReading(file));
        return *opened.reader->value<QByteArray>("SELECT CAST(" + column + " AS BLOB) FROM conflict ORDER BY n DESC");
    }
};

} // namespace

TEST_CASE("an answer that no longer fits is kept beside theirs and what both were made on", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();

    const Conflict conflict = desk.conflict();
    CHECK(conflict.id == made);
    CHECK(conflict.state == Settled::Open);
    CHECK(conflict.why.reason == u"wrong-state"_s);
    CHECK(conflict.before->currentAnswer()->text == before);
    CHECK(conflict.theirs->currentAnswer()->text == theirs);
    CHECK(std::get<SubmitForReview>(conflict.mine.operation).text == mine);
    REQUIRE(conflict.since.size() == 1);
    CHECK(std::get<SubmitForReview>(conflict.since[0].operation).text == theirs);
    CHECK(desk.outbox()[0].state == State::Conflict);
    CHECK(desk.current(desk.id).currentAnswer()->text == theirs);
}

TEST_CASE("what the author saw is kept though the board's document has moved on twice under it", "[store][conflict]")
{
    ContestedDesk desk;
    desk.answerHere();
    const Case seen = desk.board.at(desk.key);
    desk.board.done(desk.office.handler, desk.key, AddNote {u"别的桌上的备注"_s});
    desk.pull();
    CHECK(desk.outbox()[0].state == State::Ready);
    desk.answerThere();
    desk.pull();

    CHECK(*desk.conflict().before == seen);
    CHECK(desk.conflict().since.size() == 2);
}

TEST_CASE("theirs comes with the feed when the board said no before it", "[store][conflict]")
{
    ContestedDesk desk;
    desk.answerHere();
    desk.answerThere();
    desk.push(desk.office.handler);
    CHECK_FALSE(desk.conflict().theirs);
    CHECK(desk.conflict().before->currentAnswer()->text == before);

    desk.pull();

    CHECK(desk.conflict().theirs->currentAnswer()->text == theirs);
    CHECK(desk.caseFile(desk.id).conflicts.size() == 1);
}

TEST_CASE("both sides stay byte for byte, whatever comes and however it is settled", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();
    const QByteArray sides[] = {desk.stored("base"), desk.stored("mine"), desk.stored("theirs")};
    desk.board.done(desk.office.leader, desk.key, SendBack {u"再写明"_s});
    desk.pull();
    desk.ok(desk.store().withdrawOutboxItem(desk.office.handler, made, u"以对方的为准"_s));
    desk.reopen();

    CHECK(desk.stored("base") == sides[0]);
    CHECK(desk.stored("mine") == sides[1]);
    CHECK(desk.stored("theirs") == sides[2]);
    CHECK(desk.conflict().theirs->currentAnswer()->text == theirs);
}

TEST_CASE("keeping theirs takes mine back with its reason, and its text is a draft again", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();

    desk.ok(desk.store().withdrawOutboxItem(desk.office.handler, made, u"对方写得更全"_s));

    CHECK(desk.conflict().state == Settled::KeptTheirs);
    CHECK(desk.conflict().resolvedBy == desk.office.handler.id);
    CHECK(desk.conflict().reason == u"对方写得更全"_s);
    CHECK(desk.conflict().resolvedAt == desk.clock.now());
    CHECK(desk.ok(desk.store().draft({desk.id, u"submit"_s, desk.office.handler.id}))->body.contains(mine));
    CHECK(desk.outbox().empty());
}

TEST_CASE("mine is put again as a new intent on top of theirs; the old one stays in the history", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();
    desk.board.done(desk.office.leader, desk.key, SendBack {u"再写明"_s});
    desk.board.done(desk.office.handler, desk.key, TakeUpAgain {});
    desk.pull();

    (void)REQUIRE_OK(desk.settle(made, SubmitForReview {mine, {}}));

    REQUIRE(desk.outbox().size() == 1);
    const RecordedOperation again = desk.outbox()[0].recorded;
    CHECK(again.id != made);
    CHECK(again.baseVersion == desk.board.at(desk.key).version);
    CHECK(desk.outbox()[0].state == State::Ready);
    CHECK(desk.conflict().state == Settled::PutAgain);
    const auto timeline = desk.caseFile(desk.id).timeline;
    const auto old = std::ranges::find(timeline, made, [](const TimelineEntry &entry) { return entry.recorded.id; });
    REQUIRE(old != timeline.end());
    CHECK(old->refusal.reason == u"put-again"_s);
    CHECK(old->refusal.detail == u"以这份为准"_s);
    desk.pushAll();
    CHECK(desk.board.at(desk.key).currentAnswer()->text == mine);
    CHECK(desk.board.effects(made) == 0);
}

TEST_CASE("an intent that does not fit what stands now changes nothing", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();

    CHECK(desk.settle(made, SubmitForReview {mine, {}}).error().reason == u"wrong-state"_s);

    CHECK(desk.conflict().state == Settled::Open);
    CHECK(desk.outbox()[0].recorded.id == made);
    CHECK(desk.outbox()[0].state == State::Conflict);
}

TEST_CASE("nobody settles against what has not been seen", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();
    const qint64 looked = desk.conflict().now.version;
    desk.board.done(desk.office.leader, desk.key, SendBack {u"再写明"_s});
    desk.pull();

    const auto settled = desk.TestDesk::answer(desk.store().settleConflict(
        desk.office.handler, made, {looked, u"以我为准"_s, SubmitForReview {mine, {}}, false, {}}));

    CHECK(settled.error().reason == u"moved-on"_s);
    CHECK(desk.conflict().state == Settled::Open);
}

TEST_CASE("what was done after it stands on what was put in its place", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.answerHere();
    desk.submit(desk.office.leader, desk.id, SendBack {u"再改"_s});
    desk.ok(desk.store().recordResults({{.id = made, .status = Status::Conflict, .reason = u"changed-meanwhile"_s}}));
    CHECK(desk.outbox()[1].state == State::Blocked);

    (void)REQUIRE_OK(desk.settle(made, SubmitForReview {theirs + mine, {}}, true));

    CHECK(desk.conflict().state == Settled::Combined);
    CHECK(desk.outbox()[0].recorded.id != made);
    CHECK(desk.outbox()[1].state == State::Ready);
    CHECK(kindOf(desk.outbox()[1].recorded.operation) == u"send_back"_s);
    CHECK(desk.current(desk.id).status == CaseStatus::SentBack);
}

TEST_CASE("two conflicts of one case are settled one after another", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId first = desk.answerHere();
    desk.submit(desk.office.handler, desk.id, AddNote {u"已电话告知"_s});
    desk.submit(desk.office.leader, desk.id, SendBack {u"不行"_s});
    desk.answerThere();
    desk.board.done(desk.office.leader, desk.key, SignOff {textHash(theirs)});
    desk.pull();
    CHECK(desk.caseFile(desk.id).conflicts.size() == 1);

    desk.ok(desk.store().withdrawOutboxItem(desk.office.handler, first, u"以对方为准"_s));

    const auto conflicts = desk.caseFile(desk.id).conflicts;
    REQUIRE(conflicts.size() == 2);
    CHECK(conflicts[0].state == Settled::KeptTheirs);
    CHECK(conflicts[1].state == Settled::Open);
    CHECK(kindOf(conflicts[1].mine.operation) == u"send_back"_s);
    desk.ok(desk.store().withdrawOutboxItem(desk.office.leader, conflicts[1].id, u"不必了"_s));
    CHECK_FALSE(std::ranges::any_of(desk.caseFile(desk.id).conflicts,
                                    [](const Conflict &c) { return c.state == Settled::Open; }));
    desk.pushAll();
    CHECK(desk.outbox().empty());
}

TEST_CASE("an open conflict stops the publishing of its case and of no other", "[store][conflict]")
{
    ContestedDesk desk;
    desk.collide();
    desk.board.done(desk.office.leader, desk.key, SignOff {textHash(theirs)});
    desk.pull();
    const Publish send {1, textHash(theirs)};

    CHECK(desk.TestDesk::answer(desk.store().submit(desk.office.leader, desk.id, send)).error().reason
          == u"conflict-first"_s);
    desk.submit(desk.office.handler, desk.id, AddNote {u"照常记事"_s});
    const CaseId other = desk.take(letter(u"水管"_s));
    desk.pushAll();
    CHECK(desk.current(other).number.startsWith(u"LY-"_s));
}

TEST_CASE("work on a case that others have voided is told on the case, and revives nothing",
          "[store][conflict][bug-43]")
{
    ContestedDesk desk;
    desk.answerHere();
    desk.board.done(desk.office.clerk, desk.key, ProposeVoid {u"录错了"_s});
    desk.board.done(desk.office.leader, desk.key, VoidCase {});
    desk.pull();

    REQUIRE(desk.caseFile(desk.id).conflicts.size() == 1);
    CHECK(desk.conflict().before->status == CaseStatus::Working);
    CHECK(desk.conflict().theirs->status == CaseStatus::Void);
    CHECK(std::get<SubmitForReview>(desk.conflict().mine.operation).text == mine);
    CHECK(desk.current(desk.id).status == CaseStatus::Void);
}

TEST_CASE("an operation and its conflict are set aside in one transaction", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.answerHere();
    desk.answerThere();
    const auto file = *REQUIRE_OK(openForReading(desk.file));
    const auto page = desk.board.pageAfter(desk.seq());
    auto applied = desk.store().applyRemote(page);
    while (desk.queue.runOne()) {
        const bool isAside = *file.reader->value<bool>("SELECT state = 'conflict' FROM outbox WHERE op_id = ?", made);
        CHECK(isAside == file.reader->value<qint64>("SELECT n FROM conflict WHERE op_id = ?", made).has_value());
    }
    REQUIRE_OK(applied.result());
}

TEST_CASE("trying again under the same id closes the conflict, and a new one is another", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();

    desk.ok(desk.store().retryOutboxItem(desk.office.handler, made));

    const auto conflicts = desk.caseFile(desk.id).conflicts;
    REQUIRE(conflicts.size() == 2);
    CHECK(conflicts[0].state == Settled::Retried);
    CHECK(conflicts[1].state == Settled::Open);
    CHECK(conflicts[1].id == made);
}

TEST_CASE("when the case leaves, its conflicts leave with it and the work stays readable", "[store][conflict]")
{
    ContestedDesk desk;
    desk.collide();
    desk.board.revoke(desk.key, u"transferred"_s);
    desk.pull();

    const auto file = *REQUIRE_OK(openForReading(desk.file));
    CHECK(file.reader->value<qint64>("SELECT COUNT(*) FROM conflict") == 0);
    CHECK(desk.ok(desk.store().handover(desk.office.clerk))[0].body.contains(mine));
}

TEST_CASE("what was set aside before this version is a conflict too", "[store][conflict]")
{
    ContestedDesk desk;
    const OperationId made = desk.collide();
    desk.close();
    {
        const auto opened = connectionFor(desk.file, Database::Access::ReadWrite);
        Database &old = *opened;
        for (const char *sql :
             {"DROP TABLE conflict", "DROP TABLE seen", "ALTER TABLE sync_round DROP COLUMN received",
              "ALTER TABLE sync_round DROP COLUMN received_sealed", "ALTER TABLE outbox DROP COLUMN pack",
              "DROP TABLE attachment", "DROP TABLE file", "DROP TABLE file_gone", "DROP TABLE foreign_attempt",
              "DROP TABLE foreign_answer", "DROP TABLE foreign_board", "DROP INDEX cases_signed"})
            old.execute(sql);
        putBackToSchema7(old);
        old.setUserVersion(3);
    }

    desk.reopen();

    CHECK(desk.conflict().id == made);
    CHECK_FALSE(desk.conflict().before);
    CHECK(desk.conflict().theirs->currentAnswer()->text == theirs);
    desk.ok(desk.store().withdrawOutboxItem(desk.office.handler, made, u"以对方为准"_s));
    CHECK(desk.conflict().state == Settled::KeptTheirs);
}
