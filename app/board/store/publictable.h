// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/pages/publiccase.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace lianxin::board {

/// A place in the list of public cases, newest first. The default one is before the newest.
struct PublicPlace {
    Timestamp receivedAt {std::numeric_limits<qint64>::max()};
    QString number;
    friend bool operator==(const PublicPlace &, const PublicPlace &) = default;
};

struct PublicLine {
    QString number;
    QString subject;
    QString status;
    Timestamp receivedAt;
};

struct PublicList {
    std::vector<PublicLine> lines;
    std::optional<PublicPlace> next; ///< nothing: these are the oldest
};

/// At most @p count cases that come after @p after. Throws DbError.
[[nodiscard]] PublicList listPublic(Database &db, const PublicPlace &after, int count);

/// NotFound for what is not public just as for what does not exist. Throws DbError.
[[nodiscard]] Result<PublicCase> findPublic(Database &db, const QString &number);

} // namespace lianxin::board
