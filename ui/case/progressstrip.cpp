// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/progressstrip.h"

#include "ui/common/look.h"
#include "ui/words/codewords.h"

#include <QPainter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

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
    const Theme &t = theme();
    const int dot = fontMetrics().height() * 2 / 3;
    const qreal width = qreal(this->width()) / qreal(steps.size());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < steps.size(); ++i) {
        const bool isDone = i < m_done, isNext = i == m_done;
        const QRectF disc(i * width + 1, (height() - dot) / 2.0, dot, dot);
        painter.setPen(QPen(isDone || isNext ? t.accent : t.border, isNext ? 2.5 : 1.5));
        painter.setBrush(isDone ? t.accent : t.surface);
        painter.drawEllipse(disc);
        if (isDone) {
            painter.setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap));
            const QPointF tick[]
                = {disc.center() + QPointF(-dot * 0.22, 0), disc.center() + QPointF(-dot * 0.05, dot * 0.18),
                   disc.center() + QPointF(dot * 0.24, -dot * 0.2)};
            painter.drawPolyline(tick, 3);
        }
        const QRectF words(disc.right() + space(1), 0, width - dot - space(1), height());
        QFont face = font();
        face.setBold(isNext);
        painter.setFont(face);
        painter.setPen(isDone || isNext ? t.text : t.muted);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, steps[i]);
        const qreal from = words.left() + painter.fontMetrics().horizontalAdvance(steps[i]) + space(1);
        const qreal to = (i + 1) * width - space(1);
        if (i + 1 < steps.size() && to > from) {
            painter.setPen(QPen(i + 1 < m_done ? t.accent : t.border, 2));
            painter.drawLine(QPointF(from, height() / 2.0), QPointF(to, height() / 2.0));
        }
    }
}

} // namespace lianxin::ui
