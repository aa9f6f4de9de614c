// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/momentedit.h"

#include <QLineEdit>
#include <utility>

namespace lianxin::ui {

MomentEdit::MomentEdit(const Clock &clock, QWidget *parent) : QDateTimeEdit(parent), m_clock(clock)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MomentEdit::tick);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_follows = false; }); // before it is a whole date
    connect(this, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (m_isShowing)
            return;
        m_follows = false;
        Q_EMIT edited();
    });
    tick();
}

void MomentEdit::setMoment(Timestamp at)
{
    m_follows = at == Timestamp {};
    m_follows ? tick() : display(at.local());
}

Timestamp MomentEdit::moment() const
{
    return m_follows ? Timestamp {} : Timestamp::atLocal(date(), time());
}

void MomentEdit::showEvent(QShowEvent *event)
{
    tick();
    m_second.start();
    QDateTimeEdit::showEvent(event);
}

void MomentEdit::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QDateTimeEdit::hideEvent(event);
}

void MomentEdit::display(const QDateTime &at)
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    setDateTime(QDateTime(at.date(), at.time()));
    m_isShowing = wasShowing;
}

void MomentEdit::tick()
{
    if (!m_follows)
        return;
    const QDateTime now = m_clock.now().local();
    display(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
}

} // namespace lianxin::ui
