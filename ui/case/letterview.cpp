// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/letterview.h"

#include "ui/case/passagestyle.h"
#include "ui/case/singlekeys.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal letterSize = 1.1; // of the program's text: it is read, not glanced at
constexpr qreal lineHeight = 125; // percent

std::optional<LetterView::Mark> markOf(const QKeyEvent *event)
{
    const auto use = keyUse(passageKeys(), *event);
    if (use == KeyUse::MarkPassage)
        return LetterView::Mark::Highlight;
    if (use == KeyUse::NotePassage)
        return LetterView::Mark::Note;
    return use == KeyUse::DemandPassage ? std::optional(LetterView::Mark::Demand) : std::nullopt;
}

} // namespace

LetterView::LetterView(QWidget *parent) : QTextEdit(parent)
{
    setObjectName(u"letter"_s);
    setAccessibleName(tr("来信原文"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setManner(this, "paper");
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
}

void LetterView::showLetter(const Appeal &letter)
{
    if (letter.key == m_letter)
        return; // its words never change
    m_letter = letter.key;
    m_annotations.clear();
    m_demands.clear();
    setBody(letter.body);
    Q_EMIT placesMoved();
}

void LetterView::setBody(const QString &body)
{
    m_text = LetterText(body);
    setPlainText(m_text.shown());
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * letterSize);
    document()->setDefaultFont(larger);

    QTextFrameFormat page;
    page.setMargin(space(3));
    page.setLeftMargin(space(8)); // the demands' numbers stand there
    document()->rootFrame()->setFrameFormat(page);
    QTextBlockFormat block;
    block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(block);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void LetterView::showAnnotations(const std::vector<Annotation> &annotations)
{
    m_annotations.clear();
    std::ranges::copy_if(annotations, std::back_inserter(m_annotations),
                         [this](const Annotation &a) { return a.appeal == m_letter; });
    paintMarks();
}

void LetterView::showDemands(const std::vector<Demand> &demands)
{
    m_demands = demands;
    viewport()->update();
}

void LetterView::paintMarks()
{
    QList<ExtraSelection> marks;
    for (const Annotation &a : m_annotations)
        marks.append({cursorOf({a.start, a.length}), passageStyle(a.passage).format()});
    setExtraSelections(marks);
}

void LetterView::setRightRoom(int pixels)
{
    if (viewportMargins().right() == pixels)
        return;
    setViewportMargins(0, 0, pixels, 0);
    Q_EMIT placesMoved();
}

LetterSpan LetterView::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    const int start = m_text.toBody(cursor.selectionStart());
    return {start, cursor.hasSelection() ? m_text.toBody(cursor.selectionEnd()) - start : 0};
}

QTextCursor LetterView::cursorOf(LetterSpan span) const
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(m_text.toShown(span.start), 0, last));
    cursor.setPosition(std::clamp(m_text.toShown(span.start + span.length), 0, last), QTextCursor::KeepAnchor);
    return cursor;
}

void LetterView::select(LetterSpan span)
{
    setTextCursor(cursorOf(span));
    ensureCursorVisible();
}

void LetterView::reveal(int inBody)
{
    const QRect place = placeOf(inBody);
    if (place.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top());
    else if (place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.bottom() - viewport()->height());
}

QRect LetterView::placeOf(int inBody) const
{
    return cursorRect(cursorOf({inBody, 0}));
}

const Annotation *LetterView::annotationAt(QPoint place) const
{
    const int at = m_text.toBody(cursorForPosition(place).position());
    const auto found = std::ranges::find_if(
        m_annotations, [at](const Annotation &a) { return at >= a.start && at < a.start + a.length; });
    return found == m_annotations.end() ? nullptr : &*found;
}

void LetterView::keyPressEvent(QKeyEvent *event)
{
    const auto mark = markOf(event);
    if (m_isMarkable && mark && textCursor().hasSelection()) {
        Q_EMIT markWanted(*mark);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void LetterView::keyReleaseEvent(QKeyEvent *event)
{
    QTextEdit::keyReleaseEvent(event);
    if (event->key() == Qt::Key_Shift)
        Q_EMIT selectionSettled();
}

void LetterView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    Q_EMIT selectionSettled();
    const Annotation *hit = textCursor().hasSelection() ? nullptr : annotationAt(event->pos());
    if (hit)
        Q_EMIT annotationPicked(hit->id);
}

void LetterView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = fontMetrics().height();
    for (const Demand &demand : m_demands) {
        if (demand.length <= 0)
            continue;
        const QRect line = placeOf(demand.start);
        const QRect badge(space(1), line.center().y() - side / 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.drawEllipse(badge);
        painter.setPen(theme().onAccent);
        painter.drawText(badge, Qt::AlignCenter, QString::number(demand.no));
    }
}

void LetterView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    Q_EMIT placesMoved();
}

void LetterView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks(); // another theme
}

void LetterView::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    Q_EMIT placesMoved();
}

} // namespace lianxin::ui
