// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/round.h"

#include "core/sync/roundstep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

void RoundStep::plan(SyncStanding standing)
{
    r.standing = std::move(standing);
    if (r.standing.senders.empty())
        r.setback = Error {Error::Code::Unauthorized, u"no-token"_s, {}, {}};
    for (const auto &[person, id] : r.standing.inDoubt)
        r.inDoubt[person].push_back(id);
    r.unshown = {r.standing.unshown.begin(), r.standing.unshown.end()};
    for (const auto &[person, count] : r.standing.ready) {
        r.notTaken[person] = count;
        if (count > 0)
            r.toSend.insert(person);
    }
    r.toPull = r.notAtEnd = allFeeds();
    if (r.standing.isComparisonDue)
        r.toCompare = r.toPull;
    for (const Sender &sender : r.standing.senders)
        if (sender.isTokenOld)
            r.toRenew.insert(sender.actor.id);
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
    if (r.awaited > (r.snapshot.isComing ? 1 : 0) || r.failure)
        return;
    if (r.snapshot.isComing)
        return workMeanwhile();
    if (const auto epoch = std::exchange(r.found, std::nullopt))
        return await(BeginAfterLoss {*epoch});
    const Senders senders = usableSenders();
    if (r.isHandingIn)
        return handIn(senders);
    if (askDesk(senders) || r.isShutOut())
        return;
    // Work leaves first: a snapshot may take hours, and a token may be changed any day.
    (void)(askAboutDoubts(senders) || sendOrPull(senders) || askToken(senders) || fetchSnapshot(senders)
           || askAboutUnshown(senders) || askDigest(senders));
}

/// What people do while a snapshot comes leaves at once, and nothing else is asked.
void RoundStep::workMeanwhile()
{
    if (r.found || r.toAskDesk || r.isShutOut())
        return giveUpSnapshot();
    const Senders senders = usableSenders();
    if (!r.snapshot.isResting)
        (void)(askAboutDoubts(senders) || sendOnly(senders));
}

/// Its end is told all the same; then comes what is more urgent.
void RoundStep::giveUpSnapshot()
{
    if (!std::exchange(r.snapshot.isGivenUp, true))
        m_effects.push_back(AbortLine {});
}

bool RoundStep::sendOnly(const Senders &senders)
{
    for (const Sender *sender : senders)
        if (hasToSend(sender->actor.id)) {
            await(TakeBatch {{speaker(*sender), {}}, mostFor(sender->actor.id)});
            return true;
        }
    return false;
}

/// What waits here goes to the board, which keeps it aside; then nothing stays here.
void RoundStep::handIn(const Senders &senders)
{
    if (sendOnly(senders))
        return;
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
    for (const Sender *sender : senders)
        if (r.toCallBack.contains(sender->actor.org)) {
            await(AskStatus {speaker(*sender), doubtsOf(sender->actor.id), r.standing.courierUnderWay});
            return true;
        }
    if (senders.empty() || r.inDoubt.empty())
        return false;
    // Whose token is gone cannot ask, and everybody may.
    const PersonId author = r.inDoubt.begin()->first;
    const auto own = std::ranges::find(senders, author, [](const Sender *sender) { return sender->actor.id; });
    await(AskStatus {speaker(own == senders.end() ? *senders.front() : **own), doubtsOf(author)});
    return true;
}

bool RoundStep::sendOrPull(const Senders &senders)
{
    for (const Sender *sender : senders) {
        if (hasToSend(sender->actor.id)) {
            await(TakeBatch {question(*sender, feedsOf(*sender)), mostFor(sender->actor.id)});
            return true;
        }
        if (Question asked = question(*sender, feedsToPull(*sender)); !asked.cursors.empty()) {
            await(SendSync {std::move(asked), {}});
            return true;
        }
    }
    return false;
}

bool RoundStep::fetchSnapshot(const Senders &senders)
{
    for (const Sender *sender : senders)
        for (const QString &scope : feedsOf(*sender))
            if (r.fresh.erase(scope) > 0) {
                r.snapshot.isComing = true;
                await(FetchSnapshot {speaker(*sender), scope});
                return true;
            }
    return false;
}

/// Once what a feed may still show has come: the place in the feed tells of a loss from then on, or nothing does.
bool RoundStep::askAboutUnshown(const Senders &senders)
{
    if (r.unshown.empty() || !r.notAtEnd.empty() || senders.empty())
        return false;
    std::vector<OperationId> ids(r.unshown.begin(), r.unshown.end());
    ids.resize(std::min(ids.size(), size_t(wire::maxStatusIds)));
    for (const OperationId id : ids)
        r.unshown.erase(id);
    r.isAskingAgain = true;
    await(AskStatus {speaker(*senders.front()), std::move(ids)});
    return true;
}

bool RoundStep::askDigest(const Senders &senders)
{
    for (const Sender *sender : senders)
        for (const QString &scope : feedsOf(*sender))
            if (r.toCompare.erase(scope) > 0) {
                await(AskDigest {speaker(*sender), scope});
                return true;
            }
    return false;
}

// --- who speaks, and of what ----------------------------------------------------------------------------------------

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

/// As many as one question takes.
std::vector<OperationId> RoundStep::doubtsOf(PersonId author) const
{
    const auto doubts = r.inDoubt.find(author);
    std::vector<OperationId> ids = doubts == r.inDoubt.end() ? std::vector<OperationId>() : doubts->second;
    ids.resize(std::min(ids.size(), size_t(wire::maxStatusIds)));
    return ids;
}

int RoundStep::mostFor(PersonId person) const
{
    const auto known = r.most.find(person);
    return known == r.most.end() ? r.standing.operationsAtOnce : known->second;
}

bool RoundStep::hasToSend(PersonId person) const
{
    return r.toSend.contains(person) && !r.deferred.contains(person);
}

Speaker RoundStep::speaker(const Sender &sender) const
{
    return {*r.standing.board, r.standing.deviceId, sender};
}

/// Of feeds that have a place, or are read from the beginning.
Question RoundStep::question(const Sender &sender, const std::vector<QString> &feeds) const
{
    Question asked {speaker(sender), {}};
    for (const QString &scope : feeds)
        if (!r.fresh.contains(scope) && !(r.oneByOne && !asked.cursors.empty()))
            asked.cursors.push_back(cursorOf(scope));
    return asked;
}

std::vector<QString> RoundStep::feedsToPull(const Sender &sender) const
{
    std::vector<QString> feeds = feedsOf(sender);
    std::erase_if(feeds, [this](const QString &scope) { return !r.toPull.contains(scope); });
    return feeds;
}

/// Of everybody who can send.
std::set<QString> RoundStep::allFeeds() const
{
    std::set<QString> feeds;
    for (const Sender &sender : r.standing.senders)
        for (const QString &scope : scopesOf(sender.actor, m_rules))
            feeds.insert(scope);
    return feeds;
}

/// Those the board shows this person.
std::vector<QString> RoundStep::feedsOf(const Sender &sender) const
{
    return r.feedless.contains(sender.actor.id) ? std::vector<QString> {} : scopesOf(sender.actor, m_rules);
}

ScopeCursor RoundStep::cursorOf(const QString &scope) const
{
    const auto known = std::ranges::find(r.standing.cursors, scope, &ScopeCursor::scope);
    return known == r.standing.cursors.end() ? ScopeCursor {scope, {}, 0} : *known;
}

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

std::vector<Effect> offered(Round &round, const Rules &rules)
{
    RoundStep step(round, rules);
    if (round.snapshot.isComing) {
        step.freeLanes();
        step.proceed();
    }
    return std::move(step).effects();
}

std::vector<Effect> woken(Round &round, const Rules &rules)
{
    return std::exchange(round.snapshot.isResting, false) ? offered(round, rules) : std::vector<Effect>();
}

} // namespace lianxin::sync
