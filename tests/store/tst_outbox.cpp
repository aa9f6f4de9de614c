// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fakeboard.h"

using namespace lianxin;
using State = OutboxItem::State;
using Status = OperationResult::Status;

namespace {

std::vector<QString> kinds(const std::vector<RecordedOperation> &operations)
{
    std::vector<QString> kinds;
    for (const RecordedOperation &recorded : operations)
        kinds.push_back(kindOf(recorded.operation));
    return kinds;
}

std::vector<State> states(const std::vector<OutboxItem> &items)
{
    std::vector<State> states;
    for (const OutboxItem &item : items)
        states.push_back(item.state);
    return states;
}

struct OutboxDesk : SyncedDesk {
    std::vector<RecordedOperation> take(const Actor &actor, int maxOps = 100, qint64 maxBytes = 1 << 20)
    {
        return ok(store().takeBatch(actor.id, maxOps, maxBytes));
    }
    using TestDesk::take;

    /// A case whose answer is signed and waits to be published.
    CaseId toPublish()
    {
        const CaseId id = take(letter(u"路灯"_s));
        bringToWork(id);
        submit(office.handler, id, SubmitForReview {u"路灯已修好。"_s, {}});
        const QString hash = textHash(u"路灯已修好。"_s);
        submit(office.leader, id, SignOff {hash});
        submit(office.leader, id, Publish {1, hash});
        return id;
    }

    /// The board answers everything but the publishing.
    void takeUntilPublish()
    {
        for (const Actor &actor : {office.clerk, office.handler, office.leader})
            for (const RecordedOperation &recorded : take(actor))
                if (!std::holds_alternative<Publish>(recorded.operation))
                    ok(store().recordResults({board.accept(actor, recorded)}));
    }

    void answer(OperationId id, Status status, const QString &reason = {})
    {
        ok(store().recordResults({{.id = id, .status = status, .reason = reason}}));
    }
    using TestDesk::answer;
};

} // namespace

TEST_CASE("operations leave in the order they were made, each under its own actor", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.handler, id, AddNote {u"一"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});

    CHECK(desk.take(desk.office.handler).empty());
    CHECK(kinds(desk.take(desk.office.clerk)) == std::vector {u"intake"_s});
    CHECK(desk.take(desk.office.handler).empty());
    CHECK(desk.take(desk.office.clerk).empty());
}

TEST_CASE("lanes do not wait for each other", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId first = desk.take(letter(u"甲"_s));
    desk.take(letter(u"乙"_s));
    const auto sent = desk.take(desk.office.clerk, 1);
    desk.submit(desk.office.clerk, first, AddNote {u"后来"_s});

    CHECK(kinds(sent) == std::vector {u"intake"_s});
    CHECK(kinds(desk.take(desk.office.clerk)) == std::vector {u"intake"_s});
}

TEST_CASE("several operations of one lane may leave together", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});

    CHECK(kinds(desk.take(desk.office.clerk)) == std::vector {u"intake"_s, u"note"_s, u"note"_s});
}

TEST_CASE("a batch keeps to its limits and always takes one", "[store][outbox]")
{
    OutboxDesk desk;
    for (int i = 0; i < 4; ++i)
        desk.take(letter(u"甲"_s, QString(1000, u'字')));

    CHECK(desk.take(desk.office.clerk, 2).size() == 2);
    CHECK(desk.take(desk.office.clerk, 100, 10).size() == 1);
}

TEST_CASE("what was taken is in doubt on the disk before it leaves", "[store][outbox]")
{
    OutboxDesk desk;
    desk.take(letter(u"路灯"_s));
    const auto batch = desk.take(desk.office.clerk);

    desk.reopen();

    const SyncStanding standing = desk.ok(desk.store().syncStanding());
    CHECK(standing.inDoubt == std::vector {std::pair {desk.office.clerk.id, batch[0].id}});
    CHECK(standing.ready.empty());
    CHECK(desk.outbox()[0].state == State::InDoubt);
    CHECK(desk.outbox()[0].attempts == 1);
}

TEST_CASE("an operation leaves exactly as it was made", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.arrive(importedRow(letter(u"路灯"_s), u"D1"_s, "h1")).caseId;

    const auto batch = desk.take(desk.office.clerk);

    CHECK(std::get<Intake>(batch[0].operation).appeals == desk.caseFile(id).appeals);
    CHECK(std::get<Intake>(batch[0].operation).appeals[0].original == "row h1");
}

TEST_CASE("an acknowledged operation leaves the outbox, and the board's number is taken over", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));

    desk.pushAll();

    CHECK(desk.outbox().empty());
    CHECK(desk.current(id).number == u"LY-2026-000001"_s);
    CHECK(desk.caseFile(id).timeline[0].state == TimelineEntry::State::Accepted);
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
}

TEST_CASE("a published answer has its receipt as soon as the board has it", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.toPublish();
    CHECK(desk.current(id).status == CaseStatus::Outbound);

    desk.pushAll();

    CHECK(desk.current(id).status == CaseStatus::Answered);
    CHECK(desk.current(id).currentAnswer()->receipt.startsWith(u"R-"_s));
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
}

TEST_CASE("the same word of the board twice changes nothing", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const auto batch = desk.take(desk.office.clerk);
    const OperationResult result = desk.board.accept(desk.office.clerk, batch[0]);

    desk.ok(desk.store().recordResults({result, result}));
    const Case once = desk.current(id);
    desk.ok(desk.store().recordResults({result}));

    CHECK(desk.current(id) == once);
    CHECK(desk.outbox().empty());
}

TEST_CASE("a refused operation stays readable with its reason and blocks its lane only",
          "[store][outbox][bug-11][bug-42]")
{
    const auto [status, state]
        = GENERATE(table<Status, State>({{Status::Conflict, State::Conflict}, {Status::Rejected, State::Rejected}}));
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.pushAll();
    desk.submit(desk.office.clerk, id, AddNote {u"写了很久的话"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"后一句"_s});
    desk.take(letter(u"水管"_s));
    const auto batch = desk.take(desk.office.clerk, 1);

    desk.answer(batch[0].id, status, u"wrong-state"_s);

    const auto items = desk.outbox();
    CHECK(states(items) == std::vector {state, State::Blocked, State::Ready});
    CHECK(items[0].problem.reason == u"wrong-state"_s);
    CHECK(std::get<AddNote>(items[0].recorded.operation).text == u"写了很久的话"_s);
    CHECK(desk.caseFile(id).timeline[1].state == TimelineEntry::State::Refused);
    CHECK(desk.row(id).inConflict);
    CHECK(desk.counts().stuck == 2);
    CHECK(kinds(desk.take(desk.office.clerk)) == std::vector {u"intake"_s});
}

TEST_CASE("what is done on a case after a refusal waits behind it", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.pushAll();
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
    desk.answer(desk.take(desk.office.clerk)[0].id, Status::Rejected, u"no"_s);

    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});

    CHECK(states(desk.outbox()) == std::vector {State::Rejected, State::Blocked});
}

TEST_CASE("a letter the board refuses stays readable here", "[store][outbox][bug-11]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});

    desk.answer(desk.take(desk.office.clerk, 1)[0].id, Status::Conflict, u"appeal-exists"_s);

    CHECK(desk.current(id).subject == u"路灯"_s);
    CHECK(desk.current(id).status == CaseStatus::New);
    CHECK(desk.list().size() == 1);
}

TEST_CASE("what the board did not take is free to leave again, under the same id", "[store][outbox][bug-13]")
{
    const Status status = GENERATE(Status::Unknown, Status::Deferred, Status::Blocked);
    OutboxDesk desk;
    desk.take(letter(u"路灯"_s));
    const auto first = desk.take(desk.office.clerk);

    desk.answer(first[0].id, status);

    const auto again = desk.take(desk.office.clerk);
    REQUIRE(again.size() == 1);
    CHECK(again[0].id == first[0].id);
    CHECK(desk.outbox()[0].attempts == 2);
}

TEST_CASE("an operation that surely never left is ready at once", "[store][outbox]")
{
    OutboxDesk desk;
    desk.take(letter(u"路灯"_s));
    const auto batch = desk.take(desk.office.clerk);

    desk.ok(desk.store().recordNotSent({batch[0].id}));

    CHECK(states(desk.outbox()) == std::vector {State::Ready});
    CHECK(desk.ok(desk.store().syncStanding()).ready == std::vector {std::pair {desk.office.clerk.id, qint64(1)}});
}

TEST_CASE("trying a refused operation again keeps its id and frees its lane", "[store][outbox][bug-13]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.pushAll();
    desk.submit(desk.office.clerk, id, AddNote {u"一"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});
    const auto batch = desk.take(desk.office.clerk, 1);
    desk.answer(batch[0].id, Status::Rejected, u"no"_s);

    desk.ok(desk.store().retryOutboxItem(desk.office.clerk, batch[0].id));

    CHECK(states(desk.outbox()) == std::vector {State::Ready, State::Ready});
    CHECK(desk.take(desk.office.clerk, 1)[0].id == batch[0].id);
    CHECK(desk.caseFile(id).timeline[1].state == TimelineEntry::State::Waiting);
}

TEST_CASE("an operation taken back returns its text and frees what stood behind it", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.pushAll();
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"写了很久的话"_s));
    desk.ok(desk.store().submit(desk.office.clerk, id, AddNote {u"写了很久的话"_s}, draft.id));
    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});

    desk.ok(desk.store().withdrawOutboxItem(desk.office.clerk, draft.operationId, u"写错了"_s));

    const auto returned = desk.ok(desk.store().draft(key));
    REQUIRE(returned);
    CHECK(returned->body == u"写了很久的话"_s);
    CHECK(returned->operationId != draft.operationId);
    CHECK(desk.outbox().size() == 1);
    const TimelineEntry entry = desk.caseFile(id).timeline[1];
    CHECK(entry.state == TimelineEntry::State::Refused);
    CHECK(entry.refusal.reason == u"withdrawn"_s);
    CHECK(entry.refusal.detail == u"写错了"_s);
}

TEST_CASE("text taken back does not disturb what is being typed now", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.clerk, id, AddNote {u"旧的话"_s});
    const OperationId note = desk.outbox().back().recorded.id;
    const DraftKey key {id, u"note"_s, desk.office.clerk.id};
    desk.ok(desk.store().saveDraft(key, u"新的话"_s));

    desk.ok(desk.store().withdrawOutboxItem(desk.office.clerk, note, u"写错了"_s));

    CHECK(desk.ok(desk.store().draft(key))->body == u"新的话"_s);
    CHECK(desk.ok(desk.store().draftHistory(key)).front().body == u"旧的话"_s);
}

TEST_CASE("not everything can be taken back", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(desk.office.handler, id, AddNote {u"一"_s});
    const auto items = desk.outbox();
    const auto withdraw = [&](const Actor &actor, OperationId operation) {
        return desk.TestDesk::answer(desk.store().withdrawOutboxItem(actor, operation, u"因为"_s)).error().reason;
    };

    CHECK(withdraw(desk.office.clerk, items[0].recorded.id) == u"intake-stays"_s);
    CHECK(withdraw(desk.office.clerk, items[1].recorded.id) == u"not-yours"_s);
    CHECK(withdraw(desk.office.clerk, {}) == u"not-in-outbox"_s);
    desk.take(desk.office.clerk);
    CHECK(withdraw(desk.office.clerk, items[0].recorded.id) == u"may-have-left"_s);
}

TEST_CASE("an answer withdrawn before it left is never published", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.toPublish();
    const OperationId publish = desk.outbox().back().recorded.id;
    SECTION("it waits behind its signature") { }
    SECTION("it waits alone, refused by the board")
    {
        desk.takeUntilPublish();
        desk.answer(publish, Status::Rejected, u"no-right"_s);
    }

    desk.submit(desk.office.leader, id, Withdraw {u"第二点没有答"_s});

    CHECK(desk.current(id).status == CaseStatus::SentBack);
    CHECK(!desk.ok(desk.store().draft({id, u"publish"_s, desk.office.leader.id})));
    for (const OutboxItem &item : desk.outbox())
        CHECK(item.recorded.id != publish);
    desk.pushAll();
    CHECK(desk.outbox().empty());
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
    CHECK(desk.current(id).status == CaseStatus::SentBack);
}

TEST_CASE("an answer that may have left is not withdrawn", "[store][outbox]")
{
    OutboxDesk desk;
    const CaseId id = desk.toPublish();
    desk.takeUntilPublish();
    REQUIRE(states(desk.outbox()) == std::vector {State::InDoubt});

    const auto withdrawn = desk.TestDesk::answer(desk.store().submit(desk.office.leader, id, Withdraw {u"没有答全"_s}));

    REQUIRE_FALSE(withdrawn);
    CHECK(withdrawn.error().reason == u"may-have-left"_s);
    CHECK(desk.current(id).status == CaseStatus::Outbound);
    CHECK(desk.outbox().size() == 1);
}

TEST_CASE("what somebody without a token does says why it stays, and is counted as stuck", "[store][outbox]")
{
    OutboxDesk desk;
    Actor newcomer = desk.office.handler;
    newcomer.id = {QUuid::createUuid()};
    newcomer.name = u"小孙"_s;
    desk.ok(desk.store().savePerson({newcomer}));
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.submit(newcomer, id, AddNote {u"一"_s});
    desk.submit(desk.office.clerk, id, AddNote {u"二"_s});
    desk.take(letter(u"水管"_s));

    CHECK(states(desk.outbox()) == std::vector {State::Ready, State::Parked, State::Blocked, State::Ready});
    CHECK(desk.outbox()[1].problem.reason == u"author-has-no-token"_s);
    CHECK(desk.counts().stuck == 2);
    CHECK(desk.counts().waiting == 4);
    CHECK(desk.caseFile(id).timeline.size() == 3);

    desk.ok(desk.store().savePerson({newcomer}, u"token"_s));
    CHECK(states(desk.outbox()) == std::vector(4, State::Ready));
    CHECK(desk.counts().stuck == 0);

    desk.ok(desk.store().savePerson({.actor = newcomer, .isActive = false}));
    CHECK(desk.outbox()[1].problem.reason == u"author-inactive"_s);
}

TEST_CASE("a board once pinned is not changed for another", "[store][outbox]")
{
    OutboxDesk desk;
    const auto pin = [&](const QString &url, const QString &id, const QString &epoch) {
        return desk.TestDesk::answer(desk.store().pinBoard({url, id, epoch}));
    };

    CHECK(pin(u"http://10.0.0.2:80"_s, u"board"_s, u"e1"_s));
    CHECK(desk.ok(desk.store().syncStanding()).board->url == u"http://10.0.0.2:80"_s);
    CHECK(pin(u"http://10.0.0.2:80"_s, u"other"_s, u"e1"_s).error().reason == u"other-board"_s);
    CHECK(desk.TestDesk::answer(desk.store().setSetting(settingkey::boardUrl, {})).error().reason == u"board-stays"_s);
}

TEST_CASE("what the board says to have had already is done", "[store][outbox][bug-1]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const auto lost = desk.take(desk.office.clerk);
    (void)desk.board.accept(desk.office.clerk, lost.at(0));
    desk.answer(lost[0].id, Status::Deferred); // whoever cannot ask just sends again

    const auto again = desk.take(desk.office.clerk);
    const OperationResult result = desk.board.accept(desk.office.clerk, again.at(0));
    REQUIRE(result.status == Status::Duplicate);
    desk.ok(desk.store().recordResults({result}));

    CHECK(desk.outbox().empty());
    CHECK(desk.counts().stuck == 0);
    CHECK(desk.caseFile(id).timeline.at(0).state == TimelineEntry::State::Accepted);
    CHECK(desk.current(id) == desk.board.at(desk.current(id).key));
}

TEST_CASE("what was under way when the desk stopped leaves again under the same id", "[store][outbox][bug-9]")
{
    OutboxDesk desk;
    const DraftKey key {desk.take(letter(u"路灯"_s)), u"note"_s, desk.office.clerk.id};
    desk.pushAll();
    const Draft draft = desk.ok(desk.store().saveDraft(key, u"已电话联系"_s));
    desk.reopen();
    desk.ok(desk.store().submit(desk.office.clerk, key.caseId, AddNote {draft.body}, draft.id));
    CHECK(desk.take(desk.office.clerk).at(0).id == draft.operationId);

    desk.reopen();
    desk.answer(draft.operationId, Status::Unknown);
    const auto again = desk.take(desk.office.clerk);

    REQUIRE(again.size() == 1);
    CHECK(again[0].id == draft.operationId);
    CHECK(desk.caseFile(key.caseId).timeline.size() == 2);
}

TEST_CASE("how many a person must look at is known after a restart, too", "[store][outbox][bug-27]")
{
    OutboxDesk desk;
    Actor newcomer = desk.office.handler;
    newcomer.id = {QUuid::createUuid()};
    desk.ok(desk.store().savePerson({newcomer}));
    const CaseId rejected = desk.take(letter(u"甲"_s)), contested = desk.take(letter(u"乙"_s));
    const CaseId parked = desk.take(letter(u"丙"_s));
    desk.pushAll();
    desk.submit(desk.office.clerk, rejected, AddNote {u"一"_s});
    desk.submit(desk.office.clerk, contested, AddNote {u"二"_s});
    desk.submit(newcomer, parked, AddNote {u"三"_s});
    const auto batch = desk.take(desk.office.clerk);
    desk.answer(batch.at(0).id, Status::Rejected, u"no"_s);
    desk.answer(batch.at(1).id, Status::Conflict, u"wrong-state"_s);
    const std::vector expected {State::Rejected, State::Conflict, State::Parked};
    REQUIRE(states(desk.outbox()) == expected);
    REQUIRE(desk.counts().stuck == 3);

    desk.reopen();

    CHECK(desk.counts().stuck == 3);
    CHECK(desk.counts().waiting == 3);
    CHECK(states(desk.outbox()) == expected);
    for (const OutboxItem &item : desk.outbox())
        CHECK_FALSE(item.problem.reason.isEmpty());
    CHECK(desk.row(rejected).inConflict);
}

TEST_CASE("of a batch in which one fails the others are settled, whichever it is", "[store][outbox][bug-31]")
{
    const size_t failing = size_t(GENERATE(range(0, 5)));
    OutboxDesk desk;
    for (int i = 0; i < 5; ++i)
        desk.take(letter(u"第%1封"_s.arg(i)));
    const auto batch = desk.take(desk.office.clerk);
    std::vector<OperationResult> results;
    for (size_t i = 0; i < batch.size(); ++i)
        if (i != failing)
            results.push_back(desk.board.accept(desk.office.clerk, batch[i]));
    SECTION("refused")
    {
        results.insert(results.begin() + qsizetype(failing),
                       {.id = batch[failing].id, .status = Status::Rejected, .reason = u"no"_s});
    }
    SECTION("without a word") { }
    desk.ok(desk.store().recordResults(results));

    desk.reopen();

    REQUIRE(desk.outbox().size() == 1);
    CHECK(desk.outbox()[0].recorded.id == batch[failing].id);
    CHECK(desk.list().size() == 5);
    desk.pull();
    CHECK(desk.list().size() == 5);
    CHECK(desk.board.taken() == 4);
}

TEST_CASE("unsent work stays and is nobody else's, whoever leaves, loses the token or signs in",
          "[store][outbox][bug-38]")
{
    OutboxDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.pushAll();
    desk.submit(desk.office.clerk, id, AddNote {u"没有送的"_s});
    desk.ok(desk.store().saveDraft({id, u"submit"_s, desk.office.clerk.id}, u"写到一半"_s));
    const OperationId mine = desk.outbox().at(0).recorded.id;
    SECTION("another person signs in") { }
    SECTION("the token is gone")
    {
        desk.ok(desk.store().savePerson({desk.office.clerk}, u"another token"_s));
    }
    SECTION("the person leaves the office")
    {
        desk.ok(desk.store().savePerson({.actor = desk.office.clerk, .isActive = false}));
    }
    SECTION("somebody wants the desk to leave its board")
    {
        CHECK_FALSE(desk.TestDesk::answer(desk.store().setSetting(settingkey::boardUrl, {})));
    }
    desk.reopen();

    for (const Actor &other : {desk.office.handler, desk.office.leader, desk.office.admin})
        CHECK(desk.take(other).empty());
    REQUIRE(desk.outbox().size() == 1);
    CHECK(desk.outbox()[0].recorded.id == mine);
    CHECK(desk.ok(desk.store().draft({id, u"submit"_s, desk.office.clerk.id}))->body == u"写到一半"_s);
    desk.ok(desk.store().savePerson({desk.office.clerk}, u"token"_s));
    CHECK(desk.take(desk.office.clerk).at(0).id == mine);
}
