// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/enrolment.h"

#include "core/store/attachmenttable.h"
#include "core/store/attempttable.h"
#include "core/store/boardloss.h"
#include "core/store/comparison.h"
#include "core/store/copynotes.h"
#include "core/store/courier.h"
#include "core/store/feedtable.h"
#include "core/store/outboxtable.h"
#include "core/store/peopletable.h"
#include "core/store/settingtable.h"
#include "core/store/timelinetable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

std::optional<BoardIdentity> pinnedBoard(Database &db)
{
    const QString id = setting(db, settingkey::boardId);
    if (id.isEmpty())
        return std::nullopt;
    return BoardIdentity {setting(db, settingkey::boardUrl), id, setting(db, settingkey::boardEpoch),
                          setting(db, settingkey::boardCourierKey)};
}

} // namespace

Result<void> setBoardUrl(Work &work, const QString &url)
{
    const QString former = setting(work.db, settingkey::boardUrl);
    if (url.isEmpty() && !former.isEmpty())
        return failure(Error::Code::NotAllowed, u"board-stays"_s);
    setSetting(work.db, settingkey::boardUrl, url);
    noteAll(work);
    if (former.isEmpty() && !url.isEmpty()) {
        queueWhatTheBoardLacks(work.db);
        work.changes.outbox = work.changes.manyCases = true;
    }
    work.changes.sync = true;
    return {};
}

Result<void> pinBoard(Work &work, const BoardIdentity &board)
{
    const auto pinned = pinnedBoard(work.db);
    if (pinned && pinned->boardId != board.boardId)
        return failure(Error::Code::Refused, u"other-board"_s);
    if (pinned && pinned->epoch != board.epoch)
        beginAfterLoss(work, board.epoch);
    setSetting(work.db, settingkey::boardId, board.boardId);
    setSetting(work.db, settingkey::boardEpoch, board.epoch);
    if (!board.courierKey.isEmpty())
        setSetting(work.db, settingkey::boardCourierKey, board.courierKey);
    return setBoardUrl(work, board.url);
}

SyncStanding syncStanding(Database &db, Timestamp now)
{
    return {.board = pinnedBoard(db),
            .url = setting(db, settingkey::boardUrl),
            .deviceId = setting(db, settingkey::deviceId),
            .senders = senders(db, now),
            .cursors = cursors(db),
            .ready = readyByActor(db),
            .inDoubt = inDoubt(db),
            .unshown = unshown(db, isComparisonDue(db, now)),
            .lastOkAt = lastGoodSync(db),
            .loss = lastLoss(db),
            .isComparisonDue = isComparisonDue(db, now),
            .courierUnderWay = courierUnderWay(db),
            .courierSeed = courierSeed(db),
            .hasFiles = hasFilesToMove(db, now)};
}

} // namespace lianxin
