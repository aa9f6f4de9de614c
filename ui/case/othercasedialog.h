// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// Asks which other case a step is about, by its number: linking, taking a link back, joining. Open it with open(); it
/// deletes itself.
class OtherCaseDialog : public QDialog
{
    Q_OBJECT

public:
    OtherCaseDialog(OpenCase &open, const QString &kind, QWidget *parent);

    /// Whether @p kind is one of the steps this dialog asks for.
    [[nodiscard]] static bool isFor(const QString &kind);

private:
    void find();
    void found(const CaseRow &row);
    void take();
    [[nodiscard]] Operation operation() const;

    OpenCase &m_case;
    const QString m_kind;
    Banner *m_banner;
    QLineEdit *m_number;
    QLabel *m_found;
    QLineEdit *m_reason; ///< asked for only when a link is taken back
    QPushButton *m_take;
    CaseRow m_other;
};

} // namespace lianxin::ui
