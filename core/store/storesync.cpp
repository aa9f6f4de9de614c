// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/attempttable.h"
#include "core/store/boardloss.h"
#include "core/store/comparison.h"
#include "core/store/courier.h"
#include "core/store/enrolment.h"
#include "core/store/feedtable.h"
#include "core/store/fileprogress.h"
#include "core/store/filereading.h"
#include "core/store/poison.h"
#include "core/store/remoteapply.h"
#include "core/store/results.h"
#include "core/store/sealings.h"
#include "core/store/snapshotend.h"
#include "core/store/snapshotpart.h"
#include "core/store/storecore.h"
#include "core/store/timelinetable.h"
#include "core/store/tokentable.h"
#include "core/store/wiping.h"

// The part of Store that core/sync speaks to.

namespace lianxin {

using namespace Qt::StringLiterals;

/// What is on its way is of a history that was lost.
static void forgetSnapshots(StoreCore &core, Work &work)
{
    core.snapshots.clear();
    work.db.setBulk(false);
}

Asked<Result<SyncStanding>> Store::syncStanding()
{
    return m_core->read(
        [core = m_core.get()](Database &db) -> Result<SyncStanding> { return lianxin::syncStanding(db, core->now()); });
}

Asked<Result<void>> Store::pinBoard(const BoardIdentity &board)
{
    return m_core->write([board](Work &work) { return lianxin::pinBoard(work, board); });
}

Asked<Result<SyncStanding>> Store::beginAfterLoss(const QString &epoch)
{
    return m_core->write([core = m_core.get(), epoch](Work &work) -> Result<SyncStanding> {
        forgetSnapshots(*core, work);
        lianxin::beginAfterLoss(work, epoch);
        return lianxin::syncStanding(work.db, work.clock.now());
    });
}

Asked<Result<void>> Store::forgetCursor(const QString &scope)
{
    return m_core->write([scope](Work &work) -> Result<void> {
        lianxin::forgetCursor(work.db, scope);
        doubtAllShown(work.db, work.clock.now() - lossRemembered);
        work.changes.sync = true;
        return {};
    });
}

Asked<Result<Comparison>> Store::compare(const FeedDigest &digest)
{
    return m_core->write([digest](Work &work) -> Result<Comparison> { return lianxin::compare(work, digest); });
}

Asked<Result<std::vector<RecordedOperation>>> Store::takeBatch(PersonId actor, int maxOps, qint64 maxBytes)
{
    return m_core->write([=](Work &work) -> Result<std::vector<RecordedOperation>> {
        return lianxin::takeBatch(work, actor, maxOps, maxBytes);
    });
}

Asked<Result<void>> Store::recordResults(std::vector<OperationResult> results, qint64 calledBack)
{
    return m_core->write([results = std::move(results), calledBack](Work &work) -> Result<void> {
        settleCourier(work, calledBack);
        for (const OperationResult &result : results)
            recordResult(work, result);
        return {};
    });
}

Asked<Result<void>> Store::recordBeyondFeeds(std::vector<OperationId> ids)
{
    return m_core->write([ids = std::move(ids)](Work &work) -> Result<void> {
        for (const OperationId id : ids)
            setBeyondFeeds(work.db, id, work.clock.now() - lossRemembered);
        return {};
    });
}

Asked<Result<void>> Store::recordNotSent(std::vector<OperationId> ids)
{
    return m_core->write([ids = std::move(ids)](Work &work) -> Result<void> {
        for (const OperationId id : ids)
            lianxin::recordNotSent(work, id);
        return {};
    });
}

Asked<Result<void>> Store::recordFailedAlone(OperationId id)
{
    return m_core->write([id](Work &work) -> Result<void> {
        noteFailedAlone(work, id);
        return {};
    });
}

Asked<Result<void>> Store::renewToken(PersonId person, const QString &former, const QString &fresh)
{
    return m_core->write([=](Work &work) -> Result<void> {
        lianxin::renewToken(work, person, former, fresh);
        return {};
    });
}

Asked<Result<void>> Store::applyRemote(ChangePage page)
{
    return m_core->write(
        [page = std::move(page)](Work &work) mutable { return lianxin::applyRemote(work, std::move(page)); });
}

Asked<Result<void>> Store::takeSnapshotPart(SnapshotPart part)
{
    auto prepared = std::make_shared<PreparedPart>(lianxin::prepared(std::move(part), m_core->rules()));
    if (isReadOnly())
        return Asked<Result<void>>::ready(failure(Error::Code::NotAllowed, u"read-only"_s));
    return m_core->onWriter([core = m_core, prepared](Database &db) -> Result<void> {
        const auto job = [&](Work &work) { return lianxin::takeSnapshotPart(work, *prepared, core->snapshots); };
        auto taken = core->transact(db, job);
        if (!taken)
            return tl::unexpected(taken.error());
        add(core->snapshots, prepared->of.scope, *std::move(taken));
        return {};
    });
}

Asked<Result<qint64>> Store::endSnapshot(const SnapshotHead &snapshot, std::vector<Departure> left)
{
    auto ended = m_core->write([core = m_core.get(), snapshot, left = std::move(left)](Work &work) {
        return lianxin::endSnapshot(work, core->snapshots, snapshot, left);
    });
    m_core->catchUpWithBulk();
    return ended;
}

Asked<Result<void>> Store::wipe()
{
    return m_core->wipe();
}

Asked<Result<void>> Store::recordSyncEnd(const SyncEnd &end)
{
    return m_core->write([end](Work &work) -> Result<void> {
        forgetSealingsBefore(work.db, work.clock.now() - lossRemembered);
        rememberSyncEnd(work.db, end);
        freePoison(work);
        planComparison(work);
        work.changes.sync = true;
        return {};
    });
}

Asked<Result<FileStanding>> Store::fileStanding()
{
    return m_core->read([core = m_core.get()](Database &db) -> Result<FileStanding> {
        return lianxin::fileStanding(db, core->files(), core->now());
    });
}

Asked<Result<void>> Store::recordFileSent(const FileSent &sent)
{
    return m_core->write([sent](Work &work) -> Result<void> {
        recordSent(work, sent);
        return {};
    });
}

Asked<Result<void>> Store::keepFetchedFile(const QString &sha256, const QString &path)
{
    return m_core->write(
        [=, core = m_core.get()](Work &work) { return keepFetched(work, core->files(), sha256, path); });
}

Asked<Result<void>> Store::recordFileFailed(const FileFailed &failed)
{
    return m_core->write([failed, core = m_core.get()](Work &work) -> Result<void> {
        recordFailed(work, core->files(), failed);
        return {};
    });
}

// --- courier ---------------------------------------------------------------------------------------------------------

Asked<Result<CourierLoad>> Store::loadCourier(int maxOps, qint64 maxBytes)
{
    return m_core->write([=](Work &work) { return lianxin::loadCourier(work, maxOps, maxBytes); });
}

Asked<Result<bool>> Store::recordCourierWords(CourierWords words)
{
    return m_core->write([words = std::move(words)](Work &work) { return lianxin::recordCourierWords(work, words); });
}

Asked<Result<qint64>> Store::applyCourierPage(CourierOrigin of, ChangePage page)
{
    return m_core->write([of = std::move(of), page = std::move(page)](Work &work) mutable {
        return lianxin::applyCourierPage(work, of, std::move(page));
    });
}

Asked<Result<bool>> Store::beginAfterCourier(CourierLoss loss)
{
    return m_core->write([core = m_core.get(), loss = std::move(loss)](Work &work) -> Result<bool> {
        const bool isNews = lianxin::beginAfterCourier(work, loss);
        if (isNews)
            forgetSnapshots(*core, work);
        return isNews;
    });
}

} // namespace lianxin
