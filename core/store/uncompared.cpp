// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uncompared.h"

#include "core/search/wordindex.h"
#include "core/store/appealtable.h"
#include "core/store/casetable.h"
#include "core/store/idstretches.h"
#include "core/store/searchtable.h"
#include "core/store/similartable.h"

namespace lianxin {

namespace {

// Some ten milliseconds each.
constexpr int casesPerStep = 20;
constexpr int casesIndexedPerStep = 100;
constexpr size_t pagesPerStep = 48;

constexpr std::string_view insertUncompared
    = "WITH RECURSIVE step (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM step WHERE i < ?2 - 1)"
      " INSERT INTO uncompared (case_id) SELECT ?1 + i FROM step WHERE true ON CONFLICT DO NOTHING";
constexpr std::string_view selectNext = "SELECT case_id FROM uncompared WHERE case_id > 0 ORDER BY case_id LIMIT ?";
constexpr std::string_view selectUnindexed = "SELECT case_id FROM unindexed WHERE case_id > 0 ORDER BY case_id LIMIT ?";
constexpr std::string_view deleteUnindexed = "DELETE FROM unindexed WHERE case_id = ?";
constexpr std::string_view deleteUncompared = "DELETE FROM uncompared WHERE case_id = ?";

std::vector<CaseId> nextCases(Database &db, std::string_view sql, int most)
{
    std::vector<CaseId> ids;
    auto query = db.prepare(sql);
    query.bind(most);
    while (query.step())
        ids.push_back(query.value<CaseId>());
    return ids;
}

bool indexSome(Work &work)
{
    const auto ids = nextCases(work.db, selectUnindexed, casesIndexedPerStep);
    for (const CaseId id : ids) {
        if (const IndexedHead head = indexedHead(work.db, id); !head.sealed)
            addToSearch(work, id, searchText(head, appealsOf(work.db, id)));
        work.db.execute(deleteUnindexed, id);
    }
    return !ids.empty();
}

bool compareSome(Work &work)
{
    const auto ids = nextCases(work.db, selectNext, casesPerStep);
    for (const CaseId id : ids) {
        const auto stored = findCase(work.db, id);
        if (!stored->current.isSealed())
            addMatter(work, id, stored->current, appealsOf(work.db, id));
        work.db.execute(deleteUncompared, id);
    }
    return !ids.empty();
}

} // namespace

void compareLater(Database &db, const std::vector<CaseId> &ids)
{
    for (const IdStretch &stretch : stretchesOf(ids))
        db.execute(insertUncompared, stretch.first, stretch.count);
}

bool catchUpSome(Work &work)
{
    return indexSome(work) || !mergeRuns(work.db, pagesPerStep) || compareSome(work);
}

} // namespace lianxin
