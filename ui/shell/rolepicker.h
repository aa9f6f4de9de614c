// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"

#include <QWidget>

class QCheckBox;

namespace lianxin::ui {

/// The roles of one person, each a box to tick.
class RolePicker : public QWidget
{
    Q_OBJECT

public:
    explicit RolePicker(QWidget *parent = nullptr);

    void setRoles(const std::vector<Role> &roles);
    [[nodiscard]] std::vector<Role> roles() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<std::pair<Role, QCheckBox *>> m_boxes;
};

} // namespace lianxin::ui
