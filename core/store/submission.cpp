// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/submission.h"

#include "core/domain/applied.h"
#include "core/store/attachmenttable.h"
#include "core/store/audittable.h"
#include "core/store/basetable.h"
#include "core/store/boardloss.h"
#include "core/store/caseindex.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/foreigntable.h"
#include "core/store/outboxdecisions.h"
#include "core/store/outboxtable.h"
#include "core/store/seenbefore.h"
#include "core/store/settingtable.h"
#include "core/store/sight.h"
#include "core/store/takeover.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

void record(Work &work, const Actor &actor, const StoredCase &stored, RecordedOperation recorded, bool hasBoard)
{
    const auto state = hasBoard ? TimelineEntry::State::Waiting : TimelineEntry::State::Accepted;
    addMadeHere(work.db, stored.id, recorded, actor.roles, state);
    noteOperation(work, stored.id, recorded, actor.roles);
    if (hasBoard) {
        addToOutbox(work.db, stored.id, recorded);
        refreshLane(work.db, stored.id);
        work.changes.outbox = true;
    }
    audit(work, actor.id, kindOf(recorded.operation), recorded.caseKey.toString());
}

/// One answer, once, to the board its letter came from.
Result<void> checkPublishing(Work &work, const StoredCase &stored)
{
    if (!hasBoard(work.db))
        return failure(Error::Code::NotAllowed, u"no-board"_s);
    if (hasOpenConflict(work.db, stored.id))
        return failure(Error::Code::NotAllowed, u"conflict-first"_s);
    if (foreignAnswerOf(work.db, stored))
        return failure(Error::Code::NotAllowed, u"goes-to-foreign-board"_s);
    if (const QString receipt = forgottenReceipt(work.db, stored); !receipt.isEmpty())
        return failure(Error::Code::NotAllowed, u"answer-forgotten"_s, receipt);
    return {};
}

/// An answer that may be on a board is not withdrawn; one that only waits here never leaves.
Result<void> withdrawWhatWaits(Work &work, PersonId by, StoredCase &stored, const QString &reason)
{
    if (mayBeOnForeignBoard(work.db, stored.current.key))
        return failure(Error::Code::Conflict, u"foreign-may-be-there"_s);
    if (const auto back = takeBackPublishing(work, by, stored.id, reason); !back)
        return back;
    stored = *findCase(work.db, stored.id);
    return {};
}

/// What the rules of the case cannot know.
Result<void> prepared(Work &work, const Actor &actor, StoredCase &stored, const Operation &operation)
{
    const auto *file = std::get_if<AttachFile>(&operation);
    if (file && !isFileHere(work.db, file->original.sha256)) // nobody could ever see it
        return failure(Error::Code::NotFound, u"no-such-file"_s);
    if (std::holds_alternative<Publish>(operation))
        return checkPublishing(work, stored);
    const auto *withdraw = std::get_if<Withdraw>(&operation);
    return withdraw ? withdrawWhatWaits(work, actor.id, stored, withdraw->reason) : Result<void>();
}

} // namespace

Result<void> perform(Work &work, Actor actor, StoredCase &stored, const Intent &intent)
{
    actor.id = presentId(work.db, actor.id); // work that was begun before its author joined the board
    const Timestamp now = work.clock.now();
    if (const auto ready = prepared(work, actor, stored, intent.operation); !ready)
        return ready;
    const bool toBoard = hasBoard(work.db);
    auto next = applied(stored.current, intent.operation, {actor, intent.id, now, work.rules});
    if (!next)
        return tl::unexpected(next.error());
    if (toBoard && !stored.id.isNull())
        keepBase(work.db, stored);

    const qint64 baseVersion = seenVersion(work.db, stored);
    stored.current = *std::move(next);
    saveCase(work, stored);
    if (const auto *intake = std::get_if<Intake>(&intent.operation))
        addLetters(work, stored, intake->appeals);
    record(work, actor, stored,
           {intent.id,
            stored.current.key,
            baseVersion,
            actor.id,
            actor.name,
            now,
            work.rules.version,
            intent.operation,
            {}},
           toBoard);
    if (stored.isBoardUnknown()) // the version says nothing to a board that was put back
        noteSeenBefore(work, intent.id);
    return {};
}

Result<Case> submit(Work &work, const Actor &actor, CaseId id, const Operation &operation, DraftId draftId)
{
    auto stored = findCase(work.db, id);
    if (!stored || !sightOf(actor, work.rules).sees(stored->current.isSealed()))
        return failure(Error::Code::NotFound, u"no-such-case"_s);

    Intent intent {{work.ids.next()}, operation};
    if (!draftId.isNull()) {
        const auto known = operationOf(work.db, draftId);
        if (!known)
            return failure(Error::Code::NotFound, u"no-such-draft"_s);
        if (isInTimeline(work.db, *known))
            return stored->current;
        intent.id = *known;
    }
    if (const auto done = perform(work, actor, *stored, intent); !done)
        return tl::unexpected(done.error());
    if (const auto draft = findDraft(work.db, draftId))
        endDraft(work.db, *draft, stored->current.isSealed());
    return stored->current;
}

} // namespace lianxin
