// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/store/sqlvalues.h"
#include "tests/sim/checks.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

/// The board's file compared with what people made, and with itself.
class BoardCheck
{
public:
    explicit BoardCheck(World &world) : m_model(world.model), m_db(world.board.reading()) { }

    void ledger();
    void events();
    void answers();
    void feeds();

private:
    void eventsOf(const CaseKey &key, qint64 after);
    void event(const CaseKey &key, const QJsonObject &doc);
    void overwritten(const OperationId &id, const Made &made, const QString &what);
    void answersOf(const CaseKey &key, const QJsonObject &doc);
    void rows(const QString &scope, qint64 after);

    Model &m_model;
    Database &m_db;
};

// --- I2, I8, I9 ------------------------------------------------------------------------------------------------------

constexpr std::string_view selectLedger = "SELECT op_id FROM op_ledger ORDER BY op_id";
constexpr std::string_view countForeign
    = "SELECT COUNT(*) FROM dead_letters WHERE reason IN ('other-actor', 'op-id-reused', 'malformed')";

void BoardCheck::ledger()
{
    std::set<OperationId> now;
    auto query = m_db.prepare(selectLedger);
    while (query.step())
        now.insert(query.value<OperationId>());
    for (const OperationId &id : m_model.board.ledger)
        demand(now.contains(id), "I5 the board forgets nothing", id.toString());
    for (const OperationId &id : now)
        demand(m_model.made.contains(id), "I2 nothing happens by itself", id.toString());
    m_model.board.ledger = std::move(now);
    demand(m_db.value<qint64>(countForeign) == 0, "I9 nothing leaves in another's name",
           u"or changed, or unreadable"_s);
}

constexpr std::string_view selectVersions = "SELECT key, version FROM cases ORDER BY key";
constexpr std::string_view selectEvents = "SELECT doc FROM events WHERE case_key = ? AND version > ? ORDER BY version";
constexpr std::string_view countEvents
    = "SELECT (SELECT COUNT(*) FROM events) - (SELECT COUNT(*) FROM op_ledger) - (SELECT COUNT(*) FROM published)";

void BoardCheck::events()
{
    auto query = m_db.prepare(selectVersions);
    while (query.step()) {
        const auto [key, version] = query.row<CaseKey, qint64>();
        qint64 &known = m_model.board.versions[key];
        demand(version >= known, "I5 a case does not go back", key.toString());
        if (version > known)
            eventsOf(key, known);
        known = version;
    }
    demand(m_db.value<qint64>(countEvents) == 0, "I2 one effect for each operation", u"events and ledger differ"_s);
}

void BoardCheck::eventsOf(const CaseKey &key, qint64 after)
{
    auto query = m_db.prepare(selectEvents);
    for (query.bind(key, after); query.step();)
        event(key, QJsonDocument::fromJson(query.value<QString>().toUtf8()).object());
}

void BoardCheck::event(const CaseKey &key, const QJsonObject &doc)
{
    const auto id = OperationId::fromString(doc[u"op_id"].toString());
    const QString what = doc[u"operation"].toObject()[u"kind"].toString() + u' ' + id.toString();
    demand(m_model.board.events.insert(id).second, "I2 one effect for each operation", what);
    const auto made = m_model.made.find(id);
    if (made == m_model.made.end())
        return demand(what.startsWith(u"receipt"), "I2 nothing happens by itself", what);
    demand(m_model.board.ledger.contains(id), "I2 effect and ledger come together", what);
    demand(doc[u"actor"].toString() == textOf(made->second.actor), "I9 everybody acts for himself", what);
    demand(compact(doc[u"operation"].toObject()) == made->second.operation, "I18 an operation arrives as it was made",
           what);
    qint64 &last = m_model.board.lastOrder[{key, made->second.desk}];
    demand(made->second.order >= last, "I8 a case's operations keep their order", what);
    last = made->second.order;
    overwritten(id, made->second, what);
}

/// Of what another desk has set, the newest was seen by whoever sets something else.
void BoardCheck::overwritten(const OperationId &id, const Made &made, const QString &what)
{
    static const QStringList kinds {u"classify"_s, u"set_demands"_s, u"assign"_s, u"submit"_s};
    if (!kinds.contains(made.kind))
        return;
    OperationId &last = m_model.board.lastOfKind[{made.about, made.kind}];
    const auto former = m_model.made.find(last);
    const bool isOthers = former != m_model.made.end() && former->second.desk != made.desk
                          && former->second.operation != made.operation;
    demand(!isOthers || made.seen.contains(last), "I10 what was not seen is not overwritten", what);
    last = id;
}

// --- I3, I4 ----------------------------------------------------------------------------------------------------------

constexpr std::string_view selectAnswered
    = "SELECT key, doc FROM cases WHERE key IN (SELECT case_key FROM published) ORDER BY key";

void BoardCheck::answers()
{
    auto query = m_db.prepare(selectAnswered);
    while (query.step())
        answersOf(query.value<CaseKey>(0), QJsonDocument::fromJson(query.value<QString>(1).toUtf8()).object());
}

void BoardCheck::answersOf(const CaseKey &key, const QJsonObject &doc)
{
    std::set<int> numbers;
    for (const QJsonValue &value : doc[u"answers"].toArray()) {
        const QJsonObject answer = value.toObject();
        if (answer[u"state"].toString() != toCode(AnswerState::Published))
            continue;
        demand(numbers.insert(answer[u"answer_no"].toInt(1)).second, "I3 one answer for each number", key.toString());
        demand(m_model.signedHashes[key].contains(textHash(answer[u"text"].toString())),
               "I4 what is published was signed", key.toString());
    }
}

// --- I6 --------------------------------------------------------------------------------------------------------------

constexpr std::string_view selectFeeds
    = "SELECT s.name, s.head, s.floor, COUNT(c.seq), COALESCE(MAX(c.seq), 0) FROM scopes s "
      "LEFT JOIN changes c ON c.scope = s.name GROUP BY s.name";

void BoardCheck::feeds()
{
    auto query = m_db.prepare(selectFeeds);
    while (query.step()) {
        const auto [scope, head, floor, count, last] = query.row<QString, qint64, qint64, qint64, qint64>();
        demand(head == floor + count && head == last, "I6 a feed is dense", scope);
        demand(head >= m_model.board.heads[scope], "I5 a feed does not go back", scope);
        rows(scope, m_model.board.heads[scope]);
        m_model.board.heads[scope] = head;
        m_model.board.floors[scope] = floor;
    }
}

constexpr std::string_view selectRows
    = "SELECT seq, nonce, case_key, version, kind = 'revoke' FROM changes WHERE scope = ? AND seq > ? ORDER BY seq";

/// A case that leaves the feed leaves all of it.
void BoardCheck::rows(const QString &scope, qint64 after)
{
    auto &known = m_model.board.rows[scope];
    auto query = m_db.prepare(selectRows);
    for (query.bind(scope, after); query.step();) {
        const auto [seq, nonce, about, version, isRevoke] = query.row<qint64, qint64, CaseKey, qint64, bool>();
        known[seq] = {nonce, about, version, isRevoke};
        if (!isRevoke)
            continue;
        m_model.board.left.insert(about);
        for (auto &[earlier, row] : known)
            row.isRevoke = row.isRevoke || row.about == about;
    }
}

} // namespace

void checkBoard(World &world)
{
    if (world.model.board.changes == world.board.machine.disk.changes())
        return;
    BoardCheck check(world);
    check.ledger();
    check.events();
    check.answers();
    check.feeds();
    world.model.board.changes = world.board.machine.disk.changes();
}

} // namespace lianxin::sim
