// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/formview.h"
#include "ui/case/opencase.h"

#include <QWidget>

class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace lianxin::ui {

class DraftKeeper;

/// A form that stands open on the page and keeps what is typed as a draft of its own kind.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(OpenCase &open, const QString &kind, QWidget *parent);
    ~RecordForm() override;

    void refresh();
    void focusFirst() { m_view->focusFirst(); }

private:
    [[nodiscard]] OperationForm form() const;
    void take();

    OpenCase &m_case;
    const QString m_kind;
    FormView *m_view;
    QPushButton *m_take;
    DraftKeeper *m_keeper;
};

/// 走访 / 联系: what was said and found so far, and the forms for the next contact or visit.
class ContactTab : public QWidget
{
    Q_OBJECT

public:
    ContactTab(OpenCase &open, QWidget *parent);

    void focusContact();
    void focusVisit();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showLog();

    OpenCase &m_case;
    QTextBrowser *m_log;
    QTabWidget *m_forms;
    RecordForm *m_contact;
    RecordForm *m_visit;
};

} // namespace lianxin::ui
