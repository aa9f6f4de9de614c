// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stations.h"

#include <QWidget>

namespace lianxin::ui {

/// 登记 ─ 受理 ─ 交办 ─ 现场 ─ 答复 ─ 回访, with what is done ticked and what comes next ringed.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent);

    void setSteps(const StationSteps &steps, std::optional<Station> next);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDisc(QPainter &painter, const QRectF &disc, size_t step) const;
    [[nodiscard]] bool isDone(size_t step) const { return m_steps[step].at.has_value(); }

    StationSteps m_steps;
    size_t m_next = 0; ///< behind the last one: nothing comes next
};

} // namespace lianxin::ui
