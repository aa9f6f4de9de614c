// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardloss.h"

#include "core/store/audittable.h"
#include "core/store/basetable.h"
#include "core/store/comparison.h"
#include "core/store/copynotes.h"
#include "core/store/courier.h"
#include "core/store/feedtable.h"
#include "core/store/outboxtable.h"
#include "core/store/sealings.h"
#include "core/store/seenbefore.h"
#include "core/store/settingtable.h"
#include "core/store/timelinetable.h"

#include <algorithm>
#include <QStringList>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view forgetVersions = "UPDATE cases SET server_version = -1 WHERE server_version <> 0";
constexpr std::string_view selectFirst = "SELECT COALESCE(MIN(n), 1) FROM outbox";

/// "when lost back"
std::optional<BoardLoss> lossFrom(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    return BoardLoss {{parts[0].toLongLong()}, parts[1].toLongLong(), parts[2].toLongLong()};
}

void keepLoss(Work &work, const BoardLoss &loss)
{
    setSetting(work.db, settingkey::boardLoss, u"%1 %2 %3"_s.arg(loss.at.ms).arg(loss.lost).arg(loss.back));
    work.changes.sync = true;
}

void putInDoubt(Work &work, const Acknowledged &item, qint64 place)
{
    const auto made = intactMadeHere(work.db, item.id);
    if (!made)
        return; // what the disk has changed never leaves
    keepBase(work.db, *findCase(work.db, item.caseId));
    setDoubted(work.db, item.id);
    addInDoubt(work.db, place, item, made->recorded.actor);
    work.changes.outbox = true;
}

/// Before what waits already, in the order in which it was done.
void putInDoubt(Work &work, std::vector<Acknowledged> items)
{
    std::ranges::sort(items, std::greater(), &Acknowledged::n);
    qint64 place = *work.db.value<qint64>(selectFirst);
    for (const Acknowledged &item : items)
        putInDoubt(work, item, --place);
}

/// The number its slip bears goes with it: the resident shall not get another one.
void keepNumber(Work &work, OperationId id)
{
    MadeHere made = madeHere(work.db, id);
    const auto stored = findCase(work.db, *caseOf(work.db, id));
    if (!std::holds_alternative<Intake>(made.recorded.operation) || !stored || stored->current.number.isEmpty())
        return;
    if (made.recorded.extra.value(u"number"_s) == stored->current.number)
        return;
    made.recorded.extra[u"number"_s] = stored->current.number;
    rewrite(work.db, made.recorded);
    noteOperation(work, stored->id, made.recorded, made.actor.roles);
}

} // namespace

void beginAfterLoss(Work &work, const QString &epoch)
{
    const bool isNew = setting(work.db, settingkey::boardEpoch) != epoch;
    auto items = acknowledgedSince(work.db, work.clock.now() - lossRemembered);
    std::erase_if(items, [&](const Acknowledged &item) { return isNew && item.epoch == epoch; });
    setSetting(work.db, settingkey::boardEpoch, epoch);
    forgetCursors(work.db);
    forgetUnshown(work.db);
    work.db.execute(forgetVersions);
    noteSeenBeforeAll(work);
    doubtSealings(work, epoch, !isNew);
    putInDoubt(work, std::move(items));
    keepLoss(work, {work.clock.now(), 0, 0});
    compareAt(work, work.clock.now());
    loseCouriers(work);
    audit(work, {}, u"board_restored"_s, epoch);
    noteAll(work);
}

void noteLost(Work &work, OperationId id)
{
    if (!wasAcknowledged(work.db, id) || isLost(work.db, id))
        return;
    setLost(work.db, id);
    (void)prepareToGiveBack(work, id);
    BoardLoss loss = lastLoss(work.db).value_or(BoardLoss {work.clock.now(), 0, 0});
    ++loss.lost;
    keepLoss(work, loss);
}

bool prepareToGiveBack(Work &work, OperationId id)
{
    if (!wasAcknowledged(work.db, id))
        return false;
    keepNumber(work, id);
    noteSeenBefore(work, id);
    return true;
}

void noteBack(Work &work, OperationId id)
{
    if (!isLost(work.db, id))
        return;
    BoardLoss loss = lastLoss(work.db).value_or(BoardLoss {work.clock.now(), 1, 0});
    ++loss.back;
    keepLoss(work, loss);
    if (loss.back == loss.lost)
        audit(work, {}, u"board_made_whole"_s, QString::number(loss.lost));
}

std::optional<BoardLoss> lastLoss(Database &db)
{
    return lossFrom(setting(db, settingkey::boardLoss));
}

QString forgottenReceipt(Database &db, const StoredCase &stored)
{
    for (const TimelineEntry &entry : timelineOf(db, stored.id, {})) {
        const auto *known = std::get_if<Receive>(&entry.recorded.operation);
        if (known
            && std::ranges::find(stored.current.answers, known->receipt, &AnswerVersion::receipt)
                   == stored.current.answers.end())
            return known->receipt;
    }
    return {};
}

void tryLostAgain(Work &work, CaseId id)
{
    using enum OutboxItem::State;
    for (const Waiting &item : laneOf(work.db, id)) {
        if ((item.state != Conflict && item.state != Rejected) || !isLost(work.db, item.id))
            continue;
        setState(work.db, item.id, Ready);
        setWaiting(work.db, item.id);
        work.changes.outbox = true;
    }
}

} // namespace lianxin
