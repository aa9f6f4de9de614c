// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/schedule.h"

#include "core/codec/drafts.h"
#include "tests/sim/checks.h"
#include "tests/sim/scenes.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;
using Loss = SimDisk::Loss;

namespace {

const Timestamp longAgo = *Timestamp::fromIso(u"2021-03-01T09:00:00+08:00"_s);
constexpr int fewCases = 3; // so that all meet on the same ones
const QString answerText = u"您好：路灯已修复，联系人村建办。"_s;

Operation noteFrom(const QString &body)
{
    return AddNote {body};
}

Operation answerFrom(const QString &body)
{
    return SubmitForReview {answerDraft(body).text, {}};
}

class Schedule
{
public:
    Schedule(World &world, const Weather &weather) : w(world), m_weather(weather), m_users(world) { }

    void run()
    {
        if (m_weather.sabotage)
            m_weather.sabotage(w);
        w.bootAll();
        if (m_weather.syncEvery > 0)
            w.desks[0]->engine().stop();
        if (!m_weather.isCalm)
            w.net.trouble = [this](Asking asking, const HttpRequest &) { return trouble(asking); };
        for (int i = 0; i < m_weather.steps; ++i) {
            step();
            if (m_weather.syncEvery > 0 && i % m_weather.syncEvery == 0)
                w.desks[0]->engine().syncNow();
            w.pass(Duration(w.chance(18) ? 30'000 + w.below(240'000) : 200 + w.below(4000)));
            w.check();
        }
        joinAtLast();
        w.settle();
    }

    void awaitJoining(SimDesk &desk) { m_newcomer = &desk; }

private:
    void step();
    void snapshots();
    void join();
    void joinAtLast();
    void work(SimDesk &desk);
    void onCase(SimDesk &desk, CaseId id);
    void change(SimDesk &desk, Actor actor, CaseId id);
    void onward(SimDesk &desk, CaseId id);
    void typing(SimDesk &desk, const Actor &actor, CaseId id);
    void outbox(SimDesk &desk);
    void engine(SimDesk &desk);
    void machines(SimDesk &desk);
    void boots();
    Fault trouble(Asking asking);
    Fault troubleWithSnapshot();
    size_t aside(size_t n) { return size_t(w.snapshotDice.next() % n); }
    [[nodiscard]] bool hasJoined(const Actor &person) const
    {
        const auto joining = m_joining.find(person.name);
        return joining != m_joining.end() && joining->second.resultCount() > 0 && joining->second.result();
    }
    [[nodiscard]] bool isAtWork(const SimDesk &desk) const
    {
        return &desk != m_newcomer || std::ranges::all_of(w.office.at(desk.number), [this](const Actor &person) {
            return hasJoined(person);
        });
    }

    SimDesk &anyDesk() { return *w.desks[m_weather.syncEvery > 0 ? 0 : w.below(w.desks.size())]; }
    Actor anybody(const SimDesk &desk)
    {
        const auto people = w.office.at(desk.number);
        return people[w.below(people.size())];
    }
    QString words(const char16_t *what) { return QString::fromUtf16(what) + QString::number(++m_words); }
    /// What people write down is long ago where clocks are wrong: nobody may contact a resident in the future.
    Timestamp timeSaid(const SimDesk &desk) const
    {
        return m_weather.clocksOff.empty() ? desk.machine.clock.now() - 1min : longAgo;
    }

    World &w;
    const Weather &m_weather;
    Users m_users;
    int m_letters = 0, m_words = 0;
    SimDesk *m_newcomer = nullptr;
    std::map<QString, QFuture<Result<Person>>> m_joining; ///< by name
};

void Schedule::step()
{
    if (!m_weather.isCalm)
        boots();
    if (m_weather.isPutBack && w.chance(8))
        w.copyBoard();
    else if (m_weather.isPutBack && w.chance(6))
        w.restoreBoard(!w.chance(33));
    if (m_weather.hasSnapshots)
        snapshots();
    SimDesk &desk = anyDesk();
    const size_t dice = w.below(100);
    if (!isAtWork(desk) && dice < 76)
        return;
    if (dice < 70)
        work(desk);
    else if (dice < 76 && m_weather.syncEvery == 0)
        outbox(desk);
    else if (m_weather.isCalm)
        work(desk);
    else if (dice < 88)
        engine(desk);
    else
        machines(desk);
}

// --- snapshots -------------------------------------------------------------------------------------------------------

void Schedule::snapshots()
{
    const size_t dice = aside(100);
    if (dice < 10)
        w.makeSnapshots();
    else if (dice < 16)
        w.forgetRows();
    if (m_newcomer && !isAtWork(*m_newcomer) && aside(8) == 0)
        join();
}

/// Whoever has not joined yet tries.
void Schedule::join()
{
    if (!m_newcomer->isUp())
        return;
    w.note(u"people join on desk %1"_s.arg(m_newcomer->number));
    for (const Actor &person : w.office.at(m_newcomer->number))
        if (!hasJoined(person))
            m_joining[person.name] = m_newcomer->engine().enrol(u"https://board.example"_s, w.tokens[person.name]);
}

void Schedule::joinAtLast()
{
    if (!m_newcomer)
        return;
    w.heal();
    for (int i = 0; i < 3 && !isAtWork(*m_newcomer); ++i) {
        join();
        w.pass(4min);
    }
    demand(isAtWork(*m_newcomer), "I12 everybody can join", u"desk %1"_s.arg(m_newcomer->number));
}

// --- people ----------------------------------------------------------------------------------------------------------

void Schedule::work(SimDesk &desk)
{
    const Actor actor = anybody(desk);
    const auto cases = m_users.cases(desk, actor);
    if (m_letters < fewCases && (cases.empty() || w.chance(20))) {
        const Track track = w.chance(5) ? Track::Report : Track::Complaint;
        if (m_users.writeDown(desk, actor, words(u"路灯不亮"), track, timeSaid(desk)) == Said::Done)
            ++m_letters;
    } else if (!cases.empty()) {
        onCase(desk, cases[w.below(cases.size())]);
    }
}

void Schedule::onCase(SimDesk &desk, CaseId id)
{
    const Actor actor = anybody(desk);
    const size_t dice = w.below(100);
    if (dice < 50)
        onward(desk, id);
    else if (dice < 58)
        m_users.act(desk, actor, id, AddNote {words(u"已电话联系")});
    else if (dice < 65)
        m_users.act(desk, actor, id,
                    RecordContact {u"phone"_s, timeSaid(desk), ContactResult::Reached, words(u"谈过"), {}});
    else if (dice < 83)
        change(desk, actor, id);
    else
        typing(desk, actor, id);
}

/// What others may be changing at the same time.
void Schedule::change(SimDesk &desk, Actor actor, CaseId id)
{
    const Actor &owner = w.chance(50) ? w.office.handler : w.office.clerk;
    const Track track = w.chance(30) ? Track::Report : Track::Complaint;
    const size_t dice = w.below(6);
    if (dice < 2)
        m_users.act(desk, actor, id, Classify {track, u"道路水利/村道养护"_s, words(u"李家村"), false, {}, false});
    else if (dice == 2)
        m_users.act(desk, actor, id, SetDemands {{{1, words(u"修好路灯"), 0, 0}}});
    else if (dice == 3)
        m_users.act(desk, actor, id, Assign {u"村建办"_s, owner.id, owner.name});
    else if (dice == 4 && (m_weather.isCalm || w.chance(50)))
        m_users.act(desk, actor, id, SendBack {words(u"请写明日期")});
    else if (dice == 4)
        m_users.withdrawAnswer(desk, actor, id, words(u"没有答全"));
    else if (!m_weather.isCalm) { // the board knows of no such rights
        actor.roles.push_back(Role::Signer);
        actor.roles.push_back(Role::Dispatcher);
        m_users.act(desk, actor, id, Assign {words(u"水利站"), owner.id, owner.name});
    }
}

/// As far as the rules let it go.
void Schedule::onward(SimDesk &desk, CaseId id)
{
    const auto now = m_users.caseAt(desk, w.office.at(desk.number)[0], id);
    if (!now)
        return;
    const QString hash = now->currentAnswer() ? now->currentAnswer()->sha256 : QString();
    const int number = now->currentAnswer() ? now->currentAnswer()->answerNo : 1;
    const Actor &owner = w.chance(50) ? w.office.handler : w.office.clerk;
    const std::map<CaseStatus, Operation> next {
        {CaseStatus::New,
         now->demands.empty() ? Operation(SetDemands {{{1, words(u"修好路灯"), 0, 0}}}) : Operation(Register {})},
        {CaseStatus::Registered, Accept {}},
        {CaseStatus::Accepted, Assign {u"村建办"_s, owner.id, owner.name}},
        {CaseStatus::Assigned, StartWork {}},
        {CaseStatus::Working, SubmitForReview {answerText + words(u"第"), {}}},
        {CaseStatus::SentBack, TakeUpAgain {}},
        {CaseStatus::InReview, SignOff {hash}},
        {CaseStatus::Signed, Publish {number, hash}},
    };
    const auto step = next.find(now->status);
    if (step == next.end())
        return;
    for (const Actor &actor : w.office.at(desk.number))
        if (m_users.act(desk, actor, id, step->second) != Said::Refused)
            return;
}

void Schedule::typing(SimDesk &desk, const Actor &actor, CaseId id)
{
    const bool isAnswer = w.chance(40);
    const DraftKey key {id, isAnswer ? u"submit"_s : u"note"_s, actor.id};
    if (w.chance(60))
        m_users.type(desk, key, isAnswer ? draftBody(AnswerDraft {words(u"答复"), {}}) : words(u"记录"));
    else
        m_users.send(desk, actor, key, isAnswer ? &answerFrom : &noteFrom);
}

void Schedule::outbox(SimDesk &desk)
{
    const auto items = m_users.outbox(desk, anybody(desk));
    if (items.empty())
        return;
    const OutboxItem &item = items[w.below(items.size())];
    w.chance(50) ? m_users.takeBack(desk, item) : m_users.tryAgain(desk, item);
}

void Schedule::engine(SimDesk &desk)
{
    if (!desk.isUp())
        return;
    const size_t dice = w.below(10);
    w.note(u"desk %1: sync %2"_s.arg(desk.number).arg(dice < 6 ? u"now"_s : dice < 8 ? u"paused"_s : u"on"_s));
    if (dice < 6)
        desk.engine().syncNow();
    else if (dice < 8)
        desk.engine().stop();
    else
        desk.engine().start();
}

// --- machines and lines ----------------------------------------------------------------------------------------------

void Schedule::machines(SimDesk &desk)
{
    const bool isBoard = w.chance(40);
    SimDisk &disk = isBoard ? w.board.machine.disk : desk.machine.disk;
    const QString whose = isBoard ? u"board"_s : u"desk %1"_s.arg(desk.number);
    const int n = 1 + int(w.below(30));
    w.loss = Loss(w.below(3));
    const size_t dice = w.below(100);
    if (dice < 30) {
        isBoard ? w.fallBoard(w.loss) : w.fallDesk(desk, w.loss);
    } else if (dice < 65) {
        w.note(u"%1 will stop at change %2 of its disk"_s.arg(whose).arg(n));
        disk.dieAt(n);
    } else {
        const int code = w.chance(50) ? SQLITE_FULL : SQLITE_IOERR;
        w.note(u"%1's disk will fail with %2 at change %3"_s.arg(whose).arg(code).arg(n));
        disk.failAt(n, code, 1 + int(w.below(8)));
    }
}

void Schedule::boots()
{
    const bool stopsAgain = m_weather.crashesTwice && w.chance(30);
    if (!w.board.isUp() && w.chance(70)) {
        if (stopsAgain)
            w.board.machine.disk.dieAt(1 + int(w.below(10)));
        w.note(w.board.boot() ? u"board starts"_s : u"board does not start"_s);
    }
    for (const auto &desk : w.desks)
        if (!desk->isUp() && w.chance(60)) {
            if (stopsAgain)
                desk->machine.disk.dieAt(1 + int(w.below(10)));
            w.note((w.bootDesk(*desk) ? u"desk %1 starts"_s : u"desk %1 does not start"_s).arg(desk->number));
        }
}

Fault Schedule::trouble(Asking asking)
{
    if (asking == Asking::Snapshot)
        return troubleWithSnapshot();
    if (!w.chance(35))
        return {};
    const Fault fault = everyFault()[w.below(everyFault().size())];
    w.note(u"on the line, %1: %2"_s.arg(wordFor(asking), wordsFor(fault)));
    return fault;
}

/// A file comes slowly, breaks anywhere, has a changed byte, or suffers what any reply may.
Fault Schedule::troubleWithSnapshot()
{
    const std::array faults {Fault {}, Fault {Fault::Kind::Slow, 0, -1}, Fault {Fault::Kind::Cut, int(aside(256)), -1},
                             Fault {Fault::Kind::Flipped, int(aside(256)), -1},
                             everyFault()[aside(everyFault().size())]};
    const size_t shares[] {0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4};
    const Fault fault = faults[shares[aside(std::size(shares))]];
    w.note(u"on the line, %1: %2"_s.arg(wordFor(Asking::Snapshot), wordsFor(fault)));
    return fault;
}

} // namespace

/// What a clock may be off by.
static Duration anyError(Random &dice)
{
    constexpr Duration errors[] {0s, 100s, -100s, 24h, -24h, 24h * 1000, -24h * 1000};
    return errors[dice.next() % std::size(errors)];
}

/// As a desk on a weak line would ask.
static void wantSmallPages(HttpRequest &request)
{
    request.body.replace("\"max_bytes\":1048576", "\"max_bytes\":4096");
}

Outcome randomSchedule(quint64 seed, const Weather &weather)
{
    SeededRandom dice {seed};
    World::Setup setup {.desks = dice.next() % 3 ? 2 : 3, .seed = dice.next(), .clocksOff = weather.clocksOff};
    const bool isOff = dice.next() % 4 == 0;
    for (int i = 0; isOff && !weather.isCalm && i <= setup.desks; ++i)
        setup.clocksOff.push_back(anyError(dice));
    Saved office = weather.isBusy || dice.next() % 3 ? busyOffice() : World::joined();
    setup.hasSnapshots = weather.hasSnapshots;
    setup.hasSmallBatches = weather.hasSmallBatches;
    SeededRandom newcomer {seed + 1};
    const bool isOneNew = weather.hasSnapshots && newcomer.next() % 2;
    const auto newDesk = int(newcomer.next() % quint64(setup.desks));
    if (isOneNew)
        office = withNewDesk(std::move(office), newDesk);
    World world(setup, office);
    if (dice.next() % 2)
        world.net.rewriteRequest = &wantSmallPages;
    Schedule schedule(world, weather);
    if (isOneNew)
        schedule.awaitJoining(*world.desks[size_t(newDesk)]);
    Outcome outcome = outcomeOf(world, [&] { schedule.run(); });
    if (!outcome.broken)
        outcome.gist = gistOf(world);
    return outcome;
}

} // namespace lianxin::sim
