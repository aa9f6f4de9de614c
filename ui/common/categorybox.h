// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"

#include <QComboBox>

namespace lianxin::ui {

/// Where a category is chosen. Any part of a path finds it: "路灯" finds 道路水利/路灯照明.
class CategoryBox : public QComboBox
{
    Q_OBJECT

public:
    CategoryBox(const std::vector<Category> &categories, QWidget *parent);

    [[nodiscard]] QString category() const;
};

} // namespace lianxin::ui
