// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/dberror.h"

#include <sqlite3.h>

namespace lianxin {

namespace {

struct Meaning {
    int primaryCode;
    Error::Code code;
    const char *reason;
};

constexpr Meaning meanings[] = {
    {SQLITE_FULL, Error::Code::DiskFull, "disk-full"},
    {SQLITE_CORRUPT, Error::Code::Corrupt, "file-damaged"},
    {SQLITE_NOTADB, Error::Code::Corrupt, "not-our-file"},
    {SQLITE_MISMATCH, Error::Code::Corrupt, "value-unreadable"},
    {SQLITE_BUSY, Error::Code::Busy, "file-in-use"},
    {SQLITE_LOCKED, Error::Code::Busy, "file-in-use"},
    {SQLITE_INTERRUPT, Error::Code::Cancelled, "interrupted"},
    {SQLITE_IOERR, Error::Code::Io, "disk-failed"},
    {SQLITE_CANTOPEN, Error::Code::Io, "cannot-open"},
    {SQLITE_READONLY, Error::Code::Io, "read-only"},
    {SQLITE_PERM, Error::Code::Io, "no-permission"},
    {SQLITE_TOOBIG, Error::Code::Invalid, "too-long"},
};

} // namespace

DbError::DbError(sqlite3 *connection) : DbError(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection)) { }

DbError::DbError(int extendedCode, const std::string &message) : std::runtime_error(message), m_code(extendedCode) { }

DbError DbError::unreadable(const std::string &what)
{
    return {SQLITE_MISMATCH, "stored value is no " + what};
}

bool DbError::isUnreadable() const
{
    return m_code == SQLITE_MISMATCH;
}

Error DbError::toError() const
{
    const QString detail = QStringLiteral("sqlite %1: %2").arg(m_code).arg(QString::fromUtf8(what()));
    for (const Meaning &meaning : meanings) {
        if (meaning.primaryCode == primaryCode())
            return {meaning.code, QString::fromLatin1(meaning.reason), detail, {}};
    }
    return {Error::Code::Internal, QStringLiteral("statement-failed"), detail, {}};
}

} // namespace lianxin
