// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/timelinetable.h"

#include "core/store/appealtable.h"
#include "core/store/historytable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>
#include <set>

namespace lianxin {

namespace {

constexpr std::string_view insertEntry
    = "INSERT INTO timeline (op_id, case_id, at, state, on_board, actor_roles, doc, sum)"
      " VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, checksum(?6))";
constexpr std::string_view upsertAccepted
    = "INSERT INTO timeline (op_id, case_id, at, state, on_board, doc, sum)"
      " VALUES (?1, ?2, ?3, 'accepted', 1, ?4, checksum(?4))"
      " ON CONFLICT (op_id) DO UPDATE SET at = excluded.at, state = 'accepted', refusal = '', on_board = 1,"
      " doc = excluded.doc, sum = excluded.sum";
constexpr std::string_view selectCase = "SELECT case_id FROM timeline WHERE op_id = ?";
constexpr std::string_view selectByCase = "SELECT doc, state, refusal FROM timeline WHERE case_id = ? ORDER BY at, n";
constexpr std::string_view selectMadeHere = "SELECT case_id, doc, actor_roles FROM timeline WHERE op_id = ?";

constexpr std::string_view updateDocument = "UPDATE timeline SET doc = ?1, sum = checksum(?1) WHERE op_id = ?2";
constexpr std::string_view updateAccepted
    = "UPDATE timeline SET state = 'accepted', refusal = '', on_board = 1, unshown = 1 WHERE op_id = ?";
constexpr std::string_view updateShown = "UPDATE timeline SET unshown = 0 WHERE op_id = ? AND unshown > 0";
constexpr std::string_view updateBeyond
    = "UPDATE timeline SET unshown = iif(acked_at < ?2, 0, 2) WHERE op_id = ?1 AND unshown > 0";
constexpr std::string_view doubtShown = "UPDATE timeline SET unshown = 1 WHERE acked_at >= ? AND on_board = 1";
constexpr std::string_view forgetAllUnshown = "UPDATE timeline SET unshown = 0 WHERE unshown > 0";
constexpr std::string_view selectHasUnshown = "SELECT 1 FROM timeline WHERE unshown > 0 LIMIT 1";
constexpr std::string_view selectUnshown = "SELECT op_id FROM timeline WHERE unshown > 0 AND unshown <= ?";
constexpr std::string_view updateAcknowledged
    = "UPDATE timeline SET acked_at = ?2, acked_epoch = ?3 WHERE op_id = ?1 AND actor_roles IS NOT NULL"
      " AND (acked_at IS NULL OR acked_epoch <> ?3)";
constexpr std::string_view selectAcknowledged
    = "SELECT n, op_id, case_id, acked_epoch FROM timeline WHERE acked_at >= ? AND on_board = 1 ORDER BY acked_at, n";
constexpr std::string_view selectWasAcknowledged = "SELECT acked_at IS NOT NULL FROM timeline WHERE op_id = ?";
// Stands in the place of the epoch, which is an id.
constexpr std::string_view selectIsLost = "SELECT acked_epoch = 'lost' FROM timeline WHERE op_id = ?";
constexpr std::string_view updateLost = "UPDATE timeline SET acked_epoch = 'lost' WHERE op_id = ?";
constexpr std::string_view updateDoubted
    = "UPDATE timeline SET state = 'waiting', refusal = '', on_board = 0 WHERE op_id = ?";
constexpr std::string_view selectIntact = "SELECT sum IN (x'', checksum(doc)) FROM timeline WHERE op_id = ?";
constexpr std::string_view updateWaiting = "UPDATE timeline SET state = 'waiting', refusal = '' WHERE op_id = ?";
constexpr std::string_view updateRefused = "UPDATE timeline SET state = 'refused', refusal = ? WHERE op_id = ?";

/// The operation with its letters reduced to their keys: a letter is kept once.
RecordedOperation slim(RecordedOperation recorded)
{
    if (auto *intake = std::get_if<Intake>(&recorded.operation)) {
        for (Appeal &appeal : intake->appeals) {
            const AppealKey key = appeal.key;
            appeal = {};
            appeal.key = key;
        }
    }
    return recorded;
}

void fillIn(RecordedOperation &recorded, const std::vector<Appeal> &appeals)
{
    auto *intake = std::get_if<Intake>(&recorded.operation);
    if (!intake)
        return;
    for (Appeal &appeal : intake->appeals) {
        const auto whole = std::ranges::find(appeals, appeal.key, &Appeal::key);
        if (whole != appeals.end())
            appeal = *whole;
    }
}

} // namespace

void addMadeHere(Database &db, CaseId id, const RecordedOperation &recorded, const std::vector<Role> &roles,
                 TimelineEntry::State state)
{
    db.execute(insertEntry, recorded.id, id, recorded.at, state, roles, slim(recorded));
}

void addAccepted(Database &db, CaseId id, const RecordedOperation &recorded)
{
    db.execute(upsertAccepted, recorded.id, id, recorded.at, slim(recorded));
}

bool isInTimeline(Database &db, OperationId id)
{
    return caseOf(db, id).has_value();
}

std::optional<CaseId> caseOf(Database &db, OperationId id)
{
    return db.value<CaseId>(selectCase, id);
}

std::vector<TimelineEntry> timelineOf(Database &db, CaseId id, const std::vector<Appeal> &appeals)
{
    std::vector<TimelineEntry> timeline;
    std::set<OperationId> told;
    auto query = db.prepare(selectByCase);
    query.bind(id);
    while (query.step()) {
        auto [recorded, state, refusal] = query.row<RecordedOperation, TimelineEntry::State, Error>();
        fillIn(recorded, appeals);
        told.insert(recorded.id);
        timeline.push_back({std::move(recorded), state, std::move(refusal)});
    }
    for (RecordedOperation &recorded : historyOf(db, id)) {
        if (!told.insert(recorded.id).second)
            continue;
        fillIn(recorded, appeals);
        timeline.push_back({std::move(recorded), TimelineEntry::State::Accepted, {}});
    }
    std::ranges::stable_sort(timeline, {}, [](const TimelineEntry &entry) { return entry.recorded.at; });
    return timeline;
}

MadeHere madeHere(Database &db, OperationId id)
{
    auto query = db.prepare(selectMadeHere);
    if (!query.bind(id).step())
        throw DbError::unreadable("operation in the outbox");
    auto [caseId, recorded, roles] = query.row<CaseId, RecordedOperation, std::optional<std::vector<Role>>>();
    if (std::holds_alternative<Intake>(recorded.operation))
        fillIn(recorded, appealsOf(db, caseId));
    const Actor actor {recorded.actor, recorded.actorName, {}, roles.value_or(std::vector<Role>()), false};
    return {std::move(recorded), actor};
}

std::optional<MadeHere> intactMadeHere(Database &db, OperationId id)
{
    if (!db.value<bool>(selectIntact, id).value_or(false))
        return std::nullopt;
    try {
        MadeHere made = madeHere(db, id);
        const auto *intake = std::get_if<Intake>(&made.recorded.operation);
        if (intake && !areIntact(db, intake->appeals))
            return std::nullopt;
        return made;
    } catch (const DbError &error) {
        if (error.isUnreadable())
            return std::nullopt;
        throw;
    }
}

void setAcknowledged(Database &db, OperationId id, Timestamp at, const QString &epoch)
{
    db.execute(updateAcknowledged, id, at, epoch);
}

std::vector<Acknowledged> acknowledgedSince(Database &db, Timestamp since)
{
    std::vector<Acknowledged> acknowledged;
    auto query = db.prepare(selectAcknowledged);
    query.bind(since);
    while (query.step()) {
        const auto [n, id, caseId, epoch] = query.row<qint64, OperationId, CaseId, QString>();
        acknowledged.push_back({n, id, caseId, epoch});
    }
    return acknowledged;
}

bool wasAcknowledged(Database &db, OperationId id)
{
    return db.value<bool>(selectWasAcknowledged, id).value_or(false);
}

bool isLost(Database &db, OperationId id)
{
    return db.value<bool>(selectIsLost, id).value_or(false);
}

void setLost(Database &db, OperationId id)
{
    db.execute(updateLost, id);
}

void rewrite(Database &db, const RecordedOperation &recorded)
{
    db.execute(updateDocument, slim(recorded), recorded.id);
}

void setAccepted(Database &db, OperationId id)
{
    db.execute(updateAccepted, id);
}

void setShown(Database &db, OperationId id)
{
    db.execute(updateShown, id);
}

void setBeyondFeeds(Database &db, OperationId id, Timestamp since)
{
    db.execute(updateBeyond, id, since);
}

void doubtAllShown(Database &db, Timestamp since)
{
    db.execute(doubtShown, since);
}

void forgetUnshown(Database &db)
{
    db.execute(forgetAllUnshown);
}

bool hasUnshown(Database &db)
{
    return db.value<bool>(selectHasUnshown).value_or(false);
}

std::vector<OperationId> unshown(Database &db, bool withThoseBeyond)
{
    std::vector<OperationId> ids;
    auto query = db.prepare(selectUnshown);
    for (query.bind(withThoseBeyond ? 2 : 1); query.step();)
        ids.push_back(query.value<OperationId>());
    return ids;
}

void setWaiting(Database &db, OperationId id)
{
    db.execute(updateWaiting, id);
}

void setDoubted(Database &db, OperationId id)
{
    db.execute(updateDoubted, id);
}

void setRefused(Database &db, OperationId id, const Error &refusal)
{
    db.execute(updateRefused, refusal, id);
}

} // namespace lianxin
