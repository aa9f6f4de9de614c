// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshotend.h"

#include "core/store/audittable.h"
#include "core/store/casetable.h"
#include "core/store/feedtable.h"
#include "core/store/remoteapply.h"
#include "core/store/sealings.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

// A board that has lost its cases, or shows them to nobody by mistake, must not empty the desks that still have them.
constexpr size_t fewRemovals = 20;
constexpr size_t fewRemovalsPercent = 5;

constexpr std::string_view selectIds = "SELECT id FROM cases ORDER BY sealed, list, due_order, id";
constexpr std::string_view selectFromBoard = "SELECT 1 FROM cases WHERE id = ? AND scope = ? AND server_version > 0";
constexpr std::string_view selectInUse = "SELECT EXISTS (SELECT 1 FROM outbox WHERE case_id = ?1)"
                                         " OR EXISTS (SELECT 1 FROM draft WHERE case_id = ?1)"
                                         " OR EXISTS (SELECT 1 FROM attachment WHERE case_id = ?1 AND"
                                         " state = 'to_send')";

/// Those of the scope that the snapshot has not. Walks an index, not the cases.
std::vector<CaseId> missingIn(Database &db, const SnapshotInHand &mine, const QString &scope)
{
    std::vector<CaseId> missing;
    auto query = db.prepare(selectIds);
    while (query.step())
        if (const auto id = query.value<CaseId>(); !mine.cases.contains(id.value))
            missing.push_back(id);
    std::erase_if(missing, [&](CaseId id) { return !db.value<bool>(selectFromBoard, id, scope); });
    return missing;
}

constexpr std::string_view forgetVersion = "UPDATE cases SET server_version = -1 WHERE id = ?";

/// What the board has of them is not known any more, until a feed tells it anew.
void keepWithoutBoard(Work &work, const std::vector<CaseId> &ids, const QString &scope)
{
    for (const CaseId id : ids)
        work.db.execute(forgetVersion, id);
    audit(work, {}, u"kept_without_board"_s, u"%1 %2"_s.arg(scope).arg(ids.size()));
}

void leave(Work &work, CaseId id)
{
    keepSealing(work, *findCase(work.db, id));
    deleteCase(work, id);
}

bool isMassRemoval(size_t leaving, size_t staying)
{
    const bool isEmpty = staying == 0 && leaving > 0;
    return isEmpty || (leaving > fewRemovals && leaving * 100 > (leaving + staying) * fewRemovalsPercent);
}

} // namespace

Result<qint64> endSnapshot(Work &work, SnapshotsInHand &snapshots, const SnapshotHead &snapshot,
                           const std::vector<Departure> &left)
{
    SnapshotInHand &mine = snapshots[snapshot.scope];
    if (mine.id != snapshot.id)
        mine = {snapshot.id, {}, {}}; // it had no cases at all
    if (mine.count() != snapshot.count)
        return failure(Error::Code::Conflict, u"snapshot-gap"_s);
    // One that is older than what was read already says nothing of what has come or come back since.
    const bool isNewest = snapshot.seq >= farthestRead(work.db, snapshot.scope);
    if (isNewest)
        for (const Departure &departure : left)
            revoke(work, snapshot.scope, departure);
    std::vector<CaseId> leaving;
    if (isNewest && mine.malformed.empty()) // or one of them may be among those set aside
        leaving = missingIn(work.db, mine, snapshot.scope);
    std::erase_if(leaving, [&](CaseId id) { return *work.db.value<bool>(selectInUse, id); });
    const bool areKept = isMassRemoval(leaving.size(), mine.cases.size());
    if (areKept)
        keepWithoutBoard(work, leaving, snapshot.scope);
    else
        for (const CaseId id : leaving)
            leave(work, id);
    setCursor(work.db, {snapshot.scope, snapshot.cursor, snapshot.seq});
    snapshots.erase(snapshot.scope);
    work.db.setBulk(!snapshots.empty());
    work.changes.sync = true;
    return areKept ? qint64(leaving.size()) : 0;
}

} // namespace lianxin
