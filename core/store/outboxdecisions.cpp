// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outboxdecisions.h"

#include "core/codec/codec.h"
#include "core/codec/drafts.h"
#include "core/store/audittable.h"
#include "core/store/basetable.h"
#include "core/store/casetable.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/courier.h"
#include "core/store/drafttable.h"
#include "core/store/outboxtable.h"
#include "core/store/poison.h"
#include "core/store/rebase.h"
#include "core/store/sight.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using State = OutboxItem::State;

Result<Waiting> itemSeenBy(Work &work, const Actor &actor, OperationId id)
{
    const auto item = findWaiting(work.db, id);
    const auto stored = item ? findCase(work.db, item->caseId) : std::nullopt;
    if (!stored || !sightOf(actor, work.rules).sees(stored->current.isSealed()))
        return failure(Error::Code::NotFound, u"not-in-outbox"_s);
    return *item;
}

/// An operation's words as the editor they came from would hold them; empty if nothing was typed.
QString typedIn(const Operation &operation)
{
    if (const auto *answer = std::get_if<SubmitForReview>(&operation))
        return draftBody({answer->text, answer->points});
    if (const auto *note = std::get_if<AddNote>(&operation))
        return note->text;
    const bool isTyped = !std::holds_alternative<SignOff>(operation) && !std::holds_alternative<Publish>(operation)
                         && toJson(operation).size() > 1; // more than its kind
    return isTyped ? draftBody(operation) : QString();
}

/// Back into the editor as it was left; if something new is being typed there, into that draft's history.
void returnText(Work &work, const Waiting &item)
{
    const Operation operation = madeHere(work.db, item.id).recorded.operation;
    const auto before = lastRevisionFor(work.db, item.id);
    const DraftKey key = before ? before->key : DraftKey {item.caseId, kindOf(operation), item.actor};
    const QString body = before ? before->body : typedIn(operation);
    if (body.isEmpty())
        return;
    if (findDraft(work.db, key))
        addRevision(work, key, body);
    else
        (void)saveDraft(work, key, body);
}

/// Whoever tries again has seen what stands on the board now.
void lookAgain(Work &work, const Waiting &item)
{
    MadeHere made = madeHere(work.db, item.id);
    made.recorded.baseVersion = seenVersion(work.db, *findCase(work.db, item.caseId));
    made.recorded.extra.remove(u"seen"_s);
    rewrite(work.db, made.recorded);
    noteOperation(work, item.caseId, made.recorded, made.actor.roles);
}

/// Whoever asks: it must not have left, nor be about to arrive.
Result<void> isHere(Work &work, const Waiting &item)
{
    if (item.state == State::InDoubt)
        return failure(Error::Code::Conflict, u"may-have-left"_s);
    if (travels(work.db, item.id))
        return failure(Error::Code::Conflict, u"travels-by-courier"_s);
    return {};
}

void takeOut(Work &work, const Waiting &item, PersonId by, const QString &reason)
{
    endConflict(work, item.id, {Conflict::State::KeptTheirs, by, reason, {}});
    returnText(work, item);
    removeFromOutbox(work.db, item.id);
    setRefused(work.db, item.id, {Error::Code::Cancelled, u"withdrawn"_s, reason, {}});
    rebase(work, item.caseId);
    noteWithdrawn(work, item.id);
    audit(work, by, u"withdraw_from_outbox"_s, item.id.toString());
    work.changes.outbox = true;
}

bool isPublishing(Work &work, const Waiting &item)
{
    return std::holds_alternative<Publish>(madeHere(work.db, item.id).recorded.operation);
}

} // namespace

Result<Waiting> itemDecidedBy(Work &work, const Actor &actor, OperationId id)
{
    const auto item = itemSeenBy(work, actor, id);
    if (!item)
        return item;
    if (item->actor != actor.id)
        return failure(Error::Code::NotAllowed, u"not-yours"_s);
    if (const auto here = isHere(work, *item); !here)
        return tl::unexpected(here.error());
    if (std::holds_alternative<Intake>(madeHere(work.db, id).recorded.operation))
        return failure(Error::Code::NotAllowed, u"intake-stays"_s);
    return item;
}

Result<void> withdrawFromOutbox(Work &work, const Actor &actor, OperationId id, const QString &reason)
{
    const auto item = itemDecidedBy(work, actor, id);
    if (!item)
        return tl::unexpected(item.error());
    takeOut(work, *item, actor.id, reason);
    return {};
}

Result<void> takeBackPublishing(Work &work, PersonId by, CaseId id, const QString &reason)
{
    for (const Waiting &item : laneOf(work.db, id)) {
        if (!isPublishing(work, item))
            continue;
        if (const auto here = isHere(work, item); !here)
            return here;
        takeOut(work, item, by, reason);
    }
    return {};
}

Result<void> retryFromOutbox(Work &work, const Actor &actor, OperationId id)
{
    const auto item = itemSeenBy(work, actor, id);
    if (!item)
        return tl::unexpected(item.error());
    if (item->state == State::Ready || item->state == State::InDoubt || item->state == State::Blocked)
        return failure(Error::Code::Conflict, u"not-refused"_s);

    endConflict(work, id, {Conflict::State::Retried, actor.id, {}, id});
    setState(work.db, id, State::Ready, suspicion(work.db, id).value_or(Error {}));
    setWaiting(work.db, id);
    lookAgain(work, *item);
    rebase(work, item->caseId);
    audit(work, actor.id, u"retry_from_outbox"_s, id.toString());
    work.changes.outbox = true;
    return {};
}

} // namespace lianxin
