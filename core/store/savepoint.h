// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <sqlite3.h>

namespace lianxin {

/// A part of a transaction that may be taken back alone: everything until keep(), or nothing.
class Savepoint
{
public:
    explicit Savepoint(Database &db) : m_db(db) { db.execute("SAVEPOINT part"); }
    ~Savepoint()
    {
        // After a full disk SQLite has rolled the whole transaction back, and this with it.
        if (m_isOpen && m_db.isInTransaction())
            sqlite3_exec(m_db.handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Savepoint)

    void keep()
    {
        m_db.execute("RELEASE part");
        m_isOpen = false;
    }

private:
    Database &m_db;
    bool m_isOpen = true;
};

} // namespace lianxin
