// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stdexcept>
#include <string>

struct sqlite3;

namespace lianxin {

/// A statement that failed. Thrown inside core/sqlite and core/store only; attempt() turns it into a Result.
class DbError : public std::runtime_error
{
public:
    explicit DbError(sqlite3 *connection); ///< what went wrong last on this connection
    DbError(int extendedCode, const std::string &message);

    /// A stored value that its type cannot hold: a key that is no UUID, an enumerator nobody knows. Name the type in
    /// @p what, never the value.
    [[nodiscard]] static DbError unreadable(const std::string &what);

    [[nodiscard]] int extendedCode() const { return m_code; } ///< SQLITE_IOERR_FSYNC, SQLITE_CONSTRAINT_UNIQUE, …
    [[nodiscard]] int primaryCode() const { return m_code & 0xff; } ///< SQLITE_IOERR, SQLITE_CONSTRAINT, …
    [[nodiscard]] bool isUnreadable() const;                        ///< see unreadable()
    [[nodiscard]] Error toError() const;

private:
    int m_code;
};

} // namespace lianxin
