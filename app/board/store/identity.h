// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid7.h"
#include "core/sqlite/database.h"

#include <optional>

namespace lianxin::board {

/// Which board this is. Desks pin the id; the epoch tells one life of its file from the next.
struct BoardIdentity {
    QString id;
    QString epoch;
    QString name; ///< for people, "临江镇留言板"
    friend bool operator==(const BoardIdentity &, const BoardIdentity &) = default;
};

// All throw DbError.
[[nodiscard]] std::optional<BoardIdentity> findIdentity(Database &db);
/// Made at the first call; @p name replaces the one it has unless it is empty.
[[nodiscard]] BoardIdentity ensureIdentity(Database &db, Uuid7 &ids, const QString &name);

/// After the file was put back from a copy: desks see that the board may have lost something, and no number that it may
/// have given since is given to another case.
[[nodiscard]] BoardIdentity beginEpoch(Database &db, Uuid7 &ids, Timestamp now);

} // namespace lianxin::board
