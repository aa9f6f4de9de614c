// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace lianxin::ui {

class Banner;
class CourierButton;
class EmptyState;
class OutboxModel;
class TitleLabel;

/// Each thing that has not been received by the board: its state, why, what to do; retry, or take back with a reason.
class OutboxPage : public QFrame
{
    Q_OBJECT

public:
    explicit OutboxPage(const Desk &desk, QWidget *parent = nullptr);

    void setActor(const Actor &actor);
    void refresh();
    void setSync(const SyncStatus &status); ///< without a board nothing can be carried

Q_SIGNALS:
    void caseWanted(lianxin::CaseId id);
    void conflictWanted(lianxin::CaseId id, lianxin::OperationId operation);

private:
    [[nodiscard]] QWidget *detail();
    [[nodiscard]] const OutboxItem *current() const;
    void show(std::vector<OutboxItem> items);
    void tellCurrent();
    void retry();
    void takeBack();
    void afterStep(const Result<void> &done, const QString &success);

    const Desk &m_desk;
    Actor m_actor;
    OutboxModel *m_model;
    TitleLabel *m_title;
    Banner *m_banner;
    CourierButton *m_courier;
    QTreeView *m_view;
    EmptyState *m_empty;
    QWidget *m_detail;
    QLabel *m_why;
    QLabel *m_todo;
    QLineEdit *m_reason;
    QPushButton *m_settle;
    QPushButton *m_retry;
    QPushButton *m_takeBack;
};

} // namespace lianxin::ui
