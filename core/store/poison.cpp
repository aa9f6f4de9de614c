// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/poison.h"

#include "core/store/attempttable.h"
#include "core/store/rebase.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostFailures = 8;
constexpr auto rest = 24h;
const Error failsAlone {Error::Code::Offline, u"fails-alone"_s, {}, {}};

constexpr std::string_view countFailures = "SELECT COUNT(*) FROM attempt WHERE op_id = ? AND outcome = 'failed_alone'";
constexpr std::string_view selectRested
    = "SELECT n, op_id, case_id, actor, state FROM outbox o WHERE state = 'parked' AND problem = ?"
      " AND (SELECT MAX(started_at) FROM attempt a WHERE a.op_id = o.op_id) <= ? ORDER BY actor, n";

int failures(Database &db, OperationId id)
{
    return db.value<int>(countFailures, id).value_or(0);
}

std::vector<Waiting> rested(Work &work)
{
    std::vector<Waiting> all;
    auto query = work.db.prepare(selectRested);
    query.bind(SqlType<Error>::toSql(failsAlone), work.clock.now() - rest);
    while (query.step()) {
        const auto [n, id, caseId, actor, state]
            = query.row<qint64, OperationId, CaseId, PersonId, OutboxItem::State>();
        all.push_back({n, id, caseId, actor, state});
    }
    return all;
}

} // namespace

void noteFailedAlone(Work &work, OperationId id)
{
    endAttempt(work.db, id, work.clock.now(), u"failed_alone"_s);
}

std::optional<Error> suspicion(Database &db, OperationId id)
{
    return failures(db, id) > 0 ? std::optional(failsAlone) : std::nullopt;
}

bool hasFailedTooOften(Database &db, OperationId id)
{
    return failures(db, id) >= mostFailures;
}

void parkPoison(Work &work, const Waiting &item)
{
    setState(work.db, item.id, OutboxItem::State::Parked, failsAlone);
    setRefused(work.db, item.id, failsAlone);
    rebase(work, item.caseId);
    work.changes.outbox = true;
}

void freePoison(Work &work)
{
    for (const Waiting &item : rested(work)) {
        setState(work.db, item.id, OutboxItem::State::Ready, failsAlone);
        setWaiting(work.db, item.id);
        rebase(work, item.caseId);
        work.changes.outbox = true;
    }
}

} // namespace lianxin
