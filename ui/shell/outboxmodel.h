// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/rules.h"
#include "core/store/casefile.h"

#include <QAbstractTableModel>

namespace lianxin::ui {

/// What waits to leave, those that need a person first, then in the order they will go.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, CaseColumn, WhatColumn, WhoColumn, WhenColumn, ColumnCount };

    OutboxModel(const Clock &clock, const Rules &rules, QObject *parent)
        : QAbstractTableModel(parent),
          m_clock(clock),
          m_rules(rules)
    { }

    void show(std::vector<OutboxItem> items);
    [[nodiscard]] const OutboxItem *itemAt(int row) const;
    [[nodiscard]] int rowOf(OperationId id) const; ///< -1 if it is no longer there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Clock &m_clock;
    const Rules &m_rules;
    std::vector<OutboxItem> m_items;
};

/// Whether a person has to do something before it can leave.
[[nodiscard]] bool needsPerson(OutboxItem::State state);

} // namespace lianxin::ui
