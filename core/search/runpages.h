// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/termpage.h"
#include "core/sqlite/database.h"

namespace lianxin {

/// Puts @p pages behind those the run has, and counts their bytes.
void addPages(Database &db, qint64 run, const std::vector<TermPage> &pages);

} // namespace lianxin
