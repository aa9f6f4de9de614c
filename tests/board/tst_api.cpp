// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/wire/envelope.h"
#include "tests/board/journey.h"
#include "tests/board/runningboard.h"

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

/// One person's desk, as far as the wire is concerned.
struct Client {
    Client(const RunningBoard &running, QByteArray personToken) : line(running), token(std::move(personToken)) { }

    RawResponse post(const QByteArray &path, const QByteArray &body)
    {
        return line.say(board::post(path, body, bearer(token))).hear();
    }
    RawResponse get(const QByteArray &path) { return line.say(board::get(path, bearer(token))).hear(); }

    wire::SyncResponse sync(const wire::SyncRequest &request)
    {
        const RawResponse response = post("/v1/sync", wire::written(request));
        INFO(response.body);
        REQUIRE(response.status == 200);
        return *REQUIRE_OK(wire::readSyncResponse(response.body));
    }

    Line line;
    QByteArray token;
};

wire::SyncRequest request(std::vector<ScopeCursor> cursors, std::vector<RecordedOperation> operations = {})
{
    return {u"device"_s, u"batch"_s, std::move(cursors), std::move(operations)};
}

std::vector<RecordedOperation> ownSteps(const Journey &journey, const Actor &who, size_t from, size_t to)
{
    std::vector<RecordedOperation> own;
    for (size_t i = from; i < to; ++i)
        if (journey.steps[i].first == who)
            own.push_back(journey.steps[i].second);
    return own;
}

} // namespace

TEST_CASE("one round takes the operations and gives back what they made", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);

    const auto answer = clerk.sync(request({{openScope(town), {}}}, ownSteps(journey, journey.clerk, 0, 5)));

    CHECK(answer.boardId == running.board->identity().id);
    CHECK(answer.serverTime == noon);
    REQUIRE(answer.results.size() == 5);
    CHECK(answer.results.front().number == u"LY-2026-000001"_s);
    CHECK(std::ranges::all_of(answer.results, [](const auto &r) { return r.status == Status::Applied; }));
    REQUIRE(answer.changes.size() == 1);
    CHECK(answer.changes.front().rows.size() == 5);
    CHECK(answer.changes.front().malformed.empty());

    const auto idle = clerk.sync(request({{openScope(town), answer.changes.front().to}}));
    CHECK(idle.changes.empty());
}

TEST_CASE("a lost answer is asked for again and costs nothing twice", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);
    const auto batch = request({}, ownSteps(journey, journey.clerk, 0, 5));
    clerk.sync(batch);

    wire::StatusRequest question;
    for (const auto &operation : batch.operations)
        question.ids.push_back(operation.id);
    question.ids.push_back({file.ids.next()});
    const RawResponse known = clerk.post("/v1/ops/status", wire::written(question));
    const auto statuses = REQUIRE_OK(wire::readStatusResponse(known.body));
    REQUIRE(statuses->results.size() == 6);
    CHECK(statuses->results.front().status == Status::Applied);
    CHECK(statuses->results.front().number == u"LY-2026-000001"_s);
    CHECK(statuses->results.back().status == Status::Unknown);

    for (const auto &result : clerk.sync(batch).results)
        CHECK(result.status == Status::Duplicate);
}

TEST_CASE("a round that is meant for the board before it was put back is refused whole", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    const QByteArray path = GENERATE(as<QByteArray>(), "/v1/sync", "/v1/ops");
    const QByteArray body = wire::written(request({}, {journey.steps[0].second}));
    const QByteArray token = bearer(file.tokens[u"小李"_s]);
    Line line(running);

    const RawResponse former = line.say(board::post(path, body, token + "Board-Epoch: another\r\n")).hear();
    CHECK(former.status == 410);
    CHECK(former.body.contains("epoch-changed"));

    const QByteArray own = "Board-Epoch: " + running.board->identity().epoch.toUtf8() + "\r\n";
    const RawResponse now = line.say(board::post(path, body, token + own)).hear();
    CHECK(REQUIRE_OK(wire::readSyncResponse(now.body))->results.front().status
          == Status::Applied); // for the first time
}

TEST_CASE("operations alone go to their own path and bring no changes", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);

    const RawResponse response = clerk.post("/v1/ops", wire::written(request({}, {journey.steps[0].second})));

    const auto answer = REQUIRE_OK(wire::readSyncResponse(response.body));
    CHECK(answer->results.front().status == Status::Applied);
    CHECK(answer->changes.empty());
}

TEST_CASE("a feed can be read page by page without sending anything", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);
    const QByteArray path = "/v1/scopes/" + openScope(town).toUtf8().toPercentEncoding() + "/changes";

    const auto first = REQUIRE_OK(wire::readSyncResponse(clerk.get(path + "?max_bytes=4096").body));
    const ChangePage &page = first->changes.front();
    CHECK(page.hasMore);
    const auto rest = REQUIRE_OK(wire::readSyncResponse(clerk.get(path + "?after=" + page.to.toLatin1()).body));
    CHECK(rest->changes.front().rows.front().seq == page.rows.back().seq + 1);
    CHECK_FALSE(rest->changes.front().hasMore);

    CHECK(clerk.get(path + "?after=garbage").status == 410);
    CHECK(clerk.get(path + "?max_bytes=much").status == 400);
}

TEST_CASE("a place the board does not stand behind refuses the round before anything is accepted", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);

    const auto batch = request({{openScope(town), u"garbage"_s}}, {journey.steps[0].second});
    const RawResponse response = clerk.post("/v1/sync", wire::written(batch));

    CHECK(response.status == 410);
    CHECK(wire::readProblem(response.body)->reason() == u"cursor-expired"_s);
    CHECK(clerk.sync(request({{openScope(town), {}}})).changes.front().rows.empty());
}

TEST_CASE("a person follows the feeds of the own office and rights only", "[api]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    file.person(u"纪检员"_s, {Role::Vault});
    file.person(u"小赵"_s, {Role::Admin});
    const RunningBoard running(file);
    struct Row {
        QString person;
        QString scope;
        int status;
    };
    const Row rows[] = {
        {u"小李"_s, openScope(town), 200},     {u"小李"_s, sealedScope(town), 403}, {u"小李"_s, u"org:白石镇"_s, 403},
        {u"纪检员"_s, sealedScope(town), 200}, {u"纪检员"_s, openScope(town), 403}, {u"小赵"_s, openScope(town), 403},
    };
    for (const Row &row : rows) {
        INFO(row.person << ' ' << row.scope);
        Client client(running, file.tokens[row.person]);
        CHECK(client.post("/v1/sync", wire::written(request({{row.scope, {}}}))).status == row.status);
        const auto me = REQUIRE_OK(wire::readMe(client.get("/v1/me").body));
        CHECK((std::ranges::find(me->scopes, row.scope) != me->scopes.end()) == (row.status == 200));
        CHECK(me->actor.name == row.person);
    }
}

TEST_CASE("an operation nobody can read is refused alone", "[api]")
{
    BoardFile file;
    const Journey journey(file);
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);
    QJsonObject broken = toJson(journey.steps[1].second);
    broken.insert(u"operation"_s, QJsonObject {{u"kind"_s, u"conjure"_s}});
    const QByteArray body
        = "{\"ops\":[" + compact(broken) + "," + compact(toJson(journey.steps[0].second)) + "],\"end\":true}";

    const auto answer = REQUIRE_OK(wire::readSyncResponse(clerk.post("/v1/sync", body).body));

    REQUIRE(answer->results.size() == 2);
    for (const OperationResult &result : answer->results)
        CHECK(result.status == (result.id == journey.steps[0].second.id ? Status::Applied : Status::Rejected));
}

TEST_CASE("a report of wrongdoing reaches nobody without the right, on no path", "[api][sealed]")
{
    BoardFile file;
    const QByteArray marker = "锦鲤";
    const Journey journey(file, u"村干部挪用低保钱，标记词锦鲤。"_s);
    journey.run(file, 4); // registered: the residents' page shows it
    file.person(u"小周"_s, {Role::Intake, Role::Handler, Role::Reviewer, Role::Signer, Role::Admin});
    file.person(u"纪检员"_s, {Role::Vault});
    const auto fresh = file.intake(journey.clerk, u"又一件，标记词锦鲤。"_s, Track::Report);
    const auto seal
        = file.operation(journey.clerk, journey.key, 4, Classify {Track::Report, u"道路水利"_s, u"柳河村"_s});
    const RunningBoard running(file);
    Client clerk(running, file.tokens[u"小李"_s]);
    CHECK(clerk.get("/cases/LY-2026-000001").body.contains(marker));

    const auto answer = clerk.sync(request({{openScope(town), {}}}, {seal, fresh}));
    CHECK(answer.results[0].status == Status::Applied);
    CHECK(answer.results[1].number == u"LY-2026-000002"_s);

    const auto repeated = request({{openScope(town), {}}}, {seal, fresh});
    const QByteArray feed = "/v1/scopes/" + openScope(town).toUtf8().toPercentEncoding() + "/changes";
    const QByteArray vaultFeed = "/v1/scopes/" + sealedScope(town).toUtf8().toPercentEncoding() + "/changes";
    for (const QString &name : {u"小李"_s, u"小周"_s}) {
        Client client(running, file.tokens[name]);
        for (const QByteArray &path : {QByteArray("/"), QByteArray("/cases/LY-2026-000001"),
                                       QByteArray("/cases/LY-2026-000002"), feed, vaultFeed, QByteArray("/v1/me")}) {
            INFO(path);
            CHECK_FALSE(client.get(path).body.contains(marker));
        }
        CHECK_FALSE(client.post("/v1/sync", wire::written(repeated)).body.contains(marker));
        CHECK_FALSE(client.post("/v1/ops/status", wire::written(wire::StatusRequest {{seal.id, fresh.id}}))
                        .body.contains(marker));
    }
    CHECK(clerk.get("/cases/LY-2026-000001").status == 404);
    CHECK(clerk.get("/cases/LY-2026-000001").body == clerk.get("/cases/LY-2026-999999").body);

    Client keeper(running, file.tokens[u"纪检员"_s]);
    const auto vault = keeper.sync(request({{sealedScope(town), {}}}));
    CHECK(vault.changes.front().rows.size() == 2);
}
