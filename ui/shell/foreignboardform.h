// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/probing.h"

#include <QFrame>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace lianxin::ui {

/// What a person has to say about a board of others to get to know it. Closed at first.
class ForeignBoardForm : public QFrame
{
    Q_OBJECT

public:
    explicit ForeignBoardForm(QWidget *parent);

    void open();
    [[nodiscard]] foreign::Introduction introduction() const;
    [[nodiscard]] QString key() const; ///< a secret
    void clear();                      ///< and close

Q_SIGNALS:
    void given();

private:
    void showUses();

    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_jurisdiction;
    QLineEdit *m_key;
    QCheckBox *m_takesAnswers;
    QPushButton *m_add;
};

} // namespace lianxin::ui
