// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

[[nodiscard]] bool isFileSynced(const QString &file);
/// A new name is only durable once its folder is.
[[nodiscard]] bool isFolderSynced(const QString &fileInIt);

/// Gives a synced file its name for good, in place of one that has it. Throws DbError.
void renameDurably(const QString &from, const QString &to);

/// Writes everything @p database holds now into a new file, for its owner alone, reads all of it back, and only then
/// gives it the name @p copy: it is whole or not there. Other connections go on meanwhile. Throws DbError, Corrupt if
/// the database or its copy is damaged.
void writeCopy(Database &database, const QString &copy);

} // namespace lianxin
