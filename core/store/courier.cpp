// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/courier.h"

#include "core/codec/codec.h"
#include "core/store/attempttable.h"
#include "core/store/boardloss.h"
#include "core/store/copynotes.h"
#include "core/store/enrolment.h"
#include "core/store/feedtable.h"
#include "core/store/outboxtable.h"
#include "core/store/remoteapply.h"
#include "core/store/results.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"
#include "core/store/timelinetable.h"

#include <algorithm>
#include <set>
#include <sodium.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using State = OutboxItem::State;
using Status = OperationResult::Status;

constexpr int seedBytes = 32;

constexpr std::string_view selectAll = "SELECT n, op_id, case_id, actor, state FROM outbox ORDER BY n";
constexpr std::string_view updatePacked
    = "UPDATE outbox SET state = 'in_doubt', problem = '', pack = ? WHERE op_id = ?";
constexpr std::string_view selectPack = "SELECT pack FROM outbox WHERE op_id = ?";

qint64 numberIn(Database &db, const QString &key)
{
    return setting(db, key).toLongLong();
}

void raise(Work &work, const QString &key, qint64 number)
{
    if (number <= numberIn(work.db, key))
        return;
    setSetting(work.db, key, QString::number(number));
    noteDesk(work);
}

QByteArray ensureSeed(Work &work)
{
    QByteArray seed = courierSeed(work.db);
    if (seed.size() == seedBytes)
        return seed;
    seed = QByteArray(seedBytes, Qt::Uninitialized);
    randombytes_buf(seed.data(), size_t(seed.size()));
    setSetting(work.db, settingkey::courierSeed, QString::fromLatin1(seed.toBase64()));
    return seed;
}

/// Puts together what one file takes along.
class Loading
{
public:
    Loading(Work &work, CourierLoad &load, std::vector<Sender> senders, int maxOps, qint64 maxBytes)
        : m_work(work),
          m_load(load),
          m_senders(std::move(senders)),
          m_maxOps(maxOps),
          m_maxBytes(maxBytes)
    { }

    void addOperations();
    void addCursors();

private:
    [[nodiscard]] const Sender *senderOf(PersonId person) const;
    void add(const Waiting &item);
    CourierPart &partFor(const Sender &sender, qint64 bytes);

    Work &m_work;
    CourierLoad &m_load;
    std::vector<Sender> m_senders;
    int m_maxOps;
    qint64 m_maxBytes;
    qint64 m_bytes = 0; // in the last part
    std::set<CaseId> m_stopped;
};

std::vector<Waiting> allWaiting(Database &db)
{
    std::vector<Waiting> all;
    auto query = db.prepare(selectAll);
    while (query.step()) {
        const auto [n, id, caseId, actor, state]
            = query.row<qint64, OperationId, CaseId, PersonId, OutboxItem::State>();
        all.push_back({n, id, caseId, actor, state});
    }
    return all;
}

/// In the order in which it was done, whoever did it: the board takes one after the other, and what follows a refused
/// one on the same case it blocks. So nobody's step need wait for the next courier because it builds on a colleague's.
void Loading::addOperations()
{
    for (const Waiting &item : allWaiting(m_work.db))
        if (!m_stopped.contains(item.caseId))
            add(item);
}

void Loading::add(const Waiting &item)
{
    const bool mayLeave = item.state == State::Ready || item.state == State::InDoubt;
    const Sender *sender = senderOf(item.actor);
    auto made = mayLeave && sender ? intactMadeHere(m_work.db, item.id) : std::nullopt;
    const bool isTakenBefore = made && prepareToGiveBack(m_work, item.id);
    if (isTakenBefore)
        made = intactMadeHere(m_work.db, item.id);
    if (!made) {
        if (mayLeave && sender)
            parkDamaged(m_work, item.id, item.caseId);
        m_stopped.insert(item.caseId);
        return;
    }
    beginAttempt(m_work.db, item.id, m_work.clock.now());
    m_work.db.execute(updatePacked, m_load.number, item.id);
    m_work.changes.outbox = true;
    CourierPart &part = partFor(*sender, compact(toJson(made->recorded)).size());
    part.operations.push_back(std::move(made->recorded));
    if (isTakenBefore)
        part.takenBefore.push_back(item.id);
}

/// The last part, if it is this person's and has room; a new one otherwise.
CourierPart &Loading::partFor(const Sender &sender, qint64 bytes)
{
    const bool isTheirs = !m_load.parts.empty() && m_load.parts.back().sender.actor.id == sender.actor.id;
    if (!isTheirs || m_load.parts.back().operations.size() >= size_t(m_maxOps) || m_bytes + bytes > m_maxBytes) {
        m_load.parts.push_back({sender, {}, {}});
        m_bytes = 0;
    }
    m_bytes += bytes;
    return m_load.parts.back();
}

/// Behind all operations, so that what they led to comes back too.
void Loading::addCursors()
{
    std::set<QString> asked;
    for (const Sender &sender : m_senders) {
        CourierPart part {sender, {}, {}};
        for (const QString &scope : scopesOf(sender.actor, m_work.rules))
            if (asked.insert(scope).second)
                part.cursors.push_back(cursorOf(m_work.db, scope));
        if (!part.cursors.empty())
            m_load.parts.push_back(std::move(part));
    }
}

const Sender *Loading::senderOf(PersonId person) const
{
    const auto found = std::ranges::find(m_senders, person, [](const Sender &sender) { return sender.actor.id; });
    return found == m_senders.end() ? nullptr : &*found;
}

bool isRefusal(const OperationResult &result)
{
    return result.status != Status::Applied && result.status != Status::Duplicate;
}

bool isPostponed(const OperationResult &result)
{
    return result.status == Status::Blocked || result.status == Status::Deferred;
}

/// Of what it had before it was put back and has still, the board says that it knows it; what it judges anew it has
/// lost. What it has not come to stays in doubt.
void recordDoubted(Work &work, const OperationResult &result)
{
    if (isPostponed(result))
        return endAttempt(work.db, result.id, work.clock.now(), toCode(result.status));
    if (result.status != Status::Duplicate)
        noteLost(work, result.id);
    recordResult(work, result);
}

void record(Work &work, const OperationResult &result)
{
    const bool isDoubted
        = findWaiting(work.db, result.id) && wasAcknowledged(work.db, result.id) && !isLost(work.db, result.id);
    isDoubted ? recordDoubted(work, result) : recordResult(work, result);
}

/// Older files than the last loss do not count, whatever epoch they name: the board may not know that it was put back.
bool isBeforeLoss(Database &db, const CourierOrigin &of)
{
    return of.number <= numberIn(db, settingkey::courierLost);
}

Result<void> isOfThisLife(Database &db, const CourierOrigin &of)
{
    const bool isOurs = !isBeforeLoss(db, of) && of.epoch == setting(db, settingkey::boardEpoch);
    return isOurs ? Result<void>() : failure(Error::Code::Refused, u"courier-other-epoch"_s);
}

qint64 rowsIn(const ChangePage &page)
{
    return qint64(page.rows.size() + page.malformed.size());
}

} // namespace

qint64 courierUnderWay(Database &db)
{
    const qint64 last = numberIn(db, settingkey::courierLast);
    return last > numberIn(db, settingkey::courierSettled) ? last : 0;
}

QByteArray courierSeed(Database &db)
{
    return QByteArray::fromBase64(setting(db, settingkey::courierSeed).toLatin1());
}

bool travels(Database &db, OperationId id)
{
    return db.value<qint64>(selectPack, id).value_or(0) > numberIn(db, settingkey::courierSettled);
}

void settleCourier(Work &work, qint64 number)
{
    raise(work, settingkey::courierLast, number);
    raise(work, settingkey::courierSettled, number);
}

void loseCouriers(Work &work)
{
    raise(work, settingkey::courierLost, numberIn(work.db, settingkey::courierLast));
}

Result<CourierLoad> loadCourier(Work &work, int maxOps, qint64 maxBytes)
{
    const SyncStanding standing = syncStanding(work.db, work.clock.now());
    if (!standing.board)
        return failure(Error::Code::NotFound, u"no-board"_s);
    if (standing.board->courierKey.isEmpty())
        return failure(Error::Code::Invalid, u"courier-no-key"_s);
    if (standing.senders.empty())
        return failure(Error::Code::Unauthorized, u"no-token"_s);
    CourierLoad load {
        *standing.board, standing.deviceId, numberIn(work.db, settingkey::courierLast) + 1, ensureSeed(work), {}};
    raise(work, settingkey::courierLast, load.number);
    Loading loading(work, load, standing.senders, maxOps, maxBytes);
    loading.addOperations();
    loading.addCursors();
    return load;
}

Result<bool> recordCourierWords(Work &work, const CourierWords &words)
{
    if (const auto ours = isOfThisLife(work.db, words.of); !ours)
        return tl::unexpected(ours.error());
    raise(work, settingkey::courierLast, words.last);
    if (words.of.number <= numberIn(work.db, settingkey::courierSettled))
        return false;
    for (const OperationResult &result : words.results) {
        // A refusal that a later file, under way now, may yet turn into something else is no last word.
        const bool leftAgain = work.db.value<qint64>(selectPack, result.id).value_or(0) > words.of.number;
        if (!isRefusal(result) || !leftAgain)
            record(work, result);
    }
    settleCourier(work, words.of.number);
    work.changes.sync = true;
    return true;
}

/// A file that says another epoch than the desk's as the one it was packed in tells what happened before that.
bool beginAfterCourier(Work &work, const CourierLoss &loss)
{
    if (isBeforeLoss(work.db, loss.of) || loss.since != setting(work.db, settingkey::boardEpoch))
        return false;
    raise(work, settingkey::courierLast, loss.of.number);
    beginAfterLoss(work, loss.of.epoch);
    return true;
}

Result<qint64> applyCourierPage(Work &work, const CourierOrigin &of, ChangePage page)
{
    if (const auto ours = isOfThisLife(work.db, of); !ours)
        return tl::unexpected(ours.error());
    const ScopeCursor cursor = cursorOf(work.db, page.scope);
    if (!cursor.cursor.isEmpty() && page.from != cursor.cursor) {
        // The line was there meanwhile, or the answer is an older one: only what is still new counts.
        const auto isKnown = [&cursor](const auto &row) { return row.seq <= cursor.seq; };
        std::erase_if(page.rows, isKnown);
        std::erase_if(page.malformed, isKnown);
        if (rowsIn(page) == 0)
            return 0;
        page.from = cursor.cursor;
    }
    const qint64 rows = rowsIn(page);
    return applyRemote(work, std::move(page)).map([rows] { return rows; });
}

} // namespace lianxin
