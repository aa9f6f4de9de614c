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

bool isForked(const Error &error)
{
    return error.code == Error::Code::Refused
           && (error.reason == u"epoch-changed" || error.reason == u"history-forked"
               || error.reason == u"cursor-ahead");
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
    void on(const PlaceForgotten &event);
    void on(LossBegun &event);
    void on(const DeskAnswered &event);
    void on(const TokenAnswered &event);
    void on(const TokenKept &event);
    void on(const DigestAnswered &event);
    void on(const FeedCompared &event);
    void on(const DeskWiped &event);
    void proceed();

private:
    void handIn(const Senders &senders);
    bool askDesk(const Senders &senders);
    bool askToken(const Senders &senders);
    bool askAboutDoubts(const Senders &senders);
    bool fetchSnapshot(const Senders &senders);
    bool askDigest(const Senders &senders);
    bool sendOrPull(const Senders &senders);
    void freeLanes();
    void takeDeskWord(const QString &state);
    void narrow(PersonId sender, const std::vector<OperationId> &sent, const Error &why);
    void widen(PersonId sender);
    void dropPlace(const Question &question, const Error &why);
    void setCursor(const QString &scope, const QString &cursor);
    void countWords(PersonId sender, const std::vector<OperationResult> &results);
    void keepPages(const Question &question, std::vector<ChangePage> pages);
    void fail(const Error &error, std::optional<std::chrono::seconds> retryAfter = {});
    template <class T>
    void countRequest(const Answer<T> &answer);
    template <class T>
    bool isAnswered(PersonId sender, const Answer<T> &answer);
    template <class T>
    bool isPutBack(const Answer<T> &answer);

    [[nodiscard]] Senders usableSenders() const;
    [[nodiscard]] int mostFor(PersonId person) const;
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
    if (r.standing.isComparisonDue)
        r.toCompare = r.toPull;
    for (const Sender &sender : r.standing.senders)
        if (sender.isTokenOld)
            r.toRenew.insert(sender.actor.id);
    if (r.standing.takesSnapshots)
        for (const QString &scope : r.toPull)
            if (cursorOf(scope).cursor.isEmpty())
                r.fresh.insert(scope);
}

void RoundStep::proceed()
{
    if (r.awaited > 0 || r.failure)
        return;
    if (const auto epoch = std::exchange(r.found, std::nullopt))
        return await(BeginAfterLoss {*epoch});
    const Senders senders = usableSenders();
    if (r.isHandingIn)
        return handIn(senders);
    if (askDesk(senders) || r.isShutOut() || askToken(senders))
        return;
    if (!askAboutDoubts(senders) && !fetchSnapshot(senders) && !sendOrPull(senders))
        askDigest(senders);
}

/// What waits here goes to the board, which keeps it aside; then nothing stays here.
void RoundStep::handIn(const Senders &senders)
{
    for (const Sender *sender : senders)
        if (hasToSend(sender->actor.id))
            return await(TakeBatch {{speaker(*sender), {}}, mostFor(sender->actor.id)});
    r.isHandingIn = false;
    if (!senders.empty())
        await(WipeDesk {speaker(*senders.front())});
}

bool RoundStep::askDesk(const Senders &senders)
{
    if (!std::exchange(r.toAskDesk, false) || senders.empty())
        return false;
    await(AskDesk {speaker(*senders.front())});
    return true;
}

bool RoundStep::askToken(const Senders &senders)
{
    for (const Sender *sender : senders)
        if (r.toRenew.erase(sender->actor.id) > 0) {
            await(AskToken {speaker(*sender)});
            return true;
        }
    return false;
}

bool RoundStep::askAboutDoubts(const Senders &senders)
{
    if (senders.empty() || r.inDoubt.empty())
        return false;
    const auto &[author, doubts] = *r.inDoubt.begin();
    // Whose token is gone cannot ask, and everybody may.
    const auto own = std::ranges::find(senders, author, [](const Sender *sender) { return sender->actor.id; });
    std::vector<OperationId> ids = doubts;
    ids.resize(std::min(ids.size(), size_t(wire::maxStatusIds)));
    await(AskStatus {speaker(own == senders.end() ? *senders.front() : **own), std::move(ids)});
    return true;
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
            await(TakeBatch {std::move(asked), mostFor(sender->actor.id)});
        else if (!asked.cursors.empty())
            await(SendSync {std::move(asked), {}});
        else
            continue;
        return true;
    }
    return false;
}

bool RoundStep::askDigest(const Senders &senders)
{
    for (const Sender *sender : senders)
        for (const QString &scope : scopesOf(sender->actor, m_rules))
            if (!r.feedless.contains(sender->actor.id) && r.toCompare.erase(scope) > 0) {
                await(AskDigest {speaker(*sender), scope});
                return true;
            }
    return false;
}

// --- what happened ---------------------------------------------------------------------------------------------------

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
    r.counts.sent += int(std::ranges::count_if(results, isTaken));
    freeLanes();
    if (!results.empty())
        await(KeepResults {std::move(results)});
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
    if (isPutBack(event.answer))
        return;
    if (!event.answer.value && event.answer.value.error().reason == u"cursor-expired") {
        countRequest(event.answer);
        return dropPlace(event.question, event.answer.value.error());
    }
    if (!event.answer.value && !event.answer.noEffect)
        narrow(sender, event.sent, event.answer.value.error());
    if (!isAnswered(sender, event.answer))
        return;
    auto &response = *event.answer.value;
    keepOnly(response.results, event.sent);
    widen(sender);
    takeDeskWord(response.desk);
    if (r.isShutOut() && !r.isHandingIn) // it has put them aside, and may let this desk in again
        for (OperationResult &result : response.results)
            if (result.reason == u"device-revoked")
                result.status = Status::Deferred;
    if (!event.sent.empty())
        countWords(sender, response.results);
    if (!response.results.empty())
        await(KeepResults {std::move(response.results)});
    keepPages(event.question, std::move(response.changes));
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
    if (most != r.most.end() && (most->second *= 2) >= wire::maxOperations)
        r.most.erase(most);
}

void RoundStep::takeDeskWord(const QString &state)
{
    r.desk = state;
    if (state == u"must_update")
        r.setback = Error {Error::Code::Refused, u"must-update"_s, {}, {}};
    else if (r.isShutOut())
        r.setback = Error {Error::Code::NotAllowed, u"device-revoked"_s, {}, {}};
    r.toAskDesk = r.toAskDesk || state == u"wipe";
}

void RoundStep::on(const DeskAnswered &event)
{
    if (isPutBack(event.answer) || !isAnswered(event.asker, event.answer))
        return;
    takeDeskWord(event.answer.value->state);
    r.toAskDesk = false;
    // Asked for and said in so many words: that is what it takes.
    r.isHandingIn = r.desk == u"wipe";
    if (r.isHandingIn) {
        r.deferred.clear();
        freeLanes();
    }
}

/// A board that gives none is not asked more often than others.
void RoundStep::on(const DigestAnswered &event)
{
    if (isPutBack(event.answer))
        return;
    const bool isRefused = event.answer.noEffect && event.answer.value.error().code == Error::Code::Refused;
    if (isRefused && event.answer.value.error().reason != u"device-revoked") {
        countRequest(event.answer);
        return await(CompareFeed {{event.scope}});
    }
    if (isAnswered(event.asker, event.answer) && event.answer.value->scope == event.scope)
        await(CompareFeed {*event.answer.value});
}

void RoundStep::on(const FeedCompared &event)
{
    if (!event.outcome)
        return fail(event.outcome.error());
    if (*event.outcome != Comparison::Different || !r.begunAnew.insert(event.scope).second)
        return;
    r.toPull.insert(event.scope);
    setCursor(event.scope, {});
    if (r.standing.takesSnapshots)
        r.fresh.insert(event.scope);
}

void RoundStep::on(const DeskWiped &event)
{
    if (!event.done)
        return fail(event.done.error());
    r.toAskDesk = false;
    r.setback = Error {Error::Code::NotAllowed, u"device-wiped"_s, {}, {}};
}

/// A board that gives none is no reason not to go on.
void RoundStep::on(const TokenAnswered &event)
{
    if (isPutBack(event.answer))
        return;
    const bool isRefused = event.answer.noEffect && event.answer.value.error().code == Error::Code::Refused;
    if (isRefused && event.answer.value.error().reason != u"device-revoked") {
        countRequest(event.answer);
        await(KeepToken {event.sender, {}});
    } else if (isAnswered(event.sender.actor.id, event.answer)) {
        await(KeepToken {event.sender, event.answer.value->token});
    }
}

void RoundStep::on(const TokenKept &event)
{
    if (!event.kept)
        return fail(event.kept.error());
    for (Sender &sender : r.standing.senders)
        if (sender.actor.id == event.person && !event.fresh.isEmpty())
            sender.token = event.fresh;
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
    setCursor(event.scope, event.to);
    if (event.hasMore && event.rows > 0) // "more" behind nothing would never end
        r.toPull.insert(event.scope);
}

void RoundStep::on(SnapshotAnswered &event)
{
    if (isPutBack(event.answer))
        return;
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
    const QString reason = event.kept ? QString() : event.kept.error().reason;
    if (reason == u"epoch-changed")
        return; // the file is from before the board was put back: pages do as well
    if (reason == u"mass-removal") {
        r.setback = event.kept.error(); // this feed stands still until somebody has agreed; the others go on
        r.toPull.erase(event.scope);
        return;
    }
    if (!event.kept)
        return fail(event.kept.error());
    setCursor(event.scope, event.cursor);
}

/// Which of several it was the board does not say.
void RoundStep::dropPlace(const Question &question, const Error &why)
{
    if (question.cursors.size() > 1) {
        r.oneByOne = true;
        return;
    }
    const QString scope = question.cursors.empty() ? QString() : question.cursors.front().scope;
    if (!scope.isEmpty() && r.begunAnew.insert(scope).second)
        return await(ForgetPlace {scope});
    r.setback = why;
    r.toPull.erase(scope);
}

void RoundStep::on(const PlaceForgotten &event)
{
    if (!event.kept)
        return fail(event.kept.error());
    setCursor(event.scope, {});
    if (r.standing.takesSnapshots)
        r.fresh.insert(event.scope);
}

void RoundStep::on(LossBegun &event)
{
    if (!event.standing)
        return fail(event.standing.error());
    r.inDoubt.clear();
    r.toSend.clear();
    r.deferred.clear();
    r.toPull.clear();
    r.fresh.clear();
    plan(std::move(*event.standing));
}

// --- small ones ------------------------------------------------------------------------------------------------------

void RoundStep::fail(const Error &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (r.failure)
        return;
    r.failure = error;
    r.retryAfter = retryAfter;
}

void RoundStep::setCursor(const QString &scope, const QString &cursor)
{
    std::erase_if(r.standing.cursors, [&scope](const ScopeCursor &c) { return c.scope == scope; });
    r.standing.cursors.push_back({scope, cursor, 0});
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
    r.heard = r.heard || answer.value;
    if (answer.value)
        return true;
    const Error &error = answer.value.error();
    if (error.code == Error::Code::Refused && error.reason == u"device-revoked" && !r.isShutOut()) {
        r.desk = u"revoked"_s;
        r.toAskDesk = true; // for how long, and whether that is all
        takeDeskWord(r.desk);
        return false;
    }
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

/// Whether the board was put back from a backup since it was pinned; whatever else it says is not looked at then.
template <class T>
bool RoundStep::isPutBack(const Answer<T> &answer)
{
    const QString &pinned = r.standing.board->epoch;
    const bool isOther = !answer.epoch.isEmpty() && answer.epoch != pinned;
    if (!isOther && (answer.value || !isForked(answer.value.error())))
        return false;
    countRequest(answer);
    if (std::exchange(r.hasBegunAnew, true))
        fail({Error::Code::Refused, u"epoch-changed"_s, {}, {}}); // twice at once: something else is wrong
    else
        r.found = answer.epoch.isEmpty() ? pinned : answer.epoch;
    return true;
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

int RoundStep::mostFor(PersonId person) const
{
    const auto known = r.most.find(person);
    return known == r.most.end() ? wire::maxOperations : known->second;
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
        if (r.toPull.contains(scope) && !(r.oneByOne && !asked.cursors.empty()))
            asked.cursors.push_back(cursorOf(scope));
    return asked;
}

ScopeCursor RoundStep::cursorOf(const QString &scope) const
{
    const auto known = std::ranges::find(r.standing.cursors, scope, &ScopeCursor::scope);
    return known == r.standing.cursors.end() ? ScopeCursor {scope, {}, 0} : *known;
}

} // namespace

Round after(Round former)
{
    Round round;
    round.most = std::move(former.most);
    round.desk = std::move(former.desk);
    round.toAskDesk = round.isShutOut();
    return round;
}

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
