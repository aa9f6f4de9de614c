// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/diary.h"

namespace lianxin::ui {

// The sync diary in plain words, for the window, for lianxinctl and for a file somebody takes along. Of what a person
// wrote only the text that is exported or looked into tells.

/// "送出 2 件，收到 5 条更新" or why nothing moved.
[[nodiscard]] QString roundWords(const DiaryRound &round);
/// When it was: a moment, or from when to when.
[[nodiscard]] QString roundMoment(const DiaryRound &round, Timestamp now);
/// All that is known of a round, a line for each thing that went.
[[nodiscard]] QString roundText(const DiaryRound &round, const Rules &rules);

/// Why it stands still, and what to do.
[[nodiscard]] QString stuckWhy(const OutboxItem &item);
[[nodiscard]] QString stuckTodo(const OutboxItem &item);
/// Everything about it with the words it holds.
[[nodiscard]] QString stuckText(const OutboxItem &item, const Rules &rules);

[[nodiscard]] QString handoverWhat(const HandoverItem &item);
[[nodiscard]] QString handoverWhy(const HandoverItem &item);
[[nodiscard]] QString handoverText(const HandoverItem &item, const QString &words);

[[nodiscard]] QString setAsideWhy(const SetAsideRow &row);
[[nodiscard]] QString setAsideText(const SetAsideRow &row);

} // namespace lianxin::ui
