// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace lianxin {

// What the values in a spreadsheet's cells mean as text. Pure.

/// The texts of Excel hide control characters as "_x000D_" and a real "_x" as "_x005F_x".
[[nodiscard]] QString unescapedExcelText(const QString &text);

/// "1.990000123400E10" is "19900001234", "0.10000000000000001" is "0.1": what a person saw in the cell. Never an
/// exponent, at most Excel's 15 digits; a stored run of digits stays as it is. What is no number comes back as it is.
[[nodiscard]] QString plainNumber(const QString &stored);

/// Whether numbers under this format are dates: by the number of a built-in format, or by @p code.
/// Durations such as [h]:mm are not.
[[nodiscard]] bool isDateFormat(int id, const QString &code = {});

enum class DateSystem { From1900, From1904 };

/// "2026-11-03", "2026-11-03T08:30:00", or "08:30:00" below one day; nothing outside the years 1900 to 9999.
/// From1900 counts a 29 February 1900 that never was, as Excel does.
[[nodiscard]] std::optional<QString> dateText(double serial, DateSystem system);

} // namespace lianxin
