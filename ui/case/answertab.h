// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QWidget>

class QStackedWidget;

namespace lianxin::ui {

class AnswerEditor;
class EmptyState;
class LetterPane;
class ReviewPanel;

/// 答复: the letter always in sight; beside it the answer, to be written, to be judged, or to be read.
class AnswerTab : public QWidget
{
    Q_OBJECT

public:
    AnswerTab(OpenCase &open, QWidget *parent);

    void setWithBoard(bool withBoard);
    void focusAnswer();

Q_SIGNALS:
    void stepWanted(const QString &kind);

private:
    void refresh();

    OpenCase &m_case;
    LetterPane *m_letter;
    QStackedWidget *m_pages;
    AnswerEditor *m_editor;
    ReviewPanel *m_review;
    EmptyState *m_none;
};

} // namespace lianxin::ui
