// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seenbefore.h"

#include "core/domain/overwriting.h"
#include "core/store/copynotes.h"
#include "core/store/historytable.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <functional>
#include <map>
#include <QJsonArray>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewSeen = 8; // the board may have got back only some of them

constexpr std::string_view selectOthersBefore = "SELECT n, doc FROM timeline WHERE case_id = ?1 AND actor_roles IS NULL"
                                                " AND n < (SELECT n FROM timeline WHERE op_id = ?2)";

/// Of other desks, on the case, before it was made; the newest first.
std::vector<RecordedOperation> othersBefore(Database &db, CaseId caseId, OperationId id)
{
    std::map<qint64, RecordedOperation, std::greater<>> others;
    auto query = db.prepare(selectOthersBefore);
    for (query.bind(caseId, id); query.step();)
        others.emplace(query.value<qint64>(0), query.value<RecordedOperation>(1));
    std::vector<RecordedOperation> ordered;
    for (auto &[n, other] : others)
        ordered.push_back(std::move(other));
    std::vector<RecordedOperation> history = historyOf(db, caseId);
    ordered.insert(ordered.end(), history.rbegin(), history.rend());
    return ordered;
}

} // namespace

RecordedOperation withSeen(Database &db, CaseId caseId, RecordedOperation recorded)
{
    if (!overwrites(recorded.operation) || recorded.extra.contains(u"seen"_s))
        return recorded;
    QJsonArray seen;
    for (const RecordedOperation &other : othersBefore(db, caseId, recorded.id))
        if (other.operation.index() == recorded.operation.index() && seen.size() < fewSeen)
            seen.append(other.id.toString());
    recorded.extra[u"seen"_s] = seen;
    return recorded;
}

void noteSeenBefore(Work &work, OperationId id)
{
    const auto made = intactMadeHere(work.db, id);
    if (!made || !overwrites(made->recorded.operation) || made->recorded.extra.contains(u"seen"_s))
        return; // what the disk has changed must not pass for whole by being written again
    const CaseId caseId = *caseOf(work.db, id);
    const RecordedOperation recorded = withSeen(work.db, caseId, made->recorded);
    rewrite(work.db, recorded);
    noteOperation(work, caseId, recorded, made->actor.roles);
}

void noteSeenBeforeAll(Work &work)
{
    for (const OperationId id : waitingIds(work.db))
        noteSeenBefore(work, id);
}

} // namespace lianxin
