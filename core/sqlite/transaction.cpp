// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/transaction.h"

#include <sqlite3.h>

namespace lianxin {

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    Q_ASSERT(!database.isInTransaction());
    database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
}

Transaction::~Transaction()
{
    // After a full disk or an I/O error SQLite has rolled back by itself. Nothing is left to throw for here.
    if (m_isOpen && m_database.isInTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_isOpen = false;
}

} // namespace lianxin
