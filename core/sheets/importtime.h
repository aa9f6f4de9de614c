// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace lianxin {

/// A time as people and programs write it, at the office's UTC+8 unless it says otherwise: ISO 8601,
/// "2026/11/3 8:30", "2026年11月3日 星期二 下午2时30分", "20261103", "20261103083000", a spreadsheet's day number,
/// Unix seconds or milliseconds. A day without a time is its midnight.
/// Invalid "bad-time" for what is no time; "time-out-of-range" before 1949 or more than a year after @p now.
[[nodiscard]] Result<Timestamp> importTime(const QString &text, Timestamp now);

} // namespace lianxin
