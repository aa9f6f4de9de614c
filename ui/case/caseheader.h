// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QFrame>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace lianxin::ui {

class ProgressStrip;

/// What is always in sight of the open case: number, subject, where it stands, its clocks, whose it is; the step that
/// comes next on a button, the other legal ones in a menu.
class CaseHeader : public QFrame
{
    Q_OBJECT

public:
    CaseHeader(OpenCase &open, QWidget *parent);

    void setCompact(bool isCompact);   ///< without what a person who writes does not look at
    void setWithBoard(bool withBoard); ///< false: an office without a message board
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }

Q_SIGNALS:
    void stepWanted(const QString &kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showClocks();
    void showSteps();

    OpenCase &m_case;
    bool m_withBoard = true;
    QTimer m_minute;    ///< clocks run while one looks at them
    QBoxLayout *m_line; ///< number and status, then the clocks
    QLabel *m_number;
    QLabel *m_status;
    QLabel *m_clocks;
    QLabel *m_subject;
    QLabel *m_facts;
    ProgressStrip *m_progress;
    QPushButton *m_next;
    QToolButton *m_more;
};

} // namespace lianxin::ui
