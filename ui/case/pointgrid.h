// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QScrollArea>

namespace lianxin::ui {

class PointRow;

/// 逐问必答: one row for each demand of the letter. One row is open at a time; Ctrl+PgDown and Ctrl+PgUp go to the next
/// and the previous.
class PointGrid : public QScrollArea
{
    Q_OBJECT

public:
    explicit PointGrid(QWidget *parent);

    void showPoints(const std::vector<AnswerPoint> &points, const std::vector<Demand> &demands, QDate usualDate);
    [[nodiscard]] std::vector<AnswerPoint> points() const;
    [[nodiscard]] int unanswered() const;
    void setReadOnly(bool isReadOnly);
    void openRow(int index);
    void openUnanswered(); ///< the first of them

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] int openIndex() const;
    void addRow();

    std::vector<PointRow *> m_rows;
    QWidget *m_empty;
};

} // namespace lianxin::ui
