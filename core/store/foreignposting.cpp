// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foreignposting.h"

#include "core/domain/applied.h"
#include "core/store/audittable.h"
#include "core/store/conflicttable.h"
#include "core/store/foreigntable.h"
#include "core/store/sight.h"
#include "core/store/submission.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;
using State = ForeignAnswer::State;

namespace {

RecordDelivery delivery(const QString &receipt, Timestamp at)
{
    return {toCode(Delivery::Platform), receipt, at};
}

bool isAbsent(const ForeignAnswer &answer)
{
    return answer.guarantee != Guarantee::PersonDecides && answer.absences >= enoughListings;
}

/// Whether the answer may leave now, as far as it is known where it is.
Result<void> mayLeave(const ForeignAnswer &answer, Timestamp now)
{
    switch (answer.state) {
    case State::Waiting:
        return {};
    case State::InDoubt:
        if (isAbsent(answer) || isKnownThere(answer, now))
            return {};
        return failure(Error::Code::Conflict, u"may-have-left"_s);
    case State::Refused:
        return failure(Error::Code::NotAllowed, u"foreign-refused"_s);
    case State::Posted:
        return failure(Error::Code::Conflict, u"foreign-settled"_s);
    }
    Q_UNREACHABLE();
}

/// Whether the delivery could be recorded if the answer were there: nothing leaves that could not.
Result<void> mayBeRecorded(Work &work, const Actor &actor, const StoredCase &stored)
{
    if (hasOpenConflict(work.db, stored.id))
        return failure(Error::Code::NotAllowed, u"conflict-first"_s);
    const Timestamp now = work.clock.now();
    const auto next = applied(stored.current, delivery(u"0"_s, now), {actor, {work.ids.next()}, now, work.rules});
    if (!next)
        return tl::unexpected(next.error());
    return {};
}

/// The same for the same answer on every desk, and on a desk that was put back from a backup: a board that knows it
/// knows it again.
ForeignAnswerId referenceOf(const ForeignAnswer &answer, const Case &c)
{
    return {QUuid::createUuidV5(c.key.value, u"answer %1.%2"_s.arg(answer.answerNo).arg(answer.version))};
}

void ensureRow(Work &work, ForeignAnswer &answer, const Case &c)
{
    if (!answer.id.isNull())
        return;
    answer.id = referenceOf(answer, c);
    addForeignAnswer(work.db, answer, c.key, c.currentAnswer()->sha256);
}

/// As it stands in the file, which may have gone on since @p answer was read.
std::optional<ForeignAnswer> asItStands(Work &work, const ForeignAnswer &answer)
{
    if (!answer.id.isNull())
        return findForeignAnswer(work.db, answer.id);
    const auto stored = findCase(work.db, answer.caseId);
    return stored ? foreignAnswerOf(work.db, *stored) : std::nullopt;
}

/// The case may be gone, or have gone on otherwise: then only the answer's row says that it was posted.
void recordDelivery(Work &work, const Actor &actor, const ForeignAnswer &answer, const QString &receipt)
{
    auto stored = findCase(work.db, answer.caseId);
    const AnswerVersion *newest = stored ? stored->current.currentAnswer() : nullptr;
    if (!newest || newest->answerNo != answer.answerNo || newest->version != answer.version)
        return;
    (void)perform(work, actor, *stored, {{work.ids.next()}, delivery(receipt, work.clock.now())});
}

} // namespace

bool isKnownThere(const ForeignAnswer &answer, Timestamp now)
{
    return answer.guarantee == Guarantee::ExactlyOnce
           || (answer.guarantee == Guarantee::OnceInWindow && answer.lastTry && now - *answer.lastTry < referenceLasts);
}

Result<void> saveForeignBoard(Work &work, const Actor &actor, const ForeignBoard &board, const QString &key)
{
    if (!work.rules.may(actor, u"manage_settings"))
        return failure(Error::Code::NotAllowed, u"no-right"_s);
    if (board.name.trimmed().isEmpty())
        return failure(Error::Code::Invalid, u"foreign-no-name"_s);
    saveForeignBoard(work.db, board, key);
    audit(work, actor.id, u"foreign_board"_s, board.name);
    work.changes.foreign = true;
    return {};
}

std::vector<ForeignAnswer> foreignAnswers(Database &db, const Actor &asking, const Rules &rules)
{
    std::vector<ForeignAnswer> answers;
    if (!sightOf(asking, rules).cases)
        return answers;
    for (const CaseId id : signedCases(db))
        if (auto answer = foreignAnswerOf(db, *findCase(db, id)))
            answers.push_back(*std::move(answer));
    for (const ForeignAnswerId id : unsettledForeignAnswers(db))
        if (std::ranges::find(answers, id, &ForeignAnswer::id) == answers.end())
            answers.push_back(*findForeignAnswer(db, id));
    return answers;
}

Result<ForeignAnswer> beginForeignPost(Work &work, const Actor &actor, CaseId id)
{
    const auto stored = findCase(work.db, id);
    auto answer = stored ? foreignAnswerOf(work.db, *stored) : std::nullopt;
    if (!answer)
        return failure(Error::Code::NotFound, u"foreign-nothing-to-post"_s);
    if (const auto free = mayLeave(*answer, work.clock.now()); !free)
        return tl::unexpected(free.error());
    if (answer->state == State::Waiting && mayBeOnForeignBoard(work.db, stored->current.key))
        return failure(Error::Code::Conflict, u"earlier-answer-in-doubt"_s);
    if (const auto ready = mayBeRecorded(work, actor, *stored); !ready)
        return tl::unexpected(ready.error());

    ensureRow(work, *answer, stored->current);
    beginForeignAttempt(work.db, answer->id, work.clock.now());
    setForeignState(work.db, answer->id, State::InDoubt);
    work.changes.foreign = true;
    return *findForeignAnswer(work.db, answer->id);
}

void endForeignPost(Work &work, ForeignAnswerId id, ForeignAnswer::State state, const Error &why)
{
    endForeignAttempt(work.db, id, work.clock.now(), toCode(state));
    setForeignState(work.db, id, state, why);
    work.changes.foreign = true;
}

void countForeignAbsence(Work &work, ForeignAnswerId id)
{
    const auto answer = findForeignAnswer(work.db, id);
    const auto counts = answer ? nextLook(*answer) : std::nullopt;
    if (!counts || work.clock.now() < *counts)
        return;
    noteForeignAbsence(work.db, id, work.clock.now());
    work.changes.foreign = true;
}

Result<void> recordForeignPost(Work &work, const Actor &actor, ForeignAnswer answer, const QString &receipt)
{
    const auto now = asItStands(work, answer);
    if (!now || now->state == State::Posted)
        return failure(Error::Code::Conflict, u"foreign-settled"_s);
    answer = *now;
    if (const auto stored = findCase(work.db, answer.caseId))
        ensureRow(work, answer, stored->current);
    endForeignPost(work, answer.id, State::Posted, {});
    setForeignReceipt(work.db, answer.id, receipt);
    recordDelivery(work, actor, answer, receipt.isEmpty() ? answer.number : receipt);
    return {};
}

Result<void> settleForeignPost(Work &work, const Actor &actor, ForeignAnswer answer, const ForeignFinding &finding)
{
    if (finding.reason.trimmed().isEmpty())
        return failure(Error::Code::Invalid, u"reason-given"_s);
    const auto now = asItStands(work, answer);
    if (!now || (now->state != State::InDoubt && now->state != State::Refused))
        return failure(Error::Code::Conflict, u"foreign-settled"_s);
    answer = *now;
    if (const auto stored = findCase(work.db, answer.caseId)) {
        if (const auto ready = mayBeRecorded(work, actor, *stored);
            !ready && stored->current.status == CaseStatus::Signed)
            return tl::unexpected(ready.error());
        ensureRow(work, answer, stored->current);
    }
    audit(work, actor.id, finding.isThere ? u"foreign_found"_s : u"foreign_not_there"_s, answer.id.toString());
    if (finding.isThere)
        return recordForeignPost(work, actor, answer, finding.reason.trimmed());
    // Why is the person's own word about a board, no resident's: it stays with the answer.
    endForeignPost(work, answer.id, State::Waiting,
                   {Error::Code::Conflict, u"foreign-not-there"_s, {}, finding.reason});
    return {};
}

} // namespace lianxin
