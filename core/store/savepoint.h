// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

#include <sqlite3.h>

namespace lianxin {

/// A part of a transaction that may be taken back alone: everything until keep(), or nothing.
class Savepoint
{
public:
    explicit Savepoint(Work &work) : m_work(work), m_searchWrites(work.search.size()), m_listed(work.listed)
    {
        work.db.execute("SAVEPOINT part");
    }
    ~Savepoint()
    {
        // After a full disk SQLite has rolled the whole transaction back, and this with it.
        if (m_isOpen && m_work.db.isInTransaction())
            sqlite3_exec(m_work.db.handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
        if (!m_isOpen)
            return;
        m_work.search.resize(m_searchWrites);
        m_work.listed = m_listed;
    }
    Q_DISABLE_COPY_MOVE(Savepoint)

    void keep()
    {
        m_work.db.execute("RELEASE part");
        m_isOpen = false;
    }

private:
    Work &m_work;
    const size_t m_searchWrites;
    const ListedMore m_listed;
    bool m_isOpen = true;
};

} // namespace lianxin
