// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoboard.h"
#include "app/desk/desk.h"

namespace lianxin::demo {

/// Walks the main job without anybody watching: reads, loses the line, works on, signs, gets the line back, and leaves
/// a picture of each stop in @p folder. Fails with Io "demo-stuck" naming the stop where the desk did not get on.
[[nodiscard]] Result<void> walkTour(DeskProgram &desk, DemoBoard &board, const QString &folder);

} // namespace lianxin::demo
