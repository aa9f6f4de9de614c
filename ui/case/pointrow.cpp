// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/pointrow.h"

#include "core/answer/replyletter.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

PointRow::PointRow(QWidget *parent)
    : QFrame(parent),
      m_head(new QToolButton(this)),
      m_demand(new QLabel(this)),
      m_answer(textField(tr("答复"), tr("正面回答这一项"), 4)),
      m_measure(textField(tr("措施"), tr("谁去做、做什么"), 3)),
      m_hasDate(named(new QCheckBox(tr("完成时限"), this), tr("有完成时限"))),
      m_byWhen(named(new QDateEdit(this), tr("完成时限"))),
      m_basis(named(new QLineEdit(this), tr("依据"))),
      m_cannot(textField(tr("不能办的理由"), tr("暂时办不了的，写明原因和替代办法"), 3))
{
    setManner(this, "card");
    m_head->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_head->setCheckable(true);
    m_head->setStyleSheet(u"QToolButton { padding-left: 0; font-weight: 600; }"_s);
    m_demand->setTextFormat(Qt::PlainText);
    m_demand->setWordWrap(true);
    m_demand->setIndent(space(1)); // in line with the fields
    m_basis->setPlaceholderText(tr("文件名称、文号、条款"));
    m_byWhen->setCalendarPopup(true);
    m_byWhen->setDisplayFormat(tr("yyyy年M月d日", "date"));
    m_byWhen->hide();
    m_fields = fields();
    auto *layout = column(this, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(m_demand);
    layout->addWidget(m_fields);
    setOpen(false);

    connect(m_head, &QToolButton::clicked, this, [this](bool isChecked) {
        setOpen(isChecked);
        if (isChecked)
            Q_EMIT opened();
    });
    connect(m_hasDate, &QCheckBox::toggled, m_byWhen, &QWidget::setVisible);
    connect(m_hasDate, &QCheckBox::clicked, this, &PointRow::changedByPerson);
    connect(m_byWhen, &QDateEdit::userDateChanged, this, &PointRow::changedByPerson);
    connect(m_basis, &QLineEdit::textEdited, this, &PointRow::changedByPerson);
}

QPlainTextEdit *PointRow::textField(const QString &name, const QString &hint, int lines)
{
    auto *field = named(new QPlainTextEdit(this), name);
    field->setPlaceholderText(hint);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + space(3));
    connect(field, &QPlainTextEdit::textChanged, this, &PointRow::changedByPerson);
    return field;
}

QWidget *PointRow::fields()
{
    auto *area = new QWidget(this);
    auto *layout = column(area, 1);
    layout->setSpacing(space(1));
    const auto add = [&](const QString &label, QWidget *field) {
        if (!label.isEmpty())
            layout->addWidget(new HintLabel(label, area));
        layout->addWidget(field);
    };
    add(tr("答复"), m_answer);
    add(tr("措施"), m_measure);
    auto *date = new QHBoxLayout;
    date->addWidget(m_hasDate);
    date->addWidget(m_byWhen, 1);
    layout->addLayout(date);
    add(tr("依据"), m_basis);
    add(tr("不能办的理由"), m_cannot);
    return area;
}

void PointRow::showPoint(const AnswerPoint &point, const QString &demand, QDate usual)
{
    m_isShowing = true;
    m_no = point.demand;
    m_demand->setText(demand);
    const auto show = [](QPlainTextEdit *field, const QString &text) {
        if (field->toPlainText() != text) // keeps cursor and undo where nothing changed
            field->setPlainText(text);
    };
    show(m_answer, point.answer);
    show(m_measure, point.measure);
    const QDate by = QDate::fromString(point.byWhen, Qt::ISODate);
    m_hasDate->setChecked(by.isValid());
    m_byWhen->setDate(by.isValid() ? by : usual);
    m_basis->setText(point.basis);
    show(m_cannot, point.cannotBecause);
    m_isShowing = false;
    showHead();
}

AnswerPoint PointRow::point() const
{
    return {m_no,
            m_answer->toPlainText(),
            m_measure->toPlainText(),
            m_hasDate->isChecked() ? m_byWhen->date().toString(Qt::ISODate) : QString(),
            m_basis->text(),
            m_cannot->toPlainText()};
}

void PointRow::setOpen(bool isOpen)
{
    m_head->setChecked(isOpen);
    m_fields->setVisible(isOpen);
    showHead();
}

bool PointRow::isOpen() const
{
    return m_head->isChecked();
}

void PointRow::setReadOnly(bool isReadOnly)
{
    for (auto *field : {m_answer, m_measure, m_cannot})
        field->setReadOnly(isReadOnly);
    m_basis->setReadOnly(isReadOnly);
    m_hasDate->setDisabled(isReadOnly);
    m_byWhen->setDisabled(isReadOnly);
}

void PointRow::focusAnswer()
{
    m_answer->setFocus();
}

void PointRow::showHead()
{
    const bool isDone = isAnswered(point());
    const QString state = isDone ? tr("✓ 已答") : tr("○ 未答");
    m_head->setText(
        tr("%1 第 %2 项 %3", "fold mark, number, state").arg(isOpen() ? u"▾"_s : u"▸"_s).arg(m_no).arg(state));
    m_head->setAccessibleName(tr("第 %1 项，%2：%3").arg(m_no).arg(state, m_demand->text()));
}

void PointRow::changedByPerson()
{
    if (m_isShowing)
        return;
    showHead();
    Q_EMIT edited();
}

} // namespace lianxin::ui
