// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attempttable.h"

#include "core/codec/codec.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <set>

namespace lianxin {

namespace {

constexpr std::string_view insertAttempt = "INSERT INTO attempt (op_id, k, started_at)"
                                           " SELECT ?1, COALESCE(MAX(k), 0) + 1, ?2 FROM attempt WHERE op_id = ?1";
constexpr std::string_view updateAttempt
    = "UPDATE attempt SET ended_at = ?2, outcome = ?3 WHERE op_id = ?1 AND ended_at IS NULL"
      " AND k = (SELECT MAX(k) FROM attempt WHERE op_id = ?1)";

// Nothing passes an operation of its lane that is not ready, or that waits for another person's token.
constexpr std::string_view selectReady
    = "SELECT o.op_id FROM outbox o WHERE o.actor = ? AND o.state = 'ready' AND o.problem = ''"
      " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.case_id = o.case_id AND e.n < o.n"
      " AND (e.state <> 'ready' OR e.actor <> o.actor OR e.problem <> '')) ORDER BY o.n LIMIT ?";
// See poison.h.
constexpr std::string_view selectSuspect
    = "SELECT o.op_id FROM outbox o WHERE o.actor = ? AND o.state = 'ready' AND o.problem <> ''"
      " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.case_id = o.case_id AND e.n < o.n) ORDER BY o.n LIMIT 1";
constexpr std::string_view countReady
    = "SELECT o.actor, COUNT(*) FROM outbox o WHERE o.state = 'ready' AND NOT EXISTS (SELECT 1 FROM outbox e"
      " WHERE e.case_id = o.case_id AND e.n < o.n AND (e.state <> 'ready' OR e.actor <> o.actor)) GROUP BY o.actor";

constexpr std::string_view selectInDoubt = "SELECT actor, op_id FROM outbox WHERE state = 'in_doubt' ORDER BY actor, n";

std::vector<OperationId> readyOf(Database &db, PersonId actor, int atMost)
{
    std::vector<OperationId> ids;
    auto query = db.prepare(selectReady);
    query.bind(textOf(actor), atMost);
    while (query.step())
        ids.push_back(query.value<OperationId>());
    if (const auto suspect = ids.empty() ? db.value<OperationId>(selectSuspect, textOf(actor)) : std::nullopt)
        ids.push_back(*suspect);
    return ids;
}

} // namespace

void beginAttempt(Database &db, OperationId id, Timestamp now)
{
    db.execute(insertAttempt, id, now);
}

void endAttempt(Database &db, OperationId id, Timestamp now, const QString &outcome)
{
    db.execute(updateAttempt, id, now, outcome);
}

std::vector<RecordedOperation> takeBatch(Work &work, PersonId actor, int maxOps, qint64 maxBytes)
{
    std::vector<RecordedOperation> batch;
    std::set<CaseId> stopped;
    qint64 bytes = 0;
    for (const OperationId id : readyOf(work.db, actor, maxOps)) {
        const CaseId caseId = *caseOf(work.db, id);
        if (stopped.contains(caseId))
            continue;
        auto made = intactMadeHere(work.db, id);
        if (!made) {
            parkDamaged(work, id, caseId);
            stopped.insert(caseId);
            continue;
        }
        RecordedOperation &recorded = made->recorded;
        bytes += compact(toJson(recorded)).size();
        if (bytes > maxBytes && !batch.empty())
            break;
        beginAttempt(work.db, id, work.clock.now());
        setState(work.db, id, OutboxItem::State::InDoubt);
        batch.push_back(std::move(recorded));
    }
    work.changes.outbox = work.changes.outbox || !batch.empty();
    return batch;
}

std::vector<std::pair<PersonId, qint64>> readyByActor(Database &db)
{
    std::vector<std::pair<PersonId, qint64>> ready;
    auto query = db.prepare(countReady);
    while (query.step())
        ready.emplace_back(query.value<PersonId>(0), query.value<qint64>(1));
    return ready;
}

std::vector<std::pair<PersonId, OperationId>> inDoubt(Database &db)
{
    std::vector<std::pair<PersonId, OperationId>> doubtful;
    auto query = db.prepare(selectInDoubt);
    while (query.step())
        doubtful.emplace_back(query.value<PersonId>(0), query.value<OperationId>(1));
    return doubtful;
}

} // namespace lianxin
