// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordindex.h"
#include "core/store/appealtable.h"
#include "core/store/audittable.h"
#include "core/store/casetable.h"
#include "core/store/drafttable.h"
#include "core/store/feedtable.h"
#include "core/store/outboxtable.h"
#include "core/store/storefile.h"
#include "core/store/timelinetable.h"
#include "core/store/verification.h"
#include "tests/store/killing.h"
#include "tests/store/writerwords.h"

using namespace lianxin;

namespace {

int count(Database &db, const std::string &sql)
{
    return *db.value<int>(sql);
}

int roundOf(const Case &c)
{
    return c.subject.sliced(2).toInt();
}

/// One case, its letter, its operations and what is being typed say the same.
void checkWhole(Database &db, CaseId id)
{
    const Case c = findCase(db, id)->current;
    CAPTURE(c.subject);
    const auto letters = appealsOf(db, id);
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].body == bodyOf(roundOf(c)));

    const auto timeline = timelineOf(db, id, letters);
    const auto lane = laneOf(db, id);
    CHECK(qint64(timeline.size()) == c.version);
    REQUIRE(timeline.size() == lane.size());
    for (size_t i = 0; i < lane.size(); ++i)
        CHECK(timeline[i].recorded.id == lane[i].id);
    for (size_t i = 1; i < timeline.size(); ++i)
        CHECK(std::get<AddNote>(timeline[i].recorded.operation).text == typed(roundOf(c), 2));

    const DraftKey key {id, u"note"_s, ::Office().clerk.id};
    const auto history = draftHistory(db, key);
    for (const Draft &revision : history)
        CHECK(revision.body == typed(roundOf(c), revision.revision));
    const auto draft = findDraft(db, key);
    CHECK(draft.has_value() == (timeline.size() == 1 && !history.empty()));
    if (draft)
        CHECK((draft->body == history[0].body && draft->revision == int(history.size())));
}

void checkNothingIsHalf(Database &db)
{
    CHECK(db.value<QString>("PRAGMA integrity_check") == u"ok"_s);
    CHECK_FALSE(db.value<QString>("PRAGMA foreign_key_check"));
    auto cases = db.prepare("SELECT id FROM cases ORDER BY id");
    while (cases.step())
        checkWhole(db, cases.value<CaseId>());
    const int n = count(db, "SELECT COUNT(*) FROM cases");
    CHECK(count(db, "SELECT COALESCE(SUM(n), 0) FROM list_count") == n);
    CHECK(count(db, "SELECT COUNT(*) FROM search_doc") == n);
    CHECK(documentsWith(db, u"路灯"_s).size() == size_t(n));
    CHECK(count(db, "SELECT COUNT(*) FROM audit WHERE what IN ('intake', 'note')")
          == count(db, "SELECT COUNT(*) FROM timeline"));
    CHECK_FALSE(brokenAudit(db));
}

void checkIsThere(Database &db, const QString &line)
{
    CAPTURE(line);
    const QStringList words = line.split(u' ');
    const CaseId id {words.at(1).toLongLong()};
    const auto stored = findCase(db, id);
    REQUIRE(stored);
    if (words[0] == u"case")
        CHECK(stored->current.subject == subjectOf(words.at(2).toInt()));
    if (words[0] == u"draft")
        CHECK(int(draftHistory(db, {id, u"note"_s, ::Office().clerk.id}).size()) >= words.at(2).toInt());
    if (words[0] == u"note")
        CHECK(caseOf(db, OperationId::fromString(words.at(2))) == id);
}

/// What was acknowledged is there, and nothing by half.
void check(const QString &file, const QStringList &acknowledged)
{
    const auto opened = openForReading(file);
    if (!opened) { // killed before there was a store to speak of
        CHECK(acknowledged.isEmpty());
        return;
    }
    checkNothingIsHalf(*opened->reader);
    for (const QString &line : acknowledged)
        checkIsThere(*opened->reader, line);
}

} // namespace

TEST_CASE("what was acknowledged survives a kill at any moment, and nothing is there by half", "[store][kill]")
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"killed.db"_s);
    SeededRandom dice {7};

    QStringList acknowledged;
    for (int i = 0; i < 10; ++i) {
        acknowledged += written({file}, 1 + int(dice.next() % 40)).acknowledged;
        check(file, acknowledged);
    }
    CHECK(acknowledged.size() >= 10);
}

TEST_CASE("killed at any change of the disk, a store has all that was acknowledged, and nothing by half",
          "[store][kill][bug-3]")
{
    const Profiles profiles;
    const QString before = profiles.made(u"before"_s);
    const QStringList acknowledged = written({before, u"1"_s}).acknowledged;

    int change = 0;
    for (bool wasKilled = true; wasKilled;) {
        CAPTURE(++change);
        const QString file = profiles.copied(before, QString::number(change));
        const Written more = written({file, u"1"_s, QString::number(change)});
        check(file, acknowledged + more.acknowledged);
        wasKilled = more.wasKilled;
    }
    CHECK(change > 50);
}

TEST_CASE("killed while it is being made, a store is made at the next opening", "[store][kill]")
{
    for (int change = 1, killed = 1; killed; change += 7) {
        CAPTURE(change);
        const Profiles profiles;
        const QString file = profiles.made(u"killed"_s);
        const Written first = written({file, u"1"_s, QString::number(change)});
        check(file, first.acknowledged);

        const Written second = written({file, u"1"_s});

        CHECK(second.acknowledged.size() == 4);
        check(file, first.acknowledged + second.acknowledged);
        killed = first.acknowledged.isEmpty();
    }
}

TEST_CASE("killed at any change of the disk while it talks to a board, a desk agrees with itself and its second copy",
          "[store][kill]")
{
    const Profiles profiles;
    Opener opener;
    const QString before = profiles.made(u"before"_s);
    (void)written({before, u"1"_s});

    int change = 1;
    for (bool wasKilled = true; wasKilled; change += 3) {
        CAPTURE(change);
        const QString file = profiles.copied(before, QString::number(change));
        const Written more = written({file, u"1"_s, QString::number(change), u"sync"_s});
        opener.open(file);
        CHECK(REQUIRE_OK(verify(file))->isWell());

        const auto opened = REQUIRE_OK(openForReading(file));
        for (const QString &line : more.acknowledged) {
            CAPTURE(line);
            const QStringList words = line.split(u' ') + QStringList {{}};
            const auto item = findWaiting(*opened->reader, OperationId::fromString(words[2]));
            if (words[0] == u"withdrawn" || words[0] == u"acked")
                CHECK_FALSE(item);
            if (words[0] == u"revoked")
                CHECK_FALSE(findCase(*opened->reader, CaseId {words[1].toLongLong()}));
        }
        wasKilled = more.wasKilled;
    }
    CHECK(change > 100);
}

TEST_CASE(
    "killed at any change of the disk while its file is brought to this version, a desk keeps its place in a feed",
    "[store][kill][bug-16]")
{
    const Profiles profiles;
    const QString before = profiles.dir.filePath(u"first.db"_s);
    {
        QFile first(u":/migrations/desk/0001-desk.sql"_s);
        REQUIRE(first.open(QIODevice::ReadOnly));
        const auto db = connectionFor(before, Database::Access::ReadWrite);
        db->executeScript(first.readAll());
        db->executeScript("INSERT INTO feed VALUES ('org:东河镇', 'the-place', 17)");
        db->setUserVersion(1);
    }
    Opener opener;

    int change = 1;
    for (bool isBrought = false; !isBrought; change += 5) {
        CAPTURE(change);
        const QString file = profiles.made(QString::number(change));
        REQUIRE(QFile::copy(before, file));
        (void)written({file, u"1"_s, QString::number(change)});
        isBrought = Database(file, {.access = Database::Access::ReadOnly}).userVersion() == storeSchema();
        opener.open(file); // and nothing is said to any board

        const auto opened = REQUIRE_OK(openForReading(file));
        const auto feeds = cursors(*opened->reader);
        REQUIRE(feeds.size() == 1);
        CHECK(feeds[0].cursor == u"the-place"_s);
        CHECK(feeds[0].seq == 17);
    }
    CHECK(change > 30);
}
