// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/casefile.h"

namespace lianxin::ui {

/// What happened to a case, in words, as HTML in the present theme's colours: day by day, oldest first, each with who
/// and when. Internal notes stand on the colour of notes and say so; what waits or was refused says so too. Several
/// corrections of the same thing by one person, one after another, count as one.
[[nodiscard]] QString timelineText(const std::vector<TimelineEntry> &timeline, const Rules &rules);

/// Only the contacts and visits, with everything that was written down.
[[nodiscard]] QString contactText(const std::vector<TimelineEntry> &timeline, const Rules &rules);

} // namespace lianxin::ui
