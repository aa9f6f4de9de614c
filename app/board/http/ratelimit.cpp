// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace lianxin::board {

namespace {

// Beyond this many senders those that have been quiet are forgotten, so that strangers cannot fill the memory.
constexpr size_t manySenders = 10'000;

} // namespace

std::optional<std::chrono::seconds> RateLimit::take(const QByteArray &sender, Timestamp now)
{
    if (m_buckets.size() >= manySenders && !m_buckets.contains(sender))
        forgetFull(now);
    Bucket &bucket = m_buckets.try_emplace(sender, Bucket {m_rate.burst, now}).first->second;
    bucket = {tokensAt(bucket, now), now};
    if (bucket.tokens < 1)
        return std::chrono::seconds(std::max(1, int(std::ceil((1 - bucket.tokens) / m_rate.perSecond))));
    bucket.tokens -= 1;
    return std::nullopt;
}

double RateLimit::tokensAt(const Bucket &bucket, Timestamp now) const
{
    // A clock that was set back must not take tokens away.
    const double passed = std::max<double>(0, double((now - bucket.at).count()) / 1000);
    return std::min(m_rate.burst, bucket.tokens + passed * m_rate.perSecond);
}

void RateLimit::forgetFull(Timestamp now)
{
    std::erase_if(m_buckets, [&](const auto &entry) { return tokensAt(entry.second, now) >= m_rate.burst; });
    if (m_buckets.size() >= manySenders)
        m_buckets.clear();
}

} // namespace lianxin::board
