// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchtable.h"

#include "core/search/wordindex.h"
#include "core/store/idstretches.h"
#include "core/text/folding.h"

#include <algorithm>
#include <map>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectHead = "SELECT sealed, number, first_number, subject, place FROM cases WHERE id = ?";

constexpr std::string_view selectDoc = "SELECT doc FROM search_doc WHERE case_id = ?";
constexpr std::string_view insertDocs
    = "WITH RECURSIVE step (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM step WHERE i < ?3 - 1)"
      " INSERT INTO search_doc (doc, case_id) SELECT ?1 + i, ?2 + i FROM step";
constexpr std::string_view deleteDoc = "DELETE FROM search_doc WHERE doc = ?";

// Merging keeps pace with what is written.
constexpr size_t leastPagesMerged = 8;
constexpr size_t pagesMergedForOne = 4;

/// "LY-2026-000412" → "LY-2026-000412 412"
QString withTail(const QString &number)
{
    qsizetype from = number.size();
    while (from > 0 && number[from - 1].isDigit())
        --from;
    while (from < number.size() && number[from] == u'0')
        ++from;
    return number + u' ' + number.sliced(from);
}

QString withLastFour(const QString &phone)
{
    return phone + u' ' + phone.right(4);
}

void forgetCase(Database &db, CaseId id)
{
    const auto doc = db.value<qint64>(selectDoc, id);
    if (!doc)
        return;
    forgetDocument(db, *doc);
    db.execute(deleteDoc, *doc);
}

} // namespace

IndexedHead indexedHead(Database &db, CaseId id)
{
    auto query = db.prepare(selectHead);
    if (!query.bind(id).step())
        return {};
    const auto [sealed, number, firstNumber, subject, place] = query.row<bool, QString, QString, QString, QString>();
    return {sealed, number, firstNumber, subject, place};
}

SearchText searchText(const IndexedHead &head, const std::vector<Appeal> &appeals)
{
    SearchText text {withTail(head.number), head.subject, head.place, {}, {}};
    if (head.firstNumber != head.number)
        text.number += u' ' + withTail(head.firstNumber);
    for (const Appeal &appeal : appeals) {
        text.number += u' ' + withTail(appeal.sourceNo);
        text.people += appeal.residentName + u' ' + withLastFour(appeal.residentPhone) + u'\n';
        text.body += (appeal.subject == head.subject ? QString() : appeal.subject + u'\n') + appeal.body + u'\n';
    }
    return text;
}

void addTo(TermBatch &batch, const SearchText &text)
{
    batch.add({text.number, text.subject, text.place, text.people, text.body});
}

void addToSearch(Work &work, CaseId id, SearchText words)
{
    work.search.push_back({id, std::move(words)});
}

void takeFromSearch(Work &work, CaseId id)
{
    forgetCase(work.db, id);
    work.search.push_back({id, std::nullopt});
}

void writeSearch(Work &work)
{
    std::map<CaseId, const SearchText *> last;
    for (const auto &[id, words] : work.search)
        last[id] = words ? &*words : nullptr;
    std::erase_if(last, [](const auto &write) { return !write.second; });
    TermBatch batch;
    std::vector<CaseId> cases;
    for (const auto &[id, words] : last) {
        forgetCase(work.db, id);
        addTo(batch, *words);
        cases.push_back(id);
    }
    work.search.clear();
    if (cases.empty())
        return;
    const auto pages = batch.pages();
    addGathered(work.db, pages, cases);
    (void)mergeRuns(work.db, std::max(leastPagesMerged, pagesMergedForOne * pages.size()));
}

void addGathered(Database &db, const std::vector<TermPage> &words, const std::vector<CaseId> &cases)
{
    const qint64 first = nextDocument(db);
    addRun(db, qint64(cases.size()), words);
    for (size_t at = 0; at < cases.size(); ++at)
        if (cases[at].isNull())
            forgetDocument(db, first + qint64(at));
    for (const IdStretch &stretch : stretchesOf(cases))
        db.execute(insertDocs, first + qint64(stretch.at), stretch.first, stretch.count);
}

bool isFoundBy(const QString &typed, const SearchText &text)
{
    const QString words
        = folded(QStringList {text.number, text.subject, text.place, text.people, text.body}.join(u'\n'));
    return std::ranges::all_of(typed.simplified().split(u' '),
                               [&](const QString &term) { return words.contains(folded(term)); });
}

} // namespace lianxin
