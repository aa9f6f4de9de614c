// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace lianxin {

/// Deletes everything of the desk: backups, second copy, damaged files that were put aside, at last the content of its
/// own file, also for those who have it open, and the file if the system lets go of it. Broken off in between, the file
/// is still there and it can be done again. May throw DbError.
[[nodiscard]] Result<void> wipe(Database &db, const QString &file);

} // namespace lianxin
