// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <deque>
#include <QHash>
#include <QObject>
#include <QSet>

namespace lianxin::ui {

/// Rows of the list by id, fetched a page at a time and forgotten from the oldest page on: memory does not grow with
/// the store. An outdated row is still shown until its fresh copy arrives.
class CaseRowCache : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 128;
    static constexpr int maxPages = 64;

    CaseRowCache(Store &store, QObject *parent) : QObject(parent), m_store(store) { }

    void setAsking(const Actor &asking); ///< forgets everything: another person may see other cases
    void clear();

    /// The row, or null if it has not come yet. Valid until the event loop runs again.
    [[nodiscard]] const CaseRow *find(CaseId id) const;
    [[nodiscard]] bool needs(CaseId id) const { return m_outdated.contains(id) || !m_rows.contains(id); }
    /// Asks for the rows of one page, unless that page is on its way.
    void fetch(int page, std::vector<CaseId> ids);
    void outdate(const std::vector<CaseId> &ids);
    void outdateAll();

Q_SIGNALS:
    void arrived();
    void failed(const lianxin::Error &error);

private:
    void keep(const std::vector<CaseId> &ids, std::vector<CaseRow> rows);
    void forgetOldest();

    Store &m_store;
    Actor m_asking;
    QHash<CaseId, CaseRow> m_rows;
    QSet<CaseId> m_outdated;
    QSet<int> m_underWay;
    std::deque<std::vector<CaseId>> m_pages; ///< oldest first
    int m_generation = 0;
};

} // namespace lianxin::ui
