// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/drafts.h"
#include "ui/case/opencase.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;
class DraftKeeper;
class PointGrid;
class TabbedSplitter;

/// Where an answer is written: the point grid, and beside it the letter as the resident will read it. Everything typed
/// is kept as the case's answer draft.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    AnswerEditor(OpenCase &open, QWidget *parent);
    ~AnswerEditor() override;

    void refresh();  ///< the case's file is new
    void focusGap(); ///< the first demand without an answer, or the letter if there is none
    [[nodiscard]] AnswerDraft answer() const;

private:
    [[nodiscard]] QWidget *gridPane();
    [[nodiscard]] QWidget *textPane();
    void showAnswer(const AnswerDraft &answer);
    void showCounts();
    [[nodiscard]] QDate usualDate() const; ///< by when something promised now should be done
    void compose();
    [[nodiscard]] bool isAsComposed() const; ///< what was composed last is still the end of the text
    void replaceText(const QString &text);   ///< can be undone
    [[nodiscard]] bool leadToGap(); ///< to the first row or slot that must be filled in before submitting, if any
    void submit();
    void setBusy(bool isBusy);
    [[nodiscard]] bool isEmpty() const;
    void showHistory();

    OpenCase &m_case;
    Banner *m_banner;
    PointGrid *m_grid;
    QPlainTextEdit *m_text;
    QLabel *m_counts;
    QPushButton *m_compose;
    QPushButton *m_submit;
    TabbedSplitter *m_panes;
    DraftKeeper *m_keeper;
    QString m_composed; ///< what compose() wrote last: while the text ends so, it may be written anew
};

} // namespace lianxin::ui
