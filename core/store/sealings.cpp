// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealings.h"

#include "core/store/basetable.h"
#include "core/store/boardloss.h"
#include "core/store/copynotes.h"
#include "core/store/historytable.h"
#include "core/store/outboxtable.h"
#include "core/store/rebase.h"
#include "core/store/seenbefore.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <algorithm>

namespace lianxin {

namespace {

constexpr std::string_view selectOwn = "SELECT op_id FROM timeline WHERE case_id = ? AND actor_roles IS NOT NULL"
                                       " AND acked_at IS NOT NULL AND on_board = 1";
constexpr std::string_view insertKept
    = "INSERT OR REPLACE INTO sealing (op_id, case_key, acked_at, acked_epoch, actor_roles, doc, sum)"
      " SELECT op_id, ?2, acked_at, acked_epoch, actor_roles, ?3, checksum(?3) FROM timeline WHERE op_id = ?1";
constexpr std::string_view updateDoubted = "UPDATE sealing SET is_doubted = 1 WHERE acked_epoch <> ?1 OR ?2";
constexpr std::string_view selectKept
    = "SELECT doc, actor_roles, acked_at, acked_epoch, is_doubted FROM sealing WHERE case_key = ?"
      " AND sum = checksum(doc) ORDER BY op_id";
constexpr std::string_view upsertOwn
    = "INSERT INTO timeline (op_id, case_id, at, state, on_board, actor_roles, doc, sum, acked_at, acked_epoch)"
      " VALUES (?1, ?2, ?3, 'accepted', 1, ?4, ?5, checksum(?5), ?6, ?7) ON CONFLICT (op_id) DO UPDATE"
      " SET actor_roles = excluded.actor_roles, acked_at = excluded.acked_at, acked_epoch = excluded.acked_epoch";
constexpr std::string_view deleteKept = "DELETE FROM sealing WHERE case_key = ?";
constexpr std::string_view deleteOld = "DELETE FROM sealing WHERE acked_at < ?";

struct Kept {
    RecordedOperation recorded;
    std::vector<Role> roles;
    Timestamp ackedAt;
    QString ackedIn;
    bool isDoubted = false;
};

bool seals(const Operation &operation)
{
    const auto *classify = std::get_if<Classify>(&operation);
    return classify && classify->track == Track::Report;
}

std::vector<OperationId> acknowledgedOn(Database &db, CaseId id)
{
    std::vector<OperationId> own;
    auto query = db.prepare(selectOwn);
    for (query.bind(id); query.step();)
        own.push_back(query.value<OperationId>());
    return own;
}

/// The board has it, and the case is open all the same.
bool isTold(Database &db, CaseId caseId, OperationId id)
{
    return isInTimeline(db, id)
           || std::ranges::any_of(historyOf(db, caseId), [id](const auto &recorded) { return recorded.id == id; });
}

std::vector<Kept> keptOf(Database &db, const CaseKey &key)
{
    std::vector<Kept> all;
    auto query = db.prepare(selectKept);
    for (query.bind(key); query.step();) {
        auto [recorded, roles, at, epoch, isDoubted]
            = query.row<RecordedOperation, std::vector<Role>, Timestamp, QString, bool>();
        all.push_back({std::move(recorded), std::move(roles), at, epoch, isDoubted});
    }
    return all;
}

/// Known to be lost: the board would not show the case otherwise. If it has it all the same, it says so and does
/// nothing.
void giveBack(Work &work, StoredCase &stored, const Kept &kept)
{
    const OperationId id = kept.recorded.id;
    keepBase(work.db, stored);
    addMadeHere(work.db, stored.id, kept.recorded, kept.roles, TimelineEntry::State::Waiting);
    setAcknowledged(work.db, id, kept.ackedAt, kept.ackedIn);
    noteOperation(work, stored.id, kept.recorded, kept.roles);
    addToOutbox(work.db, stored.id, kept.recorded);
    noteLost(work, id);
    rebase(work, stored, serverDocument(work.db, stored), false); // more about the case may be to come
    work.changes.outbox = true;
}

/// Somebody here may read it: it has only changed its feed.
void ownAgain(Work &work, const StoredCase &stored, const Kept &kept)
{
    const RecordedOperation &recorded = kept.recorded;
    work.db.execute(upsertOwn, recorded.id, stored.id, recorded.at, kept.roles, recorded, kept.ackedAt, kept.ackedIn);
}

} // namespace

void keepSealing(Work &work, const StoredCase &stored)
{
    if (!stored.current.isSealed())
        return;
    for (const OperationId id : acknowledgedOn(work.db, stored.id))
        if (const auto made = intactMadeHere(work.db, id); made && seals(made->recorded.operation))
            work.db.execute(insertKept, id, stored.current.key, withSeen(work.db, stored.id, made->recorded));
}

void doubtSealings(Work &work, const QString &epoch, bool isSameEpoch)
{
    work.db.execute(updateDoubted, epoch, isSameEpoch);
}

void giveSealingBack(Work &work, const CaseKey &key)
{
    const auto kept = keptOf(work.db, key);
    auto stored = kept.empty() ? std::nullopt : findCase(work.db, key);
    if (!stored)
        return;
    work.db.execute(deleteKept, key);
    for (const Kept &sealing : kept)
        if (stored->current.isSealed())
            ownAgain(work, *stored, sealing);
        else if (sealing.isDoubted && !isTold(work.db, stored->id, sealing.recorded.id))
            giveBack(work, *stored, sealing);
}

void forgetSealingsBefore(Database &db, Timestamp then)
{
    db.execute(deleteOld, then);
}

} // namespace lianxin
