// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casereading.h"

#include "core/store/appealtable.h"
#include "core/store/casetable.h"
#include "core/store/conflicttable.h"
#include "core/store/drafttable.h"
#include "core/store/peopletable.h"
#include "core/store/similartable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectRow
    = "SELECT key, number, subject, place, category, unit, owner_name, channel, status, track, urgency, complex,"
      " received_at, due_clock, due_since, due_at, due_certain, sealed,"
      " (SELECT COUNT(*) FROM outbox o WHERE o.case_id = c.id),"
      " EXISTS (SELECT 1 FROM outbox o WHERE o.case_id = c.id AND o.state IN ('conflict', 'rejected')),"
      " EXISTS (SELECT 1 FROM similar s WHERE s.case_id = c.id AND s.linked = 0 AND s.dismissed = 0),"
      " CAST(doc AS TEXT) ->> '$.registered_at', CAST(doc AS TEXT) ->> '$.accepted_at',"
      " CAST(doc AS TEXT) ->> '$.assigned_at', CAST(doc AS TEXT) ->> '$.first_visit_at',"
      " CAST(doc AS TEXT) ->> '$.answered_at', CAST(doc AS TEXT) ->> '$.callback_at'"
      " FROM cases c WHERE id = ?";

constexpr std::string_view selectByReference
    = "SELECT id, sealed FROM cases WHERE number = ?1 UNION ALL SELECT id, sealed FROM cases WHERE first_number = ?1"
      " UNION ALL SELECT id, sealed FROM cases WHERE key = ?1"
      " UNION ALL SELECT c.id, c.sealed FROM appeal a JOIN cases c ON c.id = a.case_id"
      " WHERE a.source_no = ?1 AND a.source_no <> ''";

constexpr std::string_view selectSealed = "SELECT sealed FROM cases WHERE id = ?";

/// The clock of the row, with the rule it came from.
std::optional<Due> dueIn(const Statement &query, const CaseRow &row, bool isComplex, const Rules &rules)
{
    const auto clock = query.value<std::optional<ClockKind>>(13);
    if (!clock)
        return std::nullopt;
    Case like;
    like.track = row.track;
    like.urgency = row.urgency;
    like.complex = isComplex;
    const DeadlineRule *rule = rules.deadlines.find(*clock, classOf(like));
    return Due {.clock = *clock,
                .since = query.value<Timestamp>(14),
                .at = query.value<Timestamp>(15),
                .metAt = {},
                .paused = false,
                .calendarKnown = query.value<bool>(16),
                .rule = rule ? *rule : DeadlineRule {}};
}

/// Asked of the document member by member: reading all of it would make a row five times as dear.
StationSteps stepsIn(const Statement &query)
{
    Case like;
    int column = 21;
    for (auto at : {&Case::registeredAt, &Case::acceptedAt, &Case::assignedAt, &Case::firstVisitAt, &Case::answeredAt,
                    &Case::callbackAt})
        like.*at = query.value<std::optional<Timestamp>>(column++);
    return stepsOf(like);
}

CaseRow rowIn(const Statement &query, CaseId id, const Rules &rules)
{
    CaseRow row;
    row.id = id;
    row.key = query.value<CaseKey>(0);
    row.number = query.value<QString>(1);
    row.subject = query.value<QString>(2);
    row.place = query.value<QString>(3);
    row.category = query.value<QString>(4);
    row.unit = query.value<QString>(5);
    row.ownerName = query.value<QString>(6);
    row.channel = query.value<QString>(7);
    row.status = query.value<CaseStatus>(8);
    row.track = query.value<Track>(9);
    row.urgency = query.value<Urgency>(10);
    row.receivedAt = query.value<Timestamp>(12);
    row.due = dueIn(query, row, query.value<bool>(11), rules);
    row.pending = query.value<int>(18);
    row.inConflict = query.value<bool>(19);
    row.repeats = query.value<bool>(20);
    row.steps = stepsIn(query);
    return row;
}

std::vector<SimilarCase> similarCases(Database &db, CaseId id, Sight sight, const Rules &rules)
{
    std::vector<SimilarCase> similar;
    for (const SimilarPair &pair : similarTo(db, id))
        for (const CaseRow &row : caseRows(db, {pair.earlier}, sight, rules))
            similar.push_back({row, pair.why, pair.score, pair.linked, pair.dismissed});
    return similar;
}

Result<CaseId> noSuchCase()
{
    return failure(Error::Code::NotFound, u"no-such-case"_s);
}

} // namespace

std::vector<CaseRow> caseRows(Database &db, const std::vector<CaseId> &ids, Sight sight, const Rules &rules)
{
    std::vector<CaseRow> rows;
    rows.reserve(ids.size());
    auto query = db.prepare(selectRow);
    for (const CaseId id : ids)
        if (query.bind(id).step() && sight.sees(query.value<bool>(17)))
            rows.push_back(rowIn(query, id, rules));
    return rows;
}

Result<StoredCase> findVisible(Database &db, CaseId id, Sight sight)
{
    auto stored = findCase(db, id);
    if (!stored || !sight.sees(stored->current.isSealed()))
        return failure(Error::Code::NotFound, u"no-such-case"_s);
    return *std::move(stored);
}

Result<CaseFile> caseFile(Database &db, CaseId id, PersonId asking, Sight sight, const Rules &rules)
{
    auto stored = findVisible(db, id, sight);
    if (!stored)
        return tl::unexpected(stored.error());
    CaseFile file;
    file.id = id;
    file.appeals = appealsOf(db, id);
    file.timeline = timelineOf(db, id, file.appeals);
    file.drafts = draftsOf(db, id, asking);
    file.conflicts = conflictsOf(db, id);
    file.similar = similarCases(db, id, sight, rules);
    file.clocks = clocksOf(stored->current, rules.deadlines, rules.calendar);
    file.current = std::move(stored->current);
    return file;
}

Result<CaseId> findByReference(Database &db, const QString &reference, Sight sight)
{
    std::optional<CaseId> found;
    auto query = db.prepare(selectByReference);
    query.bind(reference.trimmed());
    while (query.step()) {
        if (!sight.sees(query.value<bool>(1)))
            continue;
        const auto id = query.value<CaseId>(0);
        if (found && *found != id)
            return failure(Error::Code::Conflict, u"several-cases"_s);
        found = id;
    }
    return found ? Result<CaseId>(*found) : noSuchCase();
}

Result<QByteArray> originalLetter(Database &db, const AppealKey &appeal, Sight sight)
{
    const auto id = caseOf(db, appeal);
    const auto sealed = id ? db.value<bool>(selectSealed, *id) : std::nullopt;
    if (!sealed || !sight.sees(*sealed))
        return failure(Error::Code::NotFound, u"no-such-letter"_s);
    return originalOf(db, appeal);
}

bool ownerSees(Database &db, const DraftKey &key, const Rules &rules)
{
    if (!db.value<bool>(selectSealed, key.caseId).value_or(false))
        return true;
    const auto person = findPerson(db, key.person);
    return person && rules.mayRead(person->actor, true);
}

} // namespace lianxin
