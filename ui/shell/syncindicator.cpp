// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/syncindicator.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/syncwords.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

SyncIndicator::SyncIndicator(const Clock &clock, QWidget *parent)
    : QToolButton(parent),
      m_clock(clock),
      m_panel(new QFrame(this, Qt::Popup)),
      m_detail(new QLabel(m_panel)),
      m_sync(primaryButton(tr("立即同步"), m_panel)),
      m_pause(plainButton(tr("停下这一轮"), m_panel)),
      m_outbox(plainButton(tr("打开发件箱"), m_panel))
{
    setObjectName(u"syncIndicator"_s);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    buildPanel();
    connect(this, &QToolButton::clicked, this, &SyncIndicator::openPanel);
    tick();
}

void SyncIndicator::setStatus(const SyncStatus &status)
{
    m_status = status;
    tick();
}

void SyncIndicator::setOutbox(qint64 waiting, qint64 stuck)
{
    m_waiting = waiting;
    m_stuck = stuck;
    tick();
}

void SyncIndicator::tick()
{
    QString line = syncLine(m_status, m_waiting, m_clock.now());
    if (m_stuck > 0)
        line += u" · "_s + tr("▲ %n 件要处理", nullptr, int(m_stuck));
    setText(line);
    setAccessibleName(tr("同步状态：%1").arg(line));
    m_detail->setText(syncDetail(m_status, m_waiting, m_clock.now()));
    const bool hasBoard = m_status.phase != SyncStatus::Phase::NoBoard;
    const bool running = m_status.phase == SyncStatus::Phase::Running;
    m_sync->setVisible(hasBoard && !running);
    m_pause->setVisible(running);
    m_outbox->setVisible(hasBoard);
}

void SyncIndicator::buildPanel()
{
    setManner(m_panel, "card");
    m_detail->setWordWrap(true);
    m_detail->setMinimumWidth(space(90));
    auto *layout = column(m_panel);
    auto *buttons = new QHBoxLayout;
    for (auto *button : {m_sync, m_pause, m_outbox}) {
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, m_panel, &QWidget::hide);
    }
    buttons->addStretch();
    layout->addWidget(m_detail);
    layout->addLayout(buttons);
    connect(m_sync, &QPushButton::clicked, this, &SyncIndicator::syncWanted);
    connect(m_pause, &QPushButton::clicked, this, &SyncIndicator::pauseWanted);
    connect(m_outbox, &QPushButton::clicked, this, &SyncIndicator::outboxWanted);
}

void SyncIndicator::openPanel()
{
    tick();
    m_panel->adjustSize();
    m_panel->move(mapToGlobal(QPoint(width() - m_panel->width(), height() + space(1))));
    m_panel->show();
}

} // namespace lianxin::ui
