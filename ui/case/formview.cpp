// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/formview.h"

#include "ui/common/look.h"
#include "ui/common/momentedit.h"
#include "ui/common/widgets.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

bool hasSource(const FormField::Choice &choice)
{
    return !choice.source.isEmpty();
}

} // namespace

FormView::FormView(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock), m_layout(formLayout())
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    setLayout(m_layout);
}

void FormView::setForm(const OperationForm &form)
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_editors.clear();
    m_form = form;
    for (const FormField &field : m_form.fields) {
        m_editors.push_back(editorFor(field));
        m_layout->addRow(field.label, named(m_editors.back().widget, field.label));
    }
    setOperation(form.blank);
}

void FormView::setOperation(const Operation &operation)
{
    if (operation.index() != m_form.blank.index())
        return;
    m_isShowing = true;
    for (size_t i = 0; i < m_editors.size(); ++i)
        m_editors[i].write(m_form.fields[i].take(operation));
    m_isShowing = false;
}

Operation FormView::operation() const
{
    return filled(m_clock.now());
}

Operation FormView::begun() const
{
    return filled({});
}

Operation FormView::filled(Timestamp unset) const
{
    Operation filled = m_form.blank;
    for (size_t i = 0; i < m_editors.size(); ++i) {
        const QVariant value = m_editors[i].read();
        const bool isUnset = m_form.fields[i].kind == FormField::Kind::Moment && value == asValue(Timestamp {});
        m_form.fields[i].put(filled, isUnset ? asValue(unset) : value);
    }
    return filled;
}

void FormView::focusFirst()
{
    if (!m_editors.empty())
        m_editors.front().widget->setFocus();
}

void FormView::leadTo(QWidget *next)
{
    if (!m_editors.empty())
        setTabOrder(m_editors.back().widget, next);
}

FormView::Editor FormView::editorFor(const FormField &field)
{
    switch (field.kind) {
    case FormField::Kind::Line:
        return lineEditor(field);
    case FormField::Kind::Text:
        return textEditor(field);
    case FormField::Kind::Choice:
        return std::ranges::any_of(field.choices, hasSource) ? sourcedEditor(field) : choiceEditor(field);
    case FormField::Kind::Suggestion:
        return suggestionEditor(field);
    case FormField::Kind::Day:
        return dayEditor(field);
    case FormField::Kind::Moment:
        return momentEditor(field);
    case FormField::Kind::MomentOrNone:
        return optionalMomentEditor(field);
    }
    Q_UNREACHABLE();
}

FormView::Editor FormView::lineEditor(const FormField &field)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(field.hint);
    connect(edit, &QLineEdit::textEdited, this, &FormView::edited);
    return {edit, [edit] { return edit->text(); }, [edit](const QVariant &value) { edit->setText(value.toString()); }};
}

FormView::Editor FormView::textEditor(const FormField &field)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setPlaceholderText(field.hint);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 4);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    });
    return {edit, [edit] { return edit->toPlainText(); },
            [edit](const QVariant &value) { edit->setPlainText(value.toString()); }};
}

FormView::Editor FormView::choiceEditor(const FormField &field)
{
    auto *box = new QComboBox(this);
    for (const auto &choice : field.choices)
        box->addItem(choice.words, choice.code);
    connect(box, &QComboBox::activated, this, &FormView::edited);
    return {box, [box] { return box->currentData(); },
            [box](const QVariant &value) { box->setCurrentIndex(std::max(0, box->findData(value))); }};
}

FormView::Editor FormView::sourcedEditor(const FormField &field)
{
    auto *both = new QWidget(this);
    auto *layout = column(both, 0);
    layout->setSpacing(space(1));
    const Editor choice = choiceEditor(field);
    auto *box = static_cast<QComboBox *>(named(choice.widget, field.label));
    auto *source = new HintLabel({}, both);
    layout->addWidget(box);
    layout->addWidget(source);
    const auto showSource = [source, choices = field.choices](int index) {
        source->setText(index < 0 ? QString() : tr("依据：%1").arg(choices[size_t(index)].source));
    };
    connect(box, &QComboBox::currentIndexChanged, source, showSource);
    showSource(box->currentIndex());
    both->setFocusPolicy(Qt::StrongFocus);
    both->setFocusProxy(box);
    return {both, choice.read, choice.write};
}

FormView::Editor FormView::suggestionEditor(const FormField &field)
{
    auto *box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const auto &choice : field.choices)
        box->addItem(choice.words);
    connect(box, &QComboBox::editTextChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    });
    return {box, [box] { return box->currentText(); },
            [box](const QVariant &value) { box->setEditText(value.toString()); }};
}

FormView::Editor FormView::dayEditor(const FormField &field)
{
    auto *edit = new QDateEdit(this);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(tr("yyyy年M月d日", "date"));
    connect(edit, &QDateEdit::userDateChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    });
    return {edit,
            [edit, usual = field.usual] { return asValue(Timestamp::atLocal(edit->date(), usual.local().time())); },
            [edit](const QVariant &value) { edit->setDate(Timestamp {value.toLongLong()}.date()); }};
}

FormView::Editor FormView::momentEditor(const FormField &)
{
    auto *edit = new MomentEdit(m_clock, this);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(tr("yyyy年M月d日 HH:mm", "date and time"));
    connect(edit, &MomentEdit::edited, this, &FormView::edited);
    return {edit, [edit] { return asValue(edit->moment()); },
            [edit](const QVariant &value) { edit->setMoment({value.toLongLong()}); }};
}

FormView::Editor FormView::optionalMomentEditor(const FormField &field)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *wanted = named(new QCheckBox(row), field.label);
    const Editor moment = momentEditor(field);
    auto *edit = named(moment.widget, field.label);
    layout->addWidget(wanted);
    layout->addWidget(edit, 1);
    edit->setEnabled(false);
    connect(wanted, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    connect(wanted, &QCheckBox::clicked, this, &FormView::edited);
    row->setFocusPolicy(Qt::StrongFocus);
    row->setFocusProxy(wanted);
    return {row, [wanted, moment] { return wanted->isChecked() ? moment.read() : QVariant(); },
            [wanted, moment, usual = field.usual](const QVariant &value) {
                wanted->setChecked(value.isValid());
                moment.write(value.isValid() ? value : asValue(usual));
            }};
}

} // namespace lianxin::ui
