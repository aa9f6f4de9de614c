// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// SHA-256 of the values, each behind its length: ("ab", "c") and ("a", "bc") differ. A row keeps it beside what must
/// not change unnoticed: the disk's own checks end below SQLite.
[[nodiscard]] QByteArray checksum(std::initializer_list<QByteArrayView> values);

/// Gives the connection the same as the SQL function checksum(value, …), text as UTF-8.
void registerChecksum(Database &db);

} // namespace lianxin
