// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/ledger.h"
#include "tests/board/journey.h"

#include <sqlite3.h>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

TEST_CASE("every kind of operation has its effect once, however often it comes", "[ledger][bug-7][bug-8]")
{
    BoardFile file;
    const Journey journey(file);

    for (const auto &[who, operation] : journey.steps) {
        INFO("operation " << kindOf(operation.operation));
        const OperationResult first = file.give(who, operation);
        REQUIRE(first.status == Status::Applied);
        const qint64 events = file.count("SELECT COUNT(*) FROM events");
        const qint64 rows = file.count("SELECT COUNT(*) FROM changes");
        file.clock.advance(std::chrono::hours(1));

        for (int again = 0; again < 3; ++again) {
            OperationResult expected = first;
            expected.status = Status::Duplicate;
            CHECK(file.give(who, operation) == expected);
        }

        CHECK(file.count("SELECT COUNT(*) FROM events") == events);
        CHECK(file.count("SELECT COUNT(*) FROM changes") == rows);
    }
    CHECK(file.count("SELECT COUNT(*) FROM appeals") == 1);
    CHECK(file.count("SELECT COUNT(*) FROM published") == 1);
    CHECK(file.count("SELECT COUNT(*) FROM dead_letters") == 0);
}

TEST_CASE("an operation that comes again with a newer base version is still the same one", "[ledger]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 2);
    RecordedOperation rebased = journey.steps[1].second;
    rebased.baseVersion = 17;

    CHECK(file.give(journey.clerk, rebased).status == Status::Duplicate);
}

TEST_CASE("the id of an operation cannot be used for another one", "[ledger][bug-12]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 2);
    RecordedOperation forged = journey.steps[1].second;
    forged.operation = AddNote {u"something else"_s};

    const OperationResult result = file.give(journey.clerk, forged);

    CHECK(result.status == Status::Rejected);
    CHECK(result.reason == u"op-id-reused"_s);
    CHECK(file.count("SELECT COUNT(*) FROM dead_letters") == 1);
}

TEST_CASE("publishing gives a receipt, and the case is answered in the same transaction", "[ledger]")
{
    BoardFile file;
    const Journey journey(file);

    const OperationResult published = journey.run(file);

    CHECK(published.number == u"LY-2026-000001"_s);
    CHECK(published.receipt == u"LY-2026-000001-D1"_s);
    const Case c = findCase(*file.db, journey.key)->doc;
    CHECK(c.status == CaseStatus::Answered);
    CHECK(c.version == published.version);
    CHECK(c.answers.back().receipt == published.receipt);
    CHECK(eventsOf(*file.db, journey.key, 0, c.version).size() == size_t(c.version));
}

TEST_CASE("a refused operation leaves its payload behind and nothing else", "[ledger]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    const auto early = file.operation(journey.clerk, journey.key, 1, Accept {});

    for (int again = 0; again < 2; ++again) {
        const OperationResult result = file.give(journey.clerk, early);
        CHECK(result.status == Status::Rejected);
        CHECK(result.reason == u"wrong-state"_s);
    }

    CHECK(file.count("SELECT COUNT(*) FROM dead_letters") == 1);
    CHECK(file.count("SELECT COUNT(*) FROM events") == 1);
    CHECK(file.count("SELECT COUNT(*) FROM op_ledger") == 1);
}

TEST_CASE("after a refused operation the later ones of that case wait, those of others do not", "[ledger]")
{
    BoardFile file;
    const Journey journey(file);
    const auto other = file.intake(journey.clerk, u"垃圾没人收。"_s);
    const std::vector batch {journey.steps[0].second, file.operation(journey.clerk, journey.key, 1, Accept {}),
                             file.operation(journey.clerk, journey.key, 2, AddNote {u"x"_s}), other,
                             file.operation(journey.clerk, other.caseKey, 1, AddNote {u"y"_s})};

    const auto results = acceptAll(*file.db, file.means, {journey.clerk, {}}, batch);

    std::vector<Status> statuses;
    for (const OperationResult &result : results)
        statuses.push_back(result.status);
    CHECK(statuses
          == std::vector {Status::Applied, Status::Rejected, Status::Blocked, Status::Applied, Status::Applied});
}

TEST_CASE("the operations of one request wait for the disk once", "[ledger]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const std::vector batch {file.intake(clerk, u"一"_s), file.intake(clerk, u"二"_s), file.intake(clerk, u"三"_s)};
    int commits = 0;
    const auto count = [](void *seen) { return ++*static_cast<int *>(seen), 0; };
    sqlite3_commit_hook(file.db->handle(), count, &commits);

    const auto results = acceptAll(*file.db, file.means, {clerk, {}}, batch);
    sqlite3_commit_hook(file.db->handle(), nullptr, nullptr);

    CHECK(std::ranges::all_of(results, [](const auto &result) { return result.status == Status::Applied; }));
    CHECK(commits == 1);
}

TEST_CASE("an operation on which the database fails takes nothing of what stands before it along", "[ledger][bug-31]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const std::vector batch {file.intake(clerk, u"一"_s), file.intake(clerk, u"二"_s), file.intake(clerk, u"三"_s)};
    file.db->execute("CREATE TEMP TRIGGER second BEFORE INSERT ON main.op_ledger"
                     " WHEN (SELECT COUNT(*) FROM op_ledger) = 1 BEGIN SELECT RAISE(ABORT, 'no'); END");

    CHECK_THROWS_AS(acceptAll(*file.db, file.means, {clerk, {}}, batch), DbError);

    CHECK(file.count("SELECT COUNT(*) FROM op_ledger") == 1);
    CHECK(file.count("SELECT COUNT(*) FROM events") == 1);
    CHECK_FALSE(file.db->isInTransaction());
}

TEST_CASE("numbers count by office and year of receipt", "[ledger]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const Actor neighbour = file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);
    auto old = file.intake(clerk, u"去年的信。"_s);
    std::get<Intake>(old.operation).appeals.front().at = Timestamp::atLocal(QDate(2025, 12, 31), QTime(23, 59));

    CHECK(file.give(clerk, file.intake(clerk, u"一"_s)).number == u"LY-2026-000001"_s);
    CHECK(file.give(clerk, file.intake(clerk, u"二"_s)).number == u"LY-2026-000002"_s);
    CHECK(file.give(clerk, old).number == u"LY-2025-000001"_s);
    CHECK(file.give(neighbour, file.intake(neighbour, u"三"_s)).number == u"BS-2026-000001"_s);
}

TEST_CASE("a letter that is here already is not taken in twice", "[ledger]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const auto numbered = [&](const QString &source, const QString &number) {
        auto operation = file.intake(clerk, u"信"_s);
        Appeal &letter = std::get<Intake>(operation.operation).appeals.front();
        letter.source = source;
        letter.sourceNo = number;
        return file.give(clerk, operation);
    };

    CHECK(numbered(u"12345"_s, u"A1"_s).status == Status::Applied);
    CHECK(numbered(u"12345"_s, u"A1"_s).reason == u"appeal-exists"_s);
    CHECK(numbered(u"12345"_s, u"A1"_s).status == Status::Conflict);
    CHECK(numbered(u"12345"_s, u"A2"_s).status == Status::Applied);
    CHECK(numbered(u"mailbox"_s, u"A1"_s).status == Status::Applied);
    CHECK(numbered({}, {}).status == Status::Applied);
    CHECK(numbered({}, {}).status == Status::Applied);
}
