// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/round.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

using Status = OperationResult::Status;
using Senders = std::vector<const Sender *>;

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

/// A word on operations that were not in the question is no word.
void keepOnly(std::vector<OperationResult> &results, const std::vector<OperationId> &asked)
{
    std::erase_if(results, [&asked](const OperationResult &result) {
        return std::ranges::find(asked, result.id) == asked.end();
    });
}

/// One call from outside: the round under change and what it wants done.
class RoundStep
{
public:
    RoundStep(Round &round, const Rules &rules) : r(round), m_rules(rules) { }
    [[nodiscard]] std::vector<Effect> effects() && { return std::move(m_effects); }

    void plan(SyncStanding standing);
    void on(StatusAnswered &event);
    void on(BatchTaken &event);
    void on(SyncAnswered &event);
    void on(ResultsKept &event);
    void on(PageKept &event);
    void on(SnapshotAnswered &event);
    void on(const SnapshotMoved &event);
    void on(const SnapshotKept &event);
    void proceed();

private:
    bool askAboutDoubts(const Senders &senders);
    bool fetchSnapshot(const Senders &senders);
    bool sendOrPull(const Senders &senders);
    void freeLanes();
    qint64 calledBackBy(const StatusAnswered &event);
    void countWords(PersonId sender, const std::vector<OperationResult> &results);
    void keepPages(const Question &question, std::vector<ChangePage> pages);
    void fail(const Error &error, std::optional<std::chrono::seconds> retryAfter = {});
    template <class T>
    void countRequest(const Answer<T> &answer);
    template <class T>
    bool isAnswered(PersonId sender, const Answer<T> &answer);

    [[nodiscard]] Senders usableSenders() const;
    [[nodiscard]] bool hasToSend(PersonId person) const;
    [[nodiscard]] Speaker speaker(const Sender &sender) const;
    [[nodiscard]] Question question(const Sender &sender) const;
    [[nodiscard]] ScopeCursor cursorOf(const QString &scope) const;

    void await(Effect effect)
    {
        ++r.awaited;
        m_effects.push_back(std::move(effect));
    }

    Round &r;
    const Rules &m_rules;
    std::vector<Effect> m_effects;
};

// --- what comes next -------------------------------------------------------------------------------------------------

void RoundStep::plan(SyncStanding standing)
{
    r.standing = std::move(standing);
    if (r.standing.senders.empty())
        r.setback = Error {Error::Code::Unauthorized, u"no-token"_s, {}, {}};
    for (const auto &[person, id] : r.standing.inDoubt)
        r.inDoubt[person].push_back(id);
    for (const auto &[person, count] : r.standing.ready)
        if (count > 0)
            r.toSend.insert(person);
    for (const Sender &sender : r.standing.senders)
        for (const QString &scope : scopesOf(sender.actor, m_rules))
            r.toPull.insert(scope);
    if (r.standing.courierUnderWay > 0)
        for (const Sender &sender : r.standing.senders)
            r.toCallBack.insert(sender.actor.org);
    if (r.standing.takesSnapshots)
        for (const QString &scope : r.toPull)
            if (cursorOf(scope).cursor.isEmpty())
                r.fresh.insert(scope);
}

void RoundStep::proceed()
{
    if (r.awaited > 0 || r.failure)
        return;
    const Senders senders = usableSenders();
    if (!askAboutDoubts(senders) && !fetchSnapshot(senders))
        sendOrPull(senders);
}

bool RoundStep::askAboutDoubts(const Senders &senders)
{
    for (const Sender *sender : senders) {
        const auto doubts = r.inDoubt.find(sender->actor.id);
        const bool callsBack = r.toCallBack.contains(sender->actor.org);
        if (doubts == r.inDoubt.end() && !callsBack)
            continue;
        std::vector<OperationId> ids = doubts == r.inDoubt.end() ? std::vector<OperationId>() : doubts->second;
        ids.resize(std::min(ids.size(), size_t(wire::maxStatusIds)));
        await(AskStatus {speaker(*sender), std::move(ids), callsBack ? r.standing.courierUnderWay : 0});
        return true;
    }
    return false;
}

bool RoundStep::fetchSnapshot(const Senders &senders)
{
    for (const Sender *sender : senders)
        for (const ScopeCursor &asked : question(*sender).cursors)
            if (r.fresh.erase(asked.scope) > 0) {
                await(FetchSnapshot {speaker(*sender), asked.scope});
                return true;
            }
    return false;
}

bool RoundStep::sendOrPull(const Senders &senders)
{
    for (const Sender *sender : senders) {
        Question asked = question(*sender);
        if (hasToSend(sender->actor.id))
            await(TakeBatch {std::move(asked)});
        else if (!asked.cursors.empty())
            await(SendSync {std::move(asked), {}});
        else
            continue;
        return true;
    }
    return false;
}

// --- what happened ---------------------------------------------------------------------------------------------------

void RoundStep::on(StatusAnswered &event)
{
    if (!isAnswered(event.asker, event.answer))
        return;
    // Asked once a round, whatever the board left out.
    auto &doubts = r.inDoubt[event.asker];
    doubts.erase(doubts.begin(), doubts.begin() + qsizetype(event.asked.size()));
    if (doubts.empty())
        r.inDoubt.erase(event.asker);
    auto &results = event.answer.value->results;
    keepOnly(results, event.asked);
    r.counts.sent += int(std::ranges::count_if(results, isTaken));
    freeLanes();
    const qint64 calledBack = calledBackBy(event);
    if (!results.empty() || calledBack > 0)
        await(KeepResults {std::move(results), calledBack});
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
    r.toSend.erase(event.question.speaker.sender.actor.id);
    if (r.failure) {
        std::vector<OperationId> ids;
        std::ranges::transform(operations, std::back_inserter(ids), &RecordedOperation::id);
        m_effects.push_back(ReleaseBatch {std::move(ids)});
    } else if (!operations.empty() || !event.question.cursors.empty()) {
        await(SendSync {std::move(event.question), std::move(operations)});
    }
}

void RoundStep::on(SyncAnswered &event)
{
    const PersonId sender = event.question.speaker.sender.actor.id;
    if (!event.answer.value && event.answer.noEffect && !event.sent.empty()) {
        m_effects.push_back(ReleaseBatch {event.sent});
        r.toSend.insert(sender);
    }
    if (!isAnswered(sender, event.answer))
        return;
    auto &response = *event.answer.value;
    keepOnly(response.results, event.sent);
    if (!event.sent.empty())
        countWords(sender, response.results);
    if (!response.results.empty())
        await(KeepResults {std::move(response.results)});
    keepPages(event.question, std::move(response.changes));
}

void RoundStep::countWords(PersonId sender, const std::vector<OperationResult> &results)
{
    r.counts.sent += int(std::ranges::count_if(results, isTaken));
    if (std::ranges::any_of(results, isDeferred))
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

void RoundStep::keepPages(const Question &question, std::vector<ChangePage> pages)
{
    for (const ScopeCursor &asked : question.cursors) {
        r.toPull.erase(asked.scope);
        const auto page = std::ranges::find(pages, asked.scope, &ChangePage::scope);
        if (page != pages.end())
            await(KeepPage {std::move(*page)});
    }
}

void RoundStep::on(ResultsKept &event)
{
    if (!event.kept)
        fail(event.kept.error());
}

void RoundStep::on(PageKept &event)
{
    if (!event.kept && event.kept.error().reason == u"feed-gap") {
        r.setback = event.kept.error(); // this feed stands still; the others go on
        return;
    }
    if (!event.kept)
        return fail(event.kept.error());
    r.counts.received += event.rows;
    std::erase_if(r.standing.cursors, [&event](const ScopeCursor &c) { return c.scope == event.scope; });
    r.standing.cursors.push_back({event.scope, event.to, 0});
    if (event.hasMore && event.rows > 0) // "more" behind nothing would never end
        r.toPull.insert(event.scope);
}

void RoundStep::on(SnapshotAnswered &event)
{
    const Error error = event.answer.value ? Error {} : event.answer.value.error();
    if (event.answer.noEffect && error.code == Error::Code::Refused && error.reason != u"scope-not-yours")
        return countRequest(event.answer); // it has none, or knows no such thing: pages do as well
    if (isAnswered(event.speaker.sender.actor.id, event.answer))
        await(KeepSnapshot {event.speaker, event.scope, *event.answer.value});
}

void RoundStep::on(const SnapshotMoved &event)
{
    ++r.awaited; // the end is still to come
    r.counts.received += event.rows;
}

void RoundStep::on(const SnapshotKept &event)
{
    if (!event.kept)
        return fail(event.kept.error());
    std::erase_if(r.standing.cursors, [&event](const ScopeCursor &c) { return c.scope == event.scope; });
    r.standing.cursors.push_back({event.scope, event.cursor, 0});
}

// --- small ones ------------------------------------------------------------------------------------------------------

void RoundStep::fail(const Error &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (r.failure)
        return;
    r.failure = error;
    r.retryAfter = retryAfter;
}

template <class T>
void RoundStep::countRequest(const Answer<T> &answer)
{
    ++r.counts.requests;
    r.counts.bytesIn += answer.bytesIn;
    r.counts.bytesOut += answer.bytesOut;
}

/// Counts it; false if there is nothing to work with, then what follows from that is done.
template <class T>
bool RoundStep::isAnswered(PersonId sender, const Answer<T> &answer)
{
    countRequest(answer);
    if (answer.value)
        return true;
    const Error &error = answer.value.error();
    const bool isForeign = error.reason == u"scope-not-yours" && !r.feedless.contains(sender);
    if (error.code != Error::Code::Unauthorized && !isForeign) {
        fail(error, answer.retryAfter);
        return false;
    }
    // Only this person's, or only this person's feeds: everything else goes on.
    r.setback = error;
    (isForeign ? r.feedless : r.refused).insert(sender);
    return false;
}

/// Those whose token is good, the best puller first: one who may follow the sealed feed too, then one who has to send
/// anyway, so that most rounds are one request.
Senders RoundStep::usableSenders() const
{
    Senders senders;
    for (const Sender &sender : r.standing.senders)
        if (!r.refused.contains(sender.actor.id))
            senders.push_back(&sender);
    std::ranges::stable_sort(senders, std::greater(), [this](const Sender *sender) {
        return std::pair(m_rules.mayRead(sender->actor, true), hasToSend(sender->actor.id));
    });
    return senders;
}

bool RoundStep::hasToSend(PersonId person) const
{
    return r.toSend.contains(person) && !r.deferred.contains(person);
}

Speaker RoundStep::speaker(const Sender &sender) const
{
    return {*r.standing.board, r.standing.deviceId, sender};
}

Question RoundStep::question(const Sender &sender) const
{
    Question asked {speaker(sender), {}};
    if (r.feedless.contains(sender.actor.id))
        return asked;
    for (const QString &scope : scopesOf(sender.actor, m_rules))
        if (r.toPull.contains(scope))
            asked.cursors.push_back(cursorOf(scope));
    return asked;
}

ScopeCursor RoundStep::cursorOf(const QString &scope) const
{
    const auto known = std::ranges::find(r.standing.cursors, scope, &ScopeCursor::scope);
    return known == r.standing.cursors.end() ? ScopeCursor {scope, {}, 0} : *known;
}

} // namespace

std::vector<Effect> begun(Round &round, SyncStanding standing, const Rules &rules)
{
    RoundStep step(round, rules);
    step.plan(std::move(standing));
    step.proceed();
    return std::move(step).effects();
}

std::vector<Effect> advanced(Round &round, RoundEvent event, const Rules &rules)
{
    RoundStep step(round, rules);
    --round.awaited;
    std::visit([&step](auto &happened) { step.on(happened); }, event);
    step.proceed();
    return std::move(step).effects();
}

} // namespace lianxin::sync
