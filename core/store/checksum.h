// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// Gives the connection the SQL function checksum(value, …): SHA-256 of the values, text as UTF-8. A row keeps it
/// beside what must not change unnoticed: the disk's own checks end below SQLite.
void registerChecksum(Database &db);

} // namespace lianxin
