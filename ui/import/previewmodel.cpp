// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewmodel.h"

#include "core/sheets/rowreader.h"
#include "ui/common/look.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QFont>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownInCell = 120; // a letter may have 40 000 characters: drawing them costs
constexpr qsizetype shownInTip = 1000;

QString cut(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.first(length) + u'…';
}

} // namespace

void PreviewModel::show(const ImportPreview &preview)
{
    beginResetModel();
    m_columns = preview.mapping.columns;
    m_rows = preview.rows;
    endResetModel();
}

QModelIndex PreviewModel::placeOf(const Error &problem) const
{
    const auto row = std::ranges::find(m_rows, std::optional(problem), &PreviewRow::problem);
    if (row == m_rows.end())
        return {};
    int column = 0;
    while (column < m_columns.size() && !isBadCell(*row, column))
        ++column;
    return index(int(row - m_rows.begin()), column < m_columns.size() ? column : 0);
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    const PreviewRow &row = m_rows[size_t(index.row())];
    const QString text = row.cells.value(index.column());
    const bool isBad = row.problem && isBadCell(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isBad && text.isEmpty() ? tr("（空）", "cell") : cut(text, shownInCell).simplified();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.problem ? errorSentence(*row.problem).text() : cut(text, shownInTip);
    case Qt::BackgroundRole:
        return row.problem ? QVariant(theme().note) : QVariant();
    case Qt::ForegroundRole:
        return isBad ? QVariant(theme().danger) : QVariant();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return isBad ? QVariant(bold) : QVariant();
    }
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_columns.value(section)) : QVariant();
    const PreviewRow &row = m_rows[size_t(section)];
    if (role == Qt::DisplayRole) {
        const QString number = row.number > 0 ? QString::number(row.number) : u"?"_s;
        return row.problem ? u"▲ "_s + number : number;
    }
    if (role == Qt::ForegroundRole && row.problem)
        return theme().danger;
    return {};
}

bool PreviewModel::isBadCell(const PreviewRow &row, int column) const
{
    return row.problem && row.problem->where == rowPlace(row.number, m_columns[column]);
}

} // namespace lianxin::ui
