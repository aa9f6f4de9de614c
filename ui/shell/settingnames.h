// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin::ui::settingname {

// Settings of the store that only the window uses.

inline const QString places = QStringLiteral("places"); ///< villages and roads offered while typing, one a line
inline const QString units = QStringLiteral("units");   ///< handling units offered, one a line

} // namespace lianxin::ui::settingname
