// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// Stores from before schema 8 have an FTS5 table with a tokenizer of ours, and FTS5 does not even drop a table whose
/// tokenizer nobody names. This one cuts nothing. Throws DbError.
void registerFormerTokenizer(Database &database);

} // namespace lianxin
