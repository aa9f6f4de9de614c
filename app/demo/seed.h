// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoboard.h"

namespace lianxin::demo {

/// The people of the demo, by name; both sign in on the same PC without passphrase.
inline const QString clerk = QStringLiteral("李小雨");
inline const QString leader = QStringLiteral("张建国");

/// Makes the desk's profile on the running board: the tokens' people enrolled, villages and units known, everything
/// synced.
[[nodiscard]] Result<void> seedProfile(const QString &profile, const QString &samples, const DemoBoard &board,
                                       const QStringList &tokens);

} // namespace lianxin::demo
