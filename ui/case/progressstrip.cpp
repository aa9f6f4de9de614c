// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/progressstrip.h"

#include "ui/common/look.h"
#include "ui/words/codewords.h"

#include <QPainter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressStrip::setDone(int steps)
{
    m_done = steps;
    setAccessibleName(tr("进度：%1").arg(progressSteps().mid(0, steps).join(tr("、", "between two steps"))));
    update();
}

QSize ProgressStrip::sizeHint() const
{
    const int step = fontMetrics().horizontalAdvance(u"登记"_s) + fontMetrics().height() + space(6);
    return {step * int(progressSteps().size()), fontMetrics().height() + space(2)};
}

QSize ProgressStrip::minimumSizeHint() const
{
    return {fontMetrics().height() * 6, sizeHint().height()};
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const QStringList steps = progressSteps();
    const qreal dot = fontMetrics().height() * 2 / 3, gap = space(1);
    const auto wordWidth = [&](int i) { return QFontMetricsF(bold(font())).horizontalAdvance(steps[i]) + 2 * gap; };
    qreal widest = 0;
    for (int i = 0; i < steps.size(); ++i)
        widest = std::max(widest, wordWidth(i));
    // Where there is no room for all the words, the step that comes next keeps its own.
    const bool isRoomy = width() / steps.size() >= dot + widest;
    const qreal ofNext = isRoomy || m_done >= steps.size() ? 0 : wordWidth(m_done);
    const auto left = [&](int i) { return i * (width() - ofNext) / steps.size() + (i > m_done ? ofNext : 0) + 1; };

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < steps.size(); ++i) {
        const QRectF disc(left(i), (height() - dot) / 2, dot, dot);
        const QRectF words(disc.right() + gap, 0, isRoomy || i == m_done ? wordWidth(i) : 0, height());
        paintDisc(painter, disc, i);
        painter.setFont(i == m_done ? bold(font()) : font());
        painter.setPen(i <= m_done ? theme().text : theme().muted);
        if (words.width() > 0)
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, steps[i]);
        if (i + 1 < steps.size() && left(i + 1) - gap > words.right()) {
            painter.setPen(QPen(i + 1 < m_done ? theme().accent : theme().border, 2));
            painter.drawLine(QPointF(words.right(), height() / 2.0), QPointF(left(i + 1) - gap, height() / 2.0));
        }
    }
}

void ProgressStrip::paintDisc(QPainter &painter, const QRectF &disc, int step) const
{
    const Theme &t = theme();
    const bool isDone = step < m_done, isNext = step == m_done;
    painter.setPen(QPen(isDone || isNext ? t.accent : t.border, isNext ? 2.5 : 1.5));
    painter.setBrush(isDone ? t.accent : t.surface);
    painter.drawEllipse(disc);
    if (!isDone)
        return;
    painter.setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap));
    const qreal dot = disc.width();
    const QPointF tick[] = {disc.center() + QPointF(-dot * 0.22, 0), disc.center() + QPointF(-dot * 0.05, dot * 0.18),
                            disc.center() + QPointF(dot * 0.24, -dot * 0.2)};
    painter.drawPolyline(tick, 3);
}

} // namespace lianxin::ui
