// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/letterview.h"

#include <QFrame>

namespace lianxin::ui {

/// The small bar that comes up at a selection in a letter: mark it, write a note at it, make it a demand.
class PassageBar : public QFrame
{
    Q_OBJECT

public:
    explicit PassageBar(LetterView *letter);

    void setUses(bool mayMark, bool mayDemand);

Q_SIGNALS:
    void wanted(lianxin::ui::LetterView::Mark mark);

private:
    void follow();

    LetterView *m_letter;
    QWidget *m_highlight;
    QWidget *m_note;
    QWidget *m_demand;
    bool m_isUseful = false;
};

} // namespace lianxin::ui
