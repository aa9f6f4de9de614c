// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <array>

namespace lianxin::board {

/// What stands in a feed, so that a desk can prove that it holds the same without reading it again.
struct FeedDigest {
    QString cursor; ///< the place at which it stands so
    qint64 count = 0;
    std::array<QByteArray, 256> buckets; ///< hex
};

/// A case is in the bucket of the first byte of the SHA-256 of its key, as text in lower case without braces. A
/// bucket's hash is the SHA-256 of the lines "key version\n" of its cases, sorted by key; of nothing, if it is empty.
/// All at one instant. Throws DbError.
[[nodiscard]] FeedDigest digestOf(Database &db, const QString &scope);

/// A feed as a whole.
struct FeedSummary {
    QString scope;
    qint64 head = 0;  ///< the last row's seq
    qint64 floor = 0; ///< the last row's that is no longer kept
    qint64 count = 0; ///< cases
};
[[nodiscard]] FeedSummary summaryOf(Database &db, const QString &scope); ///< throws DbError

} // namespace lianxin::board
