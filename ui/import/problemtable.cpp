// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/problemtable.h"

#include "ui/common/look.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QHeaderView>

namespace lianxin::ui {

namespace {

QString placeWords(const RowProblem &problem)
{
    if (!problem.error.where.isEmpty())
        return whereWords(problem.error.where);
    return problem.row > 0 ? ProblemModel::tr("第 %1 行").arg(problem.row) : ProblemModel::tr("行号不明");
}

/// The place has a column of its own.
ErrorSentence sentenceWithoutPlace(Error error)
{
    error.where.clear();
    return errorSentence(error);
}

} // namespace

void ProblemModel::show(std::vector<RowProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    std::ranges::stable_sort(m_problems, {}, &RowProblem::row);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const RowProblem &problem = m_problems[size_t(index.row())];
    switch (index.column()) {
    case Place:
        return placeWords(problem);
    case Reason:
        return sentenceWithoutPlace(problem.error).happened;
    default:
        return sentenceWithoutPlace(problem.error).todo;
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("行和列");
    case Reason:
        return tr("为什么没有收");
    default:
        return tr("怎么办");
    }
}

ProblemTable::ProblemTable(QWidget *parent) : QTableView(parent), m_model(new ProblemModel(this))
{
    setModel(m_model);
    setAccessibleName(tr("收不进来的行"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leads on to the buttons
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space(2));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ProblemTable::showProblems(std::vector<RowProblem> problems)
{
    m_model->show(std::move(problems));
}

void ProblemTable::keepLow(int rows)
{
    const int shown = std::clamp(m_model->rowCount(), 1, rows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + space(1));
}

void ProblemTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setColumnWidth(ProblemModel::Place, viewport()->width() / 4);
    setColumnWidth(ProblemModel::Reason, viewport()->width() * 3 / 8);
}

void ProblemTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT problemChosen(m_model->problems()[size_t(current.row())].error);
}

} // namespace lianxin::ui
