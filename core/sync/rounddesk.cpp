// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/roundstep.h"

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

/// Whether this answer broke off or came to harm, while the line may carry the next one.
bool isLost(const Answer<wire::TokenWord> &answer)
{
    const QString reason = answer.value ? QString() : answer.value.error().reason;
    return reason == u"line-broke" || reason == u"too-slow" || reason == u"answer-damaged" || reason == u"board-failed";
}

} // namespace

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

void RoundStep::on(const DeskWiped &event)
{
    if (!event.done)
        return fail(event.done.error());
    r.toAskDesk = false;
    r.setback = Error {Error::Code::NotAllowed, u"device-wiped"_s, {}, {}};
}

/// A board that gives none is no reason not to go on; neither is an answer that was lost: until the new token is used
/// the old one is good. It is told, and the next round tries again.
void RoundStep::on(const TokenAnswered &event)
{
    if (isPutBack(event.answer))
        return;
    if (isLost(event.answer)) {
        countRequest(event.answer);
        r.toRenew.clear();
        r.setback = r.setback.value_or(event.answer.value.error());
    } else if (isNotOffered(event.answer)) {
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

// --- refusals -------------------------------------------------------------------------------------------------------

void RoundStep::takeRefusal(PersonId sender, const Error &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (error.code == Error::Code::Refused && error.reason == u"device-revoked" && !r.isShutOut()) {
        takeDeskWord(u"revoked"_s);
        r.toAskDesk = true; // for how long, and whether that is all
        return;
    }
    const bool isForeign = error.reason == u"scope-not-yours" && !r.feedless.contains(sender);
    const bool isOfAll = error.code != Error::Code::Unauthorized && !isForeign;
    if (isOfAll && r.snapshot.isComing)
        return rest(retryAfter);
    if (isOfAll)
        return fail(error, retryAfter);
    // Only this person's, or only this person's feeds: everything else goes on.
    r.setback = error;
    (isForeign ? r.feedless : r.refused).insert(sender);
}

/// What comes is not lost for it, and behind it everything is tried again.
void RoundStep::rest(std::optional<std::chrono::seconds> retryAfter)
{
    if (r.failure)
        return;
    r.snapshot.isResting = true;
    r.retryAfter = retryAfter;
}

void RoundStep::fail(const Error &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (r.failure)
        return;
    r.failure = error;
    r.retryAfter = retryAfter;
}

} // namespace lianxin::sync
