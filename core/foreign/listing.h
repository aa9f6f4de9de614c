// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/adapter.h"

#include <set>

namespace lianxin::foreign {

/// Asks for a stretch of time until nothing is missing, from servers that give at most so many at once and do not say
/// so: whatever came, what lies before its oldest and after its newest is asked for again, until that brings nothing
/// new. Pure: it says what to ask next and hears what came.
///
///     from ├───────┤ oldest … newest ├───────┤ to
///            again                     again
class Listing
{
public:
    /// Cut into pieces of 90 days: no server gives more at once.
    explicit Listing(const Span &whole);

    [[nodiscard]] std::optional<Span> next() const; ///< nothing: it is complete
    /// What came for next(). Gives the ids that are new.
    [[nodiscard]] std::set<QString> take(const std::vector<std::pair<QString, std::optional<Timestamp>>> &came);
    [[nodiscard]] std::chrono::milliseconds done() const; ///< of the whole, for progress
    [[nodiscard]] std::chrono::milliseconds total() const { return m_total; }

private:
    std::vector<Span> m_open; ///< the last is next
    std::set<QString> m_seen;
    std::chrono::milliseconds m_total;
};

/// What a listing tells things apart by.
template <class T>
[[nodiscard]] std::vector<std::pair<QString, std::optional<Timestamp>>> placesOf(const std::vector<Listed<T>> &listed)
{
    std::vector<std::pair<QString, std::optional<Timestamp>>> places;
    for (const Listed<T> &one : listed)
        places.emplace_back(one.id, one.at);
    return places;
}

} // namespace lianxin::foreign
