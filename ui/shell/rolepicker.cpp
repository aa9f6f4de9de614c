// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rolepicker.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"

#include <algorithm>
#include <QCheckBox>
#include <QGridLayout>

namespace lianxin::ui {

RolePicker::RolePicker(QWidget *parent) : QWidget(parent)
{
    constexpr int columns = 3;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(2));
    grid->setVerticalSpacing(space(1));
    for (const auto &role : codeNames(Role {})) {
        const int n = int(m_boxes.size());
        auto *box = named(new QCheckBox(roleWord(role.value), this), roleWord(role.value));
        grid->addWidget(box, n / columns, n % columns);
        connect(box, &QCheckBox::toggled, this, &RolePicker::changed);
        m_boxes.emplace_back(role.value, box);
    }
}

void RolePicker::setRoles(const std::vector<Role> &roles)
{
    for (const auto &[role, box] : m_boxes)
        box->setChecked(std::ranges::find(roles, role) != roles.end());
}

std::vector<Role> RolePicker::roles() const
{
    std::vector<Role> picked;
    for (const auto &[role, box] : m_boxes)
        if (box->isChecked())
            picked.push_back(role);
    return picked;
}

} // namespace lianxin::ui
