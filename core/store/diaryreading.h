// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/diary.h"
#include "core/store/sight.h"

namespace lianxin {

/// Call it inside a read transaction: all of it is from one moment.
[[nodiscard]] Diary diaryFor(Database &db, Sight sight);

} // namespace lianxin
