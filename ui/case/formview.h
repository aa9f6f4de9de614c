// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/case/operationform.h"

#include <QWidget>

class QFormLayout;

namespace lianxin::ui {

/// Draws any OperationForm and holds the operation that is being filled in.
class FormView : public QWidget
{
    Q_OBJECT

public:
    FormView(const Clock &clock, QWidget *parent);

    void setForm(const OperationForm &form); ///< shows its blank operation
    /// Shows a half-filled operation of the form's kind; any other is ignored.
    void setOperation(const Operation &operation);
    [[nodiscard]] Operation operation() const; ///< as it is now: a moment nobody has set is the clock's
    [[nodiscard]] Operation begun() const;     ///< to be kept: such a moment stays null
    void focusFirst();
    /// Tab goes from the last field to @p next. To be said anew after setForm(), whose fields come last in their
    /// window.
    void leadTo(QWidget *next);

Q_SIGNALS:
    void edited(); ///< by the person, not by setOperation()

private:
    [[nodiscard]] Operation filled(Timestamp unset) const;

    struct Editor {
        QWidget *widget = nullptr;
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
    };
    [[nodiscard]] Editor editorFor(const FormField &field);
    [[nodiscard]] Editor lineEditor(const FormField &field);
    [[nodiscard]] Editor textEditor(const FormField &field);
    [[nodiscard]] Editor choiceEditor(const FormField &field);
    [[nodiscard]] Editor sourcedEditor(const FormField &field);
    [[nodiscard]] Editor suggestionEditor(const FormField &field);
    [[nodiscard]] Editor dayEditor(const FormField &field);
    [[nodiscard]] Editor momentEditor(const FormField &field);
    [[nodiscard]] Editor optionalMomentEditor(const FormField &field);

    const Clock &m_clock;
    QFormLayout *m_layout;
    OperationForm m_form;
    std::vector<Editor> m_editors;
    bool m_isShowing = false; ///< a change comes from us, not from the person
};

} // namespace lianxin::ui
