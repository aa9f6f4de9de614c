// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/caseindex.h"

#include "core/store/appealtable.h"
#include "core/store/searchtable.h"
#include "core/store/similartable.h"

namespace lianxin {

void reindex(Work &work, const StoredCase &stored, const IndexedHead &before)
{
    const IndexedHead after = indexedHead(work.db, stored.id);
    if (before == after)
        return;
    const auto letters = appealsOf(work.db, stored.id);
    if (!before.sealed)
        takeFromSearch(work, stored.id);
    if (!after.sealed)
        addToSearch(work, stored.id, searchText(after, letters));
    if (after.sealed && !before.sealed)
        takeMatter(work.db, stored.id, letters);
    if (before.sealed && !after.sealed)
        addMatter(work, stored.id, stored.current, letters);
}

void addLetters(Work &work, const StoredCase &stored, const std::vector<Appeal> &appeals)
{
    std::vector<Appeal> letters = appealsOf(work.db, stored.id);
    const bool isFirst = letters.empty();
    const IndexedHead head = indexedHead(work.db, stored.id);
    std::vector<Appeal> added;
    for (const Appeal &appeal : appeals)
        if (addAppeal(work.db, stored.id, appeal))
            added.push_back(appeal);
    if (head.sealed || (added.empty() && !isFirst))
        return;
    letters.insert(letters.end(), added.begin(), added.end());
    addToSearch(work, stored.id, searchText(head, letters));
    addMatter(work, stored.id, stored.current, added);
}

void unindex(Work &work, CaseId id)
{
    const IndexedHead head = indexedHead(work.db, id);
    if (head.sealed)
        return;
    const auto letters = appealsOf(work.db, id);
    takeFromSearch(work, id);
    takeMatter(work.db, id, letters);
}

} // namespace lianxin
