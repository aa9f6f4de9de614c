// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/textdiff.h"

#include <algorithm>
#include <span>

namespace lianxin {

namespace {

using Kind = DiffPart::Kind;
using Tokens = std::vector<QStringView>;
using Span = std::span<const QStringView>;

/// A table larger than this (16 MB) would stall the window; the middle then counts as rewritten.
constexpr size_t maxCells = 4'000'000;
/// Below this share of common characters, two sentences have nothing to do with each other.
constexpr double kinship = 0.35;

Tokens sentencesOf(QStringView text)
{
    static constexpr QStringView ends = u"。！？；\n";
    Tokens tokens;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (ends.contains(text[i])) {
            tokens.push_back(text.sliced(start, i + 1 - start));
            start = i + 1;
        }
    if (start < text.size())
        tokens.push_back(text.sliced(start));
    return tokens;
}

/// Characters as a person counts them: a surrogate pair is one.
Tokens charactersOf(QStringView text)
{
    Tokens tokens;
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        tokens.push_back(text.sliced(i, isPair ? 2 : 1));
        i += tokens.back().size();
    }
    return tokens;
}

class Parts
{
public:
    void add(Kind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (m_parts.empty() || m_parts.back().kind != kind)
            m_parts.push_back({kind, {}});
        m_parts.back().text += text;
    }
    void add(Kind kind, Span tokens)
    {
        for (const QStringView token : tokens)
            add(kind, token);
    }
    void add(const std::vector<DiffPart> &parts)
    {
        for (const DiffPart &part : parts)
            add(part.kind, part.text);
    }
    [[nodiscard]] std::vector<DiffPart> taken() { return std::move(m_parts); }

private:
    std::vector<DiffPart> m_parts;
};

/// lengths[i][j]: how many tokens a[i…] and b[j…] have in common, in order.
class CommonLengths
{
public:
    CommonLengths(Span a, Span b) : m_width(b.size() + 1), m_cells((a.size() + 1) * m_width)
    {
        for (size_t i = a.size(); i-- > 0;)
            for (size_t j = b.size(); j-- > 0;)
                m_cells[i * m_width + j] = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    [[nodiscard]] int at(size_t i, size_t j) const { return m_cells[i * m_width + j]; }

private:
    size_t m_width;
    std::vector<int> m_cells;
};

/// One stretch of a and b: either the same in both, or what a had and b has instead.
struct Stretch {
    bool same = false;
    Span a, b;
};

std::vector<Stretch> stretchesOfMiddle(Span a, Span b)
{
    if (a.empty() || b.empty() || a.size() * b.size() > maxCells)
        return {{false, a, b}};
    const CommonLengths common(a, b);
    std::vector<Stretch> stretches;
    size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const size_t fromA = i, fromB = j;
        while (i < a.size() && j < b.size() && a[i] == b[j])
            ++i, ++j;
        if (i > fromA) {
            stretches.push_back({true, a.subspan(fromA, i - fromA), b.subspan(fromB, j - fromB)});
            continue;
        }
        while ((i < a.size() || j < b.size()) && !(i < a.size() && j < b.size() && a[i] == b[j])) {
            const bool fromLeft = j == b.size() || (i < a.size() && common.at(i + 1, j) >= common.at(i, j + 1));
            ++(fromLeft ? i : j);
        }
        stretches.push_back({false, a.subspan(fromA, i - fromA), b.subspan(fromB, j - fromB)});
    }
    return stretches;
}

/// Corrections are mostly small: cut off what both ends share before comparing everything with everything.
std::vector<Stretch> stretchesOf(Span a, Span b)
{
    const auto head = size_t(std::ranges::mismatch(a, b).in1 - a.begin());
    const Span restA = a.subspan(head), restB = b.subspan(head);
    size_t tail = 0;
    while (tail < restA.size() && tail < restB.size()
           && restA[restA.size() - 1 - tail] == restB[restB.size() - 1 - tail])
        ++tail;

    std::vector<Stretch> stretches {{true, a.first(head), b.first(head)}};
    for (const Stretch &s : stretchesOfMiddle(restA.first(restA.size() - tail), restB.first(restB.size() - tail)))
        stretches.push_back(s);
    stretches.push_back({true, restA.last(tail), restB.last(tail)});
    return stretches;
}

QString joined(Span tokens)
{
    QString text;
    for (const QStringView token : tokens)
        text += token;
    return text;
}

/// A rewritten passage, character by character where the two are still recognisably the same.
std::vector<DiffPart> rewritten(const QString &before, const QString &now)
{
    const Tokens a = charactersOf(before), b = charactersOf(now);
    Parts fine;
    size_t shared = 0;
    for (const Stretch &s : stretchesOf(a, b)) {
        shared += s.same ? s.a.size() : 0;
        fine.add(s.same ? Kind::Same : Kind::Removed, s.a);
        if (!s.same)
            fine.add(Kind::Added, s.b);
    }
    if (double(shared) >= kinship * double(std::max(a.size(), b.size())))
        return fine.taken();
    Parts coarse;
    coarse.add(Kind::Removed, QStringView(before));
    coarse.add(Kind::Added, QStringView(now));
    return coarse.taken();
}

} // namespace

std::vector<SentenceStretch> sentenceStretches(const QString &one, const QString &other)
{
    const Tokens a = sentencesOf(one), b = sentencesOf(other);
    std::vector<SentenceStretch> stretches;
    for (const Stretch &s : stretchesOf(a, b))
        if (!s.a.empty() || !s.b.empty())
            stretches.push_back({s.same, joined(s.a), joined(s.b)});
    return stretches;
}

std::vector<DiffPart> textDiff(const QString &before, const QString &now)
{
    const Tokens a = sentencesOf(before), b = sentencesOf(now);
    Parts parts;
    for (const Stretch &s : stretchesOf(a, b)) {
        if (s.same)
            parts.add(Kind::Same, s.a);
        else
            parts.add(rewritten(joined(s.a), joined(s.b)));
    }
    return parts.taken();
}

} // namespace lianxin
