// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <span>

namespace lianxin {

/// One numbered step of the schema: many statements, none of them BEGIN or COMMIT.
struct Migration {
    int version; ///< the file's user_version after it
    QByteArray sql;
};

/// Brings the file to the last of @p migrations, which are sorted by version. Each step commits together with its
/// user_version, with foreign keys checked at its end, so a failure or a kill leaves the last whole version.
/// A file that already holds something is first copied, and the copy read back: as "<file>.before-v<N>.db", N being the
/// last version, or as @p folder/"<name>-before-v<N>.db" if one is named.
///
/// TooNew "store-from-newer-version": the file was left alone; open it read-only.
[[nodiscard]] Result<void> migrate(Database &database, std::span<const Migration> migrations,
                                   const QString &folder = {});

} // namespace lianxin
