// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/look.h"

namespace lianxin::ui {

/// The one style sheet. Widgets opt into a manner by the dynamic property "manner":
/// buttons: "primary", "quiet", "danger"; labels: "title", "subtitle", "section", "current", "muted", "error";
/// frames: "card", "drop", "dropping", "note", "answer", "bar"; what is read, not written: "paper".
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace lianxin::ui
