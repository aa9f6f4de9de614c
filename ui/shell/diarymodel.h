// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/rules.h"
#include "core/store/diary.h"

#include <QAbstractTableModel>

namespace lianxin::ui {

/// One line of the diary, as a person reads it.
struct DiaryLine {
    enum class Kind { Stuck, HandedOver, SetAside, Round };
    Kind kind = Kind::Round;
    QString mark, when, what, why; ///< mark: a shape and a word, never a colour alone
    QString text;                  ///< all of it, with the words it holds
    bool isSealed = false;
    std::optional<OutboxItem> item; ///< if Stuck
};

/// What needs eyes first: what stands still, work handed over, rows set aside; then the rounds, newest first.
[[nodiscard]] std::vector<DiaryLine> diaryLines(const Diary &diary, Timestamp now, const Rules &rules);

class DiaryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, WhenColumn, WhatColumn, WhyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<DiaryLine> lines);
    [[nodiscard]] const DiaryLine *lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DiaryLine> m_lines;
};

} // namespace lianxin::ui
