// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/caselistmodel.h"

#include "core/base/ask.h"
#include "ui/list/caserowcache.h"
#include "ui/list/caserowwords.h"

#include <algorithm>

namespace lianxin::ui {

CaseListModel::CaseListModel(Store &store, const Clock &clock, const WorkCalendar &calendar, QObject *parent)
    : QAbstractListModel(parent),
      m_store(store),
      m_clock(clock),
      m_calendar(calendar),
      m_cache(new CaseRowCache(store, this))
{
    connect(m_cache, &CaseRowCache::arrived, this, &CaseListModel::repaintAll);
    connect(m_cache, &CaseRowCache::failed, this, &CaseListModel::failed);
}

void CaseListModel::show(const Actor &asking, const CaseQuery &query)
{
    if (asking != m_asking)
        m_cache->setAsking(asking);
    m_asking = asking;
    m_query = query;
    ask();
}

void CaseListModel::apply(const ChangeSet &changes)
{
    if (changes.manyCases)
        m_cache->outdateAll();
    else
        m_cache->outdate(changes.cases);
    if (changes.manyCases || !changes.cases.empty())
        refresh();
}

void CaseListModel::refresh()
{
    if (m_asked)
        m_again = true; // one question at a time, or a busy feed would cancel every answer
    else
        ask();
}

CaseId CaseListModel::idAt(int row) const
{
    return row >= 0 && row < int(m_ids.size()) ? m_ids[size_t(row)] : CaseId();
}

int CaseListModel::rowOf(CaseId id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CaseId id = idAt(index.row());
    if (role == IdRole)
        return QVariant::fromValue(id);
    if (role != CaseRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (m_cache->needs(id)) {
        const int page = index.row() / CaseRowCache::pageSize;
        m_cache->fetch(page, pageIds(page));
    }
    const CaseRow *row = m_cache->find(id);
    if (!row)
        return {};
    if (role == CaseRole)
        return QVariant::fromValue(*row);
    return role == Qt::DisplayRole ? row->subject : spokenRow(*row, m_clock.now(), m_calendar);
}

void CaseListModel::ask()
{
    m_asked = true;
    m_again = false;
    const int question = ++m_question;
    m_answer.cancel();
    m_answer = m_store.list(m_asking, m_query);
    lianxin::ask(m_answer, this, [=, this](const Result<std::vector<CaseId>> &ids) {
        if (question != m_question)
            return;
        m_asked = false;
        if (ids)
            take(*ids);
        else
            Q_EMIT failed(ids.error());
        if (m_again)
            ask();
        else if (ids)
            Q_EMIT answered();
    });
}

void CaseListModel::take(std::vector<CaseId> ids)
{
    const auto [oldDiffers, newDiffers] = std::ranges::mismatch(m_ids, ids);
    const auto prefix = size_t(oldDiffers - m_ids.begin());
    const size_t rest = std::min(m_ids.size(), ids.size()) - prefix;
    size_t suffix = 0;
    while (suffix < rest && m_ids[m_ids.size() - 1 - suffix] == ids[ids.size() - 1 - suffix])
        ++suffix;

    Q_EMIT snapshotAboutToChange();
    if (prefix + suffix == 0) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
    } else {
        replaceMiddle(prefix, suffix, std::move(ids));
    }
    Q_EMIT snapshotChanged();
    repaintAll(); // what stayed in place may have outdated rows
}

void CaseListModel::replaceMiddle(size_t prefix, size_t suffix, std::vector<CaseId> ids)
{
    const int first = int(prefix);
    if (const int gone = int(m_ids.size() - prefix - suffix); gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + gone);
        endRemoveRows();
    }
    if (const int added = int(ids.size() - prefix - suffix); added > 0) {
        beginInsertRows({}, first, first + added - 1);
        m_ids = std::move(ids);
        endInsertRows();
    }
}

std::vector<CaseId> CaseListModel::pageIds(int page) const
{
    const size_t first = size_t(page) * CaseRowCache::pageSize;
    const size_t last = std::min(first + CaseRowCache::pageSize, m_ids.size());
    return {m_ids.begin() + qptrdiff(first), m_ids.begin() + qptrdiff(last)};
}

void CaseListModel::repaintAll()
{
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
}

} // namespace lianxin::ui
