// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/rules.h"
#include "core/store/casequery.h"

#include <QStyledItemDelegate>

namespace lianxin::ui {

/// Paints one case in two lines: a bar in the clock's colour; subject and the clock in shape and words; place, category
/// and status, marks, and how many of the six steps are done.
class CaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CaseDelegate(const Clock &clock, const WorkCalendar &calendar, QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Face; // fonts and colours of one painting
    void paintClock(QPainter *painter, const Face &face, const CaseRow &row, QRect &line) const;

    const Clock &m_clock;
    const WorkCalendar &m_calendar;
};

} // namespace lianxin::ui
