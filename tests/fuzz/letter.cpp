// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/textdiff.h"
#include "core/text/demands.h"
#include "core/text/folding.h"
#include "core/text/masking.h"
#include "core/text/similarity.h"
#include "core/text/tokens.h"
#include "tests/fuzz/target.h"

// A resident's words, which may be anything. Behind the first line feed stand the names to cover up.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

void demandsMustBeOfTheLetter(const QString &letter)
{
    qsizetype end = 0;
    for (const DemandSpan &demand : proposedDemands(letter)) {
        must(demand.start >= end && demand.length > 0, "demands stand behind each other");
        end = demand.start + demand.length;
        must(end <= letter.size(), "demands stand in the letter");
        must(letter.sliced(demand.start, demand.length).contains(demand.text), "a demand has the letter's own words");
    }
}

void mustBeCovered(const QString &letter, const QStringList &names)
{
    const QString covered = masked(letter, names);
    must(covered.size() == letter.size(), "what is covered is as long as it was");
    for (qsizetype i = 0; i < letter.size(); ++i)
        must(covered[i] == letter[i] || covered[i] == u'*' || covered[i] == u'某',
             "nothing changes but what is covered");
}

void mustFold(const QString &letter)
{
    must(foldedInPlace(letter).size() == letter.size(), "every place stays where it was");
    must(folded(folded(letter)) == folded(letter), "what is folded is folded");
    must(fingerprint(folded(letter)) == fingerprint(letter), "what folds alike is the same text");
    must(wellFormed(letter).isValidUtf16(), "what is well formed is well formed");
    const Shingles pieces = shingles(letter);
    must(std::is_sorted(pieces.begin(), pieces.end()), "pieces are in order");
    must(pieces.empty() || jaccard(pieces, pieces) == 1, "a text is like itself");
}

void tokensMustBeOfTheText(const QByteArray &utf8)
{
    const auto size = int(utf8.size());
    int before = 0;
    tokenize({utf8.constData(), size_t(size)}, TokenPurpose::Index, [&](const Token &token) {
        must(token.start >= before && token.end > token.start && token.end <= size, "terms stand in the text");
        must(!token.text.empty(), "a term says something");
        before = token.start;
        return true;
    });
}

void differenceMustAdd(const QString &before, const QString &now)
{
    QString old, present;
    for (const DiffPart &part : textDiff(before, now)) {
        old += part.kind == DiffPart::Kind::Added ? QString() : part.text;
        present += part.kind == DiffPart::Kind::Removed ? QString() : part.text;
    }
    must(old == before && present == now, "a difference adds up to both texts");
}

} // namespace

void run(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const QString letter = text.section(u'\n', 0, 0);
    const QString rest = text.section(u'\n', 1);
    demandsMustBeOfTheLetter(text);
    mustBeCovered(letter, rest.split(u'\n', Qt::SkipEmptyParts));
    mustFold(text);
    tokensMustBeOfTheText(input);
    differenceMustAdd(letter, rest);
}

} // namespace lianxin::fuzz
