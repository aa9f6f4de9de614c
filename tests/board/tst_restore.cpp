// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/highmark.h"
#include "app/board/store/ledger.h"
#include "tests/board/boardprocess.h"
#include "tests/board/journey.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

/// A copy of the board's file as a careful operator makes one.
QString copied(BoardFile &file)
{
    const QString copy = file.folder.filePath(u"copy.db"_s);
    QFile::remove(copy);
    file.db->executeScript("VACUUM INTO '" + copy.toUtf8() + "'");
    return copy;
}

void putBack(BoardFile &file, const QString &copy)
{
    file.db.reset();
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file.path + ending);
    REQUIRE(QFile::copy(copy, file.path));
    file.db = std::move(*openForWriting(file.path));
}

QString epochOf(const QString &path)
{
    return findIdentity(**openForReading(path))->epoch;
}

} // namespace

TEST_CASE("a board whose file was put back from a copy notices what it has lost", "[restore]")
{
    BoardFile file;
    const Journey journey(file);
    const HighMark mark(file.path, {});
    journey.run(file, 3);
    CHECK_FALSE(mark.isAheadOf(*file.db)); // there is none
    REQUIRE_OK(mark.move(*file.db));
    CHECK_FALSE(mark.isAheadOf(*file.db));
    const QString copy = copied(file);

    SECTION("more rows than before are no loss")
    {
        file.give(journey.steps[3].first, journey.steps[3].second);
        CHECK_FALSE(mark.isAheadOf(*file.db));
    }
    SECTION("fewer rows")
    {
        file.give(journey.steps[3].first, journey.steps[3].second);
        REQUIRE_OK(mark.move(*file.db));
        putBack(file, copy);
        CHECK(mark.isAheadOf(*file.db));
    }
    SECTION("other rows in their place")
    {
        file.give(journey.steps[3].first, journey.steps[3].second);
        REQUIRE_OK(mark.move(*file.db));
        putBack(file, copy);
        file.give(journey.steps[3].first, journey.steps[3].second);
        CHECK(mark.isAheadOf(*file.db));
    }
    SECTION("an office")
    {
        REQUIRE_OK(addOrg(*file.db, u"柳河镇"_s, u"LH"_s));
        REQUIRE_OK(mark.move(*file.db));
        putBack(file, copy);
        CHECK(mark.isAheadOf(*file.db));
    }
    SECTION("an epoch")
    {
        (void)beginEpoch(*file.db, file.ids, file.clock.now());
        REQUIRE_OK(mark.move(*file.db));
        putBack(file, copy);
        CHECK(mark.isAheadOf(*file.db));
    }
    SECTION("the mark of another board, or half of one, says nothing")
    {
        file.db->execute("UPDATE board SET id = 'another', epoch = 'another'");
        CHECK_FALSE(mark.isAheadOf(*file.db));
        QFile damaged(file.path + u".mark"_s);
        REQUIRE(damaged.resize(20));
        CHECK_FALSE(mark.isAheadOf(*file.db));
    }
}

TEST_CASE("a served board writes its mark, and begins a new epoch when it was put back", "[restore]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const QString elsewhere = file.folder.filePath(u"mark"_s);
    const QString copy = copied(file);
    file.give(journey.steps[3].first, journey.steps[3].second);
    file.db.reset();
    BoardPolicy policy;
    policy.markFile = elsewhere;
    const auto open = [&] {
        InlineExecutor at;
        const auto board
            = *REQUIRE_OK(Board::open(file.path, {}, {at, at, file.clock, file.random, file.rules, nullptr, policy}));
        board->mark();
        return board->wasRestored();
    };

    CHECK_FALSE(open());
    CHECK(epochOf(file.path) == file.epoch);
    putBack(file, copy);
    file.db.reset();

    CHECK(open());
    const QString epoch = epochOf(file.path);
    CHECK(epoch != file.epoch);
    CHECK_FALSE(open()); // once is enough
    CHECK(epochOf(file.path) == epoch);
}

TEST_CASE("the restore command begins a new epoch", "[restore][commands]")
{
    BoardFile file;
    file.db.reset();
    const auto restore = [](const QString &path) { return command({u"restore"_s, u"--db"_s, path}); };

    const Outcome done = restore(file.path);

    CHECK(done.exitCode == 0);
    CHECK(epochOf(file.path) != file.epoch);
    CHECK(done.out == u"epoch %1\n"_s.arg(epochOf(file.path)));
    CHECK(QFile::exists(file.path + u".mark"_s));
    CHECK(restore(file.folder.filePath(u"none.db"_s)).exitCode == 66);
    const BoardProcess serving(file.path);
    CHECK(restore(file.path).exitCode == 75);
}

TEST_CASE("a case that is transferred to another office of the board leaves the feed of the first", "[revoke]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const Actor dispatcher = file.person(u"老周"_s, {Role::Dispatcher, Role::Intake});
    const Actor neighbour = file.person(u"小白"_s, {Role::Dispatcher, Role::Intake}, u"白石镇"_s);
    const auto note = [&](const Actor &who) {
        const qint64 version = findCase(*file.db, journey.key)->doc.version;
        return file.give(who, file.operation(who, journey.key, version, AddNote {u"看到了"_s}));
    };
    CHECK(note(neighbour).reason == u"no-such-case"_s);
    const auto step = [&](qint64 version, const Operation &what) {
        return file.give(dispatcher, file.operation(dispatcher, journey.key, version, what)).status;
    };
    CHECK(step(3, Register {}) == Status::Applied);
    CHECK(step(4, Object {u"三定方案第2条"_s, u"白石镇"_s}) == Status::Applied);
    const auto transfer = file.operation(dispatcher, journey.key, 5, Transfer {u"白石镇"_s, u"路灯归白石镇管"_s});
    const OperationResult result = file.give(dispatcher, transfer);
    INFO(result.reason);
    REQUIRE(result.status == Status::Applied);

    for (const ChangeRow &row : file.feed(openScope(town)).rows) {
        CHECK(row.kind == ChangeRow::Kind::Revoke);
        CHECK(row.reason == u"transferred"_s);
    }
    const auto arrived = file.feed(openScope(u"白石镇"_s)).rows;
    REQUIRE(arrived.size() == 1);
    CHECK(arrived.front().appeals.size() == 1);
    CHECK(arrived.front().events.size() == 6);
    CHECK(arrived.front().doc.number == u"LY-2026-000001"_s);

    const OperationResult late = note(dispatcher);
    CHECK(late.status == Status::Rejected);
    CHECK(late.reason == u"scope-revoked"_s);
    CHECK(note(neighbour).reason != u"no-such-case"_s);
    const auto dead = latestDeadLetters(*file.db, 5);
    REQUIRE_FALSE(dead.empty());
    CHECK(std::ranges::any_of(
        dead, [](const DeadLetterLine &line) { return line.reason == u"scope-revoked" && line.person == u"老周"; }));
}

TEST_CASE("status lists the work that was refused, without its words", "[revoke][commands]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    file.give(journey.handler, file.operation(journey.handler, {file.ids.next()}, 1, AddNote {u"标记词锦鲤"_s}));
    file.db.reset();

    const Outcome text = command({u"status"_s, u"--db"_s, file.path});
    const Outcome json = command({u"status"_s, u"--json"_s, u"--db"_s, file.path});

    CHECK(text.out.contains(u"no-such-case"_s));
    CHECK(text.out.contains(u"老王"_s));
    CHECK_FALSE((text.out + json.out).contains(u"锦鲤"_s));
    const QJsonObject report = QJsonDocument::fromJson(json.out.toUtf8()).object();
    const QJsonObject line = report.value(u"latest_dead_letters").toArray().at(0).toObject();
    CHECK(line.value(u"reason").toString() == u"no-such-case"_s);
    CHECK(line.value(u"org").toString() == town);
    CHECK(report.value(u"dead_letters").toInt() == 1);
}
