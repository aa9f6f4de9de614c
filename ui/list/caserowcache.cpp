// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/caserowcache.h"

#include "core/base/ask.h"

namespace lianxin::ui {

void CaseRowCache::setAsking(const Actor &asking)
{
    m_asking = asking;
    clear();
}

void CaseRowCache::clear()
{
    ++m_generation;
    m_rows.clear();
    m_outdated.clear();
    m_underWay.clear();
    m_pages.clear();
}

const CaseRow *CaseRowCache::find(CaseId id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? nullptr : &*found;
}

void CaseRowCache::fetch(int page, std::vector<CaseId> ids)
{
    if (m_underWay.contains(page))
        return;
    m_underWay.insert(page);
    const int generation = m_generation;
    ask(m_store.rows(m_asking, ids), this, [=, this](const Result<std::vector<CaseRow>> &rows) {
        if (generation != m_generation)
            return;
        m_underWay.remove(page);
        if (!rows)
            return Q_EMIT failed(rows.error());
        keep(ids, *rows);
        Q_EMIT arrived();
    });
}

void CaseRowCache::outdate(const std::vector<CaseId> &ids)
{
    for (const CaseId id : ids)
        if (m_rows.contains(id))
            m_outdated.insert(id);
}

void CaseRowCache::outdateAll()
{
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it)
        m_outdated.insert(it.key());
}

void CaseRowCache::keep(const std::vector<CaseId> &ids, std::vector<CaseRow> rows)
{
    for (const CaseId id : ids) {
        m_outdated.remove(id);
        m_rows[id].id = id; // also those that are gone by now, or each repaint would ask for them again
    }
    for (CaseRow &row : rows) {
        const CaseId id = row.id;
        m_rows[id] = std::move(row);
    }
    m_pages.push_back(ids);
    if (int(m_pages.size()) > maxPages)
        forgetOldest();
}

void CaseRowCache::forgetOldest()
{
    const auto oldest = std::move(m_pages.front());
    m_pages.pop_front();
    QSet<CaseId> kept;
    for (const auto &page : m_pages)
        kept.unite(QSet<CaseId>(page.begin(), page.end()));
    for (const CaseId id : oldest)
        if (!kept.contains(id)) {
            m_rows.remove(id);
            m_outdated.remove(id);
        }
}

} // namespace lianxin::ui
