// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uncompared.h"

#include "core/store/appealtable.h"
#include "core/store/casetable.h"
#include "core/store/searchtable.h"
#include "core/store/similartable.h"

namespace lianxin {

namespace {

constexpr int casesPerStep = 20; // some ten milliseconds

constexpr std::string_view insertUncompared = "INSERT INTO uncompared (case_id) VALUES (?) ON CONFLICT DO NOTHING";
constexpr std::string_view selectNext = "SELECT case_id FROM uncompared WHERE case_id > 0 ORDER BY case_id LIMIT ?";
constexpr std::string_view deleteUncompared = "DELETE FROM uncompared WHERE case_id = ?";

std::vector<CaseId> nextCases(Database &db)
{
    std::vector<CaseId> ids;
    auto query = db.prepare(selectNext);
    query.bind(casesPerStep);
    while (query.step())
        ids.push_back(query.value<CaseId>());
    return ids;
}

} // namespace

void compareLater(Database &db, CaseId id)
{
    db.execute(insertUncompared, id);
}

bool compareSome(Work &work)
{
    const auto ids = nextCases(work.db);
    for (const CaseId id : ids) {
        const auto stored = findCase(work.db, id);
        if (!stored->current.isSealed())
            addMatter(work, id, stored->current, appealsOf(work.db, id));
        work.db.execute(deleteUncompared, id);
    }
    return !ids.empty() || !finishTidying(work.db);
}

} // namespace lianxin
