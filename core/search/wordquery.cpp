// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordquery.h"

#include "core/search/postings.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <iterator>
#include <QRegularExpression>
#include <QStringList>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 200;

int endOfLastToken(const QByteArray &utf8)
{
    int end = 0;
    tokenize({utf8.constData(), size_t(utf8.size())}, TokenPurpose::Query, [&end](const Token &token) {
        end = token.end;
        return true;
    });
    return end;
}

/// A prefix if its last token may be the beginning of a longer one. Without terms if there is no token in it.
Phrase phraseOf(const QString &term)
{
    Phrase phrase;
    QByteArray utf8 = term.toUtf8();
    utf8.truncate(endOfLastToken(utf8)); // what follows it would end its run
    tokenize({utf8.constData(), size_t(utf8.size())}, TokenPurpose::Query, [&phrase](const Token &token) {
        phrase.terms.emplace_back(token.text.data(), qsizetype(token.text.size()));
        phrase.isPrefix = token.isWhole;
        return true;
    });
    return phrase;
}

/// Where a phrase would have to begin for one of its terms to stand where it does: the document, and the place in it.
using Beginning = std::pair<quint64, quint64>;

struct TermLists {
    quint64 index = 0; ///< of the term in its phrase
    bool isPrefix = false;
    std::vector<QByteArray> lists;

    [[nodiscard]] qsizetype size() const
    {
        qsizetype bytes = 0;
        for (const QByteArray &list : lists)
            bytes += list.size();
        return bytes;
    }
};

/// Of a term that stands alone the places do not matter.
std::vector<Beginning> beginnings(const TermLists &term, bool isAlone)
{
    std::vector<Beginning> found;
    for (const QByteArray &list : term.lists)
        for (Postings postings({list.constData(), size_t(list.size())}); postings.next();) {
            if (isAlone)
                found.emplace_back(postings.document(), 0);
            else
                postings.eachPlace([&](quint64 place) {
                    if (place >= term.index)
                        found.emplace_back(postings.document(), place - term.index);
                });
        }
    if (term.isPrefix)
        std::ranges::sort(found);
    return found;
}

template <class T>
std::vector<T> inBoth(const std::vector<T> &a, const std::vector<T> &b)
{
    std::vector<T> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both;
}

std::vector<quint64> documentsWith(const Phrase &phrase, const ListsOf &listsOf)
{
    std::vector<TermLists> terms;
    for (size_t i = 0; i < phrase.terms.size(); ++i) {
        const bool isPrefix = phrase.isPrefix && i + 1 == phrase.terms.size();
        terms.push_back({i, isPrefix, listsOf(phrase.terms[i], isPrefix)});
        if (terms.back().lists.empty())
            return {};
    }
    std::ranges::sort(terms, {}, &TermLists::size); // the rarest first
    std::vector<Beginning> found = beginnings(terms.front(), terms.size() == 1);
    for (size_t i = 1; i < terms.size() && !found.empty(); ++i)
        found = inBoth(found, beginnings(terms[i], false));
    std::vector<quint64> documents;
    for (const auto &[document, place] : found)
        if (documents.empty() || documents.back() != document)
            documents.push_back(document);
    return documents;
}

} // namespace

std::vector<Phrase> phrasesOf(const QString &typed)
{
    static const QRegularExpression apart(u"[\\s\\p{Z}\\p{C}\"]+"_s);
    std::vector<Phrase> phrases;
    for (const QString &term : typed.first(std::min(typed.size(), longestQuery)).split(apart, Qt::SkipEmptyParts))
        if (Phrase phrase = phraseOf(term); !phrase.terms.empty())
            phrases.push_back(std::move(phrase));
    return phrases;
}

std::vector<quint64> documentsWith(const std::vector<Phrase> &phrases, const ListsOf &listsOf)
{
    std::vector<quint64> found;
    for (size_t i = 0; i < phrases.size() && (i == 0 || !found.empty()); ++i)
        found = i == 0 ? documentsWith(phrases[i], listsOf) : inBoth(found, documentsWith(phrases[i], listsOf));
    return found;
}

} // namespace lianxin
