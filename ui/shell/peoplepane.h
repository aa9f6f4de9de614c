// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lianxin::ui {

class Banner;
class RolePicker;

/// The people of this PC: an administrator adds them and sets their roles; everybody sets the own passphrase.
class PeoplePane : public QWidget
{
    Q_OBJECT

public:
    PeoplePane(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *editor();
    void load(PersonId choose);
    void show(std::vector<Person> people, PersonId choose);
    void tellChosen();
    void tellStanding();
    void startNew();
    void save();

    const Desk &m_desk;
    const Actor m_actor;
    const bool m_mayManage;
    std::vector<Person> m_people;
    Person m_edited;
    bool m_hasBoard = false;
    Banner *m_banner;
    QListWidget *m_list;
    QLineEdit *m_name, *m_passphrase, *m_again;
    RolePicker *m_roles;
    QCheckBox *m_active;
    QLabel *m_standing; ///< how the person stands with the board
    QPushButton *m_save;
};

} // namespace lianxin::ui
