// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "tests/board/boarddesk.h"
#include "tests/board/boardprocess.h"
#include "tests/sync/cutproxy.h"
#include "tests/sync/threadeddesk.h"

#include <array>
#include <set>

using namespace lianxin;
using namespace lianxin::test;

// Two real desks work on the same cases of a real board, in a process of its own, behind a line that breaks and repeats
// itself, while the board is killed again and again. What is diced is what happens, by its seed; when exactly a kill
// strikes is up to the machine, and must not matter.

namespace {

using Cut = CutProxy::Cut;
using Ids = std::set<OperationId>;

constexpr int fewCases = 5; // so that both desks meet on the same ones
const QString answerText = u"您好：路灯已修复，联系人村建办。"_s;

class Storm
{
public:
    explicit Storm(quint64 seed) : m_dice(seed)
    {
        m_file.db.reset();
        open();
        m_proxy.emplace(m_port);
        for (ThreadedDesk &desk : m_desks)
            for (const Actor &actor : {m_clerk, m_handler, m_leader})
                desk.ok(desk.engine.enrol(m_proxy->url(), QString::fromUtf8(m_file.tokens[actor.name])));
    }

    void weather(int rounds)
    {
        m_proxy->plan = [this] { return strike(); };
        for (int round = 0; round < rounds; ++round) {
            for (ThreadedDesk &desk : m_desks)
                work(desk);
            if (chance(15))
                kill();
            syncBoth();
            if (!m_board)
                open();
        }
        m_proxy->plan = [] { return Cut::Nothing; };
        m_context.reset();
    }

    /// Until nothing moves any more: what one sends the other has to see, and may be in the way of its own.
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            for (ThreadedDesk &desk : m_desks)
                REQUIRE_OK(desk.sync());
        for (ThreadedDesk &desk : m_desks)
            for (const OutboxItem &item : outboxOf(desk)) {
                using enum OutboxItem::State;
                INFO(toCode(item.state));
                CHECK((item.state == Conflict || item.state == Rejected || item.state == Blocked));
                CHECK_FALSE(item.problem.reason.isEmpty());
            }
    }

    /// People look at what was refused and take it back, one by one.
    void takeBack()
    {
        for (ThreadedDesk &desk : m_desks)
            for (size_t i = 0, atMost = m_made.size(); i < atMost && !outboxOf(desk).empty(); ++i) {
                const RecordedOperation stuck = outboxOf(desk).front().recorded;
                desk.ok(desk.store->withdrawOutboxItem(actorOf(stuck.actor), stuck.id, u"已由同事办理"_s));
                m_takenBack.insert(stuck.id);
                REQUIRE_OK(desk.sync());
            }
        for (ThreadedDesk &desk : m_desks)
            REQUIRE_OK(desk.sync());
    }

    void check()
    {
        kill();
        const auto db = *REQUIRE_OK(board::openForReading(m_file.path));
        const Ids ledger = idsIn(*db, "SELECT op_id FROM op_ledger ORDER BY op_id");
        for (const OperationId id : m_made)
            CHECK(ledger.contains(id) != m_takenBack.contains(id)); // done or given up: never lost, never both
        for (const OperationId id : ledger)
            CHECK(m_made.contains(id));
        CHECK(db->value<qint64>("SELECT COUNT(*) - COUNT(DISTINCT json_extract(doc, '$.op_id')) FROM events") == 0);
        CHECK(db->value<qint64>("SELECT COUNT(*) FROM events")
              == qint64(ledger.size()) + *db->value<qint64>("SELECT COUNT(*) FROM published")); // and the receipts
        CHECK(db->value<qint64>("SELECT COUNT(*) - MAX(seq) FROM changes WHERE scope = ?", u"org:"_s + board::town)
              == 0);
        CHECK(db->value<QString>("PRAGMA integrity_check") == u"ok"_s);
        for (ThreadedDesk &desk : m_desks)
            checkSameCases(desk, *db);
    }

private:
    bool chance(int percent) { return below(100) < size_t(percent); }
    size_t below(size_t n) { return size_t(m_dice.next() % n); }

    void open()
    {
        m_board = std::make_unique<board::BoardProcess>(m_file.path, m_port);
        m_port = m_board->port;
    }
    void kill() { m_board.reset(); } // SIGKILL
    void restart()
    {
        if (!m_board)
            return; // it is down for this whole round
        kill();
        open();
    }

    /// What happens to the next request.
    Cut strike()
    {
        if (chance(12))
            restart();
        else if (chance(12))
            QTimer::singleShot(std::chrono::milliseconds(below(4)), m_context.get(), [this] { restart(); });
        constexpr std::array cuts {Cut::Nothing, Cut::Nothing, Cut::Request, Cut::Reply, Cut::HalfReply, Cut::Twice};
        return cuts[below(cuts.size())];
    }

    void syncBoth()
    {
        std::vector<QFuture<Result<sync::Counts>>> rounds;
        for (ThreadedDesk &desk : m_desks)
            rounds.push_back(desk.engine.syncOnce(std::chrono::seconds(10)));
        for (auto &round : rounds)
            REQUIRE(spinUntil([&] { return round.isFinished(); }));
    }

    void work(ThreadedDesk &desk)
    {
        const size_t steps = 1 + below(4);
        for (size_t i = 0; i < steps; ++i)
            m_letters < fewCases &&chance(30) ? writeDown(desk) : step(desk);
        for (const OutboxItem &item : outboxOf(desk))
            m_made.insert(item.recorded.id);
    }

    void writeDown(ThreadedDesk &desk)
    {
        const QString n = QString::number(++m_letters);
        desk.ok(
            desk.store->arrive(m_clerk, {arrivalOf(letter(u"路灯不亮"_s + n, u"第%1盏路灯坏了，请来修。"_s.arg(n)))}));
    }

    /// Brings some case as far as the rules let it, or notes something.
    void step(ThreadedDesk &desk)
    {
        const auto cases = desk.ok(desk.store->list(m_clerk, {}));
        if (cases.empty())
            return writeDown(desk);
        const CaseId id = cases[below(cases.size())];
        const QString hash = textHash(answerText);
        const std::pair<const Actor &, Operation> way[]
            = {{m_leader, Publish {1, hash}},
               {m_leader, SignOff {hash}},
               {m_handler, SubmitForReview {answerText, {}}},
               {m_handler, StartWork {}},
               {m_clerk, Assign {u"村建办"_s, m_handler.id, m_handler.name}},
               {m_clerk, Accept {}},
               {m_clerk, Register {}},
               {m_clerk, SetDemands {{{1, u"修好路灯"_s, 0, 0}}}}};
        if (chance(75))
            for (const auto &[actor, operation] : way)
                if (desk.answer(desk.store->submit(actor, id, operation)))
                    return;
        (void)desk.answer(desk.store->submit(m_handler, id, AddNote {u"已电话联系"_s}));
    }

    std::vector<OutboxItem> outboxOf(ThreadedDesk &desk) { return desk.ok(desk.store->outbox(m_clerk)); }

    Actor actorOf(PersonId id) const
    {
        for (const Actor &actor : {m_clerk, m_handler, m_leader})
            if (actor.id == id)
                return actor;
        return {};
    }

    static Ids idsIn(Database &db, std::string_view sql)
    {
        Ids ids;
        auto query = db.prepare(sql);
        while (query.step())
            ids.insert(OperationId::fromString(query.value<QString>()));
        return ids;
    }

    void checkSameCases(ThreadedDesk &desk, Database &db)
    {
        auto query = db.prepare("SELECT key, doc FROM cases ORDER BY key");
        qint64 count = 0;
        for (; query.step(); ++count) {
            const auto [key, doc] = query.row<QString, QString>();
            const CaseId id = desk.ok(desk.store->find(m_clerk, key));
            const Case here = desk.ok(desk.store->caseFile(m_clerk, id)).current;
            CHECK(compact(toJson(here)) == doc.toUtf8());
        }
        CHECK(qint64(desk.ok(desk.store->list(m_clerk, {})).size()) == count);
    }

    SeededRandom m_dice;
    board::BoardFile m_file;
    const Actor m_clerk = m_file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    const Actor m_handler = m_file.person(u"王工"_s, {Role::Handler});
    const Actor m_leader = m_file.person(u"张镇长"_s, {Role::Reviewer, Role::Signer});
    quint16 m_port = 0;
    std::unique_ptr<board::BoardProcess> m_board;
    std::optional<CutProxy> m_proxy;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>(); ///< of kills that are about to come
    std::array<ThreadedDesk, 2> m_desks;
    Ids m_made, m_takenBack;
    int m_letters = 0;
};

} // namespace

TEST_CASE("two desks and a board that is killed in between do everything exactly once and end alike", "[twodesks]")
{
    const int wanted = qEnvironmentVariableIntValue("LIANXIN_SEEDS");
    const int seeds = wanted > 0 ? wanted : 6;
    for (int seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Storm storm {quint64(seed)};
        storm.weather(12);
        storm.settle();
        storm.takeBack();
        storm.check();
    }
}
