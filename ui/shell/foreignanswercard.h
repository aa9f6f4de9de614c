// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/foreign.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lianxin::ui {

/// Where one answer stands and why, and what a person may say about it: it is there, or it is not and may go again.
class ForeignAnswerCard : public QFrame
{
    Q_OBJECT

public:
    explicit ForeignAnswerCard(QWidget *parent);

    void showAnswer(const ForeignAnswer *answer); ///< null: nothing
    void setAllowed(bool allowed);                ///< to decide
    void clear();                                 ///< what was typed

Q_SIGNALS:
    void found(const QString &number);
    void notThere(const QString &reason);
    void caseWanted();

private:
    void showUses();

    bool m_isAllowed = true;
    bool m_isOpen = false; ///< there is something to decide
    QLabel *m_why;
    QLabel *m_todo;
    QLineEdit *m_words;
    QPushButton *m_found;
    QPushButton *m_notThere;
    QPushButton *m_case;
};

} // namespace lianxin::ui
