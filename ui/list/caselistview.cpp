// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/caselistview.h"

#include "ui/list/caselistmodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace lianxin::ui {

CaseListView::CaseListView(CaseListModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFrameShape(QFrame::NoFrame);
    connect(model, &CaseListModel::snapshotAboutToChange, this, &CaseListView::remember);
    connect(model, &CaseListModel::snapshotChanged, this, &CaseListView::restore);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
}

void CaseListView::setCurrentCase(CaseId id)
{
    m_chosen = id;
    m_quiet = true;
    const int row = m_row = m_model->rowOf(id);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_quiet = false;
    if (row >= 0)
        scrollTo(m_model->index(row), EnsureVisible);
}

void CaseListView::next()
{
    setCurrentIndex(moveCursor(MoveDown, {}));
}

void CaseListView::chooseFirst()
{
    setCurrentIndex(m_model->index(0));
}

void CaseListView::previous()
{
    setCurrentIndex(moveCursor(MoveUp, {}));
}

void CaseListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // QListView's would visit every row
}

QRect CaseListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex CaseListView::indexAt(const QPoint &point) const
{
    return m_model->index((point.y() + verticalOffset()) / rowHeight());
}

void CaseListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int room = viewport()->height();
    int by = 0;
    if (hint == PositionAtCenter)
        by = rect.center().y() - room / 2;
    else if (rect.top() < 0 || hint == PositionAtTop)
        by = rect.top();
    else if (rect.bottom() > room || hint == PositionAtBottom)
        by = rect.bottom() - room;
    verticalScrollBar()->setValue(verticalOffset() + by);
    viewport()->update();
}

QModelIndex CaseListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return {};
    const bool isHere = currentIndex().isValid();
    const int from = isHere ? currentIndex().row() : m_row;
    const auto to = [&]() -> int {
        switch (action) {
        case MoveUp:
        case MovePrevious:
            return from - 1;
        case MoveDown:
        case MoveNext:
            return isHere || from < 0 ? from + 1 : from;
        case MovePageUp:
            return from - rowsPerPage();
        case MovePageDown:
            return from + rowsPerPage();
        case MoveHome:
            return 0;
        case MoveEnd:
            return rows - 1;
        default:
            return from;
        }
    }();
    return m_model->index(std::clamp(to, 0, rows - 1));
}

int CaseListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRegion CaseListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region;
}

void CaseListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    selectionModel()->select(indexAt(rect.center()), command);
}

void CaseListView::updateGeometries()
{
    const int height = m_model->rowCount() * rowHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

void CaseListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = (event->rect().top() + verticalOffset()) / rowHeight();
    const int last = std::min((event->rect().bottom() + verticalOffset()) / rowHeight(), m_model->rowCount() - 1);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row);
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

void CaseListView::keyPressEvent(QKeyEvent *event)
{
    const bool isLetter = !event->text().isEmpty() && event->text().front().isLetter();
    if (isLetter && event->modifiers() == Qt::NoModifier)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void CaseListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet || !current.isValid())
        return;
    m_row = current.row();
    m_chosen = m_model->idAt(m_row);
    Q_EMIT chosen(m_chosen);
}

void CaseListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometries();
}

int CaseListView::rowHeight() const
{
    QStyleOptionViewItem option;
    option.font = font();
    return itemDelegate()->sizeHint(option, {}).height();
}

int CaseListView::rowsPerPage() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

void CaseListView::remember()
{
    m_quiet = true;
    QModelIndex anchor = currentIndex();
    if (!viewport()->rect().intersects(visualRect(anchor)))
        anchor = indexAt({0, 0});
    m_anchor = m_model->idAt(anchor.row());
    m_anchorTop = visualRect(anchor).top();
}

void CaseListView::restore()
{
    updateGeometries();
    const int row = m_model->rowOf(m_chosen);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    if (row < 0)
        clearSelection();
    else
        m_row = row;
    if (const int anchor = m_model->rowOf(m_anchor); anchor >= 0 && verticalOffset() > 0)
        verticalScrollBar()->setValue(anchor * rowHeight() - m_anchorTop);
    viewport()->update();
    m_quiet = false;
}

} // namespace lianxin::ui
