// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/publictable.h"

// Whole pages as HTML for a cheap phone: no script, no picture, one small style. Every text given is escaped.

namespace lianxin::board {

[[nodiscard]] QString listPage(const QString &boardName, const PublicList &list);
[[nodiscard]] QString casePage(const QString &boardName, const PublicCase &c);
[[nodiscard]] QString missingPage(const QString &boardName);

} // namespace lianxin::board
