// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simdesk.h"

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Rules rules = *builtInRules();

/// How often the board carried out each operation.
std::map<OperationId, int> effects(const WireBoard &board)
{
    std::map<OperationId, int> count;
    for (const ChangeRow &row : board.core.pageAfter(0, 1'000'000).rows)
        for (const RecordedOperation &event : row.events)
            ++count[event.id];
    return count;
}

/// The desk shows exactly what the board has, and has read its feed to the end.
void checkInStep(SimDesk &desk, const WireBoard &board)
{
    const auto standing = desk.ok(desk.store().syncStanding());
    REQUIRE(standing.cursors.size() == 1);
    CHECK(standing.cursors[0].seq == board.core.head());
    CHECK(standing.inDoubt.empty());
    CHECK(standing.ready.empty());
    for (const ChangeRow &row : board.core.pageAfter(0, 1'000'000).rows) {
        const Case here = desk.current(desk.ok(desk.store().find(desk.office.clerk, row.caseKey.toString())));
        const Case &there = board.core.at(row.caseKey);
        CHECK(compact(toJson(here)) == compact(toJson(there)));
    }
}

Appeal numbered(int n)
{
    return letter(u"路灯不亮"_s + QString::number(n), u"第%1盏路灯坏了，请来修。"_s.arg(n));
}

} // namespace

TEST_CASE("after any fault at any request everything has happened exactly once", "[faults][bug-25]")
{
    const auto kind = GENERATE("GET /.well-known/message-board", "GET /v1/me", "POST /v1/ops/status", "POST /v1/sync");
    const int nth = GENERATE(1, 2); // the request of that kind it strikes
    const Fault fault = GENERATE(from_range(everyFault.begin(), everyFault.end()));
    CAPTURE(kind, nth, int(fault));
    WireBoard board(rules);
    SimDesk desk(board);
    appoint(board, desk.office);
    for (int i = 0; i < 6; ++i)
        board.core.registered(desk.office.clerk, numbered(i));
    int seen = 0, syncs = 0;
    desk.line.trouble = [&](const HttpRequest &request) {
        const QByteArray call = request.method + ' ' + request.url.path().toUtf8();
        if (call == kind && ++seen == nth)
            return fault;
        // Something must be in doubt for anybody to ask.
        const bool loseFirst = QByteArrayView(kind) == "POST /v1/ops/status" && call == "POST /v1/sync";
        return loseFirst && ++syncs <= 3 ? Fault::LostAfter : Fault::None;
    };

    for (const auto &[token, actor] : board.people)
        for (int tries = 0; tries < 3; ++tries)
            if (desk.finished(desk.engine().enrol(u"https://board.example"_s, QString::fromUtf8(token))))
                break;
    desk.bringToWork(desk.take(numbered(100)));
    desk.engine().start();
    desk.pass(30min);

    CHECK(seen >= nth);
    CHECK(desk.outbox().empty());
    const auto done = effects(board);
    CHECK(done.size() == 6 + 6);
    CHECK(std::ranges::all_of(done, [](const auto &effect) { return effect.second == 1; }));
    checkInStep(desk, board);
}

namespace {

/// Two desks of one office, a board, and everything that can go wrong, by the dice of one seed.
class Schedule
{
public:
    explicit Schedule(quint64 seed) : m_dice(seed)
    {
        appoint(m_board, m_desks[0].office);
        for (SimDesk &desk : m_desks) {
            desk.join(m_board);
            desk.engine().start();
        }
    }

    void run(int steps)
    {
        for (SimDesk &desk : m_desks)
            desk.line.trouble = [this](const HttpRequest &) {
                return chance(40) ? everyFault[below(everyFault.size())] : Fault::None;
            };
        for (int i = 0; i < steps; ++i) {
            act(m_desks[below(2)]);
            const auto by = std::chrono::milliseconds(500 * (1 + below(chance(10) ? 600 : 6)));
            for (SimDesk &desk : m_desks)
                desk.pass(by);
        }
    }

    void settle()
    {
        for (SimDesk &desk : m_desks) {
            desk.line.trouble = [](const HttpRequest &) { return Fault::None; };
            desk.engine().start();
        }
        for (SimDesk &desk : m_desks)
            desk.pass(1min);
        for (SimDesk &desk : m_desks) // now the first has sent what the second has to see, and the other way round
            CHECK(desk.syncOnce());
    }

    void check()
    {
        const auto done = effects(m_board);
        CHECK(std::ranges::all_of(done, [](const auto &effect) { return effect.second == 1; }));
        for (SimDesk &desk : m_desks) {
            std::set<OperationId> stuck;
            for (const OutboxItem &item : desk.outbox())
                stuck.insert(item.recorded.id);
            for (const auto &[id, actor] : m_made[&desk]) {
                CHECK(done.contains(id) != stuck.contains(id)); // taken or still shown: never lost, never both
                CHECK((!m_board.sentAs.contains(id) || m_board.sentAs[id] == actor));
            }
            if (stuck.empty())
                checkInStep(desk, m_board);
        }
    }

private:
    bool chance(int percent) { return below(100) < size_t(percent); }
    size_t below(size_t n) { return size_t(m_dice.next() % n); }

    void act(SimDesk &desk)
    {
        switch (below(8)) {
        case 0:
            remember(desk, [&] { desk.take(numbered(++m_letters)); });
            break;
        case 1:
            desk.engine().syncNow();
            break;
        case 2:
            desk.engine().stop();
            break;
        case 3:
            desk.engine().start();
            break;
        case 4:
            desk.crash();
            break;
        default:
            remember(desk, [&] { work(desk); });
            break;
        }
    }

    /// Somebody takes some step with some case; the rules may forbid it.
    void work(SimDesk &desk)
    {
        const auto cases = desk.list();
        if (cases.empty())
            return;
        const std::array<Operation, 6> steps {AddNote {u"已电话联系"_s},
                                              SetDemands {{{1, u"修好路灯"_s, 0, 0}}},
                                              Register {},
                                              Accept {},
                                              Assign {u"村建办"_s, desk.office.handler.id, desk.office.handler.name},
                                              StartWork {}};
        const Actor &actor = chance(50) ? desk.office.clerk : desk.office.handler;
        (void)desk.answer(desk.store().submit(actor, cases[below(cases.size())], steps[below(steps.size())]));
    }

    void remember(SimDesk &desk, const std::function<void()> &work)
    {
        const auto before = desk.outbox();
        work();
        for (const OutboxItem &item : desk.outbox())
            if (std::ranges::find(before, item.n, &OutboxItem::n) == before.end())
                m_made[&desk][item.recorded.id] = item.recorded.actor;
    }

    SeededRandom m_dice;
    WireBoard m_board {rules};
    std::array<SimDesk, 2> m_desks {SimDesk(m_board, m_dice.next()), SimDesk(m_board, m_dice.next())};
    std::map<SimDesk *, std::map<OperationId, PersonId>> m_made; // by whom
    int m_letters = 0;
};

} // namespace

TEST_CASE("two desks end in step with the board whatever happens between", "[faults]")
{
    const int wanted = qEnvironmentVariableIntValue("LIANXIN_SEEDS");
    const int seeds = wanted > 0 ? wanted : 100;
    for (int seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Schedule schedule {quint64(seed)};
        schedule.run(30);
        schedule.settle();
        schedule.check();
    }
}
