// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/roundstep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

using Status = OperationResult::Status;

bool isTaken(const OperationResult &result)
{
    return result.status == Status::Applied || result.status == Status::Duplicate;
}

bool isDeferred(const OperationResult &result)
{
    return result.status == Status::Deferred;
}

/// Whether the board has said its last word on it.
bool isSettled(const OperationResult &result)
{
    return !isDeferred(result) && result.status != Status::Unknown;
}

/// What an operation that is too much for the board looks like, or a line that is too weak for the batch.
bool mayBePoison(const Error &error)
{
    return error.reason == u"board-failed" || error.reason == u"too-slow" || error.reason == u"line-broke";
}

/// A word on operations that were not in the question is no word.
void keepOnly(std::vector<OperationResult> &results, const std::vector<OperationId> &asked)
{
    std::erase_if(results, [&asked](const OperationResult &result) {
        return std::ranges::find(asked, result.id) == asked.end();
    });
}

} // namespace

void RoundStep::on(StatusAnswered &event)
{
    if (isPutBack(event.answer) || !isAnswered(event.asker, event.answer))
        return;
    // Asked once a round, whatever the board left out.
    for (auto &[author, doubts] : r.inDoubt)
        std::erase_if(doubts, [&](OperationId id) { return std::ranges::find(event.asked, id) != event.asked.end(); });
    std::erase_if(r.inDoubt, [](const auto &doubts) { return doubts.second.empty(); });
    auto &results = event.answer.value->results;
    keepOnly(results, event.asked);
    if (std::exchange(r.isAskingAgain, false))
        return takeWordsAgain(event);
    awaitRows(results, {});
    r.counts.sent += int(std::ranges::count_if(results, isTaken));
    freeLanes();
    const qint64 calledBack = calledBackBy(event);
    if (!results.empty() || calledBack > 0)
        await(KeepResults {std::move(results), calledBack});
}

/// On what was acknowledged before: nothing but a backup takes it away.
void RoundStep::takeWordsAgain(StatusAnswered &event)
{
    std::vector<OperationId> there;
    for (const OperationResult &result : event.answer.value->results) {
        if (result.status == Status::Unknown)
            return findEpoch(event.answer.epoch);
        if (isTaken(result))
            there.push_back(result.id);
    }
    if (!there.empty())
        await(KeepBeyondFeeds {std::move(there)});
}

void RoundStep::watchFeeds(const Question &question, const wire::SyncResponse &response)
{
    awaitRows(response.results, question.cursors);
    for (const ChangePage &page : response.changes)
        for (const ChangeRow &row : page.rows)
            for (const RecordedOperation &event : row.events)
                r.unshown.erase(event.id);
}

/// Feeds that were not read with the board's word may show it.
void RoundStep::awaitRows(const std::vector<OperationResult> &results, const std::vector<ScopeCursor> &read)
{
    for (const OperationResult &result : results)
        if (isTaken(result))
            r.unshown.insert(result.id);
    if (std::ranges::none_of(results, isTaken))
        return;
    for (const QString &scope : allFeeds())
        if (std::ranges::find(read, scope, &ScopeCursor::scope) == read.end())
            r.notAtEnd.insert(scope);
}

/// Once every office knows.
qint64 RoundStep::calledBackBy(const StatusAnswered &event)
{
    if (event.calledBack == 0)
        return 0;
    for (const Sender &sender : r.standing.senders)
        if (sender.actor.id == event.asker)
            r.toCallBack.erase(sender.actor.org);
    return r.toCallBack.empty() ? event.calledBack : 0;
}

void RoundStep::on(BatchTaken &event)
{
    if (!event.operations)
        return fail(event.operations.error());
    auto &operations = *event.operations;
    const PersonId sender = event.question.speaker.sender.actor.id;
    r.notTaken[sender] -= qint64(operations.size());
    if (!std::exchange(r.isAhead, false)) // or there is more once the words on the last batch are kept
        r.toSend.erase(sender);
    if (r.failure) {
        std::vector<OperationId> ids;
        std::ranges::transform(operations, std::back_inserter(ids), &RecordedOperation::id);
        m_effects.push_back(ReleaseBatch {std::move(ids)});
        return;
    }
    if (operations.empty()) // then there is no answer to look for in the feeds
        std::erase_if(event.question.cursors,
                      [this](const ScopeCursor &asked) { return !r.toPull.contains(asked.scope); });
    if (!operations.empty() || !event.question.cursors.empty())
        await(SendSync {std::move(event.question), std::move(operations)});
}

void RoundStep::on(SyncAnswered &event)
{
    const PersonId sender = event.question.speaker.sender.actor.id;
    if (!event.answer.value && event.answer.noEffect && !event.sent.empty()) {
        m_effects.push_back(ReleaseBatch {event.sent});
        r.toSend.insert(sender);
    }
    if (isPutBack(event.answer))
        return;
    if (!event.answer.value && event.answer.value.error().reason == u"cursor-expired") {
        countRequest(event.answer);
        return dropPlace(event.question, event.answer.value.error());
    }
    if (!event.answer.value && !event.answer.noEffect)
        narrow(sender, event.sent, event.answer.value.error());
    if (!event.answer.value && !event.answer.noEffect)
        keepDoubts(sender, event.sent);
    if (!isAnswered(sender, event.answer))
        return;
    r.snapshot.pause = {};
    auto &response = *event.answer.value;
    keepOnly(response.results, event.sent);
    widen(sender);
    takeDeskWord(response.desk);
    putOffForDesk(response.results);
    if (!event.sent.empty())
        countWords(sender, response.results);
    watchFeeds(event.question, response);
    readOn(event.question, response.changes);
    if (!event.sent.empty())
        takeAhead(event.question.speaker.sender);
    if (!response.results.empty())
        await(KeepResults {std::move(response.results)});
    keepPages(event.question, std::move(response.changes));
}

/// The next batch leaves while the words on this one are being kept: board and desk work side by side. What stands
/// behind an operation of this one waits all the same, for that is in doubt until then.
void RoundStep::takeAhead(const Sender &sender)
{
    const PersonId person = sender.actor.id;
    const bool isAlone = r.snapshot.isComing || r.most.contains(person); // one by one, to see which it is
    if (r.failure || r.isShutOut() || isAlone || !hasToSend(person) || r.notTaken[person] <= 0)
        return;
    r.isAhead = true;
    await(TakeBatch {question(sender, feedsOf(sender)), mostFor(person)});
}

/// The board has put aside what a desk it shuts out has sent, and may let the desk in again.
void RoundStep::putOffForDesk(std::vector<OperationResult> &results) const
{
    if (!r.isShutOut() || r.isHandingIn)
        return;
    for (OperationResult &result : results)
        if (result.reason == u"device-revoked")
            result.status = Status::Deferred;
}

/// A round that goes on without a word on them asks.
void RoundStep::keepDoubts(PersonId sender, const std::vector<OperationId> &sent)
{
    if (!sent.empty())
        r.inDoubt[sender].insert(r.inDoubt[sender].end(), sent.begin(), sent.end());
}

/// Half as many the next time, until it is clear which of them it is.
void RoundStep::narrow(PersonId sender, const std::vector<OperationId> &sent, const Error &why)
{
    if (sent.empty() || r.failure || !mayBePoison(why))
        return;
    r.most[sender] = std::max(1, int(sent.size()) / 2);
    if (sent.size() == 1 && r.heard)
        m_effects.push_back(NoteFailedAlone {sent.front()});
}

void RoundStep::widen(PersonId sender)
{
    const auto most = r.most.find(sender);
    if (most != r.most.end() && (most->second *= 2) >= r.standing.operationsAtOnce)
        r.most.erase(most);
}

void RoundStep::countWords(PersonId sender, const std::vector<OperationResult> &results)
{
    r.counts.sent += int(std::ranges::count_if(results, isTaken));
    if (std::ranges::any_of(results, isDeferred) && !r.isShutOut())
        r.setback = Error {Error::Code::Offline, u"deferred"_s, {}, {}};
    if (std::ranges::none_of(results, isSettled)) {
        r.deferred.insert(sender);
        return;
    }
    freeLanes();
}

/// What was settled may have stood in the way of anybody's next step on the same case.
void RoundStep::freeLanes()
{
    for (const Sender &sender : r.standing.senders)
        r.toSend.insert(sender.actor.id);
}

void RoundStep::on(ResultsKept &event)
{
    if (!event.kept)
        fail(event.kept.error());
}

} // namespace lianxin::sync
