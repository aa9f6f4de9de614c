// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// Takes people, with tokens and passphrases, and settings over from a damaged file, table by table and only where a
/// table can be read to its end. Touches nothing in the damaged file. Throws DbError for @p db alone.
void salvageEnrolment(Database &db, const QString &damagedFile);

} // namespace lianxin
