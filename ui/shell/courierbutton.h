// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QPushButton>

class QFileDialog;
class QMenu;

namespace lianxin::ui {

/// Sync without a line: what waits goes onto a stick, the board's answer comes back from one, and other desks' files
/// are handed to the board from here.
class CourierButton : public QPushButton
{
    Q_OBJECT

public:
    explicit CourierButton(const Desk &desk, QWidget *parent = nullptr);

    void setActor(const Actor &actor) { m_actor = actor; }

Q_SIGNALS:
    void begun();
    void done(const QString &words); ///< what came of it
    void failed(const lianxin::Error &why);

private:
    void pack();
    void take();
    void carry();
    void tellPacked(const CourierPacked &packed);
    void add(const QString &words, const QString &what, void (CourierButton::*step)());
    void choose(QFileDialog *dialog, std::function<void(const QString &)> next);
    template <class T, class Tell>
    void follow(const QFuture<Result<T>> &asked, Tell tell);

    const Desk &m_desk;
    Actor m_actor;
    QMenu *m_menu;
};

} // namespace lianxin::ui
