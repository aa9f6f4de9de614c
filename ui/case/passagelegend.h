// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>
#include <QWidget>

namespace lianxin::ui {

/// What the washes and lines in a letter mean, drawn as they are there.
class PassageLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PassageLegend(QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    QTextDocument m_words;
};

} // namespace lianxin::ui
