// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/takeover.h"

#include "core/store/audittable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/peopletable.h"
#include "core/store/rebase.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

// An operation that has left under its id must stay as it was.
constexpr std::string_view selectNextUnsent
    = "SELECT o.n, o.op_id, o.case_id, t.doc FROM outbox o JOIN timeline t ON t.op_id = o.op_id WHERE o.n > ?"
      " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.op_id = o.op_id) ORDER BY o.n LIMIT 1";
constexpr std::string_view renameOperation = "UPDATE timeline SET doc = ?1, sum = checksum(?1) WHERE op_id = ?2";
constexpr std::string_view renameAuthor = "UPDATE outbox SET actor = ?3 WHERE op_id = ?1 AND actor = ?2";

constexpr std::string_view renameDrafts
    = "UPDATE OR IGNORE draft SET person = iif(person = ?1, ?2, person), body = replace(body, ?1, ?2),"
      " sum = checksum(replace(body, ?1, ?2))"
      " WHERE person = ?1 OR instr(body, ?1) > 0";
constexpr std::string_view renameRevisions = "UPDATE draft_revision SET person = ?2 WHERE person = ?1";
constexpr std::string_view selectLeftDraft = "SELECT id FROM draft WHERE person = ? LIMIT 1";
constexpr std::string_view renameHandover = "UPDATE handover SET person = ?2 WHERE person = ?1";

constexpr std::string_view handOnPassphrase
    = "UPDATE person SET passphrase = (SELECT passphrase FROM person WHERE id = ?1)"
      " WHERE id = ?2 AND passphrase = ''";
constexpr std::string_view deletePerson = "DELETE FROM person WHERE id = ?";

QString leadsOn(PersonId id)
{
    return u"person.became."_s + textOf(id);
}

/// A desk is one office's, whatever it was called here before the board said its name.
bool isOneOffice(const std::vector<Person> &all, const QString &org)
{
    return std::ranges::all_of(all, [&](const Person &p) { return !p.hasToken || p.actor.org == org; });
}

std::optional<PersonId> namesake(Database &db, const Actor &actor)
{
    auto candidates = people(db);
    const bool anyOffice = isOneOffice(candidates, actor.org);
    std::erase_if(candidates, [&](const Person &p) {
        return p.hasToken || p.actor.name != actor.name || !(anyOffice || p.actor.org == actor.org);
    });
    return candidates.size() == 1 ? std::optional(candidates.front().actor.id) : std::nullopt;
}

/// Puts the new id in the place of the old one wherever an unsent operation names it, as author or otherwise.
std::set<CaseId> renameUnsent(Database &db, PersonId former, PersonId now)
{
    std::set<CaseId> cases;
    qint64 last = 0;
    auto query = db.prepare(selectNextUnsent);
    while (query.bind(last).step()) {
        auto [n, id, caseId, doc] = query.row<qint64, OperationId, CaseId, QByteArray>();
        last = n;
        if (!doc.contains(textOf(former).toUtf8()))
            continue;
        doc.replace(textOf(former).toUtf8(), textOf(now).toUtf8());
        db.execute(renameOperation, doc, id);
        db.execute(renameAuthor, id, textOf(former), textOf(now));
        cases.insert(caseId);
    }
    return cases;
}

void renameTyped(Work &work, PersonId former, PersonId now)
{
    work.db.execute(renameDrafts, textOf(former), textOf(now));
    // Where both have typed for the same thing, the older text goes into the history of the newer.
    while (const auto left = work.db.value<DraftId>(selectLeftDraft, textOf(former))) {
        const Draft draft = *findDraft(work.db, *left);
        addRevision(work, {draft.key.caseId, draft.key.kind, now}, draft.body);
        endDraft(work.db, draft);
    }
    work.db.execute(renameRevisions, textOf(former), textOf(now));
    work.db.execute(renameHandover, textOf(former), textOf(now));
}

} // namespace

void takeOver(Work &work, const Actor &actor)
{
    const auto former = hasBoard(work.db) ? namesake(work.db, actor) : std::nullopt;
    if (!former)
        return;
    const auto cases = renameUnsent(work.db, *former, actor.id);
    renameTyped(work, *former, actor.id);
    work.db.execute(handOnPassphrase, textOf(*former), textOf(actor.id));
    work.db.execute(deletePerson, textOf(*former));
    setSetting(work.db, leadsOn(*former), textOf(actor.id));
    for (const CaseId id : cases)
        rebase(work, id);
    audit(work, actor.id, u"take_over"_s, textOf(*former));
    noteAll(work);
    work.changes.outbox = true;
}

PersonId presentId(Database &db, PersonId id)
{
    const QString now = setting(db, leadsOn(id));
    return now.isEmpty() ? id : PersonId::fromString(now);
}

} // namespace lianxin
