// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace lianxin::ui {

class Banner;
class RolePicker;
class TitleLabel;

/// The first start in three steps: which unit, which board (or none), who are you. Until the last step nothing is
/// written except what the board confirmed.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(const Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void finished(lianxin::PersonId id, const QString &passphrase);

private:
    [[nodiscard]] QWidget *unitStep();
    [[nodiscard]] QWidget *boardStep();
    [[nodiscard]] QWidget *personStep();
    void goTo(int step);
    void next();
    void enrol();
    void takePerson(const Person &person);
    void finish();
    void store(const Person &person);
    void storePerson(const Person &person);
    void showFailure(const Error &error);
    [[nodiscard]] QString missing() const; ///< before one can go on, in a sentence
    [[nodiscard]] QString missingOf(std::initializer_list<const QLineEdit *> fields) const;
    void tellComplete();

    const Desk &m_desk;
    std::optional<Person> m_enrolled; ///< as the board knows the person
    QLabel *m_progress;
    TitleLabel *m_title;
    QLabel *m_missing;
    Banner *m_banner;
    QStackedWidget *m_steps;
    QPushButton *m_back, *m_next;
    QLineEdit *m_unit, *m_device;
    QRadioButton *m_withBoard, *m_offline;
    QLineEdit *m_url, *m_token;
    QLineEdit *m_name, *m_passphrase, *m_again;
    RolePicker *m_roles;
};

} // namespace lianxin::ui
