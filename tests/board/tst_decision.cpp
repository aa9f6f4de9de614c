// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/journey.h"

#include <QJsonArray>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

TEST_CASE("what somebody else has set since is not overwritten", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 4);
    const Actor colleague = file.person(u"小周"_s, {Role::Intake, Role::Handler, Role::Signer});
    const auto classify = [](const QString &category) { return Classify {Track::Complaint, category, u"柳河村"_s}; };
    const auto give = [&](const Actor &who, qint64 base, const Operation &what, const QString &device = {}) {
        return file.give(who, file.operation(who, journey.key, base, what), device);
    };
    REQUIRE(give(colleague, 4, classify(u"农业农村"_s), u"PC1"_s).status == Status::Applied);

    SECTION("by a person who saw the case before")
    {
        const auto result = give(journey.clerk, 4, classify(u"住房建设"_s));
        CHECK(result.status == Status::Conflict);
        CHECK(result.reason == u"changed-meanwhile"_s);
        CHECK(file.count("SELECT COUNT(*) FROM dead_letters") == 1);
    }
    SECTION("but it may be changed by a person who saw it")
    {
        CHECK(give(journey.clerk, 5, classify(u"住房建设"_s)).status == Status::Applied);
    }
    SECTION("and saying the same is no conflict")
    {
        CHECK(give(journey.clerk, 4, classify(u"农业农村"_s)).status == Status::Applied);
    }
    SECTION("nor is setting something else")
    {
        CHECK(give(journey.clerk, 4, SetDemands {{{1, u"两盏灯"_s, 0, 0}}}).status == Status::Applied);
    }
    SECTION("nor adding")
    {
        CHECK(give(journey.clerk, 4, AddNote {u"又来电"_s}).status == Status::Applied);
    }
    SECTION("nor changing one's own mind twice on the way, at the same desk")
    {
        CHECK(give(colleague, 4, classify(u"住房建设"_s), u"PC1"_s).status == Status::Applied);
    }
    SECTION("nor what a second person of that desk does, who saw it there")
    {
        CHECK(give(journey.clerk, 4, classify(u"住房建设"_s), u"PC1"_s).status == Status::Applied);
    }
    SECTION("but the same person at another desk saw nothing of it")
    {
        const QString device = GENERATE(u"PC2"_s, QString());
        CHECK(give(colleague, 4, classify(u"住房建设"_s), device).reason == u"changed-meanwhile"_s);
    }
    SECTION("and what came from a desk without a name is never one's own")
    {
        REQUIRE(give(colleague, 5, classify(u"住房建设"_s)).status == Status::Applied);
        CHECK(give(colleague, 5, classify(u"道路水利"_s)).reason == u"changed-meanwhile"_s);
    }
}

TEST_CASE("an operation from before a restored copy is judged by what its author had seen, not by versions",
          "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 4);
    const auto classify = [](const QString &category) { return Classify {Track::Complaint, category, u"柳河村"_s}; };
    const auto other = file.operation(journey.clerk, journey.key, 4, classify(u"农业农村"_s));
    REQUIRE(file.give(journey.clerk, other, u"PC1"_s).status == Status::Applied);
    const auto givenBack = [&](const QJsonArray &seen) {
        auto operation = file.operation(journey.clerk, journey.key, 99, classify(u"住房建设"_s));
        operation.extra[u"seen"_s] = seen;
        return file.give(journey.clerk, operation, u"PC2"_s);
    };
    CHECK(givenBack({}).reason == u"changed-meanwhile"_s);
    CHECK(givenBack({QUuid::createUuid().toString(QUuid::WithoutBraces)}).reason == u"changed-meanwhile"_s);
    CHECK(givenBack({other.id.toString()}).status == Status::Applied);
}

TEST_CASE("a step that came too late is a conflict, one that never was legal is refused", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 5);
    const auto give = [&](const Actor &who, qint64 base, const Operation &what) {
        return file.give(who, file.operation(who, journey.key, base, what));
    };
    struct Row {
        const Actor &who;
        qint64 base;
        Operation what;
        Status status;
        QString reason;
    };
    const Row rows[] = {
        {journey.clerk, 4, Accept {}, Status::Conflict, u"wrong-state"_s},
        {journey.clerk, 5, Accept {}, Status::Rejected, u"wrong-state"_s},
        {journey.clerk, 4, Assign {u"村建办"_s, {}, u"老王"_s}, Status::Rejected, u"no-right"_s},
        {journey.handler, 5, Register {}, Status::Rejected, u"wrong-state"_s},
        {journey.leader, 5, Assign {u"村建办"_s, {}, {}}, Status::Rejected, u"owner-named"_s},
    };
    for (const Row &row : rows) {
        INFO(kindOf(row.what) << ' ' << row.base);
        const auto result = give(row.who, row.base, row.what);
        CHECK(result.status == row.status);
        CHECK(result.reason == row.reason);
    }
}

TEST_CASE("nobody sends another person's operations", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);

    const auto result = file.give(journey.leader, journey.steps[1].second);

    CHECK(result.status == Status::Rejected);
    CHECK(result.reason == u"other-actor"_s);
}

TEST_CASE("a case of another office does not exist", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    const Actor stranger = file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);

    const auto result = file.give(stranger, file.operation(stranger, journey.key, 1, AddNote {u"x"_s}));

    CHECK(result.reason == u"no-such-case"_s);
}

TEST_CASE("a time in the future becomes the board's, and the desk's is kept", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    auto note = file.operation(journey.clerk, journey.key, 1, AddNote {u"x"_s});
    const Timestamp wrong = noon + std::chrono::hours(48);
    note.at = wrong;

    REQUIRE(file.give(journey.clerk, note).status == Status::Applied);

    const auto event = eventsOf(*file.db, journey.key, 1, 2).front();
    CHECK(event.at == noon);
    CHECK(event.extra.value(u"client_at").toInteger() == wrong.ms);
}

TEST_CASE("the name in the timeline is the board's, whatever the desk called the person", "[decision]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    auto note = file.operation(journey.clerk, journey.key, 1, AddNote {u"x"_s});
    note.actorName = u"张镇长"_s;

    REQUIRE(file.give(journey.clerk, note).status == Status::Applied);

    CHECK(eventsOf(*file.db, journey.key, 1, 2).front().actorName == u"小李"_s);
}

TEST_CASE("only a sealed case joins a sealed case, whatever the desk says of the other one", "[decision][sealed]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 4);
    const auto report = file.intake(journey.clerk, u"举报信。"_s, Track::Report);
    const auto plain = file.intake(journey.clerk, u"又一封路灯信。"_s);
    REQUIRE(file.give(journey.clerk, report).status == Status::Applied);
    REQUIRE(file.give(journey.clerk, plain).status == Status::Applied);
    const auto join = [&](CaseKey lead) {
        return file.give(journey.leader, file.operation(journey.leader, journey.key, 4, JoinCase {lead, false}));
    };

    CHECK(join(report.caseKey).reason == u"seal-matches"_s);
    CHECK(join({file.ids.next()}).status == Status::Blocked);
    CHECK(join(plain.caseKey).status == Status::Applied);
}

TEST_CASE("an operation without what makes it one is malformed", "[decision]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    auto operation = file.intake(clerk, u"信"_s);
    auto &intake = std::get<Intake>(operation.operation);
    SECTION("a case that is not the one it takes in")
    {
        intake.key = {file.ids.next()};
    }
    SECTION("no letter")
    {
        intake.appeals.clear();
    }
    SECTION("a letter without a key")
    {
        intake.appeals.front().key = {};
    }

    CHECK(file.give(clerk, operation).reason == u"malformed"_s);
}
