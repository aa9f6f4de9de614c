// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/draftkeeper.h"
#include "ui/case/formview.h"
#include "ui/case/opencase.h"

#include <QDialog>

class QPushButton;

namespace lianxin::ui {

class Banner;

/// Asks for what a step needs and takes it. What is typed is kept as a draft of the case until the step is taken; a
/// refusal is shown here and nothing typed is lost. Open it with open(); it deletes itself.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    StepDialog(OpenCase &open, const OperationForm &form, QWidget *parent);
    ~StepDialog() override;

    /// Closes once what is typed is in the store. Where the store refuses it the dialog stays and says so; the next
    /// time it closes all the same.
    void done(int result) override;

private:
    void take();

    OpenCase &m_case;
    FormView *m_view;
    Banner *m_banner;
    QPushButton *m_take;
    DraftKeeper *m_keeper;
};

} // namespace lianxin::ui
