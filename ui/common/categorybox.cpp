// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/categorybox.h"

#include <QCompleter>
#include <QLineEdit>

namespace lianxin::ui {

namespace {

void addPaths(QStringList &paths, const std::vector<Category> &categories, const QString &above)
{
    for (const Category &category : categories) {
        const QString path = above + category.name;
        paths << path;
        addPaths(paths, category.children, path + u'/');
    }
}

} // namespace

QStringList categoryPaths(const std::vector<Category> &categories)
{
    QStringList paths;
    addPaths(paths, categories, {});
    return paths;
}

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

bool CategoryBox::isKnown() const
{
    return category().isEmpty() || findText(category(), Qt::MatchExactly | Qt::MatchCaseSensitive) >= 0;
}

} // namespace lianxin::ui
