// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflicttable.h"

#include "core/store/basetable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view insertConflict
    = "INSERT INTO conflict (op_id, case_id, at, reason, base, mine, theirs, state)"
      " SELECT ?1, ?2, ?3, ?4, COALESCE((SELECT doc FROM seen WHERE op_id = ?1), ?5), doc,"
      " CASE WHEN ?6 OR EXISTS (SELECT 1 FROM seen WHERE op_id = ?1) THEN ?5 ELSE x'' END, 'open'"
      " FROM timeline WHERE op_id = ?1 ON CONFLICT DO NOTHING";
constexpr std::string_view updateTheirs
    = "UPDATE conflict SET theirs = ? WHERE case_id = ? AND state = 'open' AND theirs = x''";
constexpr std::string_view updateEnd
    = "UPDATE conflict SET state = ?, resolved_by = ?, resolved_at = ?, why = ?, again = ?"
      " WHERE op_id = ? AND state = 'open'";
constexpr std::string_view selectHasOpen = "SELECT 1 FROM conflict WHERE case_id = ? AND state = 'open' LIMIT 1";
constexpr std::string_view selectByCase
    = "SELECT op_id, at, reason, base, mine, theirs, state, resolved_by, resolved_at, why FROM conflict"
      " WHERE case_id = ? ORDER BY n";
constexpr std::string_view selectSince
    = "SELECT doc FROM timeline WHERE case_id = ?1 AND state = 'accepted' AND actor_roles IS NULL"
      " AND n > (SELECT n FROM timeline WHERE op_id = ?2) ORDER BY at, n";

std::optional<Case> documentIn(const QByteArray &doc)
{
    return doc.isEmpty() ? std::nullopt : std::optional(SqlType<Case>::fromSql(doc));
}

std::vector<RecordedOperation> doneSince(Database &db, CaseId id, OperationId mine)
{
    std::vector<RecordedOperation> done;
    auto query = db.prepare(selectSince);
    query.bind(id, mine);
    while (query.step())
        done.push_back(query.value<RecordedOperation>());
    return done;
}

Conflict conflictIn(const Statement &query, CaseId id)
{
    Conflict conflict;
    conflict.id = query.value<OperationId>(0);
    conflict.caseId = id;
    conflict.at = query.value<Timestamp>(1);
    conflict.why = query.value<Error>(2);
    conflict.before = documentIn(query.value<QByteArray>(3));
    conflict.mine = query.value<RecordedOperation>(4);
    conflict.theirs = documentIn(query.value<QByteArray>(5));
    conflict.state = query.value<Conflict::State>(6);
    if (const auto by = query.value<QString>(7); !by.isEmpty())
        conflict.resolvedBy = query.value<PersonId>(7);
    conflict.resolvedAt = query.value<std::optional<Timestamp>>(8);
    conflict.reason = query.value<QString>(9);
    return conflict;
}

} // namespace

void openConflict(Work &work, const Waiting &item, const Error &why, const Case &server, bool isTheirsKnown)
{
    work.db.execute(insertConflict, item.id, item.caseId, work.clock.now(), why, server, isTheirsKnown);
}

void completeConflicts(Work &work, CaseId id, const Case &theirs)
{
    work.db.execute(updateTheirs, theirs, id);
}

void endConflict(Work &work, OperationId id, const ConflictEnd &end)
{
    const QString again = end.again.isNull() ? QString() : end.again.toString();
    work.db.execute(updateEnd, end.state, textOf(end.by), work.clock.now(), end.reason, again, id);
}

bool hasOpenConflict(Database &db, CaseId id)
{
    return db.value<bool>(selectHasOpen, id).value_or(false);
}

std::vector<Conflict> conflictsOf(Database &db, CaseId id)
{
    std::vector<Conflict> conflicts;
    {
        auto query = db.prepare(selectByCase);
        query.bind(id);
        while (query.step())
            conflicts.push_back(conflictIn(query, id));
    }
    if (conflicts.empty())
        return conflicts;
    const Case now = serverDocument(db, *findCase(db, id));
    for (Conflict &conflict : conflicts) {
        conflict.now = now;
        conflict.since = doneSince(db, id, conflict.id);
    }
    return conflicts;
}

} // namespace lianxin
