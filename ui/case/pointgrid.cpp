// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/pointgrid.h"

#include "core/answer/replyletter.h"
#include "ui/case/pointrow.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <algorithm>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace lianxin::ui {

PointGrid::PointGrid(QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(tr("逐项答复"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(this);
    auto *layout = column(inside, 1);
    m_empty = new HintLabel(tr("还没有拆分诉求。先到“诉求”页列出来信人提了哪几项，再逐项答复。"), inside);
    layout->addWidget(m_empty);
    layout->addStretch();
    setWidget(inside);
    // Shortcuts, not key events: a date would take the keys and change.
    const auto walk = [this](const QKeySequence &keys, int by) {
        new QShortcut(
            keys, this, this, [this, by] { openRow(openIndex() + by); }, Qt::WidgetWithChildrenShortcut);
    };
    walk(Qt::CTRL | Qt::Key_PageDown, 1);
    walk(Qt::CTRL | Qt::Key_PageUp, -1);
}

void PointGrid::addRow()
{
    auto *row = new PointRow(widget());
    m_rows.push_back(row);
    auto *layout = static_cast<QVBoxLayout *>(widget()->layout());
    layout->insertWidget(layout->count() - 1, row);
    connect(row, &PointRow::edited, this, &PointGrid::edited);
    connect(row, &PointRow::opened, this,
            [this, row] { openRow(int(std::ranges::find(m_rows, row) - m_rows.begin())); });
}

void PointGrid::showPoints(const std::vector<AnswerPoint> &points, const std::vector<Demand> &demands, QDate usualDate)
{
    const auto rows = pointsFor(demands, points);
    while (m_rows.size() < rows.size())
        addRow();
    while (m_rows.size() > rows.size()) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto demand = std::ranges::find(demands, rows[i].demand, &Demand::no);
        m_rows[i]->showPoint(rows[i], demand == demands.end() ? tr("（已删去的诉求）") : demand->text, usualDate);
        m_rows[i]->show();
    }
    m_empty->setVisible(rows.empty());
    if (openIndex() < 0 && !m_rows.empty())
        m_rows.front()->setOpen(true);
}

std::vector<AnswerPoint> PointGrid::points() const
{
    std::vector<AnswerPoint> points;
    for (const PointRow *row : m_rows)
        points.push_back(row->point());
    return points;
}

int PointGrid::unanswered() const
{
    return int(std::ranges::count_if(m_rows, [](const PointRow *row) { return !isAnswered(row->point()); }));
}

void PointGrid::setReadOnly(bool isReadOnly)
{
    for (PointRow *row : m_rows)
        row->setReadOnly(isReadOnly);
}

int PointGrid::openIndex() const
{
    const auto open = std::ranges::find_if(m_rows, &PointRow::isOpen);
    return open == m_rows.end() ? -1 : int(open - m_rows.begin());
}

void PointGrid::openRow(int index)
{
    if (index < 0 || index >= int(m_rows.size()))
        return;
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_rows[size_t(i)]->setOpen(i == index);
    PointRow *row = m_rows[size_t(index)];
    row->focusAnswer();
    QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row); }); // after the layout has made room
}

void PointGrid::openUnanswered()
{
    const auto gap = std::ranges::find_if(m_rows, [](const PointRow *row) { return !isAnswered(row->point()); });
    openRow(int(gap - m_rows.begin()));
}

} // namespace lianxin::ui
