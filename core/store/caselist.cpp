// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/caselist.h"

#include "core/search/wordindex.h"
#include "core/store/appealtable.h"
#include "core/store/searchtable.h"
#include "core/store/shelves.h"
#include "core/store/sqlvalues.h"

#include <algorithm>

// A list is put together from shelves, each one walk of a covering index that also holds the filters. Shelves come in
// order and are merged here, so that nothing is ever sorted in SQL and a question costs what its shelves hold.
//
// Words are looked up in the search index instead, and what it finds is looked at case by case. Sealed cases are in no
// such index: the few of an office are read.

namespace lianxin {

namespace {

using Entry = std::pair<qint64, qint64>; // what it is sorted by, and the case; newest first counts downwards

constexpr std::string_view selectByDue
    = "SELECT c.due_order, c.id FROM cases c WHERE c.sealed = ?6 AND c.list = ?7 AND c.due_order <= ?8";
constexpr std::string_view inOrderOfDue = " ORDER BY c.due_order, c.id";

constexpr std::string_view selectByNewest
    = "SELECT -c.received_at, -c.id FROM cases c WHERE c.sealed = ?6 AND c.list = ?7 AND c.due_order <= ?8";
constexpr std::string_view inOrderOfNewest = " ORDER BY c.received_at DESC, c.id DESC";

constexpr std::string_view selectFound
    = "SELECT c.id, c.received_at, c.due_order, c.list FROM search_doc d CROSS JOIN cases c ON c.id = d.case_id"
      " WHERE d.doc = ?6";

constexpr std::string_view countShelf = "SELECT n FROM list_count WHERE sealed = ? AND list = ?";
constexpr std::string_view countDue = "SELECT COUNT(*) FROM cases WHERE sealed = ? AND list = ? AND due_order <= ?";

/// Only the filters that are set: each one costs on every row of a million.
std::string filters(const CaseQuery &asked)
{
    std::string sql;
    if (asked.status)
        sql += " AND c.status = ?1";
    if (!asked.channel.isEmpty())
        sql += " AND c.channel = ?2";
    if (!asked.owner.isNull())
        sql += " AND c.owner = ?3";
    if (!asked.category.isEmpty())
        sql += " AND (c.category = ?4 OR substr(c.category, 1, length(?4) + 1) = ?4 || '/')";
    if (!asked.place.isEmpty())
        sql += " AND substr(c.place, 1, length(?5)) = ?5";
    return sql;
}

template <class... T>
void bind(Statement &query, const CaseQuery &asked, const T &...rest)
{
    query.bind(asked.status, asked.channel, textOf(asked.owner), asked.category, asked.place, rest...);
}

std::vector<Entry> entriesOf(Database &db, const Shelf &shelf, const CaseQuery &asked)
{
    std::vector<Entry> entries;
    const bool byDue = asked.sort == CaseSort::Due;
    std::string sql(byDue ? selectByDue : selectByNewest);
    sql += filters(asked);
    sql += byDue ? inOrderOfDue : inOrderOfNewest;
    auto query = db.prepare(sql);
    bind(query, asked, shelf.sealed, shelf.list, shelf.dueBy);
    while (query.step())
        entries.emplace_back(query.value<qint64>(0), query.value<qint64>(1));
    return entries;
}

std::vector<Entry> foundInIndex(Database &db, const std::vector<Shelf> &shelves, const CaseQuery &asked)
{
    std::vector<Entry> entries;
    auto query = db.prepare(std::string(selectFound) + filters(asked));
    for (const qint64 document : documentsWith(db, asked.text)) {
        bind(query, asked, document);
        if (!query.step())
            continue;
        const auto [id, receivedAt, dueOrder, list] = query.row<qint64, qint64, qint64, WorkList>();
        const auto holds = [&, dueOrder = dueOrder, list = list](const Shelf &shelf) {
            return !shelf.sealed && shelf.list == list && dueOrder <= shelf.dueBy;
        };
        if (std::ranges::any_of(shelves, holds))
            entries.push_back(asked.sort == CaseSort::Due ? Entry(dueOrder, id) : Entry(-receivedAt, -id));
    }
    std::ranges::sort(entries);
    return entries;
}

/// Leaves the entries whose case has all the words.
void keepFound(Database &db, const CaseQuery &asked, std::vector<Entry> &entries)
{
    std::erase_if(entries, [&](const Entry &entry) {
        const CaseId id {std::abs(entry.second)};
        return !isFoundBy(asked.text, searchText(indexedHead(db, id), appealsOf(db, id)));
    });
}

void merge(std::vector<Entry> &entries, const std::vector<Entry> &more)
{
    const auto middle = qsizetype(entries.size());
    entries.insert(entries.end(), more.begin(), more.end());
    std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end());
}

std::vector<Entry> matching(Database &db, const std::vector<Shelf> &shelves, const CaseQuery &asked)
{
    const bool hasWords = !asked.text.trimmed().isEmpty();
    std::vector<Entry> entries;
    if (hasWords)
        entries = foundInIndex(db, shelves, asked);
    for (const Shelf &shelf : shelves) {
        if (hasWords && !shelf.sealed)
            continue;
        auto more = entriesOf(db, shelf, asked);
        if (hasWords)
            keepFound(db, asked, more);
        merge(entries, more);
    }
    return entries;
}

} // namespace

std::vector<CaseId> listCases(Database &db, const CaseQuery &query, Sight sight, Timestamp now)
{
    auto shelves = shelvesFor(query.list, sight, now);
    if (query.status)
        std::erase_if(shelves, [&](const Shelf &shelf) { return shelf.list != workListOf(*query.status); });
    std::vector<CaseId> ids;
    for (const Entry &entry : matching(db, shelves, query))
        ids.push_back({std::abs(entry.second)});
    return ids;
}

std::vector<std::pair<WorkList, qint64>> countCases(Database &db, Sight sight, Timestamp now)
{
    std::vector<std::pair<WorkList, qint64>> counts;
    for (const auto &[list, code] : codeNames(WorkList {})) {
        qint64 n = 0;
        for (const Shelf &shelf : shelvesFor(list, sight, now))
            n += shelf.dueBy == Shelf::always ? db.value<qint64>(countShelf, shelf.sealed, shelf.list).value_or(0)
                                              : *db.value<qint64>(countDue, shelf.sealed, shelf.list, shelf.dueBy);
        counts.emplace_back(list, n);
    }
    return counts;
}

} // namespace lianxin
