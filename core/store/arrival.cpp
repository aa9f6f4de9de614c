// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arrival.h"

#include "core/store/appealtable.h"
#include "core/store/copynotes.h"
#include "core/store/savepoint.h"
#include "core/store/settingtable.h"
#include "core/store/sight.h"
#include "core/store/similartable.h"
#include "core/store/submission.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using Kind = ArrivalOutcome::Kind;

std::optional<CaseId> knownCase(Database &db, const Arrival &arrival, OperationId id)
{
    if (!id.isNull())
        if (const auto found = caseOf(db, id))
            return found;
    if (const auto found = caseByImportedRow(db, arrival.importSource, arrival.rowHash))
        return found;
    for (const Appeal &appeal : arrival.intake.appeals) {
        if (const auto found = caseOf(db, appeal.key))
            return found;
        const QString source = appeal.source.isEmpty() ? arrival.importSource : appeal.source;
        if (const auto found = source.isEmpty() ? std::nullopt : caseBySourceNo(db, source, appeal.sourceNo))
            return found;
    }
    return std::nullopt;
}

void nameEverything(Work &work, Intake &intake)
{
    if (intake.key.isNull())
        intake.key = {work.ids.next()};
    for (Appeal &appeal : intake.appeals)
        if (appeal.key.isNull())
            appeal.key = {work.ids.next()};
}

/// The letter is in either way; a rule may still forbid to close the case on the other system's word.
void closeWithAnswer(Work &work, const Actor &actor, StoredCase &stored, const Arrival &arrival)
{
    if (arrival.answered && stored.current.isOpen())
        (void)perform(work, actor, stored, {{work.ids.next()}, *arrival.answered});
}

ArrivalOutcome alreadyHere(Work &work, const Actor &actor, CaseId id, const Arrival &arrival)
{
    auto stored = findCase(work.db, id);
    rememberImportedRow(work.db, arrival.importSource, arrival.rowHash, id);
    if (!sightOf(actor, work.rules).sees(stored->current.isSealed()))
        return {.kind = Kind::AlreadyHere};
    closeWithAnswer(work, actor, *stored, arrival);
    return {.kind = Kind::AlreadyHere, .caseId = id};
}

Result<ArrivalOutcome> added(Work &work, const Actor &actor, Arrival &arrival, OperationId id)
{
    if (arrival.intake.appeals.empty())
        return failure(Error::Code::Invalid, u"no-letter"_s);
    nameEverything(work, arrival.intake);
    if (findCase(work.db, arrival.intake.key))
        return failure(Error::Code::Conflict, u"key-in-use"_s);
    if (arrival.intake.number.isEmpty()) {
        arrival.intake.number = nextProvisionalNumber(work.db);
        noteDesk(work);
    }

    StoredCase stored;
    const Intent intake {id.isNull() ? OperationId {work.ids.next()} : id, arrival.intake};
    if (const auto done = perform(work, actor, stored, intake); !done)
        return tl::unexpected(done.error());
    rememberImportedRow(work.db, arrival.importSource, arrival.rowHash, stored.id);
    closeWithAnswer(work, actor, stored, arrival);
    return ArrivalOutcome {.kind = Kind::Added, .caseId = stored.id, .repeats = repeats(work.db, stored.id)};
}

} // namespace

ArrivalOutcome arrive(Work &work, const Actor &actor, Arrival arrival, OperationId id)
{
    if (const auto known = knownCase(work.db, arrival, id))
        return alreadyHere(work, actor, *known, arrival);

    Savepoint letter(work);
    auto outcome = added(work, actor, arrival, id);
    if (!outcome)
        return {.kind = Kind::Refused, .refusal = outcome.error()};
    letter.keep();
    return *outcome;
}

} // namespace lianxin
