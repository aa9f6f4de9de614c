// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/similartable.h"

#include "core/store/appealtable.h"
#include "core/store/audittable.h"
#include "core/store/sight.h"
#include "core/store/sqlvalues.h"
#include "core/triage/samematter.h"

#include <algorithm>
#include <map>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

// A phrase that half the letters share, or a campaign of a thousand copies, must not make each arrival slow.
constexpr int newestPerShingle = 64;
constexpr size_t comparedInFull = 12;

constexpr std::string_view insertSketch = "INSERT INTO sketch (shingle, case_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr std::string_view deleteSketch = "DELETE FROM sketch WHERE shingle = ? AND case_id = ?";
constexpr std::string_view selectSketched
    = "SELECT case_id FROM sketch WHERE shingle = ? ORDER BY case_id DESC LIMIT ?";

constexpr std::string_view upsertPair
    = "INSERT INTO similar (case_id, earlier, why, score) VALUES (?, ?, ?, ?) ON CONFLICT (case_id, earlier)"
      " DO UPDATE SET why = excluded.why, score = excluded.score WHERE excluded.score > score";
constexpr std::string_view selectPairs
    = "SELECT earlier, why, score, linked, dismissed FROM similar WHERE case_id = ? ORDER BY case_id, earlier";
constexpr std::string_view selectUndecided
    = "SELECT EXISTS (SELECT 1 FROM similar WHERE case_id = ? AND linked = 0 AND dismissed = 0)";
constexpr std::string_view selectOthers = "SELECT case_id, earlier FROM similar WHERE case_id = ?1"
                                          " UNION ALL SELECT case_id, earlier FROM similar WHERE earlier = ?1";
constexpr std::string_view updateLinked = "UPDATE similar SET linked = ? WHERE case_id = ? AND earlier = ?";
constexpr std::string_view updateDismissed = "UPDATE similar SET dismissed = 1 WHERE case_id = ? AND earlier = ?";
constexpr std::string_view deletePairs = "DELETE FROM similar WHERE case_id = ?";
constexpr std::string_view deletePairsOfEarlier = "DELETE FROM similar WHERE earlier = ?";

/// Cases that share enough of the sketch, those that share most first.
std::vector<CaseId> candidates(Database &db, const Shingles &sketch, CaseId except)
{
    std::map<CaseId, int> shared;
    auto query = db.prepare(selectSketched);
    for (const quint32 shingle : sketch) {
        query.bind(qint64(shingle), newestPerShingle);
        while (query.step())
            ++shared[query.value<CaseId>()];
    }
    shared.erase(except);
    std::erase_if(shared, [&](const auto &entry) { return entry.second < sharedByCandidates(sketch); });

    std::vector<std::pair<int, CaseId>> best;
    for (const auto &[id, count] : shared)
        best.emplace_back(count, id);
    std::ranges::sort(best, std::greater());
    best.resize(std::min(best.size(), comparedInFull));
    std::vector<CaseId> ids;
    for (const auto &[count, id] : best)
        ids.push_back(id);
    return ids;
}

std::optional<Sameness> sameness(const Matter &matter, const Case &other, const std::vector<Appeal> &letters)
{
    std::optional<Sameness> best;
    for (const Appeal &letter : letters)
        if (const auto same = sameMatter(matter, matterOf(letter.body, other.place)))
            if (!best || same->score > best->score)
                best = same;
    return best;
}

bool areLinked(const Case &a, const Case &b)
{
    const auto names = [](const Case &one, const Case &other) {
        return one.joinedTo == other.key || std::ranges::find(one.links, other.key) != one.links.end();
    };
    return names(a, b) || names(b, a);
}

void remember(Work &work, CaseId id, const Case &c, const StoredCase &other, const Sameness &same)
{
    const auto why = same.sameText ? SimilarCase::Why::SameText : SimilarCase::Why::SamePlaceAndWords;
    const bool isLater = std::pair(c.receivedAt, id) > std::pair(other.current.receivedAt, other.id);
    const CaseId later = isLater ? id : other.id;
    const CaseId earlier = isLater ? other.id : id;
    work.db.execute(upsertPair, later, earlier, why, same.score);
    work.db.execute(updateLinked, areLinked(c, other.current), later, earlier);
    work.changes.cases.push_back(later);
}

} // namespace

void addMatter(Work &work, CaseId id, const Case &c, const std::vector<Appeal> &appeals)
{
    for (const Appeal &appeal : appeals) {
        const Matter matter = matterOf(appeal.body, c.place);
        const Shingles sketch = sketchOf(matter.shingles);
        for (const CaseId candidate : candidates(work.db, sketch, id)) {
            const auto other = findCase(work.db, candidate);
            if (const auto same = sameness(matter, other->current, appealsOf(work.db, candidate)))
                remember(work, id, c, *other, *same);
        }
        for (const quint32 shingle : sketch)
            work.db.execute(insertSketch, qint64(shingle), id);
    }
}

void takeMatter(Database &db, CaseId id, const std::vector<Appeal> &appeals)
{
    for (const Appeal &appeal : appeals)
        for (const quint32 shingle : sketchOf(shingles(appeal.body)))
            db.execute(deleteSketch, qint64(shingle), id);
    db.execute(deletePairs, id);
    db.execute(deletePairsOfEarlier, id);
}

bool repeats(Database &db, CaseId id)
{
    return *db.value<bool>(selectUndecided, id);
}

std::vector<SimilarPair> similarTo(Database &db, CaseId id)
{
    std::vector<SimilarPair> pairs;
    auto query = db.prepare(selectPairs);
    query.bind(id);
    while (query.step()) {
        const auto [earlier, why, score, linked, dismissed] = query.row<CaseId, SimilarCase::Why, double, bool, bool>();
        pairs.push_back({earlier, why, score, linked, dismissed});
    }
    std::ranges::stable_sort(pairs, std::greater(), &SimilarPair::score);
    return pairs;
}

constexpr std::string_view selectNames = "SELECT COALESCE(CAST(doc AS TEXT) ->> '$.joined_to', '') || ' ' ||"
                                         " COALESCE(CAST(doc AS TEXT) ->> '$.links', '') FROM cases WHERE id = ?";

QString linkedNames(Database &db, CaseId id)
{
    return *db.value<QString>(selectNames, id);
}

void noteLinks(Database &db, CaseId id, const Case &c)
{
    std::vector<std::pair<CaseId, CaseId>> pairs;
    auto query = db.prepare(selectOthers);
    query.bind(id);
    while (query.step())
        pairs.emplace_back(query.value<CaseId>(0), query.value<CaseId>(1));
    for (const auto &[later, earlier] : pairs) {
        const auto other = findCase(db, later == id ? earlier : later);
        db.execute(updateLinked, areLinked(c, other->current), later, earlier);
    }
}

Result<void> dismiss(Work &work, const Actor &actor, CaseId id, CaseId earlier)
{
    const auto stored = findCase(work.db, id);
    if (!stored || !sightOf(actor, work.rules).sees(stored->current.isSealed()))
        return failure(Error::Code::NotFound, u"no-such-case"_s);
    work.db.execute(updateDismissed, id, earlier);
    if (work.db.changes() == 0)
        return failure(Error::Code::NotFound, u"not-similar"_s);
    audit(work, actor.id, u"dismiss_similar"_s, stored->current.key.toString());
    work.changes.cases.push_back(id);
    return {};
}

} // namespace lianxin
