// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer/contested.h"
#include "core/domain/rules.h"

namespace lianxin::ui {

enum class ConflictSide { Before, Theirs, Mine };

/// One side of the contested parts as HTML: words others than before underlined and on a colour, values others than
/// before marked; what is missing says so.
[[nodiscard]] QString sideText(const std::vector<ContestedPart> &parts, ConflictSide side, const Rules &rules);

} // namespace lianxin::ui
