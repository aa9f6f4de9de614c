// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/listing.h"

#include <algorithm>

namespace lianxin::foreign {

using namespace std::chrono_literals;

namespace {

constexpr auto longestPiece = 90 * 24h;
constexpr size_t smallestLimit = 10; // no server stops at fewer

} // namespace

Listing::Listing(const Span &whole) : m_total(whole.to - whole.from)
{
    for (Timestamp from = whole.from; from < whole.to; from = from + longestPiece)
        m_open.push_back({from, std::min(whole.to, from + longestPiece)});
}

std::optional<Span> Listing::next() const
{
    return m_open.empty() ? std::nullopt : std::optional(m_open.back());
}

std::set<QString> Listing::take(const std::vector<std::pair<QString, std::optional<Timestamp>>> &came)
{
    const Span asked = m_open.back();
    m_open.pop_back();
    std::set<QString> fresh;
    std::optional<Timestamp> oldest, newest;
    for (const auto &[id, at] : came) {
        if (m_seen.insert(id).second)
            fresh.insert(id);
        if (at) {
            oldest = std::min(oldest.value_or(*at), *at);
            newest = std::max(newest.value_or(*at), *at);
        }
    }
    if (!fresh.empty() && came.size() >= smallestLimit && oldest) {
        if (asked.from < *oldest && *oldest < asked.to)
            m_open.push_back({asked.from, *oldest});
        if (asked.from < *newest && *newest < asked.to)
            m_open.push_back({*newest, asked.to});
    }
    return fresh;
}

std::chrono::milliseconds Listing::done() const
{
    auto left = 0ms;
    for (const Span &span : m_open)
        left += span.to - span.from;
    return m_total - left;
}

} // namespace lianxin::foreign
