// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/results.h"

#include "core/domain/applied.h"
#include "core/store/attempttable.h"
#include "core/store/basetable.h"
#include "core/store/boardloss.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/outboxtable.h"
#include "core/store/poison.h"
#include "core/store/rebase.h"
#include "core/store/settingtable.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using State = OutboxItem::State;
using Status = OperationResult::Status;

/// The board's document after an operation it has accepted; a published answer has its receipt in the same step.
Result<Case> acceptedBy(const Rules &rules, const Case &server, const MadeHere &made, const OperationResult &result)
{
    const RecordedOperation &recorded = made.recorded;
    auto next = applied(server, recorded.operation, {made.actor, recorded.id, recorded.at, rules});
    if (next && std::holds_alternative<Publish>(recorded.operation)) {
        const Actor board = systemActor();
        next = applied(*next, Receive {result.receipt}, {board, recorded.id, recorded.at, rules});
    }
    if (next && !result.number.isEmpty())
        next->number = result.number;
    if (next && next->version != result.version)
        next->version = server.version; // something unseen lies before it
    return next;
}

/// The board has it. It stays findable, for a board that is restored from a backup forgets it again.
void leaveOutbox(Work &work, OperationId id)
{
    endConflict(work, id, {Conflict::State::Accepted, {}, {}, {}});
    removeFromOutbox(work.db, id);
    noteBack(work, id);
    setAcknowledged(work.db, id, work.clock.now(), setting(work.db, settingkey::boardEpoch));
    noteSettled(work, id);
}

void acknowledge(Work &work, const Waiting &item, const OperationResult &result)
{
    auto stored = findCase(work.db, item.caseId);
    Case server = serverDocument(work.db, *stored);
    // If the feed was faster, the document holds the operation already; an old one held it before the board lost it.
    const bool isHeld = stored->isBoardUnknown() ? wasAcknowledged(work.db, item.id) : server.version >= result.version;
    if (const auto made = isHeld ? std::nullopt : intactMadeHere(work.db, item.id))
        if (auto next = acceptedBy(work.rules, server, *made, result))
            server = *std::move(next);
    stored->know(result.version);
    leaveOutbox(work, item.id);
    setAccepted(work.db, item.id);
    rebase(work, *stored, server);
}

void refuse(Work &work, const Waiting &item, const OperationResult &result)
{
    const bool isConflict = result.status == Status::Conflict;
    const Error problem {isConflict ? Error::Code::Conflict : Error::Code::Refused, result.reason, result.detail, {}};
    openConflict(work, item, problem, serverDocument(work.db, *findCase(work.db, item.caseId)), false);
    setState(work.db, item.id, isConflict ? State::Conflict : State::Rejected, problem);
    setRefused(work.db, item.id, problem);
    rebase(work, item.caseId);
}

void release(Work &work, const Waiting &item)
{
    setState(work.db, item.id, State::Ready, suspicion(work.db, item.id).value_or(Error {}));
    setWaiting(work.db, item.id);
    work.changes.outbox = true;
    rebase(work, item.caseId);
}

} // namespace

void recordResult(Work &work, const OperationResult &result)
{
    endAttempt(work.db, result.id, work.clock.now(), toCode(result.status));
    const auto item = findWaiting(work.db, result.id);
    if (!item)
        return;
    work.changes.outbox = true;
    switch (result.status) {
    case Status::Applied:
    case Status::Duplicate:
        return acknowledge(work, *item, result);
    case Status::Conflict:
    case Status::Rejected:
        return refuse(work, *item, result);
    case Status::Unknown:
        noteLost(work, item->id);
        return hasFailedTooOften(work.db, item->id) ? parkPoison(work, *item) : release(work, *item);
    case Status::Blocked:
    case Status::Deferred:
        return release(work, *item);
    }
    Q_UNREACHABLE();
}

bool recordSeenInFeed(Work &work, OperationId id)
{
    if (!findWaiting(work.db, id))
        return false;
    endAttempt(work.db, id, work.clock.now(), u"seen_in_feed"_s);
    leaveOutbox(work, id);
    work.changes.outbox = true;
    return true;
}

void recordNotSent(Work &work, OperationId id)
{
    endAttempt(work.db, id, work.clock.now(), u"not_sent"_s);
    const auto item = findWaiting(work.db, id);
    if (item && item->state == State::InDoubt)
        release(work, *item);
}

} // namespace lianxin
