// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QAbstractListModel>

namespace lianxin::ui {

class CaseRowCache;

/// A work list of any length: a snapshot of ids in order, and the rows of a few pages. A change is applied by leaving
/// the common beginning and end of old and new snapshot in place.
class CaseListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CaseRole = Qt::UserRole, ///< CaseRow; invalid while it is on its way
        IdRole                   ///< CaseId
    };

    CaseListModel(Store &store, const Clock &clock, const WorkCalendar &calendar, QObject *parent);

    /// Puts another question. The old list stays until the answer is there.
    void show(const Actor &asking, const CaseQuery &query);
    [[nodiscard]] const CaseQuery &query() const { return m_query; }
    void apply(const ChangeSet &changes);
    void refresh(); ///< the same question again: time has passed

    [[nodiscard]] CaseId idAt(int row) const; ///< null if there is no such row
    [[nodiscard]] int rowOf(CaseId id) const; ///< -1 if it is not in the list

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void snapshotAboutToChange();
    void snapshotChanged();
    void answered(); ///< the snapshot is the answer to the newest question
    void failed(const lianxin::Error &error);

private:
    void ask();
    void take(std::vector<CaseId> ids);
    void replaceMiddle(size_t prefix, size_t suffix, std::vector<CaseId> ids);
    [[nodiscard]] std::vector<CaseId> pageIds(int page) const;
    void repaintAll();

    Store &m_store;
    const Clock &m_clock;
    const WorkCalendar &m_calendar;
    CaseRowCache *m_cache;
    Actor m_asking;
    CaseQuery m_query;
    std::vector<CaseId> m_ids;
    bool m_asked = false; ///< an answer is on its way
    bool m_again = false; ///< and something changed meanwhile
    int m_question = 0;
    QFuture<Result<std::vector<CaseId>>> m_answer;
};

} // namespace lianxin::ui
