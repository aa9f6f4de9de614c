// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "tests/store/build.h"

#include <QCoreApplication>
#include <QProcess>

using namespace lianxin;

namespace {

/// What the writer said was taken before it was killed after its @p n-th line.
QStringList linesUntilKilled(const QString &file, int n)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationDirPath() + u"/store_writer"_s, {file});
    QStringList lines;
    while (lines.size() < n && writer.waitForReadyRead(60'000))
        while (writer.canReadLine())
            lines.append(QString::fromUtf8(writer.readLine()).trimmed());
    writer.kill();
    writer.waitForFinished();
    while (writer.canReadLine())
        lines.append(QString::fromUtf8(writer.readLine()).trimmed());
    return lines;
}

int count(Database &db, const std::string &sql)
{
    return *db.value<int>(sql);
}

void checkNothingIsHalf(const QString &file)
{
    Database db(file, {.access = Database::Access::ReadOnly});
    CHECK(db.value<QString>("PRAGMA integrity_check") == u"ok"_s);
    CHECK_FALSE(db.value<QString>("PRAGMA foreign_key_check"));
    CHECK(count(db, "SELECT COUNT(*) FROM timeline t LEFT JOIN outbox o USING (op_id) WHERE o.op_id IS NULL") == 0);
    CHECK(count(db, "SELECT COUNT(*) FROM cases c WHERE NOT EXISTS (SELECT 1 FROM appeal WHERE case_id = c.id)") == 0);
    CHECK(count(db, "SELECT COUNT(*) FROM cases c WHERE NOT EXISTS (SELECT 1 FROM search_doc WHERE case_id = c.id)")
          == 0);
    CHECK(count(db, "SELECT COUNT(*) FROM draft d JOIN timeline t USING (op_id)") == 0);
    CHECK(count(db, "SELECT COUNT(*) FROM cases") == count(db, "SELECT SUM(n) FROM list_count"));
}

} // namespace

TEST_CASE("what was acknowledged survives a kill at any moment, and nothing is there by half", "[store][kill]")
{
    TestDesk desk;
    const QString file = desk.dir.filePath(u"killed.db"_s);

    QStringList acknowledged;
    for (int round = 0; round < 8; ++round)
        acknowledged += linesUntilKilled(file, 1 + int(desk.random.next() % 40));

    checkNothingIsHalf(file);
    Database db(file, {.access = Database::Access::ReadOnly});
    REQUIRE(acknowledged.size() >= 8);
    for (const QString &line : acknowledged) {
        CAPTURE(line);
        const QStringList words = line.split(u' ');
        const qint64 id = words.at(1).toLongLong();
        CHECK(db.value<int>("SELECT COUNT(*) FROM cases WHERE id = ?", id) == 1);
        if (words[0] == u"draft")
            CHECK(db.value<int>("SELECT COUNT(*) FROM draft_revision WHERE op_id = ?", words[2]) == 1);
        if (words[0] == u"note")
            CHECK(db.value<int>("SELECT COUNT(*) FROM timeline WHERE op_id = ? AND case_id = ?", words[2], id) == 1);
    }
}
