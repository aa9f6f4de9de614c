// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTimeEdit>
#include <QTimer>

namespace lianxin::ui {

/// A date and time of the office's wall clock, whatever zone the PC is set to. Shows now, and goes on doing so, until a
/// person sets another.
class MomentEdit : public QDateTimeEdit
{
    Q_OBJECT

public:
    MomentEdit(const Clock &clock, QWidget *parent);

    void setMoment(Timestamp at);           ///< the null moment: follows the clock again
    [[nodiscard]] Timestamp moment() const; ///< null while it follows the clock

Q_SIGNALS:
    void edited(); ///< by a person

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void display(const QDateTime &at);
    void tick();

    const Clock &m_clock;
    QTimer m_second;
    bool m_follows = true;
    bool m_isShowing = false; ///< a change comes from us, not from the person
};

} // namespace lianxin::ui
