// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/migration.h"
#include "tests/catchqt.h"
#include "tests/ownerfiles.h"

#include <QFile>
#include <QTemporaryDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const Migration first {1, "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                          "CREATE TABLE letter (id INTEGER PRIMARY KEY, place INTEGER NOT NULL REFERENCES place (id)"
                          " ON DELETE CASCADE) STRICT;"};
const Migration rebuild {2,
                         "CREATE TABLE place2 (id INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL) STRICT;"
                         "INSERT INTO place2 SELECT id, name, '' FROM place;"
                         "DROP TABLE place;"
                         "ALTER TABLE place2 RENAME TO place;"};

struct Profile {
    QTemporaryDir dir;
    QString path = dir.filePath(u"store.db"_s);

    QString copyBefore(int version) const { return u"%1.before-v%2.db"_s.arg(path).arg(version); }
};

void fill(Database &db)
{
    db.executeScript("INSERT INTO place VALUES (1, '东沟'); INSERT INTO letter VALUES (1, 1), (2, 1);");
}

} // namespace

TEST_CASE("an empty file reaches the last version without a copy", "[sqlite]")
{
    Profile profile;
    Database db(profile.path);

    REQUIRE_OK(migrate(db, std::vector {first, rebuild}));

    CHECK(db.userVersion() == 2);
    CHECK_FALSE(QFile::exists(profile.copyBefore(2)));
}

TEST_CASE("an old file is copied first, and rebuilding a table keeps its children", "[sqlite]")
{
    Profile profile;
    Database db(profile.path);
    REQUIRE_OK(migrate(db, std::vector {first}));
    fill(db);

    REQUIRE_OK(migrate(db, std::vector {first, rebuild}));

    CHECK(db.userVersion() == 2);
    CHECK(db.value<int>("SELECT COUNT(*) FROM letter") == 2);
    CHECK(db.value<int>("PRAGMA foreign_keys") == 1);
    Database copy(profile.copyBefore(2), {.access = Database::Access::ReadOnly});
    CHECK(copy.userVersion() == 1);
    CHECK(copy.value<int>("SELECT COUNT(*) FROM letter") == 2);
    CHECK(isForOwnerOnly(profile.copyBefore(2)));
    CHECK_FALSE(QFile::exists(profile.copyBefore(2) + u".part"_s));
}

TEST_CASE("a step that fails leaves the last whole version and can be tried again", "[sqlite]")
{
    const auto broken
        = GENERATE(Migration {2, "DELETE FROM letter; CREATE TABLE more (a); SELECT nonsense FROM nowhere;"},
                   Migration {2, "DELETE FROM place;"});
    Profile profile;
    Database db(profile.path);
    REQUIRE_OK(migrate(db, std::vector {first}));
    fill(db);

    CHECK_FALSE(migrate(db, std::vector {first, broken}));

    CHECK(db.userVersion() == 1);
    CHECK(db.value<int>("SELECT COUNT(*) FROM letter") == 2);
    CHECK(db.value<int>("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'more'") == 0);
    REQUIRE_OK(migrate(db, std::vector {first, rebuild}));
    CHECK(db.userVersion() == 2);
}

TEST_CASE("a file from a newer version is left alone", "[sqlite]")
{
    Profile profile;
    Database db(profile.path);
    db.setUserVersion(9);

    const auto migrated = migrate(db, std::vector {first});

    REQUIRE_FALSE(migrated);
    CHECK(migrated.error().code == Error::Code::TooNew);
    CHECK(migrated.error().reason == u"store-from-newer-version");
    CHECK(db.value<int>("SELECT COUNT(*) FROM sqlite_schema") == 0);
}
