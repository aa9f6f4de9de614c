// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/rules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lianxin::ui {

class CategoryBox;

/// What kind of appeal it is, about what, where, and how urgent.
class ClassifyForm : public QWidget
{
    Q_OBJECT

public:
    ClassifyForm(const std::vector<Category> &categories, QWidget *parent);

    void setValue(const Classify &value);
    [[nodiscard]] Classify value() const;
    void setEditable(bool isEditable);

Q_SIGNALS:
    void edited(); ///< by the person

private:
    QComboBox *m_track;
    CategoryBox *m_category;
    QLineEdit *m_place;
    QCheckBox *m_noPlace;
    QComboBox *m_urgency;
    QCheckBox *m_complex;
};

/// The classification a case has now.
[[nodiscard]] Classify classificationOf(const Case &c);
[[nodiscard]] bool isSame(const Classify &a, const Classify &b);

} // namespace lianxin::ui
