// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/caselist.h"

#include "core/store/sqlvalues.h"

#include <algorithm>
#include <limits>

// A list is put together from shelves: a shelf is what is sealed or not, stands in one work list, and is due up to some
// time. Each shelf is one walk of a covering index that also holds the filters, and comes in order; merging them is
// cheap. So a question costs what the shelves it names hold, and never sorts in SQL.

namespace lianxin {

namespace {

constexpr std::string_view selectByDue
    = "SELECT due_order, id FROM cases WHERE sealed = ?1 AND list = ?2 AND due_order <= ?3"
      " AND (?4 = '' OR status = ?4) AND (?5 = '' OR channel = ?5) AND (?6 = '' OR owner = ?6)"
      " AND (?7 = '' OR category = ?7 OR substr(category, 1, length(?7) + 1) = ?7 || '/')"
      " AND (?8 = '' OR substr(place, 1, length(?8)) = ?8) ORDER BY due_order, id";

constexpr std::string_view selectByNewest
    = "SELECT received_at, id FROM cases WHERE sealed = ?1 AND list = ?2 AND due_order <= ?3"
      " AND (?4 = '' OR status = ?4) AND (?5 = '' OR channel = ?5) AND (?6 = '' OR owner = ?6)"
      " AND (?7 = '' OR category = ?7 OR substr(category, 1, length(?7) + 1) = ?7 || '/')"
      " AND (?8 = '' OR substr(place, 1, length(?8)) = ?8) ORDER BY received_at DESC, id DESC";

constexpr std::string_view countShelf = "SELECT n FROM list_count WHERE sealed = ? AND list = ?";
constexpr std::string_view countDue = "SELECT COUNT(*) FROM cases WHERE sealed = ? AND list = ? AND due_order <= ?";

constexpr std::array standing {WorkList::New,    WorkList::Open,     WorkList::Review,
                               WorkList::ToSend, WorkList::Answered, WorkList::Closed};
constexpr std::array unfinished {WorkList::Open, WorkList::Review, WorkList::ToSend};

constexpr qint64 always = std::numeric_limits<qint64>::max();

struct Shelf {
    bool sealed = false;
    WorkList list = WorkList::New;
    qint64 dueBy = always;
};

qint64 endOfDay(Timestamp now)
{
    return Timestamp::atLocal(now.date().addDays(1), QTime(0, 0)).ms - 1;
}

std::vector<Shelf> shelvesOf(WorkList list, bool sealed, Timestamp now)
{
    std::vector<Shelf> shelves;
    if (list == WorkList::Today) {
        shelves.push_back({sealed, WorkList::New});
        for (const WorkList one : unfinished)
            shelves.push_back({sealed, one, endOfDay(now)});
    } else if (list == WorkList::All || list == WorkList::Sealed) {
        for (const WorkList one : standing)
            shelves.push_back({sealed, one});
    } else {
        shelves.push_back({sealed, list});
    }
    return shelves;
}

std::vector<Shelf> shelvesFor(WorkList list, Sight sight, Timestamp now)
{
    std::vector<Shelf> shelves;
    for (const bool sealed : {false, true}) {
        if (!sight.sees(sealed) || (list == WorkList::Sealed && !sealed))
            continue;
        const auto more = shelvesOf(list, sealed, now);
        shelves.insert(shelves.end(), more.begin(), more.end());
    }
    return shelves;
}

using Entry = std::pair<qint64, CaseId>; // what it is sorted by, and the case

void appendShelf(Database &db, const Shelf &shelf, const CaseQuery &asked, std::vector<Entry> &entries)
{
    auto query = db.prepare(asked.sort == CaseSort::Due ? selectByDue : selectByNewest);
    query.bind(shelf.sealed, shelf.list, shelf.dueBy, asked.status ? toCode(*asked.status) : QString(), asked.channel,
               textOf(asked.owner), asked.category, asked.place);
    while (query.step())
        entries.emplace_back(query.value<qint64>(0), query.value<CaseId>(1));
}

} // namespace

std::vector<CaseId> listCases(Database &db, const CaseQuery &query, Sight sight, Timestamp now)
{
    std::vector<Entry> entries;
    for (const Shelf &shelf : shelvesFor(query.list, sight, now)) {
        if (query.status && workListOf(*query.status) != shelf.list)
            continue;
        const auto middle = qsizetype(entries.size());
        appendShelf(db, shelf, query, entries);
        if (query.sort == CaseSort::Due)
            std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end());
        else
            std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end(), std::greater());
    }
    std::vector<CaseId> ids;
    ids.reserve(entries.size());
    for (const Entry &entry : entries)
        ids.push_back(entry.second);
    return ids;
}

std::vector<std::pair<WorkList, qint64>> countCases(Database &db, Sight sight, Timestamp now)
{
    std::vector<std::pair<WorkList, qint64>> counts;
    for (const auto &[list, code] : codeNames(WorkList {})) {
        qint64 n = 0;
        for (const Shelf &shelf : shelvesFor(list, sight, now))
            n += shelf.dueBy == always ? db.value<qint64>(countShelf, shelf.sealed, shelf.list).value_or(0)
                                       : *db.value<qint64>(countDue, shelf.sealed, shelf.list, shelf.dueBy);
        counts.emplace_back(list, n);
    }
    return counts;
}

} // namespace lianxin
