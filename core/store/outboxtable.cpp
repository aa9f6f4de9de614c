// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outboxtable.h"

#include "core/store/appealtable.h"
#include "core/store/peopletable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"
#include "core/store/unplacedtable.h"

#include <algorithm>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view insertRow = "INSERT INTO outbox (op_id, case_id, actor, state) VALUES (?, ?, ?, 'ready')";
constexpr std::string_view insertInDoubt = "INSERT INTO outbox (n, op_id, case_id, actor, state)"
                                           " SELECT ?1, op_id, case_id, ?3, 'in_doubt' FROM timeline WHERE op_id = ?2";
constexpr std::string_view insertInPlace
    = "INSERT INTO outbox (n, op_id, case_id, actor, state) VALUES (?, ?, ?, ?, 'ready')";
constexpr std::string_view deleteRow = "DELETE FROM outbox WHERE op_id = ?";
constexpr std::string_view selectRow = "SELECT n, op_id, case_id, actor, state FROM outbox WHERE op_id = ?";
constexpr std::string_view selectLane
    = "SELECT n, op_id, case_id, actor, state FROM outbox WHERE case_id = ? ORDER BY n";

constexpr std::string_view selectIds = "SELECT op_id FROM outbox ORDER BY n";

constexpr std::string_view selectUnsent
    = "SELECT n, case_id, doc FROM timeline WHERE on_board = 0 AND state = 'accepted' AND n > ? ORDER BY n LIMIT 1";

constexpr std::string_view selectProblem = "SELECT problem FROM outbox WHERE op_id = ?";
constexpr std::string_view updateState = "UPDATE outbox SET state = ?, problem = ? WHERE op_id = ?";

constexpr std::string_view selectItems
    = "SELECT o.n, o.case_id, c.number, c.subject, o.state, o.problem, o.op_id,"
      " (SELECT COUNT(*) FROM attempt a WHERE a.op_id = o.op_id), c.sealed"
      " FROM outbox o JOIN cases c ON c.id = o.case_id WHERE CASE c.sealed WHEN 0 THEN ? ELSE ? END ORDER BY o.n";

// Nobody without a token can send, and nothing passes what cannot leave. Asked of each lane only if there is anybody
// like that at all: a quarter of the time with 100 000 waiting.
constexpr std::string_view countHeld
    = "SELECT COUNT(*) FROM outbox o JOIN cases c ON c.id = o.case_id WHERE o.state = 'ready'"
      " AND EXISTS (SELECT 1 FROM outbox a WHERE a.state = 'ready' AND NOT EXISTS"
      " (SELECT 1 FROM person p WHERE p.id = a.actor AND p.active = 1 AND p.token <> ''))"
      " AND CASE c.sealed WHEN 0 THEN ? ELSE ? END AND EXISTS (SELECT 1 FROM outbox e WHERE e.case_id = o.case_id"
      " AND e.n <= o.n AND e.state = 'ready' AND NOT EXISTS"
      " (SELECT 1 FROM person p WHERE p.id = e.actor AND p.active = 1 AND p.token <> ''))";

constexpr std::string_view countByState = "SELECT o.state, COUNT(*) FROM outbox o JOIN cases c ON c.id = o.case_id"
                                          " WHERE CASE c.sealed WHEN 0 THEN ? ELSE ? END GROUP BY o.state";

Waiting waiting(const Statement &query)
{
    const auto [n, id, caseId, actor, state] = query.row<qint64, OperationId, CaseId, PersonId, OutboxItem::State>();
    return {n, id, caseId, actor, state};
}

/// Waits for a person, and everything behind it waits with it.
bool isStuck(OutboxItem::State state)
{
    using enum OutboxItem::State;
    return state == Conflict || state == Rejected || state == Parked;
}

const Error behindAnother {Error::Code::Conflict, u"behind-a-stuck-one"_s, {}, {}};

const Error damaged {Error::Code::Corrupt, u"payload-damaged"_s, {}, {}};

/// What is left of an operation that cannot be read.
RecordedOperation remains(const Waiting &item)
{
    RecordedOperation recorded;
    recorded.id = item.id;
    recorded.actor = item.actor;
    recorded.operation = AddNote {};
    return recorded;
}

/// Why this author's operations cannot leave, if they cannot.
std::optional<Error> hindrance(const std::vector<Person> &people, PersonId author)
{
    const auto person = std::ranges::find(people, author, [](const Person &p) { return p.actor.id; });
    if (person == people.end() || !person->hasToken)
        return Error {Error::Code::Unauthorized, u"author-has-no-token"_s, {}, {}};
    if (!person->isActive)
        return Error {Error::Code::Unauthorized, u"author-inactive"_s, {}, {}};
    return std::nullopt;
}

/// Such an item is parked only for the eye: it is ready, and leaves by itself as soon as its author can send.
void parkHindered(std::vector<OutboxItem> &items, const std::vector<Person> &people)
{
    std::set<CaseId> held;
    for (OutboxItem &item : items) {
        if (item.state != OutboxItem::State::Ready)
            continue;
        const auto why = hindrance(people, item.recorded.actor);
        if (held.contains(item.caseId)) {
            item.state = OutboxItem::State::Blocked;
            item.problem = behindAnother;
        } else if (why) {
            item.state = OutboxItem::State::Parked;
            item.problem = *why;
            held.insert(item.caseId);
        }
    }
}

} // namespace

void addToOutbox(Database &db, CaseId id, const RecordedOperation &recorded)
{
    db.execute(insertRow, recorded.id, id, recorded.actor);
}

void addInDoubt(Database &db, qint64 place, const Acknowledged &item, PersonId actor)
{
    db.execute(insertInDoubt, place, item.id, actor);
}

void addInPlace(Database &db, CaseId id, const RecordedOperation &recorded, qint64 n)
{
    db.execute(insertInPlace, n, recorded.id, id, recorded.actor);
}

void removeFromOutbox(Database &db, OperationId id)
{
    db.execute(deleteRow, id);
}

std::optional<Waiting> findWaiting(Database &db, OperationId id)
{
    auto query = db.prepare(selectRow);
    return query.bind(id).step() ? std::optional(waiting(query)) : std::nullopt;
}

std::vector<Waiting> laneOf(Database &db, CaseId id)
{
    std::vector<Waiting> lane;
    auto query = db.prepare(selectLane);
    query.bind(id);
    while (query.step())
        lane.push_back(waiting(query));
    return lane;
}

std::vector<OperationId> waitingIds(Database &db)
{
    std::vector<OperationId> ids;
    auto query = db.prepare(selectIds);
    while (query.step())
        ids.push_back(query.value<OperationId>());
    return ids;
}

void queueWhatTheBoardLacks(Database &db)
{
    qint64 last = 0;
    auto query = db.prepare(selectUnsent);
    while (query.bind(last).step()) {
        const auto [n, caseId, recorded] = query.row<qint64, CaseId, RecordedOperation>();
        setWaiting(db, recorded.id);
        addToOutbox(db, caseId, recorded);
        last = n;
    }
}

void setState(Database &db, OperationId id, OutboxItem::State state, const Error &problem)
{
    db.execute(updateState, state, problem.reason.isEmpty() ? QString() : SqlType<Error>::toSql(problem), id);
}

Error problemOf(Database &db, OperationId id)
{
    return db.value<Error>(selectProblem, id).value_or(Error {});
}

void parkDamaged(Work &work, OperationId id, CaseId caseId)
{
    setState(work.db, id, OutboxItem::State::Parked, damaged);
    setRefused(work.db, id, damaged);
    refreshLane(work.db, caseId);
    work.changes.outbox = true;
}

void refreshLane(Database &db, CaseId id)
{
    using enum OutboxItem::State;
    bool stuck = false;
    for (const Waiting &item : laneOf(db, id)) {
        if (stuck && item.state == Ready)
            setState(db, item.id, Blocked, behindAnother);
        else if (!stuck && item.state == Blocked)
            setState(db, item.id, Ready);
        stuck = stuck || isStuck(item.state);
    }
}

std::vector<OutboxItem> outboxItems(Database &db, Sight sight)
{
    std::vector<OutboxItem> items;
    auto query = db.prepare(selectItems);
    query.bind(sight.cases, sight.sealed);
    while (query.step()) {
        const auto [n, caseId, number, subject, state, problem, id, attempts, isSealed]
            = query.row<qint64, CaseId, QString, QString, OutboxItem::State, Error, OperationId, int, bool>();
        const auto made = intactMadeHere(db, id);
        OutboxItem item {n,       made ? made->recorded : remains(*findWaiting(db, id)),
                         caseId,  number,
                         subject, state,
                         problem, attempts,
                         isSealed};
        if (!made) {
            item.state = OutboxItem::State::Parked;
            item.problem = damaged;
        }
        items.push_back(std::move(item));
    }
    parkHindered(items, people(db));
    std::ranges::move(unplacedItems(db, sight), std::back_inserter(items));
    return items;
}

OutboxCounts outboxCounts(Database &db, Sight sight)
{
    OutboxCounts counts;
    auto query = db.prepare(countByState);
    query.bind(sight.cases, sight.sealed);
    while (query.step()) {
        const auto [state, n] = query.row<OutboxItem::State, qint64>();
        counts.waiting += n;
        if (isStuck(state) || state == OutboxItem::State::Blocked)
            counts.stuck += n;
    }
    const auto homeless = qint64(unplacedItems(db, sight).size());
    counts.waiting += homeless;
    counts.stuck += homeless;
    counts.stuck += db.value<qint64>(countHeld, sight.cases, sight.sealed).value_or(0);
    return counts;
}

} // namespace lianxin
