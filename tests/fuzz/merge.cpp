// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/store/arrival.h"
#include "core/store/attempttable.h"
#include "core/store/basetable.h"
#include "core/store/caselist.h"
#include "core/store/enrolment.h"
#include "core/store/feedtable.h"
#include "core/store/outboxdecisions.h"
#include "core/store/outboxtable.h"
#include "core/store/remoteapply.h"
#include "core/store/results.h"
#include "core/store/submission.h"
#include "core/store/timelinetable.h"
#include "tests/fuzz/freshdesk.h"
#include "tests/fuzz/miniboard.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>
#include <set>

// Work on one case at two desks. Each line of the input is a step:
//
//     m1{…}  person 1 does the operation at this desk, to the case that came last
//     t2{…}  person 2 does it at another desk, and the board takes it or not
//     s      what may leave leaves, and the board's word comes back
//     l      it leaves, and the word is lost
//     p      the feed is read
//     w, r   what is stuck is taken back, or tried again, by its author
//
// In the end everything is sent and read. Then no work may be lost, each has one effect, and the desk shows what the
// board has with what waits on top.

namespace lianxin::fuzz {

namespace {

using State = OutboxItem::State;
using Status = OperationResult::Status;

class Story
{
public:
    Story();
    void step(const QByteArray &line);
    void end();

private:
    void mine(const Actor &actor, Operation operation);
    void theirs(const Actor &actor, Operation operation);
    void send(bool isHeard);
    void hear(const std::vector<OperationResult> &results);
    void read();
    void askWhatIsInDoubt();
    void decide(bool isTakenBack);
    void mustBeRight();

    [[nodiscard]] Actor actor(char digit) const;
    [[nodiscard]] Actor author(PersonId id) const;
    [[nodiscard]] std::optional<StoredCase> caseHere();
    [[nodiscard]] std::vector<OutboxItem> waiting() { return outboxItems(m_desk.db(), {true, true}); }

    FreshDesk m_desk;
    MiniBoard m_board {m_desk.rules()};
    CaseKey m_key;                                   ///< of the case it is about
    std::map<OperationId, RecordedOperation> m_made; ///< here
    std::set<OperationId> m_takenBack;
    uint m_others = 0;
};

std::optional<Operation> operationIn(const QByteArray &text, const Case &c)
{
    auto operation = operationFromJson(QJsonDocument::fromJson(text).object());
    if (!operation)
        return std::nullopt;
    // No fuzzer finds a hash: whoever signs has read what stands there.
    const QString hash = c.currentAnswer() ? c.currentAnswer()->sha256 : QString();
    if (auto *sign = std::get_if<SignOff>(&*operation); sign && sign->sha256.isEmpty())
        sign->sha256 = hash;
    if (auto *publish = std::get_if<Publish>(&*operation); publish && publish->sha256.isEmpty())
        publish->sha256 = hash;
    return *operation;
}

CaseKey keyOf(uint n)
{
    return {QUuid(n, 0, 0x7000, 0x81, 0, 0, 0, 0, 0, 0, 0)};
}

Story::Story() : m_key(keyOf(1))
{
    Intake intake = arrivalOf(letter(u"路灯不亮"_s)).intake;
    intake.key = m_key;
    intake.appeals[0].key = {QUuid(1, 0, 0x7000, 0x82, 0, 0, 0, 0, 0, 0, 0)};
    theirs(m_desk.office.clerk, intake);
    read();
}

Actor Story::actor(char digit) const
{
    const Office &office = m_desk.office;
    const std::array all {office.clerk, office.handler, office.leader, office.vault};
    return all[size_t(digit) % all.size()];
}

Actor Story::author(PersonId id) const
{
    for (const char digit : {0, 1, 2, 3})
        if (actor(digit).id == id)
            return actor(digit);
    return {};
}

std::optional<StoredCase> Story::caseHere()
{
    return findCase(m_desk.db(), m_key);
}

void Story::mine(const Actor &actor, Operation operation)
{
    const auto before = waitingIds(m_desk.db());
    const auto done = m_desk.does([&](Work &work) -> Result<void> {
        if (const auto *intake = std::get_if<Intake>(&operation)) {
            const auto outcome = arrive(work, actor, {*intake, {}, {}, {}});
            return outcome.kind == ArrivalOutcome::Kind::Refused ? tl::unexpected(outcome.refusal) : Result<void>();
        }
        return submit(work, actor, caseHere()->id, operation, {}).map([](const Case &) {});
    });
    const auto after = waitingIds(m_desk.db());
    must(done || after == before, "what was not done does not wait");
    for (const OperationId id : after)
        if (std::ranges::find(before, id) == before.end())
            m_made.emplace(id, madeHere(m_desk.db(), id).recorded);
}

void Story::theirs(const Actor &actor, Operation operation)
{
    const auto *intake = std::get_if<Intake>(&operation);
    RecordedOperation recorded;
    recorded.id = {QUuid(++m_others, 0, 0x7000, 0x83, 0, 0, 0, 0, 0, 0, 0)};
    recorded.caseKey = intake ? intake->key : m_key;
    recorded.baseVersion = m_board.at(m_key).version;
    recorded.actor = actor.id;
    recorded.actorName = actor.name;
    recorded.at = m_desk.now();
    recorded.rules = m_desk.rules().version;
    recorded.operation = std::move(operation);
    (void)m_board.accept(actor, u"another"_s, recorded);
}

/// What the board says to a batch: behind a refused operation those of its case are blocked.
std::vector<OperationResult> judged(MiniBoard &board, const Actor &sender, const std::vector<RecordedOperation> &batch)
{
    std::vector<OperationResult> results;
    std::set<CaseKey> stopped;
    for (const RecordedOperation &operation : batch) {
        must(operation.actor == sender.id, "nobody's work leaves in another's name");
        OperationResult blocked;
        blocked.id = operation.id;
        blocked.status = Status::Blocked;
        const bool isStopped = stopped.contains(operation.caseKey);
        results.push_back(isStopped ? blocked : board.accept(sender, u"here"_s, operation));
        if (results.back().status != Status::Applied && results.back().status != Status::Duplicate)
            stopped.insert(operation.caseKey);
    }
    return results;
}

void Story::hear(const std::vector<OperationResult> &results)
{
    (void)m_desk.does([&](Work &work) -> Result<bool> {
        for (const OperationResult &result : results)
            recordResult(work, result);
        return true;
    });
}

void Story::send(bool isHeard)
{
    for (const char digit : {0, 1, 2, 3}) {
        const Actor sender = actor(digit);
        const auto batch = m_desk.does([&](Work &work) -> Result<std::vector<RecordedOperation>> {
            return takeBatch(work, sender.id, 100, 1 << 20);
        });
        const auto results = judged(m_board, sender, *batch);
        if (isHeard)
            hear(results);
    }
}

void Story::read()
{
    const qint64 seq = cursorOf(m_desk.db(), m_board.scope).seq;
    must(m_desk.does([&](Work &work) { return applyRemote(work, m_board.pageAfter(seq)); }).has_value(),
         "the feed goes on where it was left");
}

void Story::askWhatIsInDoubt()
{
    std::vector<OperationResult> known;
    for (const auto &[person, id] : inDoubt(m_desk.db()))
        known.push_back(m_board.known(id));
    hear(known);
}

void Story::decide(bool isTakenBack)
{
    for (const OutboxItem &item : waiting()) {
        if (item.state != State::Conflict && item.state != State::Rejected)
            continue;
        const Actor who = author(item.recorded.actor);
        const OperationId id = item.recorded.id;
        const auto done = m_desk.does([&](Work &work) {
            return isTakenBack ? withdrawFromOutbox(work, who, id, u"不办了"_s) : retryFromOutbox(work, who, id);
        });
        if (done && isTakenBack)
            m_takenBack.insert(id);
        return;
    }
}

void Story::step(const QByteArray &line)
{
    if (line.startsWith('m') || line.startsWith('t')) {
        const bool isMine = line.startsWith('m');
        const Actor who = actor(line.size() > 1 ? line[1] : '0');
        const auto operation = operationIn(line.mid(2), isMine ? caseHere()->current : m_board.at(m_key));
        if (operation)
            isMine ? mine(who, *operation) : theirs(who, *operation);
    } else if (line == "s" || line == "l") {
        send(line == "s");
    } else if (line == "p") {
        read();
    } else if (line == "w" || line == "r") {
        decide(line == "w");
    }
}

void Story::mustBeRight()
{
    std::set<OperationId> waits;
    for (const OutboxItem &item : waiting())
        waits.insert(item.recorded.id);
    for (const auto &[id, operation] : m_made) {
        const bool isOnBoard = m_board.known(id).status == Status::Applied;
        must(isOnBoard + waits.contains(id) + m_takenBack.contains(id) == 1,
             "each operation is with the board, or waits, or was taken back");
    }
    const auto here = caseHere();
    const Case there = m_board.at(m_key);
    must(here && serverDocument(m_desk.db(), *here) == there, "the desk knows what the board has");
    must(!laneOf(m_desk.db(), here->id).empty() || here->current == there, "with nothing on top it shows just that");
}

void Story::end()
{
    // What one conflict holds back is freed when it is taken back, and may be the next.
    for (size_t tries = 0; tries <= 2 * m_made.size() + 2; ++tries) {
        askWhatIsInDoubt();
        send(true);
        read();
    }
    for (const OutboxItem &item : waiting())
        must(item.state != State::Ready && item.state != State::InDoubt, "what can leave has left");
    mustBeRight();
    (void)m_desk.told();
}

} // namespace

void run(const QByteArray &input)
{
    Story story;
    for (const QByteArray &line : input.split('\n'))
        story.step(line);
    story.end();
}

} // namespace lianxin::fuzz
