// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

const QString open = openScope(town);

QByteArray sign(const QByteArray &device, int schema = 0)
{
    return "Client: lianxin/1.4 (device=" + device + "; schema=" + QByteArray::number(schema) + ")\r\n";
}

QString stateOf(DeskClient &desk)
{
    return jsonOf(desk.get("/v1/devices/self")).value(u"state").toString();
}

QByteArray renewed(DeskClient &desk, const QByteArray &device = {})
{
    const QByteArray body = device.isEmpty() ? "{\"end\":true}" : "{\"device\":\"" + device + "\",\"end\":true}";
    const RawResponse response = desk.post("/v1/token", body);
    INFO(response.body);
    REQUIRE(response.status == 200);
    return jsonOf(response).value(u"token").toString().toLatin1();
}

bool isAccepted(const RunningBoard &running, const QByteArray &token)
{
    return DeskClient(running, token).get("/v1/me").status == 200;
}

void stand(BoardFile &file, const QString &device, DeviceStanding standing)
{
    keepDevice(*file.db, {town, device, PersonId {file.ids.next()}});
    setStanding(*file.db, town, device, standing);
}

} // namespace

TEST_CASE("what a desk says about itself is taken as far as it can be understood", "[devices]")
{
    struct Row {
        QByteArray header;
        ClientSign sign;
    };
    const Row rows[] = {
        {"lianxin/1.4 (device=0192-a; schema=12)", {u"lianxin/1.4"_s, u"0192-a"_s, 12}},
        {"lianxin/1.4 (schema=12;device=0192-a)", {u"lianxin/1.4"_s, u"0192-a"_s, 12}},
        {"lianxin/1.4", {u"lianxin/1.4"_s, {}, 0}},
        {"(device=; schema=new)", {{}, {}, 0}},
        {"(schema=-3", {{}, {}, 0}},
        {"", {{}, {}, 0}},
        {"x (device=" + QByteArray(200, 'a') + ")", {u"x"_s, {}, 0}},
    };
    for (const Row &row : rows) {
        INFO(row.header);
        CHECK(clientSignFrom(row.header) == row.sign);
    }
}

TEST_CASE("a token is renewed again and again, and the one before it ends when the new one is used", "[devices]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    const QByteArray printed = file.tokens[u"小李"_s];
    auto running = std::make_unique<RunningBoard>(file);

    DeskClient first(*running, printed);
    const QByteArray a = renewed(first, "pc-1");
    DeskClient second(*running, a);
    const QByteArray b = renewed(second);
    CHECK(isAccepted(*running, a));
    CHECK(isAccepted(*running, b)); // from here on a is gone
    CHECK_FALSE(isAccepted(*running, a));
    CHECK(isAccepted(*running, printed)); // for the person's other desks

    running.reset();
    running = std::make_unique<RunningBoard>(file);
    CHECK(isAccepted(*running, b));
    CHECK_FALSE(isAccepted(*running, a));
}

TEST_CASE("a lost answer to a renewal locks nobody out", "[devices]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    const RunningBoard running(file);
    DeskClient first(running, file.tokens[u"小李"_s]);
    const QByteArray a = renewed(first, "pc-1");
    DeskClient desk(running, a);

    const QByteArray lost = renewed(desk);
    CHECK(isAccepted(running, a));
    const QByteArray b = renewed(desk);

    CHECK_FALSE(isAccepted(running, lost));
    CHECK(isAccepted(running, b));
    CHECK_FALSE(isAccepted(running, a));
}

TEST_CASE("a token that was made for one desk is no other's", "[devices]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    const RunningBoard running(file);
    DeskClient first(running, file.tokens[u"小李"_s]);
    CHECK(reasonOf(first.post("/v1/token", "{\"end\":true}")) == u"missing-member"_s);
    DeskClient desk(running, renewed(first, "pc-1"), sign("pc-2"));

    CHECK(reasonOf(desk.post("/v1/token", R"({"device":"pc-2","end":true})")) == u"other-device"_s);
    CHECK(desk.post("/v1/token", R"({"device":"pc-1"})").status == 400);
    CHECK(jsonOf(desk.get("/v1/devices/self")).value(u"device").toString() == u"pc-1"_s);
    CHECK(DeskClient(running, "lx_wrong").post("/v1/token", "{\"end\":true}").status == 401);
}

TEST_CASE("a new code ends the old one and what desks have got for it, unless these are kept", "[devices]")
{
    const bool keepDesks = GENERATE(false, true);
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    file.person(u"老王"_s, {Role::Handler});
    const QByteArray printed = file.tokens[u"小李"_s];
    QByteArray bound;
    {
        const RunningBoard running(file);
        DeskClient desk(running, printed);
        bound = renewed(desk, "pc-1");
        CHECK(isAccepted(running, bound));
    }
    file.db = std::move(*openForWriting(file.path));
    if (!keepDesks)
        dropDeskTokensOf(*file.db, clerk.id);
    const QByteArray code = renewCode(*file.db, clerk.id);

    const RunningBoard running(file);
    CHECK(isAccepted(running, code));
    CHECK_FALSE(isAccepted(running, printed));
    CHECK(isAccepted(running, bound) == keepDesks);
    CHECK(isAccepted(running, file.tokens[u"老王"_s]));
}

TEST_CASE("whoever is not active is refused with every token, for a reason of its own", "[devices]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const QByteArray printed = file.tokens[u"小李"_s];
    const auto bound = [&] {
        const RunningBoard running(file);
        DeskClient desk(running, printed);
        return renewed(desk, "pc-1");
    }();
    file.db = std::move(*openForWriting(file.path));
    setActive(*file.db, clerk.id, false);
    {
        const RunningBoard running(file);
        for (const QByteArray &token : {printed, bound}) {
            const RawResponse response = DeskClient(running, token).post("/v1/sync", "{}");
            CHECK(response.status == 401);
            CHECK(reasonOf(response) == u"person-disabled"_s);
        }
    }
    file.db = std::move(*openForWriting(file.path));
    CHECK_FALSE(allPeople(*file.db).front().isActive);
    setActive(*file.db, clerk.id, true);

    const RunningBoard running(file);
    CHECK(isAccepted(running, printed));
    CHECK(isAccepted(running, bound));
}

TEST_CASE("a revoked desk gets nothing, and what it sends is kept and refused", "[devices]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    stand(file, u"pc-1"_s, DeviceStanding::Revoked);
    auto running = std::make_unique<RunningBoard>(file);
    DeskClient desk(*running, file.tokens[u"小李"_s], sign("pc-1"));

    CHECK(stateOf(desk) == u"revoked"_s);
    for (const QByteArray &path : {QByteArray("/v1/me"), QByteArray("/v1/scopes"), scopePath(open, "/changes"),
                                   scopePath(open, "/snapshot"), scopePath(open, "/digest")}) {
        INFO(path);
        CHECK(reasonOf(desk.get(path)) == u"device-revoked"_s);
    }
    CHECK(desk.post("/v1/token", "{\"end\":true}").status == 403);
    CHECK(desk.post("/v1/devices/self/wipe-ack", "{\"end\":true}").status == 409);

    const wire::SyncRequest round {u"pc-1"_s, u"batch"_s, {{open, {}}}, {journey.steps[1].second}};
    const RawResponse response = desk.post("/v1/sync", wire::written(round));
    CHECK(jsonOf(response).value(u"device").toString() == u"revoked"_s);
    const auto answer = REQUIRE_OK(wire::readSyncResponse(response.body));
    CHECK(answer->results.front().status == Status::Rejected);
    CHECK(answer->results.front().reason == u"device-revoked"_s);
    CHECK(answer->changes.empty());

    DeskClient nameless(*running, file.tokens[u"小李"_s]); // it says its name in the body only
    CHECK(jsonOf(nameless.post("/v1/sync", wire::written(round))).value(u"device").toString() == u"revoked"_s);
    DeskClient other(*running, file.tokens[u"小李"_s], sign("pc-2"));
    CHECK(stateOf(other) == u"active"_s);

    running.reset();
    const auto db = *openForReading(file.path);
    CHECK(db->value<QString>("SELECT reason FROM dead_letters") == u"device-revoked"_s);
    CHECK(db->value<int>("SELECT COUNT(*) FROM op_ledger") == 1);
}

TEST_CASE("the codes typed in at a lost desk open no further desk until they are renewed", "[devices]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    file.person(u"老王"_s, {Role::Handler});
    file.person(u"张镇长"_s, {Role::Signer});
    const QByteArray printed = file.tokens[u"小李"_s];
    QByteArray bound;
    {
        const RunningBoard running(file);
        for (const QByteArray &desk : {QByteArray("lost"), QByteArray("pc-2")})
            CHECK(DeskClient(running, printed, sign(desk)).get("/v1/me").status == 200);
        CHECK(DeskClient(running, file.tokens[u"老王"_s], sign("lost")).get("/v1/me").status == 200);
        DeskClient third(running, printed, sign("pc-3"));
        bound = renewed(third);
    }
    file.db = std::move(*openForWriting(file.path));
    setStanding(*file.db, town, u"lost"_s, DeviceStanding::Revoked);
    CHECK(endEnrolmentFrom(*file.db, town, u"lost"_s) == QStringList {u"小李"_s, u"老王"_s});
    {
        const RunningBoard running(file);
        for (const QByteArray &token : {printed, file.tokens[u"老王"_s]})
            for (const QByteArray &client : {sign("copy"), QByteArray()}) {
                DeskClient copy(running, token, client);
                CHECK(reasonOf(copy.get("/v1/me")) == u"no-new-desk"_s);
                CHECK(copy.post("/v1/token", R"({"device":"copy","end":true})").status == 401);
            }
        DeskClient lost(running, printed, sign("lost"));
        CHECK(stateOf(lost) == u"revoked"_s);
        DeskClient second(running, printed, sign("pc-2"));
        CHECK(stateOf(second) == u"active"_s);
        CHECK(reasonOf(second.post("/v1/token", R"({"device":"copy","end":true})")) == u"other-device"_s);
        CHECK(isAccepted(running, bound));
        CHECK(DeskClient(running, file.tokens[u"张镇长"_s], sign("new")).get("/v1/me").status == 200);
    }
    file.db = std::move(*openForWriting(file.path));
    const QByteArray code = renewCode(*file.db, clerk.id);

    const RunningBoard running(file);
    CHECK(DeskClient(running, code, sign("new")).get("/v1/me").status == 200);
    CHECK(isAccepted(running, bound));
}

TEST_CASE("a token of its own is given to no desk that is shut out", "[devices]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    stand(file, u"lost"_s, DeviceStanding::Revoked);
    const RunningBoard running(file);

    DeskClient nameless(running, file.tokens[u"小李"_s]);

    CHECK(reasonOf(nameless.post("/v1/token", R"({"device":"lost","end":true})")) == u"device-revoked"_s);
}

TEST_CASE("a desk that shall delete everything is told so until it says that it has", "[devices]")
{
    BoardFile file;
    file.person(u"小李"_s, {Role::Intake});
    QByteArray bound;
    {
        const RunningBoard running(file);
        DeskClient desk(running, file.tokens[u"小李"_s]);
        bound = renewed(desk, "pc-1");
        CHECK(isAccepted(running, bound));
    }
    file.db = std::move(*openForWriting(file.path));
    setStanding(*file.db, town, u"pc-1"_s, DeviceStanding::Wipe);
    const RunningBoard running(file);
    DeskClient desk(running, bound);

    CHECK(stateOf(desk) == u"wipe"_s);
    CHECK(desk.get("/v1/me").status == 403);
    CHECK(desk.post("/v1/devices/self/wipe-ack", "{\"end\":true}").status == 200);
    CHECK(desk.get("/v1/devices/self").status == 401);
    DeskClient again(running, file.tokens[u"小李"_s], sign("pc-1"));
    CHECK(stateOf(again) == u"wipe"_s);
}

TEST_CASE("a desk that must be updated can still hand in its work", "[devices]")
{
    BoardFile file;
    const Journey journey(file);
    BoardPolicy policy;
    policy.oldestSchema = 12;
    const RunningBoard running(file, {}, policy);
    DeskClient old(running, file.tokens[u"小李"_s], sign("pc-1", 11));
    DeskClient current(running, file.tokens[u"小李"_s], sign("pc-2", 12));

    CHECK(stateOf(old) == u"must_update"_s);
    CHECK(stateOf(current) == u"active"_s);
    CHECK(old.get("/v1/me").status == 200);
    const RawResponse feed = old.get(scopePath(open, "/changes"));
    CHECK(feed.status == 426);
    CHECK(reasonOf(feed) == u"must-update"_s);

    const RawResponse round = old.post(
        "/v1/sync", wire::written(wire::SyncRequest {u"pc-1"_s, u"batch"_s, {{open, {}}}, {journey.steps[0].second}}));
    CHECK(jsonOf(round).value(u"device").toString() == u"must_update"_s);
    const auto answer = REQUIRE_OK(wire::readSyncResponse(round.body));
    CHECK(answer->results.front().status == Status::Applied);
    CHECK(answer->changes.empty());
    const wire::SyncRequest idle {u"pc-1"_s, {}, {{open, {}}}, {}};
    CHECK(jsonOf(old.post("/v1/sync", wire::written(idle))).value(u"device").toString() == u"must_update"_s);
    CHECK(jsonOf(current.post("/v1/sync", wire::written(idle))).value(u"device").toString() == u"active"_s);
}

TEST_CASE("desks that come are remembered with who came from them", "[devices]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    {
        const RunningBoard running(file);
        DeskClient desk(running, file.tokens[u"小李"_s], sign("pc-1", 7));
        for (int i = 0; i < 3; ++i)
            CHECK(stateOf(desk) == u"active"_s);
    }
    file.db = std::move(*openForWriting(file.path));

    const auto devices = allDevices(*file.db);
    REQUIRE(devices.size() == 1);
    CHECK(devices[0].id == u"pc-1"_s);
    CHECK(devices[0].org == town);
    CHECK(devices[0].person == clerk.id);
    CHECK(devices[0].app == u"lianxin/1.4"_s);
    CHECK(devices[0].schema == 7);
    CHECK(devices[0].seenAt == noon);
    keepDevice(*file.db, {town, u"pc-2"_s, clerk.id});
    CHECK(findDevice(*file.db, u"pc-1"_s)->id == u"pc-1"_s);
    CHECK(findDevice(*file.db, u"pc"_s).error().reason == u"ambiguous-device"_s);
    CHECK(findDevice(*file.db, u"laptop"_s).error().reason == u"no-such-device"_s);
}
