// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/migration.h"

#include "core/sqlite/attempt.h"
#include "core/sqlite/ownerfile.h"
#include "core/sqlite/transaction.h"

#include <filesystem>
#include <QFile>
#include <sqlite3.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

/// Rebuilding a table drops the old one, which must not cascade into its children. Works outside transactions only.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Database &database) : m_database(database) { set("PRAGMA foreign_keys = OFF"); }
    ~ForeignKeysOff() { set("PRAGMA foreign_keys = ON"); }
    Q_DISABLE_COPY_MOVE(ForeignKeysOff)

private:
    void set(const char *pragma) { sqlite3_exec(m_database.handle(), pragma, nullptr, nullptr, nullptr); }

    Database &m_database;
};

/// The copy gets its name only when it is whole; one left by an earlier attempt at the same step is replaced.
void copyBeside(Database &database, int version)
{
    const QString copy = u"%1.before-v%2.db"_s.arg(database.path()).arg(version);
    const QString unfinished = copy + u".part"_s;
    QFile::remove(unfinished);
    createForOwnerOnly(unfinished); // VACUUM takes an empty file as well as none
    database.execute("VACUUM INTO ?", unfinished);

    std::error_code failed;
    std::filesystem::rename(unfinished.toStdU16String(), copy.toStdU16String(), failed);
    if (failed)
        throw DbError(SQLITE_IOERR, "cannot name the copy: " + failed.message());
}

void apply(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    database.executeScript(migration.sql);
    if (database.value<QString>("SELECT \"table\" FROM pragma_foreign_key_check"))
        throw DbError(SQLITE_CONSTRAINT_FOREIGNKEY, "a migration left a row without its parent");
    database.setUserVersion(migration.version);
    transaction.commit();
}

} // namespace

Result<void> migrate(Database &database, std::span<const Migration> migrations)
{
    return attempt([&]() -> Result<void> {
        const int head = migrations.empty() ? 0 : migrations.back().version;
        const int found = database.userVersion();
        if (found > head)
            return failure(Error::Code::TooNew, u"store-from-newer-version"_s, u"version %1"_s.arg(found));
        if (found == head)
            return {};
        if (*database.value<int>("SELECT COUNT(*) FROM sqlite_schema") > 0)
            copyBeside(database, head);

        const ForeignKeysOff whileRebuilding(database);
        for (const Migration &migration : migrations) {
            if (migration.version > found)
                apply(database, migration);
        }
        return {};
    });
}

} // namespace lianxin
