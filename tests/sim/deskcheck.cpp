// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/cursor.h"
#include "core/codec/codec.h"
#include "core/codec/drafts.h"
#include "core/store/audittable.h"
#include "core/store/sqlvalues.h"
#include "tests/sim/checks.h"

#include <QJsonDocument>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectFrom(const QByteArray &doc)
{
    return QJsonDocument::fromJson(doc).object();
}

QByteArray operationIn(const QByteArray &doc)
{
    return compact(objectFrom(doc)[u"operation"].toObject());
}

/// One desk's file compared with what its people and the board know.
class DeskCheck
{
public:
    DeskCheck(World &world, SimDesk &desk)
        : m_world(world),
          m_model(world.model),
          m_seen(world.model.desks[size_t(desk.number)]),
          m_db(desk.reading()),
          m_desk(desk.number)
    { }

    std::vector<OperationId> adopt();
    void operations();
    void drafts();
    void letters();
    void cases();
    void cursors();
    void auditChain();
    void lookAtEpoch();

private:
    OperationId take(const RecordedOperation &recorded, const QByteArray &doc);
    [[nodiscard]] bool isHandedOver(const Made &made) const;
    [[nodiscard]] bool isBeyondFeeds(const OperationId &id) const; ///< of this desk
    void place(const OperationId &id, Made &made);
    void words(const OperationId &id, const Made &made);
    void applied(const QString &scope, qint64 seq);
    [[nodiscard]] QString name(const OperationId &id, const Made &made) const
    {
        return u"%1 %2 of desk %3"_s.arg(made.kind, id.toString()).arg(m_desk);
    }

    struct Entry {
        bool isAccepted = false, isOnBoard = false;
    };

    World &m_world;
    Model &m_model;
    Seen &m_seen;
    Database &m_db;
    int m_desk;
    bool m_isUpToDate = true; ///< it has heard that the board was put back, if it was
    std::map<OperationId, OutboxItem::State> m_outbox;
    std::map<OperationId, Entry> m_timeline;
};

// --- what is new -----------------------------------------------------------------------------------------------------

constexpr std::string_view selectNew = "SELECT n, doc FROM timeline WHERE n > ? AND actor_roles IS NOT NULL ORDER BY n";

std::vector<OperationId> DeskCheck::adopt()
{
    std::vector<OperationId> adopted;
    auto query = m_db.prepare(selectNew);
    for (query.bind(m_seen.timeline); query.step();) {
        const QByteArray doc = query.value<QByteArray>(1);
        adopted.push_back(take(SqlType<RecordedOperation>::fromSql(doc), doc));
        m_seen.timeline = query.value<qint64>(0);
    }
    for (const Expected &left : m_seen.expected)
        demand(!left.isConfirmed, "I1 what was saved is there",
               u"%1 was said to be saved on desk %2"_s.arg(left.kind).arg(m_desk));
    m_seen.expected.clear();
    return adopted;
}

OperationId DeskCheck::take(const RecordedOperation &recorded, const QByteArray &doc)
{
    const QString kind = kindOf(recorded.operation);
    const auto known = m_model.made.find(recorded.id);
    if (known != m_model.made.end() && known->second.desk == m_desk && known->second.operation == operationIn(doc))
        return recorded.id; // it had left with its case, and is said again
    const auto wanted = std::ranges::find_if(m_seen.expected, [&](const Expected &expected) {
        return expected.actor == recorded.actor && expected.kind == kind;
    });
    demand(wanted != m_seen.expected.end(), "I2 nothing happens by itself",
           u"nobody made %1 on desk %2"_s.arg(kind).arg(m_desk));
    m_seen.expected.erase(wanted);
    demand(!m_model.made.contains(recorded.id), "I2 an id is of one operation", recorded.id.toString());
    m_model.made[recorded.id] = {m_desk,
                                 qint64(m_model.made.size()),
                                 recorded.actor,
                                 recorded.caseKey,
                                 kind,
                                 operationIn(doc),
                                 draftBody(recorded.operation),
                                 {}};
    return recorded.id;
}

// --- I1, I2, I10 -----------------------------------------------------------------------------------------------------

constexpr std::string_view selectOutbox = "SELECT op_id, state FROM outbox ORDER BY n";
constexpr std::string_view selectTimeline
    = "SELECT op_id, state, on_board FROM timeline WHERE actor_roles IS NOT NULL ORDER BY n";
constexpr std::string_view selectHandover
    = "SELECT COUNT(*) FROM handover WHERE person = ? AND case_key = ? AND kind = ? AND (body = ? OR kind = 'intake')";
constexpr std::string_view selectDoc = "SELECT doc FROM timeline WHERE op_id = ?";

void DeskCheck::operations()
{
    auto waiting = m_db.prepare(selectOutbox);
    while (waiting.step())
        m_outbox[waiting.value<OperationId>(0)] = waiting.value<OutboxItem::State>(1);
    auto entries = m_db.prepare(selectTimeline);
    while (entries.step())
        m_timeline[entries.value<OperationId>(0)] = {entries.value<QString>(1) == u"accepted", entries.value<bool>(2)};
    for (auto &[id, made] : m_model.made)
        if (made.desk == m_desk) {
            place(id, made);
            words(id, made);
        }
}

constexpr std::string_view selectBeyond = "SELECT unshown = 2 FROM timeline WHERE op_id = ?";

bool DeskCheck::isBeyondFeeds(const OperationId &id) const
{
    return m_db.value<bool>(selectBeyond, id).value_or(false);
}

bool DeskCheck::isHandedOver(const Made &made) const
{
    return m_db.value<qint64>(selectHandover, textOf(made.actor), made.about, made.kind, made.body) > 0;
}

void DeskCheck::place(const OperationId &id, Made &made)
{
    const bool isTaken = m_model.board.ledger.contains(id);
    const auto entry = m_timeline.find(id);
    made.hasLeft = entry == m_timeline.end() && (made.hasLeft || isTaken);
    if (!isTaken && m_model.lost.contains(id) && m_model.wasLossUntold && isBeyondFeeds(id))
        return; // the board is asked about it once a week
    if (!isTaken && m_model.lost.contains(id) && (made.hasLeft || (!m_isUpToDate && entry != m_timeline.end())))
        return; // it went with its case, or the desk does not know yet
    if (entry != m_timeline.end() && entry->second.isOnBoard)
        demand(isTaken, "I2 acknowledged means done", name(id, made));
    if (entry != m_timeline.end() && entry->second.isAccepted)
        demand(isTaken, "I2 accepted means done", name(id, made));
    if (isTaken)
        return demand(!made.isWithdrawn, "I1 taken back means not done", name(id, made));
    demand(m_outbox.contains(id) || made.isWithdrawn || made.mayBeWithdrawn || isHandedOver(made),
           "I1 what was saved is somewhere", name(id, made));
}

void DeskCheck::words(const OperationId &id, const Made &made)
{
    const auto waiting = m_outbox.find(id);
    if (waiting == m_outbox.end())
        return;
    const auto doc = m_db.value<QByteArray>(selectDoc, id);
    demand(doc && operationIn(*doc) == made.operation, "I10 mine is kept as I wrote it", name(id, made));
}

// --- drafts ----------------------------------------------------------------------------------------------------------

constexpr std::string_view selectDraft = "SELECT body FROM draft WHERE case_id = ? AND kind = ? AND person = ?";
constexpr std::string_view countHandedDraft
    = "SELECT COUNT(*) FROM handover WHERE person = ? AND kind = ? AND body = ?";

void DeskCheck::drafts()
{
    std::erase_if(m_seen.typed, [this](const Typed &typed) {
        const DraftKey &key = typed.key;
        const auto body = m_db.value<QString>(selectDraft, key.caseId, key.kind, textOf(key.person));
        if (body) {
            demand(typed.bodies.contains(*body), "I1 what was typed is there", key.kind);
            return false;
        }
        const bool isHanded = std::ranges::any_of(typed.bodies, [&](const QString &text) {
            return m_db.value<qint64>(countHandedDraft, textOf(key.person), key.kind, text) > 0;
        });
        demand(typed.mayBeGone || isHanded, "I1 what was typed is somewhere", key.kind);
        return true;
    });
}

// --- I5, I6, I18 -----------------------------------------------------------------------------------------------------

constexpr std::string_view selectLetters = "SELECT key, doc FROM appeal ORDER BY key";
constexpr std::string_view selectCases = "SELECT key FROM cases ORDER BY id";

void DeskCheck::letters()
{
    auto query = m_db.prepare(selectLetters);
    while (query.step()) {
        const auto [key, doc] = query.row<QString, QByteArray>();
        const auto [known, isNew] = m_seen.letters.try_emplace(key, doc);
        demand(known->second == doc, "I18 a letter stays as it came", key);
    }
}

void DeskCheck::cases()
{
    std::set<CaseKey> now;
    auto query = m_db.prepare(selectCases);
    while (query.step())
        now.insert(query.value<CaseKey>());
    for (const CaseKey &key : m_seen.cases)
        demand(now.contains(key) || m_model.board.left.contains(key) || m_model.lostCases.contains(key),
               "I5 nothing goes without a word of the board", key.toString());
    m_seen.cases = std::move(now);
}

constexpr std::string_view selectFeeds = "SELECT scope, cursor, seq FROM feed ORDER BY scope";

void DeskCheck::cursors()
{
    if (!m_isUpToDate)
        return;
    auto query = m_db.prepare(selectFeeds);
    while (query.step()) {
        const auto [scope, text, seq] = query.row<QString, QString, qint64>();
        const auto cursor = board::cursorFromText(text);
        const bool isWhole = cursor && cursor->isOfScope(scope) && cursor->seq == seq
                             && (seq == 0 || m_model.board.rows[scope][seq].nonce == cursor->nonce);
        demand(isWhole, "I6 the cursor is the board's", scope);
        qint64 &last = m_seen.cursors[scope];
        const bool isExpired = last < m_model.board.floors[scope]; // then it begins anew
        demand(seq >= last || isExpired, "I6 the cursor goes forward", scope);
        last = seq;
        applied(scope, seq);
    }
}

constexpr std::string_view selectTaken
    = "SELECT server_version, (SELECT COUNT(*) FROM appeal a WHERE a.case_id = c.id) FROM cases c WHERE key = ?";

/// The last row of each case up to the cursor; its letters and operations came with it or before.
void DeskCheck::applied(const QString &scope, qint64 seq)
{
    std::map<CaseKey, FeedRow> newest;
    for (const auto &[at, row] : m_model.board.rows[scope])
        if (at <= seq)
            newest[row.about] = row;
    for (const auto &[key, row] : newest) {
        if (row.isRevoke)
            continue;
        auto taken = m_db.prepare(selectTaken);
        demand(taken.bind(key).step(), "I6 the cursor is not beyond what was applied", key.toString());
        const auto [has, letters] = taken.row<qint64, qint64>();
        const auto operations = qint64(operationsAt(m_db, key.toString()).size());
        // Below nothing: of a board that was put back, and the row that holds all it has acknowledged since is to come.
        demand(std::abs(has) >= row.version && operations >= row.version && letters > 0, "I6 rows come whole",
               key.toString());
    }
}

constexpr std::string_view selectEpoch = "SELECT value FROM setting WHERE key = 'board_epoch'";
constexpr std::string_view selectBoardEpoch = "SELECT epoch FROM board";

void DeskCheck::lookAtEpoch()
{
    const QString here = m_db.value<QString>(selectEpoch).value_or(QString());
    const bool isOfThisLife = here.isEmpty() || here == m_world.board.reading().value<QString>(selectBoardEpoch);
    m_isUpToDate = isOfThisLife && !m_model.isLossUntold;
    if (std::exchange(m_seen.epoch, here) != here || !m_isUpToDate)
        m_seen.cursors.clear();
}

void DeskCheck::auditChain()
{
    demand(!brokenAudit(m_db), "I16 the audit chain is whole", u"desk %1"_s.arg(m_desk));
}

} // namespace

// What was done to a case before the desk knew it is one list.
constexpr std::string_view selectOperations
    = "SELECT t.op_id FROM timeline t JOIN cases c ON c.id = t.case_id WHERE c.key = ?1 AND t.on_board = 1"
      " AND t.state = 'accepted' UNION SELECT e.value ->> '$.op_id' FROM history h JOIN cases c ON c.id = h.case_id,"
      " json_each(CAST(h.doc AS TEXT)) e WHERE c.key = ?1";

std::set<OperationId> operationsAt(Database &desk, const QString &key)
{
    std::set<OperationId> ids;
    auto query = desk.prepare(selectOperations);
    for (query.bind(key); query.step();)
        ids.insert(query.value<OperationId>());
    return ids;
}

void lookAgain(World &world, SimDesk &desk, const OperationId &id)
{
    Made &made = world.model.made[id];
    made.seen.merge(operationsAt(desk.reading(), made.about.toString()));
}

void adoptNew(World &world, SimDesk &desk)
{
    for (const OperationId &id : DeskCheck(world, desk).adopt())
        lookAgain(world, desk, id);
}

void checkDesk(World &world, SimDesk &desk)
{
    Seen &seen = world.model.desks[size_t(desk.number)];
    if (seen.changes == desk.machine.disk.changes() + world.board.machine.disk.changes())
        return;
    DeskCheck check(world, desk);
    check.lookAtEpoch();
    check.operations();
    check.drafts();
    check.letters();
    check.cases();
    check.cursors();
    check.auditChain();
    seen.changes = desk.machine.disk.changes() + world.board.machine.disk.changes();
}

} // namespace lianxin::sim
