// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace lianxin::ui {

class DraftKeeper;

/// 时间线: what happened so far, and under it the place for an internal note.
class TimelineTab : public QWidget
{
    Q_OBJECT

public:
    TimelineTab(OpenCase &open, QWidget *parent);
    ~TimelineTab() override;

    void focusNote();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *noteArea();
    void refresh();
    void showTimeline();
    void keepNote();

    OpenCase &m_case;
    QTextBrowser *m_timeline;
    QWidget *m_noteArea;
    QPlainTextEdit *m_note;
    QPushButton *m_keep;
    DraftKeeper *m_keeper;
};

} // namespace lianxin::ui
