// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/varint.h"

#include <span>
#include <vector>

namespace lianxin {

// Where a term stands: the documents in ascending order, each as its distance from the former one and its places. One
// place, which is most of them, is its number doubled; several are the length of their bytes doubled, plus one, and
// their distances.

/// Puts a document behind the others of @p list; @p former is the one before it, 0 for the first.
void addPosting(QByteArray &list, quint64 former, quint64 document, std::span<const quint32> places);
/// The same with its places as they stood in another list.
void addPosting(QByteArray &list, quint64 former, quint64 document, std::string_view places);

/// Walks a list. The bytes stay the caller's.
class Postings
{
public:
    explicit Postings(std::string_view list) : m_rest(list) { }

    bool next(); ///< false at the end
    [[nodiscard]] quint64 document() const { return m_document; }
    [[nodiscard]] std::string_view rawPlaces() const { return m_places; }

    /// Calls @p sink(quint64 place) for each, ascending.
    template <class Sink>
    void eachPlace(Sink &&sink) const
    {
        std::string_view bytes = m_places;
        const quint64 head = takeVarint(bytes);
        if (!(head & 1))
            return sink(head >> 1);
        quint64 place = 0;
        while (!bytes.empty())
            sink(place += takeVarint(bytes));
    }

private:
    std::string_view m_rest;
    std::string_view m_places;
    quint64 m_document = 0;
};

} // namespace lianxin
