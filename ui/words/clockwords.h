// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"

namespace lianxin::ui {

/// What a clock says in a list: "剩 2 小时", "还有 4 个工作日", "逾期 3 天", "中止，不计时", "按时完成". Working days
/// are counted after today, up to and including the due day.
[[nodiscard]] QString clockWords(const Due &due, Timestamp now, const WorkCalendar &calendar);
/// The same after the clock's name: "首次联系 剩 2 小时".
[[nodiscard]] QString namedClockWords(const Due &due, Timestamp now, const WorkCalendar &calendar);

/// A moment as people say it: "今天 09:12", "昨天 17:40", "11月20日 08:00", in another year "2025年11月20日".
[[nodiscard]] QString momentWords(Timestamp t, Timestamp now);
/// The full date and time, for proofs and printing: "2026年11月20日 08:00".
[[nodiscard]] QString dateTimeWords(Timestamp t);

} // namespace lianxin::ui
