// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace lianxin::ui {

class Banner;
class DiaryModel;
class EmptyState;
struct DiaryLine;

/// What went, what came, what stands still and why. Each line can be read in full and, unless it is about a report of
/// wrongdoing, written to a text file; what stands still can be settled, tried again or taken back.
class DiaryPage : public QFrame
{
    Q_OBJECT

public:
    explicit DiaryPage(const Desk &desk, QWidget *parent = nullptr);

    void setActor(const Actor &actor);
    void refresh();

Q_SIGNALS:
    void caseWanted(lianxin::CaseId id);
    void conflictWanted(lianxin::CaseId id, lianxin::OperationId operation);

private:
    [[nodiscard]] QWidget *detail();
    [[nodiscard]] QLayout *buttons();
    [[nodiscard]] const DiaryLine *current() const;
    void show(const Diary &diary);
    void tellCurrent();
    void offer(const OutboxItem *item);
    void exportCurrent();
    void retry();
    void takeBack();
    void afterStep(const Result<void> &done, const QString &success);

    const Desk &m_desk;
    Actor m_actor;
    DiaryModel *m_model;
    Banner *m_banner;
    QTreeView *m_view;
    EmptyState *m_empty;
    QWidget *m_detail;
    QPlainTextEdit *m_text;
    QLabel *m_sealed;
    QPushButton *m_export;
    QPushButton *m_settle;
    QPushButton *m_open;
    QPushButton *m_retry;
    QLineEdit *m_reason;
    QPushButton *m_takeBack;
};

} // namespace lianxin::ui
