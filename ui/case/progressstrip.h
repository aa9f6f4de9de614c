// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianxin::ui {

/// 登记 ─ 受理 ─ 交办 ─ 现场 ─ 答复 ─ 回访, with what is done ticked and what comes next ringed.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent);

    void setDone(int steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDisc(QPainter &painter, const QRectF &disc, int step) const;

    int m_done = 0;
};

} // namespace lianxin::ui
