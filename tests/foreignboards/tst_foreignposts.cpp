// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/foreignboards/neighbours.h"

using namespace lianxin;
using namespace lianxin::foreign;
using namespace lianxin::test;
using namespace std::chrono_literals;

namespace {

using What = PostOutcome::What;
using Fate = TownLine::Fate;

} // namespace

TEST_CASE("what a server offers decides what is promised", "[foreign]")
{
    CHECK(Neighbours(true).introduced().guarantee == Guarantee::ReadBack);
    Neighbours silent(false);
    CHECK(silent.introduced().guarantee == Guarantee::PersonDecides);
    const CancelFlag never = false;
    CHECK(REQUIRE_OK(gotToKnow({u"江城"_s, u"http://127.0.0.1:8011/v2"_s, {}, false}, silent.line,
                               silent.desk.clock.now(), never))
              ->guarantee
          == Guarantee::None);
    CHECK(gotToKnow({u"江城"_s, u"http://town.example/v2"_s, {}, false}, silent.line, silent.desk.clock.now(), never)
              .error()
              .reason
          == u"tls-required"_s);
}

TEST_CASE("the key is kept, and nobody is told it", "[foreign]")
{
    Neighbours n;
    const ForeignBoard known = n.desk.ok(n.boards().all()).front();
    CHECK(known.hasKey);
    n.desk.ok(n.boards().save(n.desk.office.admin, known, {}));
    CHECK(n.desk.ok(n.boards().access(u"江城"_s)).key == u"k-1"_s);
    CHECK(n.desk.answer(n.boards().save(n.desk.office.clerk, known, {})).error().reason == u"no-right"_s);
}

TEST_CASE("letters come in once, and a bad one stops nothing", "[foreign]")
{
    Neighbours n;
    n.town.limit = 12;
    for (int i = 0; i < 40; ++i)
        n.town.report(u"B%1"_s.arg(i), lampWords + QString::number(i),
                      u"2026-02-%1T09:00:00+08:00"_s.arg(1 + i % 28, 2, 10, QChar(u'0')));
    n.town.report(u"C1"_s, u"时间写坏了"_s, u"昨天"_s);
    n.town.report(u"C2"_s, u"已经修好的灯"_s, u"2026-02-20T09:00:00+08:00"_s,
                  {{u"status"_s, u"closed"_s}, {u"status_notes"_s, u"已换灯泡"_s}});

    const ImportReport first = *REQUIRE_OK(n.fetched());
    const ImportReport again = *REQUIRE_OK(n.fetched());

    CHECK(first.added == 42);
    CHECK(first.answered == 1);
    REQUIRE(first.problems.size() == 1);
    CHECK(first.problems[0].error.reason == u"bad-time"_s);
    CHECK(first.problems[0].error.where == u"C1"_s);
    CHECK(again.added == 0);
    CHECK(again.alreadyHere == 42);
    CHECK(n.desk.ok(n.boards().all()).front().fetchedTo == n.desk.clock.now());
    const CaseFile file = n.desk.caseFile(n.desk.ok(n.desk.store().find(n.desk.office.clerk, u"A1"_s)));
    CHECK(file.appeals[0].source == u"江城"_s);
    CHECK(file.appeals[0].body == lampWords);
}

TEST_CASE("a fetch that is cancelled or breaks off is not remembered as done", "[foreign]")
{
    Neighbours n;
    CancelFlag cancelled = true;
    CHECK(REQUIRE_OK(n.fetched(cancelled))->cancelled);
    CHECK_FALSE(n.desk.ok(n.boards().all()).front().fetchedTo);
}

TEST_CASE("a signed answer goes to where its letter came from, and the case moves on", "[foreign]")
{
    const bool lists = GENERATE(true, false);
    Neighbours n(lists);
    const CaseId id = n.signedLetter();
    REQUIRE(n.standing().size() == 1);

    CHECK(n.onePosted() == What::Posted);

    CHECK(n.town.posts == 1);
    CHECK(n.town.updates[0][u"description"] == lampAnswer);
    CHECK(n.town.updates[0][u"service_request_id"] == u"A1"_s);
    const Case c = n.desk.current(id);
    CHECK(c.status == CaseStatus::Answered);
    CHECK(c.currentAnswer()->receipt == u"U1"_s);
    CHECK(n.standing().empty());
    CHECK(n.posted().empty());
}

TEST_CASE("our own answer, come back, does not close the case", "[foreign]")
{
    Neighbours n;
    const CaseId id = n.signedLetter();
    n.posted();
    n.town.requests[0].insert(u"status"_s, u"closed"_s);
    CHECK(REQUIRE_OK(n.fetched())->alreadyHere == 1);
    CHECK(n.desk.current(id).status == CaseStatus::Answered);
}

TEST_CASE("an answer whose word got lost is found there and not sent again", "[foreign]")
{
    Neighbours n;
    const CaseId id = n.signedLetter();
    n.wire.nextPost = Fate::LosesAnswer;
    CHECK(n.onePosted() == What::InDoubt);
    CHECK(n.desk.current(id).status == CaseStatus::Signed);

    CHECK(n.onePosted() == What::FoundThere);

    CHECK(n.town.posts == 1);
    CHECK(n.desk.current(id).currentAnswer()->receipt == u"U1"_s);
}

TEST_CASE("an answer that is not there goes again only after two listings, each late enough", "[foreign]")
{
    Neighbours n;
    n.signedLetter();
    n.wire.nextPost = Fate::LosesRequest;
    CHECK(n.onePosted() == What::InDoubt);

    CHECK(n.onePosted() == What::InDoubt); // at once: says nothing yet
    CHECK(n.standing()[0].absences == 0);
    n.desk.clock.advance(10min);
    CHECK(n.onePosted() == What::InDoubt);
    CHECK(n.onePosted() == What::InDoubt);
    CHECK(n.standing()[0].absences == 1);
    CHECK(n.town.posts == 0);
    n.desk.clock.advance(10min);
    CHECK(n.onePosted() == What::Posted);
    CHECK(n.town.posts == 1);
}

TEST_CASE("where nothing can be listed a person decides, and the software never sends again", "[foreign]")
{
    Neighbours n(false);
    const CaseId id = n.signedLetter();
    n.wire.nextPost = Fate::LosesAnswer;
    CHECK(n.onePosted() == What::InDoubt);
    n.desk.clock.advance(1000min);
    CHECK(n.onePosted() == What::NeedsPerson);
    CHECK(n.desk.answer(n.boards().begin(n.desk.office.leader, id)).error().reason == u"may-have-left"_s);
    const ForeignAnswer doubtful = n.standing()[0];
    CHECK(n.desk.answer(n.boards().settle(n.desk.office.leader, doubtful, {true, u" "_s})).error().reason
          == u"reason-given"_s);

    SECTION("it is there")
    {
        n.desk.ok(n.boards().settle(n.desk.office.leader, doubtful, {true, u"U1"_s}));
        CHECK(n.desk.current(id).status == CaseStatus::Answered);
        CHECK(n.desk.current(id).currentAnswer()->receipt == u"U1"_s);
        CHECK(n.posted().empty());
        CHECK(n.town.posts == 1);
    }
    SECTION("it is not there")
    {
        n.desk.ok(n.boards().settle(n.desk.office.leader, doubtful, {false, u"打电话问过，没有"_s}));
        CHECK(n.onePosted() == What::Posted);
        CHECK(n.town.posts == 2);
    }
    CHECK(n.desk.answer(n.boards().settle(n.desk.office.leader, doubtful, {true, u"U1"_s})).error().reason
          == u"foreign-settled"_s);
}

TEST_CASE("what surely did not leave goes with the next run, what was refused only with a reason", "[foreign]")
{
    Neighbours n;
    n.signedLetter();
    n.wire.nextPost = Fate::Unreachable;
    CHECK(n.onePosted() == What::NotSent);
    n.town.refuses = 403;
    CHECK(n.onePosted() == What::Refused);
    n.town.refuses = 0;
    CHECK(n.onePosted() == What::NeedsPerson);
    n.desk.ok(n.boards().settle(n.desk.office.leader, n.standing()[0], {false, u"密钥已换"_s}));
    CHECK(n.onePosted() == What::Posted);
    CHECK(n.town.updates.size() == 1);
}

TEST_CASE("an answer that another desk has posted is not posted again", "[foreign]")
{
    Neighbours n;
    const CaseId id = n.signedLetter();
    n.town.updates.push_back({{u"update_id"_s, u"U9"_s},
                              {u"service_request_id"_s, u"A1"_s},
                              {u"updated_datetime"_s, u"2026-03-02T01:00:00Z"_s},
                              {u"description"_s, lampAnswer}});
    CHECK(n.onePosted() == What::FoundThere);
    CHECK(n.town.posts == 0);
    CHECK(n.desk.current(id).currentAnswer()->receipt == u"U9"_s);
}

TEST_CASE("while an answer may be there it is neither withdrawn nor published elsewhere", "[foreign]")
{
    Neighbours n(false);
    const CaseId id = n.signedLetter();
    n.desk.ok(n.desk.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    const QString hash = n.desk.current(id).currentAnswer()->sha256;
    CHECK(n.desk.answer(n.desk.store().submit(n.desk.office.leader, id, Publish {1, hash})).error().reason
          == u"goes-to-foreign-board"_s);
    n.wire.nextPost = Fate::LosesRequest;
    CHECK(n.onePosted() == What::InDoubt);
    CHECK(n.desk.answer(n.desk.store().submit(n.desk.office.leader, id, Withdraw {u"写错了"_s})).error().reason
          == u"foreign-may-be-there"_s);
}

TEST_CASE("who may not record a delivery posts nothing", "[foreign]")
{
    Neighbours n;
    const CaseId id = n.signedLetter();
    CHECK(n.desk.answer(n.boards().begin(n.desk.office.admin, id)).error().code == Error::Code::NotAllowed);
    CHECK(n.standing()[0].tries == 0);
}

TEST_CASE("an attempt is on the disk before anything leaves", "[foreign]")
{
    Neighbours n(false);
    const CaseId id = n.signedLetter();
    const ForeignAnswer begun = n.desk.ok(n.boards().begin(n.desk.office.leader, id));
    n.desk.reopen(); // whoever began it is gone

    REQUIRE(n.standing().size() == 1);
    CHECK(n.standing()[0].id == begun.id);
    CHECK(n.standing()[0].state == ForeignAnswer::State::InDoubt);
    CHECK(n.standing()[0].tries == 1);
    CHECK(n.onePosted() == What::NeedsPerson);
    CHECK(n.town.posts == 0);
}

TEST_CASE("a desk that was put back does not know what left since: a person decides", "[foreign]")
{
    Neighbours n(false);
    n.signedLetter();
    n.desk.ok(n.desk.store().setSetting(settingkey::foreignUnsureTo, QString::number(n.desk.clock.now().ms)));
    CHECK(n.onePosted() == What::NeedsPerson);
    n.desk.ok(n.boards().settle(n.desk.office.leader, n.standing()[0], {false, u"看过，没有"_s}));
    CHECK(n.onePosted() == What::Posted);
}

TEST_CASE("a report of wrongdoing goes to no board of others", "[foreign]")
{
    Neighbours n;
    const CaseId id = n.signedLetter();
    n.desk.submit(n.desk.office.clerk, id,
                  Classify {Track::Report, u"道路水利/村道养护"_s, u"柳树街"_s, false, {}, false});
    CHECK(n.standing().empty());
    CHECK(n.posted().empty());
}
