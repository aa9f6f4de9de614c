// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// The settings of the office: its name, this PC's short name, the places and units offered while typing.
class OfficePane : public QWidget
{
    Q_OBJECT

public:
    OfficePane(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);

private:
    void load();
    void save();

    const Desk &m_desk;
    Banner *m_banner;
    QLineEdit *m_unit, *m_device;
    QPlainTextEdit *m_places, *m_units;
    QPushButton *m_save;
};

} // namespace lianxin::ui
