// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/ledger.h"
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

// The same operation comes again: late, at the same moment on several lines, or under the id of another one.

namespace {

/// What a case's way has come to, and what the board said to each step of it.
struct Given {
    BoardFile file;
    Journey journey {file};
    std::vector<OperationResult> results;

    explicit Given(size_t steps = SIZE_MAX)
    {
        for (size_t i = 0; i < std::min(steps, journey.steps.size()); ++i)
            results.push_back(file.give(journey.steps[i].first, journey.steps[i].second));
    }
    Status does(const Actor &who, const Operation &what)
    {
        const qint64 version = findCase(*file.db, journey.key)->doc.version;
        return file.give(who, file.operation(who, journey.key, version, what)).status;
    }
    [[nodiscard]] qint64 effects() { return file.count("SELECT COUNT(*) FROM events"); }
};

OperationResult duplicate(OperationResult first)
{
    first.status = Status::Duplicate;
    return first;
}

/// Every step again: the same words, and nothing happens.
void checkFirstResults(Given &given)
{
    const qint64 effects = given.effects();
    for (size_t i = 0; i < given.results.size(); ++i) {
        const auto &[who, operation] = given.journey.steps[i];
        INFO(kindOf(operation.operation));
        REQUIRE(given.results[i].status == Status::Applied);
        CHECK(given.file.give(who, operation) == duplicate(given.results[i]));
    }
    CHECK(given.effects() == effects);
}

QByteArray requestWith(const RecordedOperation &operation)
{
    return wire::written(wire::SyncRequest {{}, {}, {}, {operation}});
}

} // namespace

TEST_CASE("an operation that comes again after others gets its first result", "[ledger][bug-7][bug-8]")
{
    Given given;
    REQUIRE(given.does(given.journey.clerk, AddNote {u"又来电"_s}) == Status::Applied);

    checkFirstResults(given);
}

TEST_CASE("an operation that comes again after its case has gone gets its first result", "[ledger][bug-7][bug-8]")
{
    SECTION("voided")
    {
        Given given;
        REQUIRE(given.does(given.journey.clerk, ProposeVoid {u"录错了"_s}) == Status::Applied);
        REQUIRE(given.does(given.journey.leader, VoidCase {}) == Status::Applied);
        checkFirstResults(given);
    }
    SECTION("sealed")
    {
        Given given(11);
        const Classify report {Track::Report, u"道路水利/路灯照明"_s, u"柳河村"_s, false, {}, false};
        REQUIRE(given.does(given.journey.clerk, report) == Status::Applied);
        checkFirstResults(given);
    }
    SECTION("transferred")
    {
        Given given(4);
        REQUIRE(given.does(given.journey.clerk, Object {u"三定方案第2条"_s, u"白石镇"_s}) == Status::Applied);
        REQUIRE(given.does(given.journey.leader, Transfer {u"白石镇"_s, u"归白石镇管"_s}) == Status::Applied);
        checkFirstResults(given);
    }
}

TEST_CASE("an operation that comes on four lines at once has one effect, and all hear of the same",
          "[ledger][http][bug-4][bug-6][bug-7][bug-8]")
{
    BoardFile file;
    const Journey journey(file);
    RunningBoard running(file);
    std::map<QString, std::vector<std::unique_ptr<DeskClient>>> desks;
    for (const Actor &who : {journey.clerk, journey.handler, journey.leader})
        for (int i = 0; i < 4; ++i)
            desks[who.name].push_back(std::make_unique<DeskClient>(running, file.tokens[who.name]));

    for (const auto &[who, operation] : journey.steps) {
        INFO(kindOf(operation.operation));
        const QByteArray body = requestWith(operation);
        for (const auto &desk : desks[who.name]) // nobody listens before all have asked
            desk->line.say(board::post("/v1/ops", body, bearer(desk->token)));
        std::vector<OperationResult> heard;
        for (const auto &desk : desks[who.name]) {
            const RawResponse response = desk->line.hear();
            CHECK(response.status == 200);
            heard.push_back(REQUIRE_OK(wire::readSyncResponse(response.body))->results.at(0));
        }
        CHECK(std::ranges::count(heard, Status::Applied, &OperationResult::status) == 1);
        for (const OperationResult &result : heard)
            CHECK(duplicate(result) == duplicate(heard.front()));
    }

    const auto db = *REQUIRE_OK(openForReading(file.path));
    CHECK(db->value<int>("SELECT COUNT(*) FROM events") == int(journey.steps.size()) + 1); // and the receipt
    CHECK(db->value<int>("SELECT COUNT(*) FROM op_ledger") == int(journey.steps.size()));
    CHECK(db->value<int>("SELECT COUNT(*) FROM published") == 1);
}

TEST_CASE("a retry whose first answer still lies on the line has no second effect", "[ledger][http][bug-6]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const auto intake = file.intake(clerk, u"路灯坏了。"_s);
    RunningBoard running(file);
    const QByteArray token = file.tokens[clerk.name];
    DeskClient slow(running, token);
    slow.line.say(board::post("/v1/ops", requestWith(intake), bearer(token)));
    REQUIRE(QTest::qWaitFor([&] { return slow.line.socket.bytesAvailable() > 0; }, 10'000)); // done, and not taken

    for (int retry = 0; retry < 3; ++retry) {
        DeskClient again(running, token);
        const auto response = again.post("/v1/ops", requestWith(intake));
        CHECK(REQUIRE_OK(wire::readSyncResponse(response.body))->results.at(0).status == Status::Duplicate);
    }

    CHECK(REQUIRE_OK(wire::readSyncResponse(slow.line.hear().body))->results.at(0).status == Status::Applied);
    CHECK((*REQUIRE_OK(openForReading(file.path)))->value<int>("SELECT COUNT(*) FROM events") == 1);
}

TEST_CASE("the id of an operation is that operation's in every case, office and feed", "[ledger][bug-12]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const auto used = journey.steps[1].second;
    const Actor keeper = file.person(u"纪检员"_s, {Role::Vault, Role::Intake});
    const Actor neighbour = file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);
    const auto under = [&used](RecordedOperation operation) {
        operation.id = used.id;
        return operation;
    };
    const auto reason = [&](const Actor &who, const RecordedOperation &what) { return file.give(who, what).reason; };
    const qint64 rows = file.count("SELECT COUNT(*) FROM changes");

    CHECK(reason(journey.clerk, under(file.intake(journey.clerk, u"另一封。"_s))) == u"op-id-reused"_s);
    CHECK(reason(keeper, under(file.intake(keeper, u"举报信。"_s, Track::Report))) == u"op-id-reused"_s);
    CHECK(reason(neighbour, under(file.intake(neighbour, u"邻镇的信。"_s))) == u"op-id-reused"_s);
    CHECK(reason(journey.clerk, under(file.operation(journey.clerk, journey.key, 3, AddNote {u"x"_s})))
          == u"op-id-reused"_s);

    CHECK(file.count("SELECT COUNT(*) FROM changes") == rows);
    CHECK(file.count("SELECT COUNT(*) FROM cases") == 1);
    CHECK(file.count("SELECT COUNT(*) - COUNT(DISTINCT op_id) FROM op_ledger") == 0);
}

TEST_CASE("an operation that does not say which one it is has no effect, however often it comes",
          "[ledger][http][bug-10]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    QByteArray body = requestWith(file.intake(clerk, u"路灯坏了。"_s));
    const qsizetype from = body.indexOf("\"op_id\":"), end = body.indexOf(',', from);
    REQUIRE(from > 0);
    body.remove(from, end + 1 - from);
    RunningBoard running(file);
    DeskClient desk(running, file.tokens[clerk.name]);

    for (int i = 0; i < 2; ++i)
        CHECK(REQUIRE_OK(wire::readSyncResponse(desk.post("/v1/ops", body).body))->results.empty());

    const auto db = *REQUIRE_OK(openForReading(file.path));
    CHECK(db->value<int>("SELECT COUNT(*) FROM cases") == 0);
    CHECK(db->value<int>("SELECT COUNT(*) FROM op_ledger") == 0);
}
