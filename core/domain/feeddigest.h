// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/fields.h"

#include <QString>
#include <vector>

namespace lianxin {

/// What the board says stands in a feed, to compare.
struct FeedDigest {
    QString scope = {};
    QString cursor = {};               ///< where the feed stands so
    std::vector<QString> buckets = {}; ///< 256 hashes over keys and versions; none: the board gives no digest
    static constexpr auto fields(auto with)
    {
        return with(field("scope", &FeedDigest::scope), field("cursor", &FeedDigest::cursor),
                    field("buckets", &FeedDigest::buckets));
    }
};

} // namespace lianxin
