// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace lianxin::ui {

class ProblemTable;

/// Last step: what has become of the list.
class SummaryStep : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryStep(QWidget *parent);

    void showReport(const ImportReport &report);
    void focusFirst();

Q_SIGNALS:
    void casesWanted();
    void setAsideWanted(const QString &path); ///< rows set aside are to be written there
    void againWanted();

private:
    QLabel *addFigure(QHBoxLayout *row, const QString &what);
    void openSaveDialog();

    QLabel *m_title;
    QLabel *m_added, *m_alreadyHere, *m_repeats, *m_answered, *m_setAside;
    QLabel *m_stopped; ///< why, if the end was not reached
    QLabel *m_reasons;
    ProblemTable *m_problems;
    QWidget *m_filler; ///< keeps the figures at the top while there are no problems
    QPushButton *m_again;
    QPushButton *m_save;
    QPushButton *m_cases;
};

} // namespace lianxin::ui
