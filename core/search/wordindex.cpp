// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordindex.h"

#include "core/search/runpages.h"
#include "core/search/wordquery.h"

#include <algorithm>

namespace lianxin {

namespace {

constexpr std::string_view selectLast = "SELECT COALESCE(MAX(last), 0) FROM word_run";
constexpr std::string_view insertRun = "INSERT INTO word_run (first, last, bytes, state) VALUES (?, ?, ?, 'live')";
constexpr std::string_view insertGone = "INSERT INTO word_gone (document) VALUES (?)";

constexpr std::string_view selectRuns = "SELECT n, first FROM word_run WHERE state = 'live' ORDER BY first";
constexpr std::string_view selectPageOf
    = "SELECT bytes FROM word_page WHERE run = ? AND (term, part) <= (?, 0) ORDER BY term DESC, part DESC LIMIT 1";
constexpr std::string_view selectPagesBehind
    = "SELECT term, bytes FROM word_page WHERE run = ? AND (term, part) > (?, 0) ORDER BY term, part";

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

struct WantedTerm {
    std::string_view term;
    bool isPrefix;

    [[nodiscard]] bool holds(std::string_view found) const
    {
        return isPrefix ? found.starts_with(term) : found == term;
    }
    [[nodiscard]] bool isBehind(std::string_view found) const
    {
        return isPrefix ? found > term && !found.starts_with(term) : found > term;
    }
};

/// False once the rest of the run can hold no more.
bool takeLists(std::string_view page, const WantedTerm &wanted, std::vector<QByteArray> &lists)
{
    for (TermPageReader entry(page); entry.next();) {
        if (wanted.isBehind(entry.term()))
            return false;
        if (wanted.holds(entry.term()))
            lists.emplace_back(entry.list().data(), qsizetype(entry.list().size()));
    }
    return true;
}

std::vector<QByteArray> listsIn(Database &db, qint64 run, const QByteArray &term, bool isPrefix)
{
    const WantedTerm wanted {viewOf(term), isPrefix};
    std::vector<QByteArray> lists;
    const auto first = db.value<QByteArray>(selectPageOf, run, term);
    if (first && !takeLists(viewOf(*first), wanted, lists))
        return lists;
    auto query = db.prepare(selectPagesBehind);
    query.bind(run, term);
    while (query.step() && !wanted.isBehind(viewOf(query.value<QByteArray>(0)))
           && takeLists(viewOf(query.value<QByteArray>(1)), wanted, lists)) { }
    return lists;
}

} // namespace

qint64 nextDocument(Database &db)
{
    return *db.value<qint64>(selectLast) + 1;
}

void addRun(Database &db, qint64 count, const std::vector<TermPage> &pages)
{
    const qint64 first = nextDocument(db);
    db.execute(insertRun, first, first + count - 1, 0);
    addPages(db, db.lastInsertId(), pages);
}

void forgetDocument(Database &db, qint64 document)
{
    db.execute(insertGone, document);
}

std::vector<qint64> documentsWith(Database &db, const QString &typed)
{
    std::vector<qint64> found;
    const std::vector<Phrase> phrases = phrasesOf(typed);
    auto runs = db.prepare(selectRuns);
    while (!phrases.empty() && runs.step()) {
        const auto [run, first] = runs.row<qint64, qint64>();
        const auto listsOf
            = [&db, run = run](const QByteArray &term, bool isPrefix) { return listsIn(db, run, term, isPrefix); };
        for (const quint64 document : documentsWith(phrases, listsOf))
            found.push_back(first + qint64(document));
    }
    return found;
}

} // namespace lianxin
