// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/letterview.h"
#include "ui/case/opencase.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lianxin::ui {

/// A letter with what is known of it: who wrote, when, through which channel. Where a case has several letters, one is
/// chosen. Beside the editors it is always in sight.
class LetterPane : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPane(QWidget *parent);

    void showCase(const OpenCase &open); ///< keeps the chosen letter while it is the same case
    [[nodiscard]] LetterView *view() const { return m_view; }
    [[nodiscard]] const Appeal *letter() const;
    [[nodiscard]] bool isFirstLetter() const { return m_chosen == 0; } ///< the one demands point into

Q_SIGNALS:
    void letterChanged();

private:
    void choose(int index);

    const OpenCase *m_case = nullptr;
    CaseId m_shown;
    int m_chosen = 0;
    QComboBox *m_letters;
    QLabel *m_about;
    LetterView *m_view;
};

} // namespace lianxin::ui
