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
    return {fontMetrics().horizontalAdvance(u'国') * 10, fontMetrics().lineSpacing() * 8};
}

void FoldingSplitter::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = event->size().width() < fontMetrics().horizontalAdvance(u'国') * m_characters;
    setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    QSplitter::resizeEvent(event);
}

} // namespace lianxin::ui
