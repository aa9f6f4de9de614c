// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QTabBar;

namespace lianxin::ui {

/// Panes side by side; where there is no room for all of them, one at a time under a row of tabs.
class TabbedSplitter : public QWidget
{
    Q_OBJECT

public:
    /// Needs @p characters Chinese characters of width to show all panes.
    TabbedSplitter(int characters, QWidget *parent);

    /// Starts with a share of the width, of those of all panes.
    void addPane(const QString &title, QWidget *pane, int share = 1);
    void showPane(int index); ///< in front, if only one can be

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const int m_characters;
    QTabBar *m_tabs;
    QSplitter *m_panes;
    QList<int> m_shares;
};

} // namespace lianxin::ui
