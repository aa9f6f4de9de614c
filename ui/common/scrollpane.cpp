// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scrollpane.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace lianxin::ui {

ScrollPane::ScrollPane(QWidget *inside) : QScrollArea(inside->parentWidget())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(inside);
    inside->installEventFilter(this);
}

QSize ScrollPane::sizeHint() const
{
    return widget()->sizeHint();
}

QSize ScrollPane::minimumSizeHint() const
{
    const QSize modest(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5);
    const QSize least = widget()->minimumSizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
    return modest.boundedTo(least);
}

void ScrollPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool ScrollPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return handled;
}

void ScrollPane::fit()
{
    const QLayout *layout = widget()->layout();
    const QSize least = layout->totalMinimumSize();
    const int width = std::max(viewport()->width(), least.width());
    int height = std::max(viewport()->height(), least.height());
    if (layout->hasHeightForWidth()) // which leaves out what does not depend on the width
        height = std::max(height, layout->totalMinimumHeightForWidth(width));
    widget()->resize(width, height);
}

void sizeByShownPage(QStackedWidget *pages)
{
    const auto fit = [pages] {
        for (int i = 0; i < pages->count(); ++i) {
            const auto policy = i == pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            pages->widget(i)->setSizePolicy(policy, policy);
        }
    };
    QObject::connect(pages, &QStackedWidget::currentChanged, pages, fit);
    fit();
}

} // namespace lianxin::ui
