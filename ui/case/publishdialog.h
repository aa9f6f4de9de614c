// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// The last look before an answer leaves: the letter beside the exact text, who signed it, who will see it. Enter does
/// not send. Open it with open(); it deletes itself.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    /// The open case must have a signed answer.
    PublishDialog(OpenCase &open, QWidget *parent);

private:
    [[nodiscard]] QWidget *textSide();
    [[nodiscard]] QString whereItGoes() const;
    void send();

    OpenCase &m_case;
    const AnswerVersion m_answer; ///< what is shown is what is sent, whatever happens to the case meanwhile
    Banner *m_banner;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
};

} // namespace lianxin::ui
