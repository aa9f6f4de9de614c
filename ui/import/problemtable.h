// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace lianxin::ui {

/// Rows that were or would be set aside: where, why, and what to do.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, Reason, Todo, ColumnCount };

    explicit ProblemModel(QObject *parent) : QAbstractTableModel(parent) { }

    void show(std::vector<RowProblem> problems); ///< in the order of the list
    [[nodiscard]] const std::vector<RowProblem> &problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RowProblem> m_problems;
};

class ProblemTable : public QTableView
{
    Q_OBJECT

public:
    explicit ProblemTable(QWidget *parent);

    void showProblems(std::vector<RowProblem> problems);
    /// As high as its rows, at most @p rows of them; the rest scrolls.
    void keepLow(int rows);

Q_SIGNALS:
    void problemChosen(const lianxin::Error &problem); ///< the current row, by mouse or keyboard

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ProblemModel *m_model;
};

} // namespace lianxin::ui
