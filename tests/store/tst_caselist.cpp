// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "tests/store/build.h"

using namespace lianxin;

namespace {

Appeal receivedAt(const char16_t *iso)
{
    Appeal appeal = letter(u"路灯"_s);
    appeal.at = *Timestamp::fromIso(QString::fromUtf16(iso));
    return appeal;
}

CaseQuery in(WorkList list, CaseSort sort = CaseSort::Due)
{
    CaseQuery query;
    query.list = list;
    query.sort = sort;
    return query;
}

} // namespace

TEST_CASE("a list comes by the clock that ends first, or newest first", "[store]")
{
    TestDesk desk;
    const CaseId middle = desk.take(receivedAt(u"2026-02-10T09:00:00+08:00"));
    const CaseId newest = desk.take(receivedAt(u"2026-03-01T09:00:00+08:00"));
    const CaseId oldest = desk.take(receivedAt(u"2026-01-05T09:00:00+08:00"));

    CHECK(desk.list(in(WorkList::New)) == std::vector {oldest, middle, newest});
    CHECK(desk.list(in(WorkList::All, CaseSort::Newest)) == std::vector {newest, middle, oldest});
}

TEST_CASE("cases without a running clock stand behind all others, newest first", "[store]")
{
    TestDesk desk;
    Arrival done = importedRow(receivedAt(u"2026-01-05T09:00:00+08:00"), u"D1"_s, "h1");
    done.answered = AnsweredElsewhere {u"12345"_s, u"D1"_s, desk.clock.now(), {}};
    const CaseId older = desk.arrive(done).caseId;
    done = importedRow(receivedAt(u"2026-01-06T09:00:00+08:00"), u"D2"_s, "h2");
    done.answered = AnsweredElsewhere {u"12345"_s, u"D2"_s, desk.clock.now(), {}};
    const CaseId newer = desk.arrive(done).caseId;
    const CaseId running = desk.take(receivedAt(u"2026-03-01T09:00:00+08:00"));

    CHECK(desk.list(in(WorkList::All)) == std::vector {running, newer, older});
    CHECK_FALSE(desk.row(older).due.has_value());
}

TEST_CASE("today holds what came in new and what is due by the end of the day", "[store]")
{
    TestDesk desk;
    const CaseId working = desk.take(receivedAt(u"2026-03-02T08:30:00+08:00"));
    desk.bringToWork(working);
    const CaseId fresh = desk.take(receivedAt(u"2026-03-02T08:40:00+08:00"));

    CHECK(desk.list(in(WorkList::Today)) == std::vector {fresh});
    desk.clock.advance(std::chrono::days(1));
    CHECK(desk.list(in(WorkList::Today)).size() == 2);
    CHECK(desk.counts().of(WorkList::Today) == 2);
}

TEST_CASE("every filter narrows the list", "[store]")
{
    TestDesk desk;
    const CaseId light = desk.take(letter(u"路灯"_s));
    desk.bringToWork(light);
    Arrival water = arrivalOf(letter(u"水管"_s));
    water.intake.category = u"道路水利"_s;
    water.intake.place = u"王家湾三组"_s;
    water.intake.appeals[0].channel = u"letter"_s;
    const CaseId pipe = desk.arrive(water).caseId;
    Arrival noise = importedRow(letter(u"噪音"_s), u"D1"_s, "h1");
    noise.intake.category = u"道路水利工程"_s;
    const CaseId loud = desk.arrive(noise).caseId;

    const PersonId handler = desk.office.handler.id;

    const auto [filter, expected] = GENERATE_COPY(table<CaseQuery, std::vector<CaseId>>({
        {{.status = CaseStatus::Working}, {light}},
        {{.category = u"道路水利"_s}, {light, pipe}},
        {{.category = u"道路水利/路灯照明"_s}, {light}},
        {{.place = u"王家湾"_s}, {pipe}},
        {{.channel = u"letter"_s}, {pipe}},
        {{.owner = handler}, {light}},
        {{.place = u"李家村"_s, .owner = handler}, {light}},
        {{.list = WorkList::New, .category = u"道路水利工程"_s}, {loud}},
        {{.list = WorkList::Closed, .status = CaseStatus::Working}, {}},
    }));

    auto found = desk.list(filter);
    std::ranges::sort(found);
    CHECK(found == expected);
}

TEST_CASE("rows keep the order asked for and leave out what is gone", "[store]")
{
    TestDesk desk;
    const CaseId first = desk.take(letter(u"甲"_s));
    const CaseId second = desk.take(letter(u"乙"_s));

    const auto rows = desk.ok(desk.store().rows(desk.office.clerk, {second, CaseId {999}, first}));

    REQUIRE(rows.size() == 2);
    CHECK(rows[0].subject == u"乙"_s);
    CHECK(rows[1].subject == u"甲"_s);
}

TEST_CASE("a row shows the clock that ends first with the rule behind it", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));

    CHECK(desk.row(id).due == nextDue(desk.caseFile(id).clocks));
    CHECK_FALSE(desk.row(id).due->rule.cite.isEmpty());
}

TEST_CASE("a row shows what has happened to the case", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    desk.bringToWork(id);
    CHECK(reached(desk.row(id).steps) == 3);

    desk.submit(desk.office.handler, id, RecordVisit {desk.clock.now(), u"李家村"_s, {}, u"灯杆倾斜"_s});

    const Case visited = desk.current(id);
    CHECK(desk.row(id).steps == stepsOf(visited));
    CHECK(reached(desk.row(id).steps) == 4);

    const AnsweredElsewhere elsewhere {u"12345"_s, u"GD-7"_s, desk.clock.now(), {}};
    const Case answered = desk.submit(desk.office.handler, id, elsewhere);
    CHECK(desk.row(id).steps == stepsOf(answered));
    CHECK(reached(desk.row(id).steps) == 5);
}

TEST_CASE("the counts beside the lists are the lists' lengths", "[store]")
{
    TestDesk desk;
    desk.take(letter(u"甲"_s));
    desk.bringToWork(desk.take(letter(u"乙"_s)));
    desk.take(letter(u"丙"_s), Track::Report);

    const Actor asking = GENERATE(values({Office().clerk, Office().vault, Office().admin}));
    const WorkListCounts counts = desk.ok(desk.store().counts(asking));

    for (const auto &[list, code] : codeNames(WorkList {})) {
        INFO(toCode(list));
        CHECK(counts.of(list) == qint64(desk.list(asking, in(list)).size()));
    }
}

TEST_CASE("questions of several askers do not end each other; who needs no answer ends the own one", "[store]")
{
    TestDesk desk;
    desk.take(letter(u"甲"_s));

    auto ended = desk.store().list(desk.office.clerk, {});
    const auto older = desk.store().list(desk.office.clerk, {});
    const auto newer = desk.store().list(desk.office.clerk, {});
    ended.cancel();
    desk.queue.runAll();

    CHECK(ended.isFinished());
    CHECK(ended.resultCount() == 0);
    CHECK(older.result()->size() == 1);
    CHECK(newer.result()->size() == 1);
}

TEST_CASE("a case is found by number, by its number elsewhere and by key", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.arrive(importedRow(letter(u"噪音"_s), u"D1"_s, "h1")).caseId;
    const Case current = desk.current(id);

    for (const QString &reference : {current.number, u"D1"_s, current.key.toString()})
        CHECK(desk.ok(desk.store().find(desk.office.clerk, reference)) == id);
    CHECK(desk.answer(desk.store().find(desk.office.clerk, u"D9"_s)).error().code == Error::Code::NotFound);
}

TEST_CASE("a number that several cases share is not guessed", "[store]")
{
    TestDesk desk;
    Arrival other = importedRow(letter(u"水管"_s), u"D1"_s, "h2");
    other.importSource = other.intake.appeals[0].source = u"县长信箱"_s;
    desk.arrive(importedRow(letter(u"噪音"_s), u"D1"_s, "h1"));
    desk.arrive(other);

    CHECK(desk.answer(desk.store().find(desk.office.clerk, u"D1"_s)).error().reason == u"several-cases"_s);
}

TEST_CASE("due dates follow new rules when the file is opened again", "[store]")
{
    TestDesk desk;
    const CaseId id = desk.take(letter(u"路灯"_s));
    const Timestamp before = desk.row(id).due->at;

    desk.rules.version = u"2027.1"_s;
    for (DeadlineRule &rule : desk.rules.deadlines.rules)
        rule.amount *= 3;
    desk.reopen();

    CHECK(desk.row(id).due->at > before);
    CHECK(desk.row(id).due == nextDue(desk.caseFile(id).clocks));
}
