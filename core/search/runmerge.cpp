// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/runpages.h"
#include "core/search/wordindex.h"

#include <algorithm>
#include <memory>

// Runs of about one size that follow each other are merged into one that is larger by that factor, so a document's
// terms are written again only as often as the sizes have steps. The new run is made unseen while the old ones go on
// answering; when it is whole, it takes their place, and their pages are removed.

namespace lianxin {

namespace {

constexpr size_t runsAtOnce = 8;
constexpr qint64 smallRun = 32'000; // bytes; smaller ones count as alike
constexpr int pagesRemovedAtOnce = 64;

constexpr std::string_view selectNewest
    = "SELECT n, first, last, bytes FROM word_run WHERE state = 'live' ORDER BY first DESC";
constexpr std::string_view selectMade = "SELECT n, first, last, merged_to FROM word_run WHERE state = 'made'";
constexpr std::string_view selectSources
    = "SELECT n, first FROM word_run WHERE state = 'live' AND first BETWEEN ? AND ? ORDER BY first";

constexpr std::string_view insertMade
    = "INSERT INTO word_run (first, last, bytes, state, merged_to) VALUES (?, ?, 0, 'made', x'')";
constexpr std::string_view advanceMade = "UPDATE word_run SET merged_to = ? WHERE n = ?";
constexpr std::string_view finishMade = "UPDATE word_run SET state = 'live', merged_to = NULL WHERE n = ?";
constexpr std::string_view spendSources
    = "UPDATE word_run SET state = 'spent' WHERE state = 'live' AND first BETWEEN ? AND ?";

constexpr std::string_view selectGone = "SELECT document FROM word_gone WHERE document BETWEEN ? AND ?";
constexpr std::string_view deleteGone = "DELETE FROM word_gone WHERE document BETWEEN ? AND ?";

constexpr std::string_view selectSpent = "SELECT n FROM word_run WHERE state = 'spent' LIMIT 1";
constexpr std::string_view selectTerms = "SELECT term FROM word_page WHERE run = ? ORDER BY term, part";
constexpr std::string_view deletePages = "DELETE FROM word_page WHERE run = ? AND term <= ?";
constexpr std::string_view deleteSpent = "DELETE FROM word_run WHERE n = ?";

// From the page on that may hold the first term behind the one named.
constexpr std::string_view selectPagesFrom
    = "SELECT bytes FROM word_page WHERE run = ?1 AND term >= COALESCE((SELECT MAX(term) FROM word_page WHERE run = ?1"
      " AND term <= ?2), x'') ORDER BY term, part";

struct Run {
    qint64 n, first, last;
};

/// The terms of a run, one after the other.
class RunWalk
{
public:
    RunWalk(Database &db, qint64 run, qint64 first, const QByteArray &behind)
        : m_first(first),
          m_pages(db.prepare(selectPagesFrom))
    {
        m_pages.bind(run, behind);
        while (next() && term() <= std::string_view(behind.constData(), size_t(behind.size()))) { }
    }

    bool next() ///< false at the end
    {
        while (!m_isAtEnd && !m_entry.next()) {
            m_isAtEnd = !m_pages.step();
            m_page = m_isAtEnd ? QByteArray() : m_pages.value<QByteArray>(0);
            m_entry = TermPageReader({m_page.constData(), size_t(m_page.size())});
        }
        return !m_isAtEnd;
    }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] const std::string &term() const { return m_entry.term(); }
    [[nodiscard]] std::string_view list() const { return m_entry.list(); }
    [[nodiscard]] qint64 first() const { return m_first; }

private:
    qint64 m_first;
    Statement m_pages;
    QByteArray m_page;
    TermPageReader m_entry {{}};
    bool m_isAtEnd = false;
};

int sizeStep(qint64 bytes)
{
    int step = 0;
    for (; bytes > smallRun; bytes /= qint64(runsAtOnce))
        ++step;
    return step;
}

/// How many of the newest runs are to be merged, if any.
size_t runsToMerge(const std::vector<int> &steps)
{
    const int largest = steps.empty() ? 0 : *std::ranges::max_element(steps);
    for (int step = 0; step <= largest; ++step) {
        const auto end = std::ranges::find_if(steps, [step](int other) { return other > step; });
        if (const auto count = size_t(end - steps.begin()); count >= runsAtOnce)
            return count;
    }
    return 0;
}

bool beginMerge(Database &db)
{
    std::vector<Run> runs;
    std::vector<int> steps;
    auto query = db.prepare(selectNewest);
    while (query.step()) {
        const auto [n, first, last, bytes] = query.row<qint64, qint64, qint64, qint64>();
        runs.push_back({n, first, last});
        steps.push_back(sizeStep(bytes));
    }
    const size_t count = runsToMerge(steps);
    if (count > 0)
        db.execute(insertMade, runs[count - 1].first, runs.front().last);
    return count > 0;
}

/// The run being made, and the last term it has.
std::optional<std::pair<Run, QByteArray>> madeRun(Database &db)
{
    auto query = db.prepare(selectMade);
    if (!query.step())
        return std::nullopt;
    auto [n, first, last, mergedTo] = query.row<qint64, qint64, qint64, QByteArray>();
    return std::pair(Run {n, first, last}, std::move(mergedTo));
}

using Walks = std::vector<std::unique_ptr<RunWalk>>;

bool comesLater(const std::unique_ptr<RunWalk> &a, const std::unique_ptr<RunWalk> &b)
{
    const int order = a->term().compare(b->term());
    return order > 0 || (order == 0 && a->first() > b->first());
}

Walks walksOf(Database &db, const Run &made, const QByteArray &behind)
{
    Walks walks;
    auto query = db.prepare(selectSources);
    query.bind(made.first, made.last);
    while (query.step()) {
        auto walk = std::make_unique<RunWalk>(db, query.value<qint64>(0), query.value<qint64>(1), behind);
        if (!walk->isAtEnd())
            walks.push_back(std::move(walk));
    }
    std::ranges::make_heap(walks, comesLater);
    return walks;
}

std::vector<qint64> goneOf(Database &db, const Run &made)
{
    std::vector<qint64> gone;
    auto query = db.prepare(selectGone);
    query.bind(made.first, made.last);
    while (query.step())
        gone.push_back(query.value<qint64>());
    return gone;
}

void copyList(const RunWalk &walk, const Run &made, const std::vector<qint64> &gone, TermPageWriter &writer)
{
    for (Postings postings(walk.list()); postings.next();) {
        const qint64 document = walk.first() + qint64(postings.document());
        if (!std::ranges::binary_search(gone, document))
            writer.add(quint64(document - made.first), postings.rawPlaces());
    }
}

/// Copies the next term.
QByteArray mergeTerm(Walks &walks, const Run &made, const std::vector<qint64> &gone, TermPageWriter &writer)
{
    const std::string term = walks.front()->term();
    writer.begin(term);
    while (!walks.empty() && walks.front()->term() == term) {
        std::ranges::pop_heap(walks, comesLater);
        copyList(*walks.back(), made, gone, writer);
        if (walks.back()->next())
            std::ranges::push_heap(walks, comesLater);
        else
            walks.pop_back();
    }
    return QByteArray::fromStdString(term);
}

void finishMerge(Database &db, const Run &made)
{
    db.execute(spendSources, made.first, made.last);
    db.execute(finishMade, made.n);
    // One that was forgotten meanwhile may stand in the new run with half of its terms: they are in nobody's way.
    db.execute(deleteGone, made.first, made.last);
}

void mergeOn(Database &db, const Run &made, QByteArray mergedTo, size_t pages)
{
    Walks walks = walksOf(db, made, mergedTo);
    const std::vector<qint64> gone = goneOf(db, made);
    TermPageWriter writer;
    while (!walks.empty() && writer.fullPages() < pages)
        mergedTo = mergeTerm(walks, made, gone, writer);
    const bool isWhole = walks.empty();
    walks.clear();
    addPages(db, made.n, writer.takePages(true));
    db.execute(advanceMade, mergedTo, made.n);
    if (isWhole)
        finishMerge(db, made);
}

std::optional<QByteArray> lastTermToRemove(Database &db, qint64 run)
{
    std::optional<QByteArray> last;
    auto query = db.prepare(selectTerms);
    query.bind(run);
    for (int i = 0; i < pagesRemovedAtOnce && query.step(); ++i)
        last = query.value<QByteArray>();
    return last;
}

/// Some pages of one; false if there is none.
bool removeSpent(Database &db)
{
    const auto spent = db.value<qint64>(selectSpent);
    if (!spent)
        return false;
    if (const auto last = lastTermToRemove(db, *spent))
        db.execute(deletePages, *spent, *last);
    else
        db.execute(deleteSpent, *spent);
    return true;
}

} // namespace

bool mergeRuns(Database &db, size_t pages)
{
    const bool hasRemoved = removeSpent(db);
    auto made = madeRun(db);
    if (!made && beginMerge(db))
        made = madeRun(db);
    if (made)
        mergeOn(db, made->first, std::move(made->second), pages);
    return !made && !hasRemoved;
}

} // namespace lianxin
