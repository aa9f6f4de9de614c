// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchtable.h"

#include "core/search/bigramtokenizer.h"
#include "core/text/folding.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectHead = "SELECT sealed, number, first_number, subject, place FROM cases WHERE id = ?";

constexpr std::string_view insertText
    = "INSERT INTO search (rowid, number, subject, place, people, body) VALUES (?, ?, ?, ?, ?, ?)";
constexpr std::string_view deleteText = "INSERT INTO search (search, rowid, number, subject, place, people, body)"
                                        " VALUES ('delete', ?, ?, ?, ?, ?, ?)";

constexpr std::string_view selectDoc = "SELECT doc FROM search_doc WHERE case_id = ?";
constexpr std::string_view selectLastDoc = "SELECT MAX(doc) FROM search_doc WHERE doc BETWEEN ? AND ?";
constexpr std::string_view insertDoc = "INSERT INTO search_doc (doc, case_id) VALUES (?, ?)";
constexpr std::string_view deleteDoc = "DELETE FROM search_doc WHERE case_id = ?";

// FTS5's settings: they stay in the file. The three defaults are its own (automerge 4, crisismerge 16, 1 MiB).
constexpr std::string_view configure = "INSERT INTO search (search, rank) VALUES (?, ?)";
constexpr std::string_view selectAutomerge = "SELECT v FROM search_config WHERE k = 'automerge'";
constexpr int mostSegments = 1000; // of at most 2000
constexpr int largeBatch = 32 << 20;
constexpr int pagesPerStep = 64;

// Documents are numbered by the minute their letter came, so that the index runs through time, and small gaps keep it
// small. Of one minute there is room for this many; more go into the next.
constexpr qint64 docsPerMinute = 1024;

qint64 freeDoc(Database &db, Timestamp receivedAt)
{
    qint64 first = std::max<qint64>(receivedAt.ms, 0) / 60'000 * docsPerMinute;
    for (;; first += docsPerMinute) {
        const qint64 last = first + docsPerMinute - 1;
        const auto taken = *db.value<std::optional<qint64>>(selectLastDoc, first, last);
        if (!taken)
            return first;
        if (*taken < last)
            return *taken + 1;
    }
}

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

SearchTerms searchTerms(const SearchText &text)
{
    return {indexTerms(text.number), indexTerms(text.subject), indexTerms(text.place), indexTerms(text.people),
            indexTerms(text.body)};
}

void addToSearch(Work &work, CaseId id, Timestamp receivedAt, SearchWords words)
{
    const qint64 doc = freeDoc(work.db, receivedAt);
    work.db.execute(insertDoc, doc, id);
    work.search.push_back({SearchWrite::Kind::Add, doc, std::move(words)});
}

void takeFromSearch(Work &work, CaseId id, SearchText text)
{
    const auto doc = work.db.value<qint64>(selectDoc, id);
    if (!doc)
        return;
    work.search.push_back({SearchWrite::Kind::Take, *doc, std::move(text)});
    work.db.execute(deleteDoc, id);
}

void writeSearch(Work &work)
{
    // FTS5 writes what it has gathered whenever a document comes that stands before the last one.
    std::ranges::stable_sort(work.search, {}, &SearchWrite::doc);
    for (const auto &[kind, doc, words] : work.search) {
        const std::string_view sql = kind == SearchWrite::Kind::Add ? insertText : deleteText;
        std::visit([&, doc = doc](
                       const auto &w) { work.db.execute(sql, doc, w.number, w.subject, w.place, w.people, w.body); },
                   words);
    }
    work.search.clear();
}

void putOffTidying(Database &db)
{
    if (db.value<int>(selectAutomerge) == 0)
        return;
    db.execute(configure, u"automerge"_s, 0);
    db.execute(configure, u"crisismerge"_s, mostSegments);
    db.execute(configure, u"hashsize"_s, largeBatch);
}

bool finishTidying(Database &db)
{
    if (db.value<int>(selectAutomerge) != 0)
        return true;
    const qint64 before = db.totalChanges();
    db.execute(configure, u"merge"_s, pagesPerStep);
    if (db.totalChanges() - before >= 2) // less than two: there was nothing to merge
        return false;
    db.execute(configure, u"automerge"_s, 4);
    db.execute(configure, u"crisismerge"_s, 16);
    db.execute(configure, u"hashsize"_s, 1 << 20);
    return true;
}

bool isFoundBy(const QString &typed, const SearchText &text)
{
    const QString words
        = folded(QStringList {text.number, text.subject, text.place, text.people, text.body}.join(u'\n'));
    return std::ranges::all_of(typed.simplified().split(u' '),
                               [&](const QString &term) { return words.contains(folded(term)); });
}

} // namespace lianxin
