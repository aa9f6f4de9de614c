// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/noteentry.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

NoteEntry::NoteEntry(QWidget *parent)
    : QFrame(parent),
      m_passage(named(new QComboBox(this), tr("这段话是"))),
      m_text(named(new QPlainTextEdit(this), tr("批注"))),
      m_reminder(new HintLabel(tr("这条批注还没有记下。先记下它，或者不要了，再批注别处。"), this))
{
    setObjectName(u"noteEntry"_s);
    setManner(this, "note");
    for (const auto &name : codeNames(Passage {}))
        m_passage->addItem(passageWord(name.value), int(name.value));
    m_text->setPlaceholderText(tr("批注，来信人看不到"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 5);

    auto *drop = quietButton(tr("不要了"), this);
    auto *keep = plainButton(tr("记下"), this);
    keep->setToolTip(tr("Ctrl+回车"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(drop);
    buttons->addWidget(keep, 1);
    auto *layout = column(this, 1);
    layout->setSpacing(space(1));
    layout->addWidget(m_passage);
    layout->addWidget(m_text);
    layout->addWidget(m_reminder);
    layout->addLayout(buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEntry::edited);
    connect(m_passage, &QComboBox::activated, this, &NoteEntry::edited);
    connect(keep, &QPushButton::clicked, this, &NoteEntry::kept);
    connect(drop, &QPushButton::clicked, this, &NoteEntry::dropped);
    hide();
}

void NoteEntry::begin(const Annotate &note)
{
    const QSignalBlocker quiet(this);
    m_begun = note;
    m_passage->setCurrentIndex(m_passage->findData(int(note.passage)));
    m_text->setPlainText(note.note);
    m_reminder->hide();
    show();
}

void NoteEntry::focusText()
{
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
}

void NoteEntry::remind()
{
    m_reminder->show();
    focusText();
}

Annotate NoteEntry::note() const
{
    Annotate note = m_begun;
    note.passage = Passage(m_passage->currentData().toInt());
    note.note = m_text->toPlainText();
    return note;
}

void NoteEntry::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT kept();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT dropped();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lianxin::ui
