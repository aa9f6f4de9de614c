// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"

#include "core/sqlite/ownerfile.h"

#include <sqlite3.h>

namespace lianxin {

namespace {

// A fraction of a millisecond apart, and too rare to be felt.
constexpr int stepsBetweenCancelChecks = 10'000;

constexpr const char *safety = R"(
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
)";

constexpr const char *durability = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = FAST;
    PRAGMA journal_size_limit = 67108864;
)";

// 64 MB of pages, and a checkpoint after as many; SQLite's own figures are 2 MB and 4 MB.
constexpr const char *manyPages = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384;";
constexpr const char *fewPages = "PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000;";

} // namespace

void Database::Close::operator()(sqlite3 *handle) const noexcept
{
    [[maybe_unused]] const int code = sqlite3_close(handle);
    Q_ASSERT(code == SQLITE_OK);
}

Database::Database(const QString &path) : Database(path, Options {}) { }

Database::Database(const QString &path, const Options &options) : m_path(path), m_options(options)
{
    open();
    refuseForeignFile();
    configure();
}

void Database::open()
{
    const int access = isReadOnly() ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (!isReadOnly())
        createForOwnerOnly(m_path);
    sqlite3 *handle = nullptr;
    const int code
        = sqlite3_open_v2(m_path.toUtf8().constData(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          m_options.vfs.isEmpty() ? nullptr : m_options.vfs.constData());
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        throw handle ? DbError(handle) : DbError(code, sqlite3_errstr(code));
    sqlite3_busy_timeout(handle, int(m_options.busyTimeout.count()));
}

void Database::refuseForeignFile()
{
    const bool isNew = *value<int>("PRAGMA schema_version") == 0;
    const qint32 found = *value<qint32>("PRAGMA application_id");
    if (!isNew && m_options.applicationId != 0 && found != m_options.applicationId)
        throw DbError(SQLITE_NOTADB, "the file belongs to another program");
}

void Database::configure()
{
    executeScript(safety);
    if (isReadOnly())
        return;
    executeScript(durability);
    if (m_options.applicationId != 0 && value<qint32>("PRAGMA application_id") != m_options.applicationId)
        executeScript("PRAGMA application_id = " + QByteArray::number(m_options.applicationId));
}

Statement::Handle Database::compiled(std::string_view sql, bool isKept)
{
    sqlite3_stmt *statement = nullptr;
    const unsigned flags = isKept ? SQLITE_PREPARE_PERSISTENT : 0;
    if (sqlite3_prepare_v3(handle(), sql.data(), int(sql.size()), flags, &statement, nullptr) != SQLITE_OK)
        throw DbError(handle());
    return Statement::Handle(statement);
}

Statement Database::prepare(std::string_view sql)
{
    auto place = m_shelves.find(sql);
    if (place == m_shelves.end())
        place = m_shelves.try_emplace(std::string(sql)).first;
    Statement::Shelf &shelf = place->second;
    if (shelf.empty())
        return {compiled(sql, true), &shelf};
    Statement::Handle idle = std::move(shelf.back());
    shelf.pop_back();
    return {std::move(idle), &shelf};
}

Statement Database::prepareOnce(std::string_view sql)
{
    return {compiled(sql, false), nullptr};
}

void Database::executeScript(const QByteArray &sql)
{
    if (sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw DbError(handle());
}

void Database::setBulk(bool bulk)
{
    executeScript(bulk ? manyPages : fewPages);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(handle());
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(handle());
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

int Database::userVersion()
{
    return *value<int>("PRAGMA user_version");
}

void Database::setUserVersion(int version)
{
    executeScript("PRAGMA user_version = " + QByteArray::number(version));
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

void Database::interrupt() noexcept
{
    sqlite3_interrupt(handle());
}

void Database::setCancelCheck(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
    const auto ask = [](void *self) { return int(static_cast<Database *>(self)->m_cancelled()); };
    sqlite3_progress_handler(handle(), m_cancelled ? stepsBetweenCancelChecks : 0, ask, this);
}

} // namespace lianxin
