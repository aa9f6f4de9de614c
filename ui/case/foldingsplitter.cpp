// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/foldingsplitter.h"

#include "ui/common/look.h"

#include <QResizeEvent>

namespace lianxin::ui {

FoldingSplitter::FoldingSplitter(int characters, QWidget *parent) : QSplitter(parent), m_characters(characters)
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
}

QSize FoldingSplitter::minimumSizeHint() const
{
    QSize least(fontMetrics().horizontalAdvance(u'国') * 10, fontMetrics().lineSpacing() * 8);
    for (int i = 0; i < count(); ++i) // as if it were folded, which it does where it must
        least.setWidth(std::max(least.width(), widget(i)->minimumSizeHint().width()));
    least.setHeight(std::max(least.height(), QSplitter::minimumSizeHint().height()));
    return least;
}

bool FoldingSplitter::event(QEvent *event)
{
    const bool taken = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // a QSplitter keeps to itself that a side needs more room now
    return taken;
}

void FoldingSplitter::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = event->size().width() < fontMetrics().horizontalAdvance(u'国') * m_characters;
    setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    QSplitter::resizeEvent(event);
}

} // namespace lianxin::ui
