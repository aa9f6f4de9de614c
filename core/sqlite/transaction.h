// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

namespace lianxin {

/// Everything until commit(), or nothing. Not nested. Throws DbError; goes without commit() = rolled back.
class Transaction
{
public:
    enum class Kind {
        Write, ///< takes the write lock at once, so that it cannot fail halfway for want of it
        Read, ///< one snapshot for several queries; there is nothing to commit
    };

    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit(); ///< on disk when it returns

private:
    Database &m_database;
    bool m_isOpen = true;
};

} // namespace lianxin
