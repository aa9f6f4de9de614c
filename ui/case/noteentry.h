// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace lianxin::ui {

/// Where a margin note is written, beside its passage. Ctrl+Enter keeps it, Esc drops it.
class NoteEntry : public QFrame
{
    Q_OBJECT

public:
    explicit NoteEntry(QWidget *parent);

    void begin(const Annotate &note); ///< shows it
    void focusText();
    void remind(); ///< takes the focus and says that this one comes first
    [[nodiscard]] Annotate note() const;

Q_SIGNALS:
    void edited();
    void kept();
    void dropped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Annotate m_begun;
    QComboBox *m_passage;
    QPlainTextEdit *m_text;
    QLabel *m_reminder;
};

} // namespace lianxin::ui
