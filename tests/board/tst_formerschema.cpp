// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/board.h"
#include "app/board/store/filelock.h"
#include "app/board/store/schema.h"
#include "core/sqlite/migration.h"
#include "tests/board/boardprocess.h"

#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

// A file that a former version of the board has left, and commands that come before anybody has served it.

namespace {

int newest()
{
    return schema().back().version;
}

/// A board of one office, as the program of the @p version-th schema has made it.
struct FormerBoard {
    explicit FormerBoard(int version)
    {
        const auto steps = schema();
        Database db(path, Database::Options {.applicationId = applicationId});
        REQUIRE_OK(migrate(db, std::span(steps).first(size_t(version))));
        db.execute("INSERT INTO orgs (name, prefix) VALUES ('临江镇', 'LY')");
    }

    Outcome run(QStringList arguments) const { return command(arguments << u"--db"_s << path); }
    [[nodiscard]] static int versionOf(const QString &file)
    {
        return (*REQUIRE_OK(openForReading(file)))->userVersion();
    }
    [[nodiscard]] int version() const { return versionOf(path); }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"board.db"_s);
};

const std::vector<QStringList> looking {
    {u"status"_s}, {u"user"_s, u"list"_s}, {u"device"_s, u"list"_s}, {u"snapshot"_s}};

} // namespace

TEST_CASE("a command that looks into the file of a former version brings it up to date first", "[commands][schema]")
{
    const int version = GENERATE(1, newest() - 1);
    const QStringList words = GENERATE(from_range(looking));
    const FormerBoard board(version);

    const Outcome outcome = board.run(words);

    INFO(words.join(u' ') << ": " << outcome.error);
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.error.isEmpty());
    CHECK(board.version() == newest());
}

TEST_CASE("nothing changes the file of a board that serves with another version, and it is said what to do",
          "[commands][schema]")
{
    const FormerBoard board(newest() - 1);
    const auto serving = FileLock::take(board.path);
    REQUIRE(serving);
    std::vector<QStringList> all = looking;
    all.push_back({u"org"_s, u"add"_s, u"白石镇"_s, u"--prefix"_s, u"BS"_s});

    for (const QStringList &words : all) {
        const Outcome outcome = board.run(words);
        INFO(words.join(u' '));
        CHECK(outcome.exitCode == 75);
        CHECK(outcome.error
              == u"The board is running with another version of this program. Give the command with that version, or "
                 "stop the board and serve with this one.\n"_s);
    }
    CHECK(board.version() == newest() - 1);
}

TEST_CASE("the file of a newer version is left alone by who only looks, too", "[commands][schema]")
{
    const FormerBoard board(newest());
    Database(board.path, Database::Options {.applicationId = applicationId}).setUserVersion(newest() + 1);

    for (const QStringList &words : looking) {
        const Outcome outcome = board.run(words);
        CHECK(outcome.exitCode == 74);
        CHECK(outcome.error.startsWith(u"A newer version of the board wrote this file."_s));
    }
    CHECK(board.version() == newest() + 1);
}

TEST_CASE("a backup is of the file as it is, before an update too", "[commands][schema][copies]")
{
    const int version = GENERATE(1, newest() - 1);
    const FormerBoard board(version);
    const auto serving = FileLock::take(board.path);
    const QString copy = board.folder.filePath(u"copy.db"_s);

    const Outcome outcome = board.run({u"backup"_s, copy});

    INFO(outcome.error);
    CHECK(outcome.exitCode == 0);
    CHECK(board.version() == version);
    CHECK(FormerBoard::versionOf(copy) == version);
}
