// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filelist.h"

#include "ui/common/look.h"
#include "ui/files/filedelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace lianxin::ui {

FileList::FileList(Shape shape, QWidget *parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    if (shape == Shape::Rows) {
        setItemDelegate(new DocumentRow(this));
        return;
    }
    setItemDelegate(new PhotoTile(this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setSpacing(2);
}

QSize FileList::minimumSizeHint() const
{
    const int row = model() && model()->rowCount() > 0 ? sizeHintForRow(0) : 0;
    return {space(40), row + 2 * spacing() + 2 * frameWidth()};
}

QSize FileList::sizeHint() const
{
    return {space(100), minimumSizeHint().height()};
}

void FileList::keyPressEvent(QKeyEvent *event)
{
    // Nobody looks for a file by its first letter here; the page has letters of its own.
    const bool isLetter = !event->text().isEmpty() && event->text().at(0).isPrint();
    isLetter && event->modifiers() == Qt::NoModifier ? event->ignore() : QListView::keyPressEvent(event);
}

void FileList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT menuWanted(place);
}

void FileList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model())
        setCurrentIndex(model()->index(0, 0));
    Q_EMIT picked();
}

void FileList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT picked();
}

void FileList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace lianxin::ui
