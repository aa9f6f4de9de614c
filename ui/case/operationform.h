// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/casefile.h"
#include "ui/case/formfield.h"

#include <QStringList>

namespace lianxin::ui {

/// A step that asks for something before it can be taken, as a description: any form is drawn by one FormView.
struct OperationForm {
    Operation blank;     ///< with what is usual already filled in
    QString title;       ///< "提请不予受理"
    QString explanation; ///< what it does, who will read what is written here
    QString action;      ///< on the button
    std::vector<FormField> fields;
};

/// What a form needs to know to offer choices.
struct FormContext {
    const CaseFile &file;
    const Rules &rules;
    const std::vector<Person> &people;
    const QStringList &units;
    Timestamp now;
};

/// Nothing for steps that ask for nothing, or that have a place of their own on the page.
[[nodiscard]] std::optional<OperationForm> operationForm(const QString &kind, const FormContext &context);

/// Of the steps that ask for one text only.
[[nodiscard]] std::optional<OperationForm> textForm(const QString &kind);

/// A step that asks for nothing; nothing for all others.
[[nodiscard]] std::optional<Operation> plainOperation(const QString &kind);

} // namespace lianxin::ui
