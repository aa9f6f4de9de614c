// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/handovertable.h"

#include "core/codec/drafts.h"
#include "core/store/attachmenttable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view insertItem
    = "INSERT INTO handover (at, sealed, person, case_key, number, subject, reason, kind, body, op_id)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view selectIsHandedOver = "SELECT 1 FROM handover WHERE op_id = ? AND op_id <> '' LIMIT 1";
constexpr std::string_view selectItems
    = "SELECT at, person, number, subject, reason, kind, body, sealed FROM handover WHERE "
      "CASE sealed WHEN 0 THEN ? ELSE ? END ORDER BY n DESC";

void insert(Work &work, const StoredCase &stored, const QString &reason, PersonId person, const QString &kind,
            const QString &body, OperationId id)
{
    const Case &c = stored.current;
    const bool isSealed = c.isSealed() || reason == u"sealed";
    work.db.execute(insertItem, work.clock.now(), isSealed, person, c.key, c.number, c.subject, reason, kind, body, id);
    noteSettled(work, id);
    work.copy.durably = true; // the file soon knows nothing of the case any more
}

} // namespace

void handOver(Work &work, const StoredCase &stored, const QString &reason)
{
    const auto announced = unsentOf(work.db, stored.id, stored.current); // and their bytes never came there
    for (const Waiting &item : laneOf(work.db, stored.id)) {
        if (const auto made = intactMadeHere(work.db, item.id)) {
            const Operation &operation = made->recorded.operation;
            insert(work, stored, reason, item.actor, kindOf(operation), draftBody(operation), item.id);
        } // a damaged one stays in the second copy, where it may be whole
        removeFromOutbox(work.db, item.id);
        work.changes.outbox = true;
    }
    for (const Attachment &a : announced)
        insert(work, stored, reason, a.by, operationKind<AttachFile>(),
               draftBody(AttachFile {a.original, a.thumbnail, a.type, a.name, a.what}), a.id);
    for (const Draft &draft : draftsOf(work.db, stored.id))
        insert(work, stored, reason, draft.key.person, draft.key.kind, draft.body, draft.operationId);
    forgetDrafts(work.db, stored.id);
}

bool isHandedOver(Database &db, OperationId id)
{
    return db.value<bool>(selectIsHandedOver, id).value_or(false);
}

std::vector<HandoverItem> handoverItems(Database &db, Sight sight)
{
    std::vector<HandoverItem> items;
    auto query = db.prepare(selectItems);
    query.bind(sight.cases, sight.sealed);
    while (query.step()) {
        const auto [at, person, number, subject, reason, kind, body, isSealed]
            = query.row<Timestamp, PersonId, QString, QString, QString, QString, QString, bool>();
        items.push_back({at, person, number, subject, reason, kind, body, isSealed});
    }
    return items;
}

} // namespace lianxin
