// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace lianxin::ui {

class Banner;

/// How much of this PC's line the originals of photos and files may take. For whoever may change the settings.
class FilesPane : public QWidget
{
    Q_OBJECT

public:
    FilesPane(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);

private:
    void load();
    void save();

    const Desk &m_desk;
    Banner *m_banner;
    QSpinBox *m_perDay; ///< MB
    QCheckBox *m_onlyAsked;
    QPushButton *m_save;
};

} // namespace lianxin::ui
