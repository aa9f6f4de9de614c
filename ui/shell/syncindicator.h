// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/syncstatus.h"

#include <QToolButton>

class QFrame;
class QLabel;
class QPushButton;

namespace lianxin::ui {

/// Says in one line how this desk stands with the board; a click tells more and offers a round of sync.
class SyncIndicator : public QToolButton
{
    Q_OBJECT

public:
    explicit SyncIndicator(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const SyncStatus &status);
    void setOutbox(qint64 waiting, qint64 stuck);
    void tick(); ///< time has passed

Q_SIGNALS:
    void syncWanted();
    void pauseWanted();
    void outboxWanted();

private:
    void buildPanel();
    void openPanel();

    const Clock &m_clock;
    SyncStatus m_status;
    qint64 m_waiting = 0;
    qint64 m_stuck = 0;
    QFrame *m_panel;
    QLabel *m_detail;
    QPushButton *m_sync;
    QPushButton *m_pause;
    QPushButton *m_outbox;
};

} // namespace lianxin::ui
