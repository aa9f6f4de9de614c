// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/classifyform.h"

#include "ui/common/categorybox.h"
#include "ui/common/codebox.h"
#include "ui/words/codewords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace lianxin::ui {

ClassifyForm::ClassifyForm(const std::vector<Category> &categories, QWidget *parent)
    : QWidget(parent),
      m_track(codeBox<Track>(this, tr("性质"), trackWord)),
      m_category(named(new CategoryBox(categories, this), tr("分类"))),
      m_place(named(new QLineEdit(this), tr("地点"))),
      m_noPlace(named(new QCheckBox(tr("不涉地点"), this), tr("不涉地点"))),
      m_urgency(codeBox<Urgency>(this, tr("紧急程度"), urgencyWord)),
      m_complex(named(new QCheckBox(tr("复杂或跨部门"), this), tr("复杂或跨部门")))
{
    auto *form = formLayout();
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("性质"), m_track);
    form->addRow(tr("分类"), m_category);
    form->addRow(tr("地点"), m_place);
    form->addRow(m_noPlace);
    form->addRow(tr("紧急"), m_urgency);
    form->addRow(m_complex);
    setLayout(form);

    connect(m_track, &QComboBox::activated, this, &ClassifyForm::edited);
    connect(m_category, &QComboBox::editTextChanged, this, &ClassifyForm::edited);
    connect(m_place, &QLineEdit::textEdited, this, &ClassifyForm::edited);
    connect(m_noPlace, &QCheckBox::toggled, m_place, &QLineEdit::setDisabled);
    connect(m_noPlace, &QCheckBox::clicked, this, &ClassifyForm::edited);
    connect(m_urgency, &QComboBox::activated, this, &ClassifyForm::edited);
    connect(m_complex, &QCheckBox::clicked, this, &ClassifyForm::edited);
}

void ClassifyForm::setValue(const Classify &value)
{
    const QSignalBlocker quiet(this);
    choose(m_track, value.track);
    m_category->setEditText(value.category);
    m_place->setText(value.place);
    m_noPlace->setChecked(value.noPlace);
    choose(m_urgency, value.urgency);
    m_complex->setChecked(value.complex);
}

Classify ClassifyForm::value() const
{
    return {chosen<Track>(m_track), m_category->category(),     m_place->text().trimmed(),
            m_noPlace->isChecked(), chosen<Urgency>(m_urgency), m_complex->isChecked()};
}

void ClassifyForm::setEditable(bool isEditable)
{
    setEnabled(isEditable);
}

Classify classificationOf(const Case &c)
{
    return {c.track, c.category, c.place, c.noPlace, c.urgency, c.complex};
}

bool isSame(const Classify &a, const Classify &b)
{
    const auto parts
        = [](const Classify &v) { return std::tie(v.track, v.category, v.place, v.noPlace, v.urgency, v.complex); };
    return parts(a) == parts(b);
}

} // namespace lianxin::ui
