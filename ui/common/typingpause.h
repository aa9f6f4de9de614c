// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QTextEdit;

namespace lianxin::ui {

/// Tells when the hands have come to rest: the moment to save a draft. Knows nothing of what was typed.
class TypingPause : public QObject
{
    Q_OBJECT

public:
    explicit TypingPause(QObject *parent);

    void watch(QLineEdit *edit);
    void watch(QTextEdit *edit);
    void watch(QPlainTextEdit *edit);
    void touch(); ///< something else of the form has changed
    void flush(); ///< rested() now if anything waits: before leaving a page or signing out

Q_SIGNALS:
    void rested(); ///< 0.6 s after the last change, and on flush()

private:
    QTimer m_timer;
};

} // namespace lianxin::ui
