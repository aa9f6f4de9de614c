// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/categorybox.h"

#include <QCompleter>
#include <QLineEdit>

namespace lianxin::ui {

CategoryBox::CategoryBox(const std::vector<Category> &categories, QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addItems(categoryPaths(categories));
    setCurrentIndex(-1); // nothing is chosen until a person does
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setPlaceholderText(tr("输入几个字来找"));
}

QString CategoryBox::category() const
{
    return currentText().trimmed();
}

} // namespace lianxin::ui
