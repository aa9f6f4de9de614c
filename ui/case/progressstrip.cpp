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

void ProgressStrip::setSteps(const StationSteps &steps, std::optional<Station> next)
{
    m_steps = steps;
    m_next = next ? size_t(*next) : steps.size();
    QStringList done;
    for (const StationStep &step : steps)
        if (step.at)
            done << stationWord(step.station);
    setAccessibleName(tr("进度：%1").arg(done.join(tr("、", "between two steps"))));
    update();
}

QSize ProgressStrip::sizeHint() const
{
    const int step = fontMetrics().horizontalAdvance(u"登记"_s) + fontMetrics().height() + space(6);
    return {step * int(m_steps.size()), fontMetrics().height() + space(2)};
}

QSize ProgressStrip::minimumSizeHint() const
{
    return {fontMetrics().height() * 6, sizeHint().height()};
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const qreal dot = fontMetrics().height() * 2 / 3, gap = space(1);
    const auto word = [&](size_t i) { return stationWord(m_steps[i].station); };
    const auto wordWidth = [&](size_t i) { return QFontMetricsF(bold(font())).horizontalAdvance(word(i)) + 2 * gap; };
    const size_t count = m_steps.size();
    qreal widest = 0;
    for (size_t i = 0; i < count; ++i)
        widest = std::max(widest, wordWidth(i));
    // Where there is no room for all the words, the step that comes next keeps its own.
    const bool isRoomy = width() / qreal(count) >= dot + widest;
    const qreal ofNext = isRoomy || m_next >= count ? 0 : wordWidth(m_next);
    const auto left
        = [&](size_t i) { return qreal(i) * (width() - ofNext) / qreal(count) + (i > m_next ? ofNext : 0) + 1; };

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < count; ++i) {
        const QRectF disc(left(i), (height() - dot) / 2, dot, dot);
        const QRectF words(disc.right() + gap, 0, isRoomy || i == m_next ? wordWidth(i) : 0, height());
        paintDisc(painter, disc, i);
        painter.setFont(i == m_next ? bold(font()) : font());
        painter.setPen(isDone(i) || i == m_next ? theme().text : theme().muted);
        if (words.width() > 0)
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, word(i));
        if (i + 1 < count && left(i + 1) - gap > words.right()) {
            painter.setPen(QPen(isDone(i) && isDone(i + 1) ? theme().accent : theme().border, 2));
            painter.drawLine(QPointF(words.right(), height() / 2.0), QPointF(left(i + 1) - gap, height() / 2.0));
        }
    }
}

void ProgressStrip::paintDisc(QPainter &painter, const QRectF &disc, size_t step) const
{
    const Theme &t = theme();
    const bool isDone = this->isDone(step), isNext = step == m_next;
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
