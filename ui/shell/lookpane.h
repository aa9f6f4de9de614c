// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;

namespace lianxin::ui {

/// The settings of how the window looks and answers to keys. Every change shows at once.
class LookPane : public QWidget
{
    Q_OBJECT

public:
    explicit LookPane(const Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(const lianxin::ui::Preferences &preferences);

private:
    void tell();

    Preferences m_preferences;
    QSlider *m_size;
    QLabel *m_percent;
    QComboBox *m_theme, *m_language;
    QCheckBox *m_singleKeys;
    QLabel *m_restart;
};

} // namespace lianxin::ui
