// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/casedelegate.h"

#include "ui/common/look.h"
#include "ui/list/caselistmodel.h"
#include "ui/list/caserowwords.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <QPainter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

struct CaseDelegate::Face {
    QFont subject, small;
    const Theme &theme;
};

namespace {

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QFont bolder(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Writes @p mark at the right end of @p line in a thin frame and takes its room off the line, if there is room.
void paintMark(QPainter *painter, const CaseMark &mark, QRect &line)
{
    const int width = painter->fontMetrics().horizontalAdvance(mark.word) + space(2);
    if (width > line.width())
        return;
    const QRect box(line.right() - width, line.top(), width, line.height());
    painter->setPen(mark.colour);
    painter->drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3);
    painter->drawText(box, Qt::AlignCenter, mark.word);
    line.setRight(box.left() - space(1));
}

/// A short stroke for each station, the reached ones in the accent, and their number in digits.
void paintProgress(QPainter *painter, const Theme &theme, const StationSteps &steps, QRect &line)
{
    const QString words = u"%1/%2"_s.arg(reached(steps)).arg(steps.size());
    const int width = painter->fontMetrics().horizontalAdvance(u"6/6"_s);
    painter->setPen(theme.muted);
    painter->drawText(QRect(line.right() - width, line.top(), width, line.height()), Qt::AlignCenter, words);
    const int stroke = space(2), gap = 2, height = space(1);
    int x = line.right() - width - space(1) - int(steps.size()) * (stroke + gap);
    line.setRight(x - space(2));
    for (const StationStep &step : steps) {
        painter->fillRect(QRect(x, line.center().y() - height / 2 + 1, stroke, height),
                          step.at ? theme.accent : theme.border);
        x += stroke + gap;
    }
}

void paintWaiting(QPainter *painter, const QRect &first, const QRect &second, const Theme &theme)
{
    painter->fillRect(first.adjusted(0, space(1), -first.width() / 3, -space(1)), theme.hover);
    painter->fillRect(second.adjusted(0, space(1), -first.width() / 2, -space(1)), theme.hover);
}

} // namespace

CaseDelegate::CaseDelegate(const Clock &clock, const WorkCalendar &calendar, QObject *parent)
    : QStyledItemDelegate(parent),
      m_clock(clock),
      m_calendar(calendar)
{ }

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height();
    return {space(40), text + space(5)};
}

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Face face {bolder(option.font), smaller(option.font), theme()};
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, selected ? face.theme.selected : face.theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), face.theme.border);

    const QRect inner = option.rect.adjusted(space(4), space(2), -space(2), -space(2));
    QRect first(inner.topLeft(), QSize(inner.width(), QFontMetrics(face.subject).height()));
    QRect second(inner.left(), first.bottom() + space(1), inner.width(), QFontMetrics(face.small).height());
    const QVariant data = index.data(CaseListModel::CaseRole);
    if (!data.isValid()) {
        paintWaiting(painter, first, second, face.theme);
        return painter->restore();
    }
    const auto row = data.value<CaseRow>();
    if (row.due)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(space(1) + 1, option.rect.height() - 1)),
                          face.theme.clock(colourOf(row.due->since, row.due->at, m_clock.now())));

    painter->setFont(face.small);
    paintClock(painter, face, row, first);
    paintProgress(painter, face.theme, row.steps, second);
    for (const CaseMark &mark : marksOf(row))
        paintMark(painter, mark, second);
    painter->setPen(face.theme.muted);
    painter->drawText(second, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(detailLine(row), Qt::ElideRight, second.width()));
    painter->setFont(face.subject);
    painter->setPen(face.theme.text);
    painter->drawText(first, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(row.subject, Qt::ElideRight, first.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(face.theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void CaseDelegate::paintClock(QPainter *painter, const Face &face, const CaseRow &row, QRect &line) const
{
    if (!row.due)
        return;
    const Timestamp now = m_clock.now();
    const ClockColour colour = colourOf(row.due->since, row.due->at, now);
    const QString words = clockWords(*row.due, now, m_calendar);
    const QString shape = clockShape(colour) + u' ';
    const int wordsWidth = painter->fontMetrics().horizontalAdvance(words);
    const int shapeWidth = painter->fontMetrics().horizontalAdvance(shape);
    painter->setPen(face.theme.text);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
    painter->setPen(face.theme.clock(colour));
    painter->drawText(line.adjusted(0, 0, -wordsWidth, 0), Qt::AlignRight | Qt::AlignVCenter, shape);
    line.setRight(line.right() - wordsWidth - shapeWidth - space(2));
}

} // namespace lianxin::ui
