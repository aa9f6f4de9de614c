// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/losttown.h"

using namespace lianxin;
using namespace lianxin::test;

// A real board whose file is put back from a copy, and real desks that had given it more than the copy has.

namespace {

const Classify sealing {Track::Report, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false};

} // namespace

TEST_CASE("bug 17a: a board put back from yesterday's copy gets back all it had acknowledged, once",
          "[boardloss][bug-17]")
{
    Town town(GENERATE(values<Loss>({{true, false}, {true, true}, {false, false}, {false, true}})));
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    const CaseId old = hands.writeDown(u"路灯不亮"_s);
    hands.bringToWork(old);
    hands.sync();
    town.copy();
    town.serveTo({&desk});
    const CaseId lost = hands.writeDown(u"水管漏水"_s);
    hands.bringToWork(lost);
    hands.act(town.handler, old, AddNote {u"等材料"_s});
    hands.sync();
    hands.act(town.handler, old, AddNote {u"还没有送的"_s});
    town.putBack();
    town.serveTo({&desk});

    hands.sync();

    CHECK(hands.loss().lost == 7);
    CHECK(hands.loss().back == 7);
    CHECK(hands.cases().size() == 2);
    CHECK(hands.caseFile(old).timeline.size() == 8);
    hands.sync();
    CHECK(hands.loss().lost == 7);
    town.stop();
    checkWhole(town, hands);
}

TEST_CASE("bug 17b: a board put back that has grown past the desk's place with another history is made whole",
          "[boardloss][bug-17]")
{
    Town town(GENERATE(values<Loss>({{true, false}, {true, true}, {false, false}, {false, true}})));
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    const CaseId old = hands.writeDown(u"路灯不亮"_s);
    hands.sync();
    town.copy();
    town.serveTo({&desk});
    const CaseId lost = hands.writeDown(u"水管漏水"_s);
    hands.act(town.clerk, old, AddNote {u"又来电"_s});
    hands.sync();
    town.putBack();
    const CaseKey key = hands.caseFile(old).current.key;
    town.file.give(town.handler, town.file.operation(town.handler, key, 1, AddNote {u"别处记的"_s}));
    for (int i = 0; i < 5; ++i)
        town.file.give(town.clerk, town.file.intake(town.clerk, u"第%1件"_s.arg(i)));
    town.serveTo({&desk});

    hands.sync();

    CHECK(hands.loss() == BoardLoss {hands.loss().at, 2, 2});
    CHECK(hands.cases().size() == 7);
    CHECK(hands.caseFile(lost).current.subject == u"水管漏水"_s);
    CHECK(hands.caseFile(old).timeline.size() == 3);
    town.stop();
    checkWhole(town, hands);
}

TEST_CASE("what rests on another desk's lost work comes back after that", "[boardloss]")
{
    Town town;
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    town.copy();
    town.serveTo({&first, &second});
    const CaseId id = one.writeDown(u"路灯不亮"_s);
    one.sync();
    two.sync();
    two.act(town.handler, two.cases().front(), AddNote {u"等材料"_s});
    two.sync();
    one.sync();
    town.putBack();
    town.serveTo({&first, &second});

    two.sync(); // the case it noted on is not there
    CHECK(two.cases().size() == 1);
    CHECK(two.caseFile(two.cases().front()).current.subject == u"路灯不亮"_s);
    CHECK(two.outbox().size() == 1);
    one.sync();
    two.sync();
    two.sync();
    one.sync();

    CHECK(two.loss() == BoardLoss {two.loss().at, 1, 1});
    CHECK(one.caseFile(id).timeline.size() == 2);
    town.stop();
    checkWhole(town, one);
    checkWhole(town, two);
}

TEST_CASE("what is given back overwrites nothing that its author has not seen, whatever the versions", "[boardloss]")
{
    Town town;
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    const CaseId id = one.writeDown(u"路灯不亮"_s);
    one.sync();
    two.sync();
    town.copy();
    town.serveTo({&first, &second});
    const auto demands = [](const QString &text) { return SetDemands {{{1, text, 0, 0}}}; };
    const CaseId same = two.cases().front();
    for (int i = 0; i < 3; ++i)
        two.act(town.clerk, same, AddNote {u"又来电"_s});
    two.sync();
    two.act(town.clerk, same, demands(u"换成新灯"_s)); // seen: three notes, so a later version than the other desk's
    const bool wasSent = GENERATE(true, false);
    if (wasSent)
        two.sync();
    town.putBack();
    town.serveTo({&first, &second});
    one.act(town.clerk, id, demands(u"修好路灯"_s));
    one.sync();

    two.sync();
    two.sync(); // what was lost is tried again with the news of the case

    REQUIRE(two.outbox().size() == 1);
    CHECK(two.outbox().front().problem.reason == u"changed-meanwhile"_s);
    one.sync();
    CHECK(one.caseFile(id).current.demands.front().text == u"修好路灯"_s);

    two.desk.ok(two.desk.store->retryOutboxItem(town.clerk, two.outbox().front().recorded.id)); // having looked
    two.sync();
    CHECK(two.outbox().empty());
    one.sync();
    CHECK(one.caseFile(id).current.demands.front().text == u"换成新灯"_s);
}

TEST_CASE("what is given back overwrites what its author had seen without asking", "[boardloss]")
{
    Town town;
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    const CaseId id = one.writeDown(u"路灯不亮"_s);
    one.sync();
    town.copy();
    town.serveTo({&first, &second});
    const auto demands = [](const QString &text) { return SetDemands {{{1, text, 0, 0}}}; };
    one.act(town.clerk, id, demands(u"修好路灯"_s));
    one.sync();
    two.sync();
    two.act(town.clerk, two.cases().front(), demands(u"换成新灯"_s));
    two.sync();
    town.putBack();
    town.serveTo({&first, &second});

    one.sync();
    two.sync();
    one.sync();

    CHECK(two.outbox().empty());
    CHECK(one.caseFile(id).current.demands.front().text == u"换成新灯"_s);
    town.stop();
    checkWhole(town, one);
    checkWhole(town, two);
}

TEST_CASE("a case a restored board has lost gets its number back, and no other case gets it", "[boardloss]")
{
    Town town;
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    one.writeDown(u"第一件"_s);
    one.sync();
    town.copy();
    town.serveTo({&first, &second});
    const CaseId lost = one.writeDown(u"路灯不亮"_s);
    one.sync();
    const QString number = one.caseFile(lost).current.number;
    REQUIRE(number.endsWith(u"000002"));
    town.putBack();
    town.serveTo({&first, &second});

    const CaseId other = two.writeDown(u"水管爆了"_s);
    two.sync();
    CHECK(two.caseFile(other).current.number.endsWith(u"002000"));
    one.sync();
    two.sync();

    CHECK(one.caseFile(lost).current.number == number);
    one.sync();
    town.stop();
    checkWhole(town, one);
    checkWhole(town, two);
}

TEST_CASE("an answer that only its own desk could give back is not given anew by another", "[boardloss]")
{
    Town town;
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    const CaseId id = one.writeDown(u"路灯不亮"_s);
    one.bringToWork(id);
    one.sync();
    town.copy();
    town.serveTo({&first, &second});
    const QString answer = u"路灯已修好。"_s, other = u"路灯下月修。"_s;
    one.sign(id, answer);
    one.act(town.leader, id, Publish {1, textHash(answer)});
    one.sync();
    two.sync();
    const CaseId same = two.cases().front();
    const QString receipt = two.caseFile(same).current.currentAnswer()->receipt;
    REQUIRE_FALSE(receipt.isEmpty());
    town.putBack();
    town.serveTo({&first, &second});
    two.sync(); // the board knows of no answer now

    REQUIRE(two.caseFile(same).current.status == CaseStatus::Working);
    two.sign(same, other);
    const auto published = second.answer(second.store->submit(town.leader, same, Publish {1, textHash(other)}));

    REQUIRE_FALSE(published);
    CHECK(published.error().reason == u"answer-forgotten");
    CHECK(published.error().detail == receipt);
    SECTION("its desk gives it back")
    {
        one.sync();
        two.sync();
        CHECK(two.caseFile(same).current.currentAnswer()->receipt == receipt);
    }
    SECTION("its desk never comes: it is registered as what it is")
    {
        two.act(town.leader, same, Withdraw {u"已答复过"_s});
        two.act(town.handler, same, AnsweredElsewhere {u"留言板"_s, receipt, town.file.clock.now(), answer});
        two.sync();
        CHECK(two.outbox().empty());
        CHECK(two.caseFile(same).current.status == CaseStatus::Done);
    }
}

TEST_CASE("what has lost nothing is asked about once and stays as it is", "[boardloss]")
{
    Town town;
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    hands.bringToWork(hands.writeDown(u"路灯不亮"_s));
    hands.sync();
    town.copy();
    town.putBack();
    town.serveTo({&desk});

    hands.sync();

    CHECK(hands.loss() == BoardLoss {hands.loss().at, 0, 0});
    town.stop();
    checkWhole(town, hands);
}

TEST_CASE("bug 28: an empty board in the place of the pinned one takes nothing from the desk", "[boardloss][bug-28]")
{
    Town town({true, true});
    town.copy();
    town.serve();
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    for (int i = 0; i < 3; ++i)
        hands.writeDown(u"第%1盏路灯"_s.arg(i));
    hands.sync();
    ThreadedDesk reader; // has made nothing of it
    town.join(reader);
    REQUIRE_OK(reader.sync());
    town.putBack();

    SECTION("put back from before anybody wrote anything")
    {
        town.serveTo({&reader});
        REQUIRE_OK(reader.sync());
    }
    SECTION("another board")
    {
        town.file.db->execute("UPDATE board SET id = 'another'");
        town.serveTo({&reader});
        CHECK(reader.sync().error().reason == u"not-the-board"_s);
    }

    CHECK(reader.ok(reader.store->list(town.clerk, {})).size() == 3);
    CHECK(reader.ok(reader.store->handover(town.clerk)).empty());
}

TEST_CASE("bug 39: after a month without a good token what was changed meanwhile is not overwritten",
          "[boardloss][bug-39]")
{
    Town town;
    ThreadedDesk away, office;
    town.join(away);
    town.join(office);
    Hands there {town, away}, here {town, office};
    const CaseId id = here.writeDown(u"路灯不亮"_s);
    here.sync();
    there.sync();
    const auto demands = [](const QString &text) { return SetDemands {{{1, text, 0, 0}}}; };
    away.ok(away.store->savePerson({town.clerk}, u"gone"_s));
    there.act(town.clerk, there.cases().front(), demands(u"修好路灯"_s));
    CHECK(away.sync().error().reason == u"token-refused"_s);
    here.act(town.clerk, id, demands(u"换成新灯"_s));
    here.sync();
    town.file.clock.advance(std::chrono::hours(24 * 30));

    away.ok(away.engine.enrol(town.url(), QString::fromUtf8(town.file.tokens[u"李小"_s])));
    (void)away.sync();

    CHECK(there.outbox().at(0).problem.reason == u"changed-meanwhile"_s);
    here.sync();
    CHECK(here.caseFile(id).current.demands.front().text == u"换成新灯"_s);
}

TEST_CASE("a desk that does not hold what the board holds notices within the week and takes it anew", "[boardloss]")
{
    Town town({true, true});
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    const CaseId id = hands.writeDown(u"路灯不亮"_s);
    hands.writeDown(u"水管漏水"_s);
    hands.sync();
    const bool isDamaged = GENERATE(true, false);
    {
        Database beside(desk.folder.filePath(u"desk.db"_s));
        beside.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('comparison_due', '1')");
        if (isDamaged)
            beside.execute("UPDATE cases SET server_version = 7 WHERE id = ?", id.value);
    }

    const auto counts = REQUIRE_OK(desk.sync());

    // The round, what a snapshot alone has shown, the digest; a snapshot, and what follows it.
    CHECK(counts->requests == (isDamaged ? 5 : 3));
    CHECK(hands.cases().size() == 2);
}

TEST_CASE("a report that was sealed after the copy is sealed again as soon as the desk that did it hears of the loss",
          "[boardloss][sealed]")
{
    Town town(GENERATE(values<Loss>({{true, false}, {true, true}, {false, false}, {false, true}})));
    ThreadedDesk first, second;
    town.join(first);
    town.join(second);
    Hands one {town, first}, two {town, second};
    const CaseId id = one.writeDown(u"村会计多领补贴"_s);
    one.bringToWork(id);
    one.sync();
    two.sync();
    town.copy();
    town.serveTo({&first, &second});
    one.act(town.clerk, id, sealing);
    one.sync();
    two.sync();
    REQUIRE(one.cases().empty());
    REQUIRE(two.cases().empty());
    town.putBack();
    town.serveTo({&first, &second});
    const bool heardBefore = GENERATE(false, true);
    if (heardBefore)
        two.sync();

    one.sync();

    CHECK(one.cases().empty());
    two.sync();
    one.sync();
    CHECK(two.cases().empty());
    CHECK(one.outbox().empty());
    CHECK(first.ok(first.store->handover(town.clerk)).empty());
    CHECK(one.loss() == BoardLoss {one.loss().at, 1, 1});
    town.stop();
    CHECK(town.scopes() == QStringList {u"sealed:"_s + board::town});
    for (const OperationId operation : one.made)
        CHECK(town.effects(operation) == 1);
}

TEST_CASE("nor does a second loss open it", "[boardloss][sealed]")
{
    Town town;
    ThreadedDesk desk;
    town.join(desk);
    Hands hands {town, desk};
    const CaseId id = hands.writeDown(u"村会计多领补贴"_s);
    hands.sync();
    town.copy();
    town.serveTo({&desk});
    hands.act(town.clerk, id, sealing);
    hands.sync();
    for (int i = 0; i < 2; ++i) {
        town.putBack();
        town.serveTo({&desk});
        hands.sync();
    }

    hands.sync();

    CHECK(hands.cases().empty());
    town.stop();
    CHECK(town.scopes() == QStringList {u"sealed:"_s + board::town});
}

TEST_CASE("what somebody with the right has opened again stays open, whatever is put back", "[boardloss][sealed]")
{
    Town town;
    town.stop();
    const Actor vault = town.file.person(u"纪工"_s, {Role::Vault});
    town.serve();
    ThreadedDesk desk, other;
    town.join(desk);
    town.join(other);
    other.ok(other.engine.enrol(town.url(), QString::fromUtf8(town.file.tokens[vault.name])));
    Hands hands {town, desk}, theirs {town, other};
    const CaseId id = hands.writeDown(u"路灯不亮"_s);
    hands.sync();
    const bool isOfBefore = GENERATE(true, false);
    if (isOfBefore)
        town.copy();
    if (isOfBefore)
        town.serveTo({&desk, &other});
    hands.act(town.clerk, id, sealing);
    hands.sync();
    theirs.sync();
    const CaseId same = other.ok(other.store->list(vault, {})).front();
    const Classify opening {Track::Complaint, sealing.category, sealing.place, false, {}, false};
    other.ok(other.store->submit(vault, same, opening));
    theirs.sync();
    hands.sync();
    REQUIRE(hands.cases().size() == 1);
    if (!isOfBefore)
        town.copy();
    town.putBack();
    town.serveTo({&desk, &other});

    hands.sync();
    theirs.sync();
    hands.sync();

    CHECK(hands.cases().size() == 1);
    town.stop();
    CHECK(town.scopes() == QStringList {u"org:"_s + board::town});
}
