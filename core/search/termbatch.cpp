// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/termbatch.h"

#include "core/text/tokens.h"

#include <numeric>

namespace lianxin {

namespace {

void addDocuments(TermPageWriter &writer, std::span<const TermBatch::Place> places)
{
    std::vector<quint32> here;
    for (auto at = places.begin(); at != places.end();) {
        const quint32 document = at->document;
        for (here.clear(); at != places.end() && at->document == document; ++at)
            here.push_back(at->place);
        writer.add(document, std::span<const quint32>(here));
    }
}

} // namespace

void TermBatch::add(std::initializer_list<QStringView> fields)
{
    quint32 place = 0;
    for (const QStringView field : fields) {
        const QByteArray utf8 = field.toUtf8();
        tokenize({utf8.constData(), size_t(utf8.size())}, TokenPurpose::Index, [&](const Token &token) {
            m_places.push_back({m_terms.numberOf(token.text), quint32(m_count), place++});
            return true;
        });
        ++place; // no neighbours across
    }
    ++m_count;
}

/// Where the places of each term end, once they stand term by term; those of the first begin at 0.
std::vector<size_t> TermBatch::ends() const
{
    std::vector<size_t> ends(m_terms.count());
    for (const Place &place : m_places)
        ++ends[place.term];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    return ends;
}

/// They were gathered by document and place, and within a term stay so.
std::vector<TermBatch::Place> TermBatch::placesByTerm(std::vector<size_t> ends) const
{
    std::vector<Place> sorted(m_places.size());
    for (auto place = m_places.rbegin(); place != m_places.rend(); ++place)
        sorted[--ends[place->term]] = *place;
    return sorted;
}

std::vector<TermPage> TermBatch::pages() const
{
    const std::vector<size_t> ends = this->ends();
    const std::vector<Place> sorted = placesByTerm(ends);
    const std::span<const Place> places(sorted);
    TermPageWriter writer;
    for (const auto &[text, number] : m_terms.sorted()) {
        const size_t first = number == 0 ? 0 : ends[number - 1];
        writer.begin(text);
        addDocuments(writer, places.subspan(first, ends[number] - first));
    }
    return writer.takePages(true);
}

} // namespace lianxin
