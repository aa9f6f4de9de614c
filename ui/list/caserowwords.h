// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar.h"
#include "core/store/casequery.h"

#include <QColor>

namespace lianxin::ui {

/// A short word in a frame that sets a row apart: 紧急, 冲突, 来过, 待发.
struct CaseMark {
    QString word;
    QColor colour;
};
[[nodiscard]] std::vector<CaseMark> marksOf(const CaseRow &row);

/// The second line: status, place, category, owner.
[[nodiscard]] QString detailLine(const CaseRow &row);

/// The whole row in words, for a screen reader and the tool tip.
[[nodiscard]] QString spokenRow(const CaseRow &row, Timestamp now, const WorkCalendar &calendar);

} // namespace lianxin::ui
