// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/marginnotes.h"

#include "ui/case/letterview.h"
#include "ui/case/noteentry.h"
#include "ui/case/passagestyle.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"

#include <algorithm>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int marginChars = 11; // Chinese characters of a note's line

} // namespace

NoteCard::NoteCard(const Annotation &note, bool isRemovable, QWidget *parent)
    : QFrame(parent),
      m_note(note),
      m_isRemovable(isRemovable)
{
    setManner(this, "note");
    setFocusPolicy(Qt::StrongFocus);
    const QString kind = tr("%1 · %2", "kind of passage, person").arg(passageWord(note.passage), note.byName);
    setAccessibleName(tr("批注（%1）：%2").arg(kind, note.note));
    // The line's colour and the kind's word tell which underline it belongs to.
    setObjectName(u"noteCard"_s);
    setStyleSheet(u"#noteCard { border-left: 4px solid %1; }"_s.arg(passageStyle(note.passage).line.name()));

    auto *head = new ElidedLabel(kind, this);
    setManner(head, "muted");
    auto *headRow = new QHBoxLayout;
    headRow->addWidget(head, 1);
    if (isRemovable) {
        auto *remove = named(quietButton(u"✕"_s, this), tr("删去批注"));
        remove->setToolTip(tr("删去批注（可撤销）"));
        remove->setFocusPolicy(Qt::NoFocus); // Delete on the card does it
        headRow->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, &NoteCard::removeWanted);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(2), space(1), space(1), space(1));
    layout->setSpacing(0);
    layout->addLayout(headRow);
    if (!note.note.isEmpty()) {
        auto *text = new QLabel(note.note, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
}

void NoteCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    Q_EMIT picked();
}

void NoteCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_isRemovable)
        Q_EMIT removeWanted();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT picked();
    else
        QFrame::keyPressEvent(event);
}

MarginNotes::MarginNotes(LetterView *letter) : QWidget(letter), m_letter(letter), m_entry(new NoteEntry(this))
{
    connect(letter, &LetterView::placesMoved, this, &MarginNotes::arrange);
}

void MarginNotes::showNotes(const std::vector<Annotation> &annotations, bool areRemovable, OperationId picked)
{
    for (NoteCard *card : m_cards)
        card->deleteLater();
    m_cards.clear();
    std::vector<Annotation> shown;
    std::ranges::copy_if(annotations, std::back_inserter(shown), [&](const Annotation &a) {
        return a.appeal == m_letter->letter() && (!a.note.isEmpty() || a.id == picked);
    });
    std::ranges::stable_sort(shown, {}, &Annotation::start);
    for (const Annotation &note : shown) {
        auto *card = new NoteCard(note, areRemovable, this);
        connect(card, &NoteCard::picked, this, [this, note] { Q_EMIT this->picked(note); });
        connect(card, &NoteCard::removeWanted, this, [this, note] { Q_EMIT removeWanted(note); });
        card->show();
        m_cards.push_back(card);
    }
    arrange();
}

void MarginNotes::openEntryAt(int inBody)
{
    m_entryAt = inBody;
    m_letter->reveal(inBody);
    arrange();
}

void MarginNotes::closeEntry()
{
    m_entryAt = -1;
    // Before it is hidden: Qt would hand its focus on to whatever comes next on the page.
    if (m_entry->isAncestorOf(QApplication::focusWidget()))
        m_letter->setFocus();
    m_entry->hide();
    arrange();
}

void MarginNotes::arrange()
{
    const bool isEmpty = m_cards.empty() && m_entryAt < 0;
    const int width = isEmpty ? 0 : fontMetrics().horizontalAdvance(u'国') * marginChars + space(4);
    m_letter->setRightRoom(width);
    const QRect page = m_letter->viewport()->geometry();
    setGeometry(page.right() + 1, page.top(), width, page.height());

    std::vector<std::pair<int, QWidget *>> wanted;
    for (NoteCard *card : m_cards)
        wanted.emplace_back(m_letter->placeOf(card->note().start).top(), card);
    if (m_entryAt >= 0)
        wanted.emplace_back(m_letter->placeOf(m_entryAt).top(), m_entry);
    std::ranges::stable_sort(wanted, {}, [](const auto &place) { return place.first; });

    int free = std::numeric_limits<int>::min();
    for (const auto &[top, card] : wanted) {
        const int cardWidth = width - space(2);
        const int height = card->hasHeightForWidth() ? card->heightForWidth(cardWidth) : card->sizeHint().height();
        const int lowest = card == m_entry ? page.height() - height : std::numeric_limits<int>::max();
        const int y = std::min(std::max(top, free), lowest); // its buttons are never out of sight
        card->setGeometry(space(1), y, cardWidth, height);
        free = y + height + space(1);
    }
    m_entry->raise();
    setVisible(!isEmpty);
}

} // namespace lianxin::ui
