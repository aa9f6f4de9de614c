// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casefile.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lianxin::ui {

class Banner;

/// The locked start page of a shared PC: who are you? Shows names and roles, never a case.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setPeople(const std::vector<Person> &people); ///< those who may sign in; the chosen one stays chosen
    void showError(const Error &error);
    void reset(); ///< empties passphrase and message

Q_SIGNALS:
    void signInWanted(lianxin::PersonId id, const QString &passphrase);

private:
    void tellChosen();
    void signIn();

    Banner *m_banner;
    QListWidget *m_people;
    QLabel *m_label;
    QLineEdit *m_passphrase;
    QPushButton *m_go;
};

} // namespace lianxin::ui
