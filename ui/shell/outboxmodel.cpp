// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outboxmodel.h"

#include "ui/common/look.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/operationwords.h"

#include <algorithm>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QString shapeOf(OutboxItem::State state)
{
    if (needsPerson(state))
        return u"▲ "_s;
    return state == OutboxItem::State::InDoubt ? u"◐ "_s : u"○ "_s;
}

} // namespace

bool needsPerson(OutboxItem::State state)
{
    using enum OutboxItem::State;
    return state == Conflict || state == Rejected || state == Parked;
}

void OutboxModel::show(std::vector<OutboxItem> items)
{
    std::ranges::stable_sort(items, [](const OutboxItem &a, const OutboxItem &b) {
        return needsPerson(a.state) != needsPerson(b.state) ? needsPerson(a.state) : a.n < b.n;
    });
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

const OutboxItem *OutboxModel::itemAt(int row) const
{
    return row >= 0 && row < int(m_items.size()) ? &m_items[size_t(row)] : nullptr;
}

int OutboxModel::rowOf(OperationId id) const
{
    const auto found = std::ranges::find_if(m_items, [&](const OutboxItem &i) { return i.recorded.id == id; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxItem *item = itemAt(index.row());
    if (!item)
        return {};
    if (role == Qt::ForegroundRole && index.column() == StateColumn && needsPerson(item->state))
        return theme().danger;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case StateColumn:
        return shapeOf(item->state) + outboxStateWord(item->state);
    case CaseColumn:
        return item->caseNumber.isEmpty() ? item->caseSubject : item->caseNumber + u' ' + item->caseSubject;
    case WhatColumn:
        return happenedWords(item->recorded.operation, m_rules);
    case WhoColumn:
        return item->recorded.actorName;
    case WhenColumn:
        return momentWords(item->recorded.at, m_clock.now());
    }
    return {};
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("状态"), tr("哪一件"), tr("什么事"), tr("谁办的"), tr("何时")};
    return words[section];
}

} // namespace lianxin::ui
