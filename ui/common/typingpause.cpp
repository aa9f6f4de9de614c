// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/typingpause.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace lianxin::ui {

TypingPause::TypingPause(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(600);
    connect(&m_timer, &QTimer::timeout, this, &TypingPause::rested);
}

void TypingPause::watch(QLineEdit *edit)
{
    connect(edit, &QLineEdit::textEdited, this, &TypingPause::touch);
}

void TypingPause::watch(QTextEdit *edit)
{
    connect(edit, &QTextEdit::textChanged, this, &TypingPause::touch);
}

void TypingPause::watch(QPlainTextEdit *edit)
{
    connect(edit, &QPlainTextEdit::textChanged, this, &TypingPause::touch);
}

void TypingPause::touch()
{
    m_timer.start();
}

void TypingPause::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT rested();
}

} // namespace lianxin::ui
