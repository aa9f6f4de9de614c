// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linepage.h"

#include "ui/shell/diarypage.h"
#include "ui/shell/foreignpage.h"
#include "ui/shell/outboxpage.h"

namespace lianxin::ui {

LinePage::LinePage(const Desk &desk, QWidget *parent)
    : QTabWidget(parent),
      m_outbox(new OutboxPage(desk, this)),
      m_diary(new DiaryPage(desk, this)),
      m_foreign(new ForeignPage(desk, this))
{
    setDocumentMode(true);
    addTab(m_outbox, tr("待发"));
    addTab(m_diary, tr("同步日记"));
    addTab(m_foreign, tr("外部平台"));
    connect(m_outbox, &OutboxPage::caseWanted, this, &LinePage::caseWanted);
    connect(m_outbox, &OutboxPage::conflictWanted, this, &LinePage::conflictWanted);
    connect(m_diary, &DiaryPage::caseWanted, this, &LinePage::caseWanted);
    connect(m_diary, &DiaryPage::conflictWanted, this, &LinePage::conflictWanted);
    connect(m_foreign, &ForeignPage::caseWanted, this, &LinePage::caseWanted);
    connect(this, &QTabWidget::currentChanged, this, &LinePage::refresh);
}

void LinePage::setActor(const Actor &actor)
{
    m_outbox->setActor(actor);
    m_diary->setActor(actor);
    m_foreign->setActor(actor);
}

void LinePage::setSync(const SyncStatus &status)
{
    m_outbox->setSync(status);
}

void LinePage::showOutbox()
{
    setCurrentWidget(m_outbox);
    refresh();
}

void LinePage::showDiary()
{
    setCurrentWidget(m_diary);
    refresh();
}

void LinePage::showForeign()
{
    setCurrentWidget(m_foreign);
    refresh();
}

void LinePage::refresh()
{
    if (currentWidget() == m_outbox)
        m_outbox->refresh();
    else if (currentWidget() == m_diary)
        m_diary->refresh();
    else
        m_foreign->refresh();
}

} // namespace lianxin::ui
