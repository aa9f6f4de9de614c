// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/migration.h"

#include "core/sqlite/attempt.h"
#include "core/sqlite/durablefile.h"
#include "core/sqlite/transaction.h"

#include <QFileInfo>
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

QString nameOfCopy(const QString &file, const QString &folder, int version)
{
    if (folder.isEmpty())
        return u"%1.before-v%2.db"_s.arg(file).arg(version);
    return u"%1/%2-before-v%3.db"_s.arg(folder, QFileInfo(file).completeBaseName()).arg(version);
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

Result<void> migrate(Database &database, std::span<const Migration> migrations, const QString &folder)
{
    return attempt([&]() -> Result<void> {
        const int head = migrations.empty() ? 0 : migrations.back().version;
        const int found = database.userVersion();
        if (found > head)
            return failure(Error::Code::TooNew, u"store-from-newer-version"_s, u"version %1"_s.arg(found));
        if (found == head)
            return {};
        if (*database.value<int>("SELECT COUNT(*) FROM sqlite_schema") > 0)
            writeCopy(database, nameOfCopy(database.path(), folder, head));

        const ForeignKeysOff whileRebuilding(database);
        for (const Migration &migration : migrations) {
            if (migration.version > found)
                apply(database, migration);
        }
        return {};
    });
}

} // namespace lianxin
