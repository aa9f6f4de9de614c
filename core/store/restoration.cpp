// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restoration.h"

#include "core/domain/applied.h"
#include "core/store/appealtable.h"
#include "core/store/attempttable.h"
#include "core/store/basetable.h"
#include "core/store/caseindex.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/handovertable.h"
#include "core/store/outboxtable.h"
#include "core/store/rebase.h"
#include "core/store/settingtable.h"
#include "core/store/timelinetable.h"
#include "core/store/unplacedtable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using State = OutboxItem::State;
enum class Outcome { Restored, Healed, Known, NoCase };

Actor authorOf(const CopiedOperation &copied)
{
    return {copied.recorded.actor, copied.recorded.actorName, {}, copied.roles, false};
}

Result<Case> applied(const Work &work, const Case &before, const CopiedOperation &copied)
{
    const RecordedOperation &recorded = copied.recorded;
    return lianxin::applied(before, recorded.operation, {authorOf(copied), recorded.id, recorded.at, work.rules});
}

/// The board must be asked before it may leave: it may have left from the file that was lost.
void putInDoubt(Work &work, OperationId id)
{
    setState(work.db, id, State::InDoubt);
    beginAttempt(work.db, id, work.clock.now());
    work.changes.outbox = true;
}

/// The letter that is nowhere else: it makes the case again.
std::optional<StoredCase> bornAgain(Work &work, const CopiedOperation &copied)
{
    const auto *intake = std::get_if<Intake>(&copied.recorded.operation);
    auto born = intake ? applied(work, {}, copied) : Result<Case>(failure(Error::Code::NotFound));
    if (!born)
        return std::nullopt;
    StoredCase stored;
    stored.current = *std::move(born);
    saveCase(work, stored);
    addLetters(work, stored, intake->appeals);
    return stored;
}

void putBack(Work &work, StoredCase &stored, const CopiedOperation &copied, bool isBirth)
{
    const bool toBoard = hasBoard(work.db);
    if (toBoard)
        keepBase(work.db, stored);
    const auto state = toBoard ? TimelineEntry::State::Waiting : TimelineEntry::State::Accepted;
    addMadeHere(work.db, stored.id, copied.recorded, copied.roles, state);
    noteOperation(work, stored.id, copied.recorded, copied.roles);
    if (toBoard) {
        addToOutbox(work.db, stored.id, copied.recorded);
        putInDoubt(work, copied.recorded.id);
        return rebase(work, stored.id);
    }
    auto next = isBirth ? Result<Case>(stored.current) : applied(work, stored.current, copied);
    if (next) {
        stored.current = *std::move(next);
        saveCase(work, stored);
    }
}

Outcome healed(Work &work, const CopiedOperation &copied)
{
    if (intactMadeHere(work.db, copied.recorded.id))
        return Outcome::Known;
    rewrite(work.db, copied.recorded);
    if (const auto *intake = std::get_if<Intake>(&copied.recorded.operation))
        for (const Appeal &appeal : intake->appeals)
            rewrite(work.db, appeal);
    if (const auto item = findWaiting(work.db, copied.recorded.id)) {
        endConflict(work, item->id, {Conflict::State::Retried, {}, {}, item->id});
        setWaiting(work.db, item->id);
        putInDoubt(work, item->id);
        rebase(work, item->caseId);
    }
    return Outcome::Healed;
}

Outcome restored(Work &work, const CopiedOperation &copied)
{
    if (isInTimeline(work.db, copied.recorded.id))
        return healed(work, copied);
    if (isHandedOver(work.db, copied.recorded.id))
        return Outcome::Known;
    auto stored = findCase(work.db, copied.recorded.caseKey);
    const bool isBirth = !stored;
    if (isBirth)
        stored = bornAgain(work, copied);
    if (!stored)
        return Outcome::NoCase;
    putBack(work, *stored, copied, isBirth);
    if (isBirth)
        placeWaiting(work, copied.recorded.caseKey); // what stood before its letter in the copy
    if (const auto draft = draftFor(work.db, copied.recorded.id))
        endDraft(work.db, *draft, copied.isSealed);
    return Outcome::Restored;
}

Outcome restored(Work &work, const CopiedDraft &copied)
{
    if (isInTimeline(work.db, copied.id) || isHandedOver(work.db, copied.id))
        return Outcome::Known;
    const auto stored = copied.caseKey.isNull() ? std::nullopt : findCase(work.db, copied.caseKey);
    if (!stored && !copied.caseKey.isNull())
        return Outcome::NoCase;
    const DraftKey key {stored ? stored->id : CaseId {}, copied.kind, copied.person};
    const bool isNews = bringBack(work, {{}, key, copied.id, copied.body, copied.revision, copied.at});
    return isNews ? Outcome::Restored : Outcome::Known;
}

void count(Restored &counts, int Restored::*kind, Outcome outcome)
{
    if (outcome == Outcome::Restored)
        ++(counts.*kind);
    counts.healed += outcome == Outcome::Healed;
    counts.known += outcome == Outcome::Known;
    counts.waiting += outcome == Outcome::NoCase;
}

template <class T>
void restoreAll(Work &work, const std::vector<T> &all, Restored &counts, int Restored::*kind)
{
    for (const T &copied : all) {
        const Outcome outcome = restored(work, copied);
        count(counts, kind, outcome);
        if (outcome != Outcome::NoCase)
            continue;
        if constexpr (std::is_same_v<T, CopiedOperation>)
            addUnplaced(work.db, {copied.recorded.id, copied.recorded.caseKey, copied.isSealed, toBytes(copied)});
        else
            addUnplaced(work.db, {copied.id, copied.caseKey, copied.isSealed, toBytes(copied)});
    }
}

/// A file from a backup does not know what has left since, nor what was taken back.
void doubtWhatWaits(Work &work, const CopyContents &contents)
{
    for (const OperationId id : waitingIds(work.db))
        if (const auto item = findWaiting(work.db, id); item->state == State::Ready || item->state == State::Blocked)
            putInDoubt(work, id);
    for (const CopiedWithdrawal &withdrawal : contents.withdrawals()) {
        const auto item = findWaiting(work.db, withdrawal.id);
        if (!item)
            continue;
        endConflict(work, item->id, {});
        removeFromOutbox(work.db, item->id);
        setRefused(work.db, item->id, {Error::Code::Cancelled, u"withdrawn"_s, {}, {}});
        rebase(work, item->caseId);
    }
}

} // namespace

Restored restore(Work &work, const CopyContents &contents, FileIs file)
{
    Restored counts;
    counts.unreadable = contents.unreadable();
    if (file == FileIs::Another)
        doubtWhatWaits(work, contents);
    restoreAll(work, contents.operations(), counts, &Restored::operations);
    restoreAll(work, contents.drafts(), counts, &Restored::drafts);
    return counts;
}

void placeWaiting(Work &work, const CaseKey &key)
{
    for (const Unplaced &item : unplacedOf(work.db, key)) {
        removeUnplaced(work.db, item.id);
        const auto record = copyRecord(item.record);
        auto outcome = Outcome::Known;
        if (record && std::holds_alternative<CopiedOperation>(*record))
            outcome = restored(work, std::get<CopiedOperation>(*record));
        else if (record && std::holds_alternative<CopiedDraft>(*record))
            outcome = restored(work, std::get<CopiedDraft>(*record));
        if (outcome == Outcome::Known)
            noteSettled(work, item.id);
        work.changes.outbox = true;
    }
}

} // namespace lianxin
