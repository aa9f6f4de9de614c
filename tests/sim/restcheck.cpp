// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/publictable.h"
#include "core/domain/applied.h"
#include "core/domain/feed.h"
#include "core/store/sqlvalues.h"
#include "tests/sim/checks.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

/// One desk compared with the board, once nothing moves any more.
class RestCheck
{
public:
    RestCheck(World &world, SimDesk &desk)
        : m_board(world.board.reading()),
          m_db(desk.reading()),
          m_model(world.model),
          m_desk(desk.number)
    { }

    void outbox();
    void places();
    void feeds();
    void cases();
    void sealings();

private:
    void sameCase(const QString &key, const QString &doc);
    void sameEvents(const QString &key, const QString &where);
    [[nodiscard]] Case withWaiting(Case c, const QString &key);

    Database &m_board;
    Database &m_db;
    Model &m_model;
    int m_desk;
};

// --- I12, I13 --------------------------------------------------------------------------------------------------------

constexpr std::string_view selectFirsts
    = "SELECT op_id, state FROM outbox o WHERE n = (SELECT MIN(n) FROM outbox e WHERE e.case_id = o.case_id)";

void RestCheck::outbox()
{
    using enum OutboxItem::State;
    auto query = m_db.prepare(selectFirsts);
    while (query.step()) {
        const auto [id, state] = query.row<OperationId, OutboxItem::State>();
        demand(state == Conflict || state == Rejected, "I12 what can leave has left, I13 in each case by itself",
               u"%1 of desk %2 is %3"_s.arg(m_model.made[id].kind).arg(m_desk).arg(toCode(state)));
    }
}

// --- I7 --------------------------------------------------------------------------------------------------------------

constexpr std::string_view selectSenders = "SELECT org, roles FROM person WHERE active = 1 AND token <> ''";
constexpr std::string_view selectPlace = "SELECT cursor <> '' FROM feed WHERE scope = ?";

/// In each feed that somebody with a token may read. No schedule is so long that tokens change: a board that was put
/// back from a copy knows them all.
void RestCheck::places()
{
    auto query = m_db.prepare(selectSenders);
    while (query.step()) {
        const auto [org, roles] = query.row<QString, std::vector<Role>>();
        for (const QString &scope : scopesOf({{}, {}, org, roles, false}, rules()))
            demand(m_db.value<bool>(selectPlace, scope).value_or(false), "I12 a desk has a place in its feeds",
                   u"desk %1 in %2"_s.arg(m_desk).arg(scope));
    }
}

constexpr std::string_view selectFeeds = "SELECT scope, seq FROM feed ORDER BY scope";
constexpr std::string_view selectHead = "SELECT head FROM scopes WHERE name = ?";
constexpr std::string_view countUnread = "SELECT COUNT(*) FROM quarantine";

void RestCheck::feeds()
{
    auto query = m_db.prepare(selectFeeds);
    while (query.step()) {
        const auto [scope, seq] = query.row<QString, qint64>();
        demand(m_board.value<qint64>(selectHead, scope) == seq, "I12 a desk hears everything",
               u"desk %1 of %2"_s.arg(m_desk).arg(scope));
    }
    demand(m_db.value<qint64>(countUnread) == 0, "I18 every row can be read", u"desk %1"_s.arg(m_desk));
}

constexpr std::string_view selectBoardCases = "SELECT key, scope, doc FROM cases ORDER BY key";
constexpr std::string_view selectScope = "SELECT seq FROM feed WHERE scope = ?";
constexpr std::string_view selectDeskCase
    = "SELECT c.doc, COALESCE(b.doc, c.doc) FROM cases c LEFT JOIN base b ON b.case_id = c.id WHERE c.key = ?";
constexpr std::string_view countFromFeed
    = "SELECT COUNT(*) FROM cases WHERE key = ? AND scope <> ''"; // not written here
constexpr std::string_view selectBoardEvents = "SELECT doc ->> '$.op_id' FROM events WHERE case_key = ?";
constexpr std::string_view selectBoardLetter = "SELECT doc FROM appeals WHERE key = ?";
constexpr std::string_view selectDeskLetters
    = "SELECT a.key, a.doc FROM appeal a JOIN cases c ON c.id = a.case_id WHERE c.key = ? ORDER BY a.n";

void RestCheck::cases()
{
    auto query = m_board.prepare(selectBoardCases);
    while (query.step()) {
        const auto [key, scope, doc] = query.row<QString, QString, QString>();
        const bool isFollowed = m_db.value<qint64>(selectScope, scope).has_value();
        if (isFollowed)
            sameCase(key, doc);
        else
            demand(m_db.value<qint64>(countFromFeed, key) == 0, "I11 what is not followed is not kept",
                   u"%1 on desk %2"_s.arg(key).arg(m_desk));
    }
}

constexpr std::string_view selectWaiting
    = "SELECT t.doc, t.actor_roles FROM outbox o JOIN timeline t ON t.op_id = o.op_id JOIN cases c ON c.id = o.case_id"
      " WHERE c.key = ? AND o.state NOT IN ('conflict', 'rejected') ORDER BY o.n";

/// The board's document with what still waits behind something that a person must look at.
Case RestCheck::withWaiting(Case c, const QString &key)
{
    auto query = m_db.prepare(selectWaiting);
    for (query.bind(key); query.step();) {
        const auto [made, roles] = query.row<RecordedOperation, std::vector<Role>>();
        const Actor actor {made.actor, made.actorName, {}, roles, false};
        c = lianxin::applied(c, made.operation, {actor, made.id, made.at, rules()}).value_or(c);
    }
    return c;
}

std::set<OperationId> idsIn(Database &db, std::string_view select, const QString &key)
{
    std::set<OperationId> ids;
    auto query = db.prepare(select);
    for (query.bind(key); query.step();)
        ids.insert(query.value<OperationId>());
    return ids;
}

/// A desk also still knows what the board has lost and not got back, receipts included.
void RestCheck::sameEvents(const QString &key, const QString &where)
{
    const auto here = operationsAt(m_db, key), there = idsIn(m_board, selectBoardEvents, key);
    for (const OperationId &id : there)
        demand(here.contains(id), "I7 a desk tells all that happened", where);
    for (const OperationId &id : here) {
        const bool isReceipt = !m_model.made.contains(id);
        const bool isLost = m_model.lost.contains(id) || (isReceipt && !m_model.lost.empty());
        demand(there.contains(id) || isLost, "I7 a desk tells of nothing else", where);
    }
}

void RestCheck::sameCase(const QString &key, const QString &doc)
{
    auto here = m_db.prepare(selectDeskCase);
    demand(here.bind(key).step(), "I7 a desk has what the board has", key);
    const auto [shown, base] = here.row<QByteArray, QByteArray>();
    const QString where = u"%1 on desk %2: %3 instead of %4"_s.arg(key).arg(m_desk).arg(QString::fromUtf8(base), doc);
    demand(base == doc.toUtf8(), "I7 a desk shows what the board has", where);
    const QByteArray due = SqlType<Case>::toSql(withWaiting(SqlType<Case>::fromSql(base), key));
    demand(shown == due, "I7 a desk shows what the board has and what waits here",
           u"%1 on desk %2: %3 instead of %4"_s.arg(key).arg(m_desk).arg(QString::fromUtf8(shown),
                                                                         QString::fromUtf8(due)));
    sameEvents(key, where);
    auto letters = m_db.prepare(selectDeskLetters);
    for (letters.bind(key); letters.step();)
        demand(m_board.value<QString>(selectBoardLetter, letters.value<QString>(0))
                   == QString::fromUtf8(letters.value<QByteArray>(1)),
               "I18 unknown members survive", where);
}

constexpr std::string_view selectIsOpen = "SELECT 1 FROM cases WHERE key = ? AND scope LIKE 'org:%'";
constexpr std::string_view selectIsWaiting = "SELECT 1 FROM outbox WHERE op_id = ?";

/// What the board has lost of a case that left with it is gone, but for what sealed a report: that is said again, or a
/// person is asked.
void RestCheck::sealings()
{
    for (const auto &[id, made] : m_model.made) {
        const bool seals = made.kind == u"classify" && made.operation.contains("\"track\":\"report\"");
        const bool isLost = m_model.lost.contains(id) && !m_model.board.ledger.contains(id);
        if (made.desk == m_desk && made.hasLeft && seals && isLost)
            demand(!m_board.value<int>(selectIsOpen, made.about) || m_db.value<int>(selectIsWaiting, id),
                   "I11 what was sealed does not stand open again", id.toString());
    }
}

// --- I3, I4, for those who read it in a browser ----------------------------------------------------------------------

constexpr std::string_view selectPublished
    = "SELECT DISTINCT c.key, c.number FROM published p JOIN cases c ON c.key = p.case_key WHERE c.is_public = 1";

void publicPages(World &world)
{
    Database &db = world.board.reading();
    auto query = db.prepare(selectPublished);
    while (query.step()) {
        const auto [key, number] = query.row<CaseKey, QString>();
        const auto page = board::findPublic(db, number);
        demand(page && page->answers.size() == 1, "I3 residents read one answer", number);
        demand(world.model.signedHashes[key].contains(textHash(page->answers.front().text)),
               "I4 residents read what was signed", number);
    }
}

} // namespace

void checkAtRest(World &world)
{
    demand(world.board.isUp(), "I12 everything starts again", u"board"_s);
    for (const auto &desk : world.desks) {
        demand(desk->isUp(), "I12 everything starts again", u"desk %1"_s.arg(desk->number));
        RestCheck check(world, *desk);
        check.outbox();
        check.places();
        check.feeds();
        check.cases();
        check.sealings();
    }
    publicPages(world);
}

} // namespace lianxin::sim
