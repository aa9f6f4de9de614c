// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QFrame>

class QToolButton;

namespace lianxin::ui {

class SearchBox;
class SyncIndicator;

/// The strip above everything: the name, the search box, how sync stands, who is signed in.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);

    void setPerson(const QString &name);
    void setPersonMenu(const QList<QAction *> &actions);
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] SyncIndicator *sync() const { return m_sync; }

private:
    SearchBox *m_search;
    SyncIndicator *m_sync;
    QToolButton *m_person;
};

} // namespace lianxin::ui
