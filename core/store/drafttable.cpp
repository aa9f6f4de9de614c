// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafttable.h"

#include "core/store/copynotes.h"
#include "core/store/sqlvalues.h"
#include "core/store/takeover.h"

#include <algorithm>

namespace lianxin {

namespace {

constexpr int revisionsKept = 20; // of one case, kind and person, once the draft has ended

constexpr std::string_view selectByKey
    = "SELECT id, case_id, kind, person, op_id, body, revision, updated_at FROM draft"
      " WHERE case_id = ? AND kind = ? AND person = ?";
constexpr std::string_view selectById
    = "SELECT id, case_id, kind, person, op_id, body, revision, updated_at FROM draft WHERE id = ?";
constexpr std::string_view selectByOperation
    = "SELECT id, case_id, kind, person, op_id, body, revision, updated_at FROM draft WHERE op_id = ?";
constexpr std::string_view selectByCase
    = "SELECT id, case_id, kind, person, op_id, body, revision, updated_at FROM draft WHERE case_id = ?"
      " ORDER BY case_id, kind, person";

constexpr std::string_view insertDraft
    = "INSERT INTO draft (case_id, kind, person, op_id, body, revision, updated_at, sum)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, checksum(?5))";
constexpr std::string_view updateDraft
    = "UPDATE draft SET body = ?1, revision = ?2, updated_at = ?3, sum = checksum(?1) WHERE id = ?4";
constexpr std::string_view deleteDraft = "DELETE FROM draft WHERE id = ?";

constexpr std::string_view insertRevision
    = "INSERT INTO draft_revision (draft, case_id, kind, person, op_id, body, revision, at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view selectHistory
    = "SELECT draft, case_id, kind, person, op_id, body, revision, at FROM draft_revision"
      " WHERE case_id = ? AND kind = ? AND person = ? ORDER BY n DESC";
constexpr std::string_view selectLastOfOperation
    = "SELECT draft, case_id, kind, person, op_id, body, revision, at FROM draft_revision WHERE op_id = ?"
      " ORDER BY n DESC LIMIT 1";
constexpr std::string_view selectOperation = "SELECT op_id FROM draft_revision WHERE draft = ? LIMIT 1";
constexpr std::string_view thinOut
    = "DELETE FROM draft_revision WHERE case_id = ?1 AND kind = ?2 AND person = ?3 AND n <= (SELECT n FROM"
      " draft_revision WHERE case_id = ?1 AND kind = ?2 AND person = ?3 ORDER BY n DESC LIMIT 1 OFFSET ?4)";
constexpr std::string_view deleteDraftsOfCase = "DELETE FROM draft WHERE case_id = ?";
constexpr std::string_view deleteRevisionsOfCase = "DELETE FROM draft_revision WHERE case_id = ?";
constexpr std::string_view forgetRevisions = "DELETE FROM draft_revision WHERE op_id = ?";

Draft draftIn(const Statement &query)
{
    const auto [id, caseId, kind, person, operation, body, revision, at]
        = query.row<DraftId, CaseId, QString, PersonId, OperationId, QString, int, Timestamp>();
    return {id, {caseId, kind, person}, operation, body, revision, at};
}

template <class... T>
std::optional<Draft> one(Database &db, std::string_view sql, const T &...values)
{
    auto query = db.prepare(sql);
    return query.bind(values...).step() ? std::optional(draftIn(query)) : std::nullopt;
}

template <class... T>
std::vector<Draft> many(Database &db, std::string_view sql, const T &...values)
{
    std::vector<Draft> drafts;
    auto query = db.prepare(sql);
    query.bind(values...);
    while (query.step())
        drafts.push_back(draftIn(query));
    return drafts;
}

void remember(Database &db, const Draft &draft)
{
    db.execute(insertRevision, draft.id, draft.key.caseId, draft.key.kind, draft.key.person, draft.operationId,
               draft.body, draft.revision, draft.updatedAt);
}

void store(Work &work, Draft &draft)
{
    if (draft.id.isNull()) {
        work.db.execute(insertDraft, draft.key.caseId, draft.key.kind, draft.key.person, draft.operationId, draft.body,
                        draft.revision, draft.updatedAt);
        draft.id = {work.db.lastInsertId()};
    } else {
        work.db.execute(updateDraft, draft.body, draft.revision, draft.updatedAt, draft.id);
    }
    remember(work.db, draft);
    noteDraft(work, draft);
}

} // namespace

Draft saveDraft(Work &work, DraftKey key, const QString &body)
{
    key.person = presentId(work.db, key.person); // an editor that was opened before its person joined the board
    auto draft = findDraft(work.db, key);
    if (draft && draft->body == body)
        return *draft;
    if (!draft)
        draft = Draft {{}, key, {work.ids.next()}, {}, 0, {}};
    draft->body = body;
    draft->updatedAt = work.clock.now();
    ++draft->revision;
    store(work, *draft);
    return *draft;
}

bool bringBack(Work &work, const Draft &draft)
{
    const auto present = findDraft(work.db, draft.key);
    if (present
        && (present->body == draft.body || present->operationId != draft.operationId
            || present->revision > draft.revision)) {
        const auto known = draftHistory(work.db, draft.key);
        if (std::ranges::find(known, draft.body, &Draft::body) != known.end())
            return false;
        addRevision(work, draft.key, draft.body);
        return true;
    }
    Draft back = draft;
    back.id = present ? present->id : DraftId {};
    store(work, back);
    return true;
}

std::optional<Draft> findDraft(Database &db, const DraftKey &key)
{
    return one(db, selectByKey, key.caseId, key.kind, key.person);
}

std::optional<Draft> findDraft(Database &db, DraftId id)
{
    return one(db, selectById, id);
}

std::optional<Draft> draftFor(Database &db, OperationId id)
{
    return one(db, selectByOperation, id);
}

std::vector<Draft> draftsOf(Database &db, CaseId id, PersonId person)
{
    auto drafts = draftsOf(db, id);
    std::erase_if(drafts, [person](const Draft &draft) { return draft.key.person != person; });
    return drafts;
}

std::vector<Draft> draftsOf(Database &db, CaseId id)
{
    return many(db, selectByCase, id);
}

std::vector<Draft> draftHistory(Database &db, const DraftKey &key)
{
    return many(db, selectHistory, key.caseId, key.kind, key.person);
}

void endDraft(Database &db, const Draft &draft, bool forget)
{
    db.execute(deleteDraft, draft.id);
    if (forget)
        db.execute(forgetRevisions, draft.operationId);
    else
        db.execute(thinOut, draft.key.caseId, draft.key.kind, draft.key.person, revisionsKept);
}

void forgetDrafts(Database &db, CaseId id)
{
    db.execute(deleteDraftsOfCase, id);
    db.execute(deleteRevisionsOfCase, id);
}

std::optional<OperationId> operationOf(Database &db, DraftId id)
{
    return db.value<OperationId>(selectOperation, id);
}

std::optional<Draft> lastRevisionFor(Database &db, OperationId id)
{
    return one(db, selectLastOfOperation, id);
}

void addRevision(Work &work, const DraftKey &key, const QString &body)
{
    const auto current = findDraft(work.db, key);
    remember(work.db, {current ? current->id : DraftId {}, key, {work.ids.next()}, body, 0, work.clock.now()});
}

} // namespace lianxin
