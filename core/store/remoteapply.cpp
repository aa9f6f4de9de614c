// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/remoteapply.h"

#include "core/store/basetable.h"
#include "core/store/boardloss.h"
#include "core/store/caseindex.h"
#include "core/store/comingcase.h"
#include "core/store/conflicttable.h"
#include "core/store/copynotes.h"
#include "core/store/drafttable.h"
#include "core/store/feedtable.h"
#include "core/store/handovertable.h"
#include "core/store/rebase.h"
#include "core/store/results.h"
#include "core/store/sealings.h"
#include "core/store/seentable.h"
#include "core/store/timelinetable.h"

#include <algorithm>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

/// The seq of the last row, if the rows follow @p last without a gap. Bad rows that could not even tell their seq fill
/// the gaps they must have come from.
std::optional<qint64> endOfDense(ChangePage &page, qint64 last)
{
    std::vector<qint64> seqs;
    std::vector<MalformedRow *> unplaced;
    for (const ChangeRow &row : page.rows)
        seqs.push_back(row.seq);
    for (MalformedRow &row : page.malformed)
        row.seq > 0 ? seqs.push_back(row.seq) : unplaced.push_back(&row);
    std::ranges::sort(seqs);

    auto next = unplaced.begin();
    for (const qint64 seq : seqs) {
        while (last + 1 < seq && next != unplaced.end())
            (*next++)->seq = ++last;
        if (seq != ++last)
            return std::nullopt;
    }
    while (next != unplaced.end())
        (*next++)->seq = ++last;
    return last;
}

/// True if an operation of this desk turned out to be among the events.
bool addEvents(Work &work, CaseId id, const std::vector<RecordedOperation> &events)
{
    bool anyOfOurs = false;
    for (const RecordedOperation &event : events) {
        anyOfOurs = recordSeenInFeed(work, event.id) || anyOfOurs;
        addAccepted(work.db, id, event);
        // A file from a backup may still hold the text as a draft.
        if (const auto draft = draftFor(work.db, event.id)) {
            noteSettled(work, event.id);
            endDraft(work.db, *draft);
        }
    }
    return anyOfOurs;
}

void addNewCase(Work &work, const QString &scope, const ChangeRow &row)
{
    StoredCase stored {{}, scope, row.doc.version, row.doc};
    saveCase(work, stored);
    addLetters(work, stored, row.appeals);
    addEvents(work, stored.id, row.events);
    noteCaseCame(work, row.caseKey);
}

/// The place in the feed lies behind them from now on. A snapshot's parts show nothing yet: it may break off.
void noteShown(Database &db, const std::vector<ChangeRow> &rows)
{
    if (!hasUnshown(db))
        return;
    for (const ChangeRow &row : rows)
        for (const RecordedOperation &event : row.events)
            setShown(db, event.id);
}

/// Of the rows of each case, in order: whether it is the last.
std::vector<bool> lastOfTheirCase(const std::vector<ChangeRow> &rows)
{
    std::vector<bool> isLast(rows.size());
    std::set<CaseKey> seen;
    for (size_t i = rows.size(); i-- > 0;)
        isLast[i] = seen.insert(rows[i].caseKey).second;
    return isLast;
}

} // namespace

void revoke(Work &work, const QString &scope, const Departure &departure)
{
    const auto stored = findCase(work.db, departure.key);
    // A case registered here has no scope until a feed brings it; a feed that revokes it knows it, so it is that one's.
    if (!stored || (stored->scope != scope && !stored->scope.isEmpty()))
        return;
    handOver(work, *stored, departure.reason);
    keepSealing(work, *stored);
    deleteCase(work, stored->id);
}

void upsert(Work &work, const QString &scope, const ChangeRow &row, bool isNewest)
{
    auto stored = findCase(work.db, row.caseKey);
    if (!stored)
        return addNewCase(work, scope, row);

    Case server = serverDocument(work.db, *stored);
    if (row.doc.version > server.version)
        keepSeen(work, *stored, server);
    addLetters(work, *stored, row.appeals);
    const bool anyOfOurs = addEvents(work, stored->id, row.events);
    const bool isNews = row.doc.version >= stored->leastVersion();
    if (!isNews && !anyOfOurs)
        return work.changes.cases.push_back(stored->id);
    if (isNews) {
        completeConflicts(work, stored->id, row.doc);
        server = row.doc;
        stored->serverVersion = row.doc.version;
        stored->scope = scope;
        tryLostAgain(work, stored->id);
    }
    rebase(work, *stored, server, isNewest);
}

Result<void> applyRemote(Work &work, ChangePage page)
{
    const ScopeCursor cursor = cursorOf(work.db, page.scope);
    const auto end = endOfDense(page, cursor.seq);
    if (!end || (!cursor.cursor.isEmpty() && page.from != cursor.cursor))
        return failure(Error::Code::Conflict, u"feed-gap"_s);

    std::ranges::sort(page.rows, {}, &ChangeRow::seq);
    const auto isLast = lastOfTheirCase(page.rows);
    for (size_t i = 0; i < page.rows.size(); ++i) {
        if (page.rows[i].kind == ChangeRow::Kind::Upsert)
            upsert(work, page.scope, page.rows[i], isLast[i] && !page.hasMore);
        else if (isLast[i]) // or it has come back since
            revoke(work, page.scope, {page.rows[i].caseKey, page.rows[i].reason});
    }
    for (const MalformedRow &row : page.malformed)
        quarantine(work.db, page.scope, row);
    setCursor(work.db, {page.scope, page.to, *end});
    noteShown(work.db, page.rows);
    work.changes.sync = true;
    return {};
}

} // namespace lianxin
