// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/posting.h"

namespace lianxin::ui {

[[nodiscard]] QString promiseWords(Guarantee guarantee); ///< what we promise, in plain words, with the level's letter
[[nodiscard]] QString foreignStateWord(const ForeignAnswer &answer);
[[nodiscard]] QString foreignTodo(const ForeignAnswer &answer); ///< what happens next, or what to do
[[nodiscard]] QString outcomeWord(foreign::PostOutcome::What what);
[[nodiscard]] QString fetchedWords(qint64 added, qint64 alreadyHere, qint64 setAside);

} // namespace lianxin::ui
