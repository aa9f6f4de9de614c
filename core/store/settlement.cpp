// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settlement.h"

#include "core/store/audittable.h"
#include "core/store/basetable.h"
#include "core/store/casetable.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/outboxdecisions.h"
#include "core/store/rebase.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using State = OutboxItem::State;

RecordedOperation madeAgain(Work &work, const Actor &actor, const StoredCase &stored, const Settlement &settlement)
{
    const auto written = operationOf(work.db, settlement.draft);
    return {written.value_or(OperationId {work.ids.next()}),
            stored.current.key,
            settlement.seenVersion,
            actor.id,
            actor.name,
            work.clock.now(),
            work.rules.version,
            settlement.again,
            {}};
}

void takeOut(Work &work, const Waiting &item, const QString &reason)
{
    removeFromOutbox(work.db, item.id);
    setRefused(work.db, item.id, {Error::Code::Cancelled, u"put-again"_s, reason, {}});
    noteWithdrawn(work, item.id);
}

/// In its old place, so that what was done after it still stands on it.
Result<void> putIn(Work &work, const Actor &actor, const Waiting &place, const RecordedOperation &again)
{
    addMadeHere(work.db, place.caseId, again, actor.roles, TimelineEntry::State::Waiting);
    noteOperation(work, place.caseId, again, actor.roles);
    addInPlace(work.db, place.caseId, again, place.n);
    rebase(work, place.caseId);
    if (findWaiting(work.db, again.id)->state != State::Conflict)
        return {};
    return failure(Error::Code::NotAllowed, problemOf(work.db, again.id).reason);
}

} // namespace

Result<void> settle(Work &work, const Actor &actor, OperationId id, const Settlement &settlement)
{
    const auto item = itemDecidedBy(work, actor, id);
    if (!item)
        return tl::unexpected(item.error());
    if (item->state != State::Conflict && item->state != State::Rejected)
        return failure(Error::Code::Conflict, u"not-in-conflict"_s);
    const auto stored = findCase(work.db, item->caseId);
    if (seenVersion(work.db, *stored) != settlement.seenVersion)
        return failure(Error::Code::Conflict, u"moved-on"_s);

    const RecordedOperation again = madeAgain(work, actor, *stored, settlement);
    const auto state = settlement.isCombined ? Conflict::State::Combined : Conflict::State::PutAgain;
    endConflict(work, id, {state, actor.id, settlement.reason, again.id});
    takeOut(work, *item, settlement.reason);
    if (const auto put = putIn(work, actor, *item, again); !put)
        return put;
    if (const auto draft = findDraft(work.db, settlement.draft))
        endDraft(work.db, *draft, stored->current.isSealed());
    audit(work, actor.id, u"settle_conflict"_s, id.toString());
    work.changes.outbox = true;
    return {};
}

} // namespace lianxin
