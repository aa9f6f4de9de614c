// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// Connects a person of this PC with the board, by address and token: the first one, another one, or the same one with
/// a new token. Whoever holds a token may do this; it proves who that is.
class BoardPane : public QWidget
{
    Q_OBJECT

public:
    explicit BoardPane(const Desk &desk, QWidget *parent = nullptr);

private:
    void load();
    void enrol();

    const Desk &m_desk;
    Banner *m_banner;
    QLineEdit *m_url, *m_token;
    QPushButton *m_go;
};

} // namespace lianxin::ui
