// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/photoview.h"

#include "ui/common/look.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace lianxin::ui {

namespace {

constexpr double largestZoom = 8, wheelStep = 1.25;

} // namespace

PhotoView::PhotoView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
}

void PhotoView::setImage(const QImage &image)
{
    m_image = image;
    fit();
}

void PhotoView::setWords(const QString &words)
{
    m_words = words;
    setAccessibleDescription(words);
    viewport()->update();
}

double PhotoView::fittingZoom() const
{
    if (m_image.isNull())
        return 1;
    // A small photo is not blown up: it would only show that it is small.
    const QSize room = maximumViewportSize();
    return std::min({1.0, double(room.width()) / m_image.width(), double(room.height()) / m_image.height()});
}

double PhotoView::zoom() const
{
    return m_isFitted ? fittingZoom() : m_zoom;
}

void PhotoView::fit()
{
    m_isFitted = true;
    layOut();
}

void PhotoView::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void PhotoView::zoomToPixels()
{
    setZoom(1);
}

void PhotoView::setZoom(double zoom)
{
    const double least = fittingZoom();
    m_zoom = std::clamp(zoom, least, std::max(least, largestZoom));
    m_isFitted = m_zoom <= least;
    layOut();
}

QSize PhotoView::shownSize() const
{
    return m_image.size() * zoom();
}

void PhotoView::layOut()
{
    const QSize beyond = m_isFitted ? QSize(0, 0) : shownSize() - viewport()->size();
    const auto set = [](QScrollBar *bar, int most, int page) {
        const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0.5; // the middle stays
        bar->setPageStep(page);
        bar->setSingleStep(std::max(1, page / 10));
        bar->setRange(0, std::max(0, most));
        bar->setValue(int(place * bar->maximum()));
    };
    set(horizontalScrollBar(), beyond.width(), viewport()->width());
    set(verticalScrollBar(), beyond.height(), viewport()->height());
    viewport()->setCursor(beyond.width() > 0 || beyond.height() > 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PhotoView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect place({}, shownSize());
    place.moveCenter(viewport()->rect().center());
    if (horizontalScrollBar()->maximum() > 0)
        place.moveLeft(-horizontalScrollBar()->value());
    if (verticalScrollBar()->maximum() > 0)
        place.moveTop(-verticalScrollBar()->value());
    painter.drawImage(place, m_image);
    if (m_words.isEmpty())
        return;
    const QRect room = viewport()->rect().adjusted(space(4), space(2), -space(4), -space(2));
    const int flags = Qt::TextWordWrap | Qt::AlignHCenter | (m_image.isNull() ? Qt::AlignVCenter : Qt::AlignBottom);
    const QRect words = painter.boundingRect(room, flags, m_words);
    painter.fillRect(words.adjusted(-space(2), -space(1), space(2), space(1)), theme().surface);
    painter.setPen(theme().text);
    painter.drawText(words, flags, m_words);
}

void PhotoView::keyPressEvent(QKeyEvent *event)
{
    // All of it can be seen: there is nothing to move, and the arrows are the window's.
    m_isFitted ? event->ignore() : QAbstractScrollArea::keyPressEvent(event);
}

void PhotoView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PhotoView::wheelEvent(QWheelEvent *event)
{
    zoomBy(event->angleDelta().y() > 0 ? wheelStep : 1 / wheelStep);
    event->accept();
}

void PhotoView::mousePressEvent(QMouseEvent *event)
{
    m_grip = event->pos();
}

void PhotoView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint by = m_grip - event->pos();
    m_grip = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void PhotoView::mouseDoubleClickEvent(QMouseEvent *)
{
    m_isFitted ? zoomToPixels() : fit();
}

} // namespace lianxin::ui
