// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seenbefore.h"

#include "core/domain/overwriting.h"
#include "core/store/copynotes.h"
#include "core/store/historytable.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <QJsonArray>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewSeen = 8; // the board may have got back only some of them

constexpr std::string_view selectOthersBefore = "SELECT doc FROM timeline WHERE case_id = ?1 AND actor_roles IS NULL"
                                                " AND n < (SELECT n FROM timeline WHERE op_id = ?2) ORDER BY n DESC";

/// Of other desks, on the case, before it was made; the newest first.
std::vector<RecordedOperation> othersBefore(Database &db, CaseId caseId, OperationId id)
{
    std::vector<RecordedOperation> others;
    auto query = db.prepare(selectOthersBefore);
    for (query.bind(caseId, id); query.step();)
        others.push_back(query.value<RecordedOperation>());
    std::vector<RecordedOperation> history = historyOf(db, caseId);
    others.insert(others.end(), history.rbegin(), history.rend());
    return others;
}

} // namespace

void noteSeenBefore(Work &work, OperationId id)
{
    MadeHere made = madeHere(work.db, id);
    if (!overwrites(made.recorded.operation))
        return;
    const CaseId caseId = *caseOf(work.db, id);
    QJsonArray seen;
    for (const RecordedOperation &other : othersBefore(work.db, caseId, id))
        if (other.operation.index() == made.recorded.operation.index() && seen.size() < fewSeen)
            seen.append(other.id.toString());
    made.recorded.extra[u"seen"_s] = seen;
    rewrite(work.db, made.recorded);
    noteOperation(work, caseId, made.recorded, made.actor.roles);
}

void noteSeenBeforeAll(Work &work)
{
    for (const OperationId id : waitingIds(work.db))
        if (findWaiting(work.db, id)->state != OutboxItem::State::InDoubt)
            noteSeenBefore(work, id);
}

} // namespace lianxin
