// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

#include <QAbstractTableModel>

namespace lianxin::ui {

/// The first rows of a list as they stand there; those that cannot be taken in carry a mark and their sentence.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(QObject *parent) : QAbstractTableModel(parent) { }

    void show(const ImportPreview &preview);
    /// Where the problem is to be seen; invalid if its row is not among those shown.
    [[nodiscard]] QModelIndex placeOf(const Error &problem) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isBadCell(const PreviewRow &row, int column) const;

    QStringList m_columns;
    std::vector<PreviewRow> m_rows;
};

} // namespace lianxin::ui
