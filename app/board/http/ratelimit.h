// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/limits.h"
#include "core/base/timestamp.h"

#include <optional>
#include <QByteArray>
#include <unordered_map>

namespace lianxin::board {

/// A token bucket for each sender. Keeps no timer; give it the clock's now.
class RateLimit
{
public:
    explicit RateLimit(Rate rate) : m_rate(rate) { }

    /// Nothing: go on. Otherwise how long this sender should wait.
    [[nodiscard]] std::optional<std::chrono::seconds> take(const QByteArray &sender, Timestamp now);

private:
    struct Bucket {
        double tokens;
        Timestamp at;
    };

    void forgetFull(Timestamp now);
    [[nodiscard]] double tokensAt(const Bucket &bucket, Timestamp now) const;

    Rate m_rate;
    std::unordered_map<QByteArray, Bucket> m_buckets;
};

} // namespace lianxin::board
