// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshotpart.h"

#include "core/codec/codec.h"
#include "core/search/termbatch.h"
#include "core/store/appealtable.h"
#include "core/store/casetable.h"
#include "core/store/comingcase.h"
#include "core/store/feedtable.h"
#include "core/store/historytable.h"
#include "core/store/remoteapply.h"
#include "core/store/searchtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/uncompared.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

void addWords(TermBatch &batch, const SnapshotRow &row)
{
    if (row.doc.isSealed())
        return batch.addNothing();
    std::vector<Appeal> appeals;
    for (const auto &letter : row.letters)
        appeals.push_back(letter.appeal);
    addTo(batch, searchText({false, row.doc.number, row.doc.number, row.doc.subject, row.doc.place}, appeals));
}

PreparedRow prepared(SnapshotRow row, const Rules &rules)
{
    PreparedRow ready {std::move(row), {}, {}};
    ready.due = runningClock(ready.row.doc, rules);
    for (const auto &letter : ready.row.letters)
        ready.sums.push_back(sumOfAppeal(letter.text));
    return ready;
}

std::optional<std::pair<QString, QString>> keysOf(const std::vector<PreparedRow> &rows)
{
    std::vector<QString> keys;
    for (const PreparedRow &ready : rows)
        keys.push_back(ready.row.doc.key.toString());
    std::ranges::sort(keys);
    if (keys.empty() || std::ranges::adjacent_find(keys) != keys.end())
        return std::nullopt;
    return std::pair(keys.front(), keys.back());
}

CaseId addNew(Work &work, StoredCase stored, const PreparedRow &ready)
{
    insertCase(work, stored, ready.row.docText, ready.due);
    for (size_t i = 0; i < ready.row.letters.size(); ++i) {
        const auto &[appeal, text] = ready.row.letters[i];
        if (appeal.original.isEmpty())
            addAppeal(work.db, stored.id, appeal, text, ready.sums[i]);
        else
            addAppeal(work.db, stored.id, SqlType<Appeal>::fromSql(text));
    }
    setHistory(work.db, stored.id, ready.row.eventsText);
    return stored.id;
}

/// The row with everything it says, as the feed would have brought it.
ChangeRow wholeRow(const SnapshotRow &row)
{
    ChangeRow whole;
    whole.caseKey = row.doc.key;
    whole.doc = SqlType<Case>::fromSql(row.docText);
    for (const auto &letter : row.letters)
        whole.appeals.push_back(SqlType<Appeal>::fromSql(letter.text));
    for (const QJsonValue &event : QJsonDocument::fromJson(row.eventsText).array())
        if (auto recorded = recordedFromJson(event.toObject()))
            whole.events.push_back(*std::move(recorded));
    return whole;
}

constexpr std::string_view selectIdByKey = "SELECT id FROM cases WHERE key = ?";
constexpr std::string_view selectAnyKey = "SELECT EXISTS (SELECT 1 FROM cases WHERE key BETWEEN ? AND ?)";

/// As it is with nearly every part of a first sync.
bool areAllNew(Database &db, const PreparedPart &part)
{
    return part.keys && !db.value<bool>(selectAnyKey, part.keys->first, part.keys->second).value_or(true);
}

struct TakenRow {
    CaseId id;
    bool isNew;
};

TakenRow take(Work &work, const QString &scope, const PreparedRow &ready, const SnapshotInHand *inHand, bool isNew)
{
    const auto known = isNew ? std::nullopt : work.db.value<CaseId>(selectIdByKey, ready.row.doc.key);
    if (known && (!inHand || !inHand->cases.contains(known->value)))
        upsert(work, scope, wholeRow(ready.row));
    if (known)
        return {*known, false};
    return {addNew(work, {{}, scope, ready.row.doc.version, ready.row.doc}, ready), true};
}

} // namespace

PreparedPart prepared(SnapshotPart part, const Rules &rules)
{
    PreparedPart ready {std::move(part.of), {}, {}, std::move(part.malformed), {}};
    ready.rows.reserve(part.rows.size());
    TermBatch words;
    for (SnapshotRow &row : part.rows) {
        addWords(words, row);
        ready.rows.push_back(prepared(std::move(row), rules));
    }
    ready.words = words.pages();
    ready.keys = keysOf(ready.rows);
    return ready;
}

Result<SnapshotInHand> takeSnapshotPart(Work &work, const PreparedPart &part, const SnapshotsInHand &inHand)
{
    if (cursorOf(work.db, part.of.scope).seq > part.of.seq)
        return failure(Error::Code::Conflict, u"feed-moved"_s);
    noteRead(work.db, part.of.scope, part.of.seq);
    work.db.setBulk(true);
    SnapshotInHand taken {part.of.id, {}, {}};
    const auto former = inHand.find(part.of.scope);
    const bool isSame = former != inHand.end() && former->second.id == part.of.id;
    const bool areNew = areAllNew(work.db, part);
    std::vector<CaseId> found;
    for (const PreparedRow &ready : part.rows) {
        const auto [id, isNew] = take(work, part.of.scope, ready, isSame ? &former->second : nullptr, areNew);
        taken.cases.insert(id.value);
        found.push_back(isNew && !ready.row.doc.isSealed() ? id : CaseId());
    }
    if (std::ranges::any_of(found, [](CaseId id) { return !id.isNull(); }))
        addGathered(work.db, part.words, found);
    compareLater(work.db, found);
    if (isAnyAwaited(work.db))
        for (const PreparedRow &ready : part.rows)
            noteCaseCame(work, ready.row.doc.key);
    for (const MalformedRow &row : part.malformed) {
        quarantine(work.db, part.of.scope, row);
        taken.malformed.insert(row.seq);
    }
    return taken;
}

void add(SnapshotsInHand &snapshots, const QString &scope, SnapshotInHand taken)
{
    SnapshotInHand &mine = snapshots[scope];
    if (mine.id != taken.id)
        mine = {taken.id, {}, {}};
    mine.cases.merge(taken.cases);
    mine.malformed.merge(taken.malformed);
}

} // namespace lianxin
