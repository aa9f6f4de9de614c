// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/termnumbers.h"
#include "core/search/termpage.h"

#include <QStringView>

namespace lianxin {

/// The words of some documents, gathered to become a run of the index. Needs no database: thousands of letters are cut
/// beside the thread that writes.
class TermBatch
{
public:
    /// The next document, 0 first. No phrase reaches from one of @p fields into another.
    void add(std::initializer_list<QStringView> fields);
    void addNothing() { ++m_count; } ///< a document in which nothing is found

    [[nodiscard]] quint64 count() const { return m_count; }

    [[nodiscard]] std::vector<TermPage> pages() const;

    struct Place {
        quint32 term, document, place;
    };

private:
    [[nodiscard]] std::vector<size_t> ends() const;
    [[nodiscard]] std::vector<Place> placesByTerm(std::vector<size_t> ends) const;

    TermNumbers m_terms;
    std::vector<Place> m_places;
    quint64 m_count = 0;
};

} // namespace lianxin
