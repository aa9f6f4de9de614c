// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unsafework.h"

#include "core/store/casetable.h"
#include "core/store/drafttable.h"
#include "core/store/handovertable.h"
#include "core/store/outboxtable.h"
#include "core/store/settingtable.h"
#include "core/store/timelinetable.h"
#include "core/store/unplacedtable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectSealed = "SELECT sealed FROM cases WHERE id = ?";
constexpr std::string_view selectKey = "SELECT key FROM cases WHERE id = ?";
constexpr std::string_view selectWaiting = "SELECT op_id, case_id FROM outbox ORDER BY n";
constexpr std::string_view selectWithoutBackup
    = "SELECT op_id, case_id FROM timeline WHERE on_board = 0 AND state = 'accepted' AND n > ? ORDER BY n";
constexpr std::string_view selectIntactDrafts = "SELECT id FROM draft WHERE sum IN (x'', checksum(body)) ORDER BY id";
constexpr std::string_view selectIsEndedDraft = "SELECT EXISTS (SELECT 1 FROM draft_revision WHERE op_id = ?1)"
                                                " AND NOT EXISTS (SELECT 1 FROM draft WHERE op_id = ?1)";

void addOperations(Database &db, Statement &query, std::vector<UnsafeRecord> &records)
{
    while (query.step()) {
        const auto [id, caseId] = query.row<OperationId, CaseId>();
        if (const auto made = intactMadeHere(db, id))
            records.push_back(
                {id, toBytes(CopiedOperation {made->recorded, made->actor.roles, isSealedCase(db, caseId)})});
    }
}

void addOperations(Database &db, std::vector<UnsafeRecord> &records)
{
    auto waiting = db.prepare(selectWaiting);
    addOperations(db, waiting, records);
    if (hasBoard(db))
        return;
    auto withoutBackup = db.prepare(selectWithoutBackup);
    withoutBackup.bind(setting(db, settingkey::backedUpTo).toLongLong());
    addOperations(db, withoutBackup, records);
}

void addDrafts(Database &db, std::vector<UnsafeRecord> &records)
{
    auto query = db.prepare(selectIntactDrafts);
    while (query.step()) {
        const Draft draft = *findDraft(db, query.value<DraftId>());
        records.push_back({draft.operationId, toBytes(copied(db, draft))});
    }
}

} // namespace

bool isSealedCase(Database &db, CaseId id)
{
    return db.value<bool>(selectSealed, id).value_or(false);
}

CopiedDraft copied(Database &db, const Draft &draft)
{
    const auto key = db.value<CaseKey>(selectKey, draft.key.caseId);
    return {draft.operationId, key.value_or(CaseKey()), draft.key.kind,  draft.key.person,
            draft.body,        draft.revision,          draft.updatedAt, isSealedCase(db, draft.key.caseId)};
}

CopiedDesk copiedDesk(Database &db)
{
    CopiedDesk desk;
    for (const QString &key : settingkey::ofTheDesk())
        if (const QString value = setting(db, key); !value.isEmpty())
            desk.settings.insert(key, value);
    return desk;
}

std::vector<UnsafeRecord> unsafeWork(Database &db)
{
    std::vector<UnsafeRecord> records;
    addOperations(db, records);
    addDrafts(db, records);
    for (const Unplaced &item : unplaced(db))
        records.push_back({item.id, item.record});
    return records;
}

bool isSettled(Database &db, OperationId id)
{
    if (isInTimeline(db, id))
        return !findWaiting(db, id) && intactMadeHere(db, id);
    return isHandedOver(db, id) || db.value<bool>(selectIsEndedDraft, id).value_or(false);
}

} // namespace lianxin
