// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QTabWidget>

namespace lianxin::ui {

class DiaryPage;
class ForeignPage;
class OutboxPage;

/// All about the line: what waits to leave, the diary of what went and came, and boards of others.
class LinePage : public QTabWidget
{
    Q_OBJECT

public:
    explicit LinePage(const Desk &desk, QWidget *parent);

    void setActor(const Actor &actor);
    void setSync(const SyncStatus &status);
    void showOutbox();
    void showDiary();
    void showForeign();
    void refresh(); ///< the page that is shown

Q_SIGNALS:
    void caseWanted(lianxin::CaseId id);
    void conflictWanted(lianxin::CaseId id, lianxin::OperationId operation);

private:
    OutboxPage *m_outbox;
    DiaryPage *m_diary;
    ForeignPage *m_foreign;
};

} // namespace lianxin::ui
