// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetable.h"

#include "core/store/attachmenttable.h"
#include "core/store/caseindex.h"
#include "core/store/similartable.h"
#include "core/store/sqlvalues.h"

namespace lianxin {

namespace {

constexpr std::string_view selectById = "SELECT id, scope, server_version, doc FROM cases WHERE id = ?";
constexpr std::string_view selectByKey = "SELECT id, scope, server_version, doc FROM cases WHERE key = ?";

constexpr std::string_view insertRow
    = "INSERT INTO cases (first_number, key, number, scope, server_version, sealed, list, status, subject, track, "
      "category, place,"
      " urgency, complex, channel, unit, owner, owner_name, received_at, due_order, due_clock, due_since, due_at,"
      " due_certain, doc) VALUES (?2, ?1, ?2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

constexpr std::string_view updateCase
    = "UPDATE cases SET key = ?, number = ?, scope = ?, server_version = ?, sealed = ?, list = ?, status = ?,"
      " subject = ?, track = ?, category = ?, place = ?, urgency = ?, complex = ?, channel = ?, unit = ?, owner = ?,"
      " owner_name = ?, received_at = ?, due_order = ?, due_clock = ?, due_since = ?, due_at = ?, due_certain = ?,"
      " doc = ? WHERE id = ?";

constexpr std::string_view selectShelf = "SELECT sealed, list FROM cases WHERE id = ?";
constexpr std::string_view countShelf = "INSERT INTO list_count (sealed, list, n) VALUES (?1, ?2, ?3)"
                                        " ON CONFLICT (sealed, list) DO UPDATE SET n = n + ?3";

constexpr std::string_view deleteById = "DELETE FROM cases WHERE id = ?";

constexpr std::string_view selectUnfinished
    = "SELECT id FROM cases WHERE sealed IN (0, 1) AND list IN ('new', 'open', 'review', 'to_send')";

// Behind every date a clock can end at.
constexpr qint64 behindAllDates = qint64(1) << 50;

std::optional<StoredCase> stored(Statement &query)
{
    if (!query.step())
        return std::nullopt;
    auto [id, scope, version, doc] = query.row<CaseId, QString, qint64, Case>();
    return StoredCase {id, std::move(scope), version, std::move(doc)};
}

template <class T>
std::optional<T> member(const std::optional<Due> &due, T Due::*field)
{
    return due ? std::optional(*due.*field) : std::nullopt;
}

template <class... Last>
void write(Database &db, std::string_view sql, const StoredCase &stored, const std::optional<Due> &due,
           const Last &...last)
{
    const Case &c = stored.current;
    const qint64 order = due ? due->at.ms : behindAllDates - c.receivedAt.ms;
    db.execute(sql, c.key, c.number, stored.scope, stored.serverVersion, c.isSealed(), workListOf(c.status), c.status,
               c.subject, c.track, c.category, c.place, c.urgency, c.complex, c.channel, c.unit, textOf(c.owner),
               c.ownerName, c.receivedAt, order, member(due, &Due::clock), member(due, &Due::since),
               member(due, &Due::at), member(due, &Due::calendarKnown), last...);
}

/// Where a case stands among the lists, and is counted.
using Place = std::pair<bool, WorkList>;

Place placeOf(const Case &c)
{
    return {c.isSealed(), workListOf(c.status)};
}

Place placeOf(Database &db, CaseId id)
{
    auto query = db.prepare(selectShelf);
    if (!query.bind(id).step())
        throw DbError::unreadable("case");
    const auto [sealed, list] = query.row<bool, WorkList>();
    return {sealed, list};
}

} // namespace

std::optional<StoredCase> findCase(Database &db, CaseId id)
{
    auto query = db.prepare(selectById);
    return stored(query.bind(id));
}

std::optional<StoredCase> findCase(Database &db, const CaseKey &key)
{
    auto query = db.prepare(selectByKey);
    return stored(query.bind(key));
}

std::optional<Due> runningClock(const Case &c, const Rules &rules)
{
    return c.isOpen() ? nextDue(clocksOf(c, rules.deadlines, rules.calendar)) : std::nullopt;
}

void insertCase(Work &work, StoredCase &stored, const QByteArray &doc, const std::optional<Due> &due)
{
    write(work.db, insertRow, stored, due, doc);
    stored.id = {work.db.lastInsertId()};
    ++work.listed[placeOf(stored.current)];
    if (!stored.current.attachments.empty())
        noteAttachments(work, stored.id, stored.current);
    work.changes.cases.push_back(stored.id);
}

void saveCase(Work &work, StoredCase &stored)
{
    const std::optional<Due> due = runningClock(stored.current, work.rules);
    const QByteArray doc = SqlType<Case>::toSql(stored.current);
    if (stored.id.isNull())
        return insertCase(work, stored, doc, due);
    const IndexedHead before = indexedHead(work.db, stored.id);
    const QString namesBefore = linkedNames(work.db, stored.id);
    const Place placeBefore = placeOf(work.db, stored.id);
    write(work.db, updateCase, stored, due, doc, stored.id);
    --work.listed[placeBefore];
    ++work.listed[placeOf(stored.current)];
    reindex(work, stored, before);
    if (linkedNames(work.db, stored.id) != namesBefore)
        noteLinks(work.db, stored.id, stored.current);
    noteAttachments(work, stored.id, stored.current);
    work.changes.cases.push_back(stored.id);
}

void deleteCase(Work &work, CaseId id)
{
    unindex(work, id);
    dropAttachments(work, id);
    --work.listed[placeOf(work.db, id)];
    work.db.execute(deleteById, id);
    work.changes.cases.push_back(id);
}

void countListed(Work &work)
{
    for (const auto &[place, more] : work.listed)
        if (more != 0)
            work.db.execute(countShelf, place.first, place.second, more);
    work.listed.clear();
}

void refreshClocks(Work &work)
{
    std::vector<CaseId> ids;
    auto query = work.db.prepare(selectUnfinished);
    while (query.step())
        ids.push_back(query.value<CaseId>());
    for (const CaseId id : ids) {
        auto stored = findCase(work.db, id);
        saveCase(work, *stored);
    }
}

} // namespace lianxin
