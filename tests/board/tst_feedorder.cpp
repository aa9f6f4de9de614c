// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/transaction.h"
#include "tests/board/journey.h"

#include <atomic>
#include <barrier>
#include <thread>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OperationResult::Status;

// Whoever follows a feed misses nothing, whatever is written at the same moment and whatever the clock says.

namespace {

const QString open = openScope(town);

/// A desk that reads page by page.
struct Follower {
    Database &db;
    QString epoch;
    QString at = {};
    std::vector<ChangeRow> rows = {};

    bool readOn(qint64 room)
    {
        const ChangePage page = pageAfter(db, *REQUIRE_OK(placeOf(db, {open, at, 0}, epoch)), room);
        for (const ChangeRow &row : page.rows) {
            REQUIRE(row.seq == qint64(rows.size()) + 1);
            rows.push_back(row);
        }
        at = page.to;
        return page.hasMore;
    }
    [[nodiscard]] std::map<CaseKey, qint64> versions() const
    {
        std::map<CaseKey, qint64> known;
        for (const ChangeRow &row : rows)
            known[row.caseKey] = row.doc.version;
        return known;
    }
};

std::map<CaseKey, qint64> casesOf(Database &db)
{
    std::map<CaseKey, qint64> cases;
    auto query = db.prepare("SELECT key, version FROM cases ORDER BY key");
    while (query.step())
        cases[query.value<CaseKey>(0)] = query.value<qint64>(1);
    return cases;
}

/// One of several that write at once, on a connection and with chance of its own.
class Writer
{
public:
    Writer(const BoardFile &file, Actor clerk, quint64 seed)
        : m_db(file.path),
          m_rules(file.rules),
          m_clerk(std::move(clerk)),
          m_random(seed)
    { }

    /// A new case, then as many notes on it.
    void write(int notes, std::atomic<int> &taken)
    {
        const CaseKey key {m_ids.next()};
        give(intake(key), taken);
        for (int i = 0; i < notes; ++i)
            give({{m_ids.next()}, key, 1, m_clerk.id, m_clerk.name, noon, m_rules.version, AddNote {u"记"_s}, {}},
                 taken);
    }

private:
    RecordedOperation intake(CaseKey key)
    {
        Appeal letter;
        letter.key = {m_ids.next()};
        letter.body = u"路灯坏了。"_s;
        letter.subject = u"路灯不亮"_s;
        letter.residentName = u"王小明"_s;
        letter.channel = u"phone"_s;
        letter.at = noon;
        return {{m_ids.next()},
                key,
                0,
                m_clerk.id,
                m_clerk.name,
                noon,
                m_rules.version,
                Intake {key, u"离-PC3-0007"_s, {letter}, {}, {}, {}, {}},
                {}};
    }
    void give(const RecordedOperation &operation, std::atomic<int> &taken)
    {
        for (;; std::this_thread::yield())
            try {
                taken += accept(m_db, {m_clock, m_random, m_ids, m_rules}, {m_clerk, {}}, operation).status
                         == Status::Applied;
                return;
            } catch (const DbError &error) {
                if (error.toError().code != Error::Code::Busy)
                    return; // and it is not counted
            }
    }

    Database m_db;
    const Rules &m_rules;
    Actor m_clerk;
    ManualClock m_clock {noon};
    SeededRandom m_random;
    Uuid7 m_ids {m_clock, m_random};
};

} // namespace

TEST_CASE("while twelve write at once, who follows the feed misses nothing", "[feed][bug-19]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    constexpr int writers = 12, notes = 24;
    std::atomic<int> accepted = 0, left = writers;
    std::barrier together(writers + 1);
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&, i] {
            Writer writer(file, clerk, quint64(i) + 100);
            together.arrive_and_wait();
            writer.write(notes, accepted);
            --left;
        });
    const auto reading = *REQUIRE_OK(openForReading(file.path));
    Follower follower {*reading, file.epoch};
    together.arrive_and_wait();

    int reads = 0;
    for (; left > 0; ++reads)
        follower.readOn(1 << 20);
    for (std::thread &thread : threads)
        thread.join();
    while (follower.readOn(1 << 20)) { }

    CHECK(reads > 10);
    CHECK(accepted == writers * (1 + notes));
    CHECK(follower.rows.size() == size_t(accepted));
    CHECK(follower.versions() == casesOf(*reading));
}

TEST_CASE("a place counts only as a whole: feed, life of the board, number and mark", "[feed][bug-20]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 5);
    const Actor neighbour = file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);
    for (int i = 0; i < 5; ++i)
        file.give(neighbour, file.intake(neighbour, u"第%1件"_s.arg(i)));
    std::vector<Cursor> real;
    auto query = file.db->prepare("SELECT scope, seq, nonce FROM changes ORDER BY scope, seq");
    while (query.step()) {
        const auto [scope, seq, nonce] = query.row<QString, qint64, qint64>();
        real.push_back({scope, file.epoch, seq, nonce});
    }
    REQUIRE(real.size() == 10);

    for (const Cursor &a : real)
        for (const Cursor &b : real)
            for (const QString &epoch : {file.epoch, u"former"_s})
                for (const Cursor &made : {Cursor {a.scope, epoch, b.seq, b.nonce},
                                           {a.scope, epoch, a.seq, b.nonce},
                                           {a.scope, epoch, b.seq, a.nonce}}) {
                    INFO(made.scope << ' ' << made.epoch << ' ' << made.seq << ' ' << made.nonce);
                    const auto place = placeOf(*file.db, {a.scope, toText(made), made.seq}, file.epoch);
                    const bool isReal = std::ranges::find(real, made) != real.end();
                    CHECK(place.has_value() == isReal);
                    if (place)
                        CHECK(*place == made);
                }
}

TEST_CASE("the place just before the first row that is kept counts with its own mark only", "[feed][bug-20]")
{
    BoardFile file;
    Journey(file).run(file, 5);
    const QString scope = openScope(town);
    const auto told = *cursorFromText(file.feed(scope).to);
    const Cursor read {scope, file.epoch, told.seq, told.nonce};
    const Actor clerk = file.person(u"小孙"_s, {Role::Intake});
    file.give(clerk, file.intake(clerk, u"后来"_s));
    file.clock.advance(std::chrono::hours(24));

    forgetRows(*file.db, scope, file.clock.now(), 1000);

    CHECK(placeOf(*file.db, {scope, toText(read), read.seq}, file.epoch));
    Cursor forked = read;
    ++forked.nonce;
    const auto place = placeOf(*file.db, {scope, toText(forked), forked.seq}, file.epoch);
    CHECK(place.error().reason == u"history-forked");
    file.db->execute("UPDATE scopes SET floor_nonce = 0"); // forgotten by a former version: nobody knows
    CHECK(placeOf(*file.db, {scope, toText(forked), forked.seq}, file.epoch));
}

TEST_CASE("what is written in the same millisecond, or after the clock went back, comes all the same", "[feed][bug-22]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    Follower follower {*file.db, file.epoch};
    const auto write = [&] { file.give(clerk, file.intake(clerk, u"一封信。"_s)); };

    for (const auto by : {0ms, 0ms, -1h + 0ms, 0ms, -24h * 400 + 0ms, 24h * 800 + 0ms, -1ms}) {
        file.clock.advance(by);
        write();
        write();
        while (follower.readOn(1)) { }
        CHECK(follower.versions() == casesOf(*file.db));
    }
    CHECK(follower.rows.size() == 14);
}

TEST_CASE("what is written between all pages is in one of them", "[feed][bug-23]")
{
    BoardFile file;
    const Journey journey(file);
    for (int i = 0; i < 10; ++i)
        file.give(journey.clerk, file.intake(journey.clerk, u"第%1件"_s.arg(i)));
    Follower follower {*file.db, file.epoch};

    size_t written = 0;
    while (follower.readOn(1)) {
        if (written == journey.steps.size())
            continue;
        const auto &[who, operation] = journey.steps[written++];
        REQUIRE(file.give(who, operation).status == Status::Applied);
    }

    CHECK(written == journey.steps.size());
    CHECK(follower.rows.size() == 10 + journey.steps.size());
    CHECK(follower.versions() == casesOf(*file.db));
}
