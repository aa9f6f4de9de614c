// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace lianxin::ui {

/// The steps of a piece of work in one line: those done, the one at hand, those to come.
class StepStrip : public QWidget
{
    Q_OBJECT

public:
    StepStrip(const QStringList &steps, QWidget *parent);
    void showStep(int current);

private:
    QStringList m_steps;
    std::vector<QLabel *> m_labels;
};

} // namespace lianxin::ui
