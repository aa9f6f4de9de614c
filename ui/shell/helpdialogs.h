// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;
template <class T>
class QList;

namespace lianxin::ui {

/// Shows every shortcut: those of @p actions and the single keys. Opens at once, does not wait.
void showCheatSheet(const QList<QAction *> &actions, bool singleKeys, QWidget *parent);

/// Name, version, licence. Opens at once, does not wait.
void showAbout(QWidget *parent);

} // namespace lianxin::ui
