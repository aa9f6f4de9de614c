// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/casefile.h"

namespace lianxin::ui {

/// What a part of an operation is called: "category" is "分类", "measure 2" is "第 2 项 措施".
[[nodiscard]] QString partWord(const QString &name);
/// What stands in it, codes as words. Empty where nothing does.
[[nodiscard]] QString partValueWords(const QString &name, const QString &value, const Rules &rules);

/// Why it did not fit, in a sentence: the rule or the board's word, and what the others did meanwhile.
[[nodiscard]] QString conflictWhy(const Conflict &conflict, Timestamp now, const Rules &rules);
/// How it ended: "以对方的为准". Empty while it is open.
[[nodiscard]] QString conflictEndWord(Conflict::State state);

} // namespace lianxin::ui
