// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"

#include <QComboBox>

namespace lianxin::ui {

/// Every path of the category tree, parents before children: "道路水利/路灯照明".
[[nodiscard]] QStringList categoryPaths(const std::vector<Category> &categories);

/// Where a category is chosen. Any part of a path finds it: "路灯" finds 道路水利/路灯照明.
class CategoryBox : public QComboBox
{
    Q_OBJECT

public:
    CategoryBox(const std::vector<Category> &categories, QWidget *parent);

    [[nodiscard]] QString category() const;
    [[nodiscard]] bool isKnown() const; ///< or none was given
};

} // namespace lianxin::ui
