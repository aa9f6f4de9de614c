// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settingkeys.h"
#include "core/store/work.h"

namespace lianxin {

[[nodiscard]] QString setting(Database &db, const QString &key); ///< empty if never set
void setSetting(Database &db, const QString &key, const QString &value);

/// Whether operations made now have a board to go to.
[[nodiscard]] bool hasBoard(Database &db);

/// "离-3F2A-0007": says on which desk, and as which of its cases, it was written down.
[[nodiscard]] QString nextProvisionalNumber(Database &db);

} // namespace lianxin
