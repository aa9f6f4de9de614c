// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/preferences.h"

#include <QDialog>

namespace lianxin::ui {

/// All settings, one tab each: how it looks, the office, the board, the people. Opened with open(); deletes itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Desk &desk, const Actor &actor, const Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void preferencesChanged(const lianxin::ui::Preferences &preferences);
};

} // namespace lianxin::ui
