// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/arrivalrun.h"
#include "core/store/attachrun.h"
#include "core/store/attempttable.h"
#include "core/store/audittable.h"
#include "core/store/boardloss.h"
#include "core/store/caselist.h"
#include "core/store/casereading.h"
#include "core/store/casetable.h"
#include "core/store/comparison.h"
#include "core/store/copynotes.h"
#include "core/store/courier.h"
#include "core/store/diaryreading.h"
#include "core/store/drafttable.h"
#include "core/store/enrolment.h"
#include "core/store/feedtable.h"
#include "core/store/fileprogress.h"
#include "core/store/filereading.h"
#include "core/store/handovertable.h"
#include "core/store/outboxdecisions.h"
#include "core/store/outboxtable.h"
#include "core/store/passphrase.h"
#include "core/store/peopletable.h"
#include "core/store/poison.h"
#include "core/store/remoteapply.h"
#include "core/store/results.h"
#include "core/store/settingtable.h"
#include "core/store/settlement.h"
#include "core/store/similartable.h"
#include "core/store/snapshotend.h"
#include "core/store/storecore.h"
#include "core/store/submission.h"
#include "core/store/tokentable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

Store::Store(std::shared_ptr<StoreCore> core) : m_core(std::move(core))
{
    m_core->announcer.speakFor(this);
}

Store::~Store()
{
    m_core->close();
    m_core->announcer.speakFor(nullptr);
}

Result<std::unique_ptr<Store>> Store::open(const QString &file, Mode mode, const StoreParts &parts)
{
    auto opened = mode == Mode::ReadWrite ? openForWriting(file, parts.keepsSecondCopy) : openForReading(file);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto core = attempt([&] { return std::make_shared<StoreCore>(*std::move(opened), parts); });
    if (!core)
        return tl::unexpected(core.error());
    if (mode == Mode::ReadWrite) {
        (*core)->catchUp();
        (*core)->catchUpWithBulk();
    }
    return std::unique_ptr<Store>(new Store(*core));
}

bool Store::isReadOnly() const
{
    return m_core->isReadOnly();
}

std::vector<Error> Store::warnings() const
{
    return m_core->warnings();
}

void Store::warn(const Error &warning)
{
    m_core->warn(warning);
}

void Store::unwarn(const QString &reason)
{
    m_core->unwarn(reason);
}

bool Store::endedCleanly() const
{
    return m_core->endedCleanly();
}

void Store::noteChecked()
{
    m_core->noteChecked();
}

QFuture<Result<void>> Store::recordBackup(qint64 lastEntry)
{
    return m_core->write([lastEntry](Work &work) -> Result<void> {
        lianxin::setSetting(work.db, settingkey::backedUpTo, QString::number(lastEntry));
        if (!hasBoard(work.db))
            noteAll(work);
        return {};
    });
}

// --- reading ---------------------------------------------------------------------------------------------------------

QFuture<Result<std::vector<CaseId>>> Store::list(const Actor &asking, const CaseQuery &query)
{
    return m_core->read([core = m_core.get(), asking, query](Database &db) -> Result<std::vector<CaseId>> {
        return listCases(db, query, sightOf(asking, core->rules()), core->now());
    });
}

QFuture<Result<std::vector<CaseRow>>> Store::rows(const Actor &asking, std::vector<CaseId> ids)
{
    return m_core->read(
        [core = m_core.get(), asking, ids = std::move(ids)](Database &db) -> Result<std::vector<CaseRow>> {
            return caseRows(db, ids, sightOf(asking, core->rules()), core->rules());
        });
}

QFuture<Result<WorkListCounts>> Store::counts(const Actor &asking)
{
    return m_core->read([core = m_core.get(), asking](Database &db) -> Result<WorkListCounts> {
        const Sight sight = sightOf(asking, core->rules());
        const OutboxCounts outbox = outboxCounts(db, sight);
        return WorkListCounts {countCases(db, sight, core->now()), outbox.waiting, outbox.stuck};
    });
}

QFuture<Result<CaseFile>> Store::caseFile(const Actor &asking, CaseId id)
{
    return m_core->read([core = m_core.get(), asking, id](Database &db) {
        return lianxin::caseFile(db, id, asking.id, sightOf(asking, core->rules()), core->rules());
    });
}

QFuture<Result<CaseId>> Store::find(const Actor &asking, const QString &reference)
{
    return m_core->read([core = m_core.get(), asking, reference](Database &db) {
        return findByReference(db, reference, sightOf(asking, core->rules()));
    });
}

QFuture<Result<std::vector<OutboxItem>>> Store::outbox(const Actor &asking)
{
    return m_core->read([core = m_core.get(), asking](Database &db) -> Result<std::vector<OutboxItem>> {
        return outboxItems(db, sightOf(asking, core->rules()));
    });
}

QFuture<Result<std::vector<HandoverItem>>> Store::handover(const Actor &asking)
{
    return m_core->read([core = m_core.get(), asking](Database &db) -> Result<std::vector<HandoverItem>> {
        return handoverItems(db, sightOf(asking, core->rules()));
    });
}

QFuture<Result<Diary>> Store::diary(const Actor &asking)
{
    return m_core->read([core = m_core.get(), asking](Database &db) -> Result<Diary> {
        return diaryFor(db, sightOf(asking, core->rules()));
    });
}

QFuture<Result<QByteArray>> Store::original(const Actor &asking, AppealKey appeal)
{
    return m_core->read([core = m_core.get(), asking, appeal](Database &db) {
        return originalLetter(db, appeal, sightOf(asking, core->rules()));
    });
}

// --- writing ---------------------------------------------------------------------------------------------------------

QFuture<Result<Case>> Store::submit(const Actor &actor, CaseId id, const Operation &operation, DraftId draft)
{
    return m_core->write(
        [actor, id, operation, draft](Work &work) { return lianxin::submit(work, actor, id, operation, draft); });
}

QFuture<Result<std::vector<ArrivalOutcome>>> Store::arrive(const Actor &actor, std::vector<Arrival> arrivals,
                                                           DraftId draft)
{
    return ArrivalRun::start(m_core, actor, std::move(arrivals), draft);
}

QFuture<Result<void>> Store::dismissSimilar(const Actor &actor, CaseId id, CaseId earlier)
{
    return m_core->write([=](Work &work) { return dismiss(work, actor, id, earlier); });
}

QFuture<Result<Draft>> Store::saveDraft(const DraftKey &key, const QString &body)
{
    return m_core->write([key, body](Work &work) -> Result<Draft> { return lianxin::saveDraft(work, key, body); });
}

QFuture<Result<std::optional<Draft>>> Store::draft(const DraftKey &key)
{
    return m_core->read([core = m_core.get(), key](Database &db) -> Result<std::optional<Draft>> {
        return ownerSees(db, key, core->rules()) ? findDraft(db, key) : std::nullopt;
    });
}

QFuture<Result<std::vector<Draft>>> Store::draftHistory(const DraftKey &key)
{
    return m_core->read([core = m_core.get(), key](Database &db) -> Result<std::vector<Draft>> {
        return ownerSees(db, key, core->rules()) ? lianxin::draftHistory(db, key) : std::vector<Draft>();
    });
}

QFuture<Result<void>> Store::withdrawOutboxItem(const Actor &actor, OperationId id, const QString &reason)
{
    return m_core->write([=](Work &work) { return withdrawFromOutbox(work, actor, id, reason); });
}

QFuture<Result<void>> Store::retryOutboxItem(const Actor &actor, OperationId id)
{
    return m_core->write([=](Work &work) { return retryFromOutbox(work, actor, id); });
}

QFuture<Result<void>> Store::settleConflict(const Actor &actor, OperationId id, const Settlement &settlement)
{
    return m_core->write([=](Work &work) { return settle(work, actor, id, settlement); });
}

// --- files of cases --------------------------------------------------------------------------------------------------

QFuture<Result<Attachment>> Store::attachFile(const Actor &actor, CaseId id, const FileToAttach &file)
{
    return AttachRun::start(m_core, actor, id, file);
}

QFuture<Result<std::vector<FileOfCase>>> Store::files(const Actor &asking, CaseId id)
{
    return m_core->read([core = m_core.get(), asking, id](Database &db) -> Result<std::vector<FileOfCase>> {
        return findVisible(db, id, sightOf(asking, core->rules())).map([&](const StoredCase &stored) {
            return filesOf(db, core->files(), stored, core->now());
        });
    });
}

QFuture<Result<void>> Store::wantFile(const Actor &asking, CaseId id, OperationId attachment)
{
    return m_core->write([=](Work &work) -> Result<void> {
        if (const auto seen = findVisible(work.db, id, sightOf(asking, work.rules)); !seen)
            return tl::unexpected(seen.error());
        return lianxin::wantFile(work, id, attachment);
    });
}

QFuture<Result<void>> Store::sendFileNow(const Actor &asking, CaseId id, OperationId attachment)
{
    return m_core->write([=](Work &work) -> Result<void> {
        if (const auto seen = findVisible(work.db, id, sightOf(asking, work.rules)); !seen)
            return tl::unexpected(seen.error());
        return sendNow(work, id, attachment);
    });
}

QFuture<Result<FileOfCase>> Store::checkFile(const Actor &asking, CaseId id, OperationId attachment)
{
    return m_core->write([=, core = m_core.get()](Work &work) -> Result<FileOfCase> {
        const auto seen = findVisible(work.db, id, sightOf(asking, work.rules));
        if (!seen)
            return tl::unexpected(seen.error());
        return lianxin::checkFile(work, core->files(), *seen, attachment);
    });
}

// --- people and settings ---------------------------------------------------------------------------------------------

QFuture<Result<std::vector<Person>>> Store::people()
{
    return m_core->read([](Database &db) -> Result<std::vector<Person>> { return lianxin::people(db); });
}

QFuture<Result<void>> Store::savePerson(const Person &person, const QString &token, const QString &passphrase)
{
    return m_core->write([=](Work &work) { return lianxin::savePerson(work, person, token, passphrase); });
}

QFuture<Result<void>> Store::setPassphrase(PersonId id, const QString &passphrase)
{
    return m_core->write([id, passphrase](Work &work) { return lianxin::setPassphrase(work, id, passphrase); });
}

QFuture<Result<Actor>> Store::signIn(PersonId id, const QString &passphrase)
{
    return m_core->read([id, passphrase](Database &db) { return signedIn(db, id, passphrase); });
}

QFuture<Result<QString>> Store::setting(const QString &key)
{
    return m_core->read([key](Database &db) -> Result<QString> { return lianxin::setting(db, key); });
}

QFuture<Result<void>> Store::setSetting(const QString &key, const QString &value)
{
    return setSettings({{key, value}});
}

QFuture<Result<void>> Store::setSettings(const QMap<QString, QString> &values)
{
    return m_core->write([values](Work &work) -> Result<void> {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (settingkey::ofTheDesk().contains(it.key()))
                noteAll(work);
            if (it.key() != settingkey::boardUrl)
                lianxin::setSetting(work.db, it.key(), it.value());
            else if (const auto set = setBoardUrl(work, it.value()); !set)
                return set;
        }
        return {};
    });
}

// --- sync ------------------------------------------------------------------------------------------------------------

QFuture<Result<SyncStanding>> Store::syncStanding()
{
    return m_core->read(
        [core = m_core.get()](Database &db) -> Result<SyncStanding> { return lianxin::syncStanding(db, core->now()); });
}

QFuture<Result<void>> Store::pinBoard(const BoardIdentity &board)
{
    return m_core->write([board](Work &work) { return lianxin::pinBoard(work, board); });
}

QFuture<Result<SyncStanding>> Store::beginAfterLoss(const QString &epoch)
{
    return m_core->write([core = m_core.get(), epoch](Work &work) -> Result<SyncStanding> {
        core->snapshots.clear();
        work.db.setBulk(false);
        lianxin::beginAfterLoss(work, epoch);
        return lianxin::syncStanding(work.db, work.clock.now());
    });
}

QFuture<Result<void>> Store::forgetCursor(const QString &scope)
{
    return m_core->write([scope](Work &work) -> Result<void> {
        lianxin::forgetCursor(work.db, scope);
        work.changes.sync = true;
        return {};
    });
}

QFuture<Result<Comparison>> Store::compare(const FeedDigest &digest)
{
    return m_core->write([digest](Work &work) -> Result<Comparison> { return lianxin::compare(work, digest); });
}

QFuture<Result<std::vector<RecordedOperation>>> Store::takeBatch(PersonId actor, int maxOps, qint64 maxBytes)
{
    return m_core->write([=](Work &work) -> Result<std::vector<RecordedOperation>> {
        return lianxin::takeBatch(work, actor, maxOps, maxBytes);
    });
}

QFuture<Result<void>> Store::recordResults(std::vector<OperationResult> results, qint64 calledBack)
{
    return m_core->write([results = std::move(results), calledBack](Work &work) -> Result<void> {
        settleCourier(work, calledBack);
        for (const OperationResult &result : results)
            recordResult(work, result);
        return {};
    });
}

QFuture<Result<void>> Store::recordNotSent(std::vector<OperationId> ids)
{
    return m_core->write([ids = std::move(ids)](Work &work) -> Result<void> {
        for (const OperationId id : ids)
            lianxin::recordNotSent(work, id);
        return {};
    });
}

QFuture<Result<void>> Store::recordFailedAlone(OperationId id)
{
    return m_core->write([id](Work &work) -> Result<void> {
        noteFailedAlone(work, id);
        return {};
    });
}

QFuture<Result<void>> Store::renewToken(PersonId person, const QString &former, const QString &fresh)
{
    return m_core->write([=](Work &work) -> Result<void> {
        lianxin::renewToken(work, person, former, fresh);
        return {};
    });
}

QFuture<Result<void>> Store::applyRemote(ChangePage page)
{
    return m_core->write(
        [page = std::move(page)](Work &work) mutable { return lianxin::applyRemote(work, std::move(page)); });
}

QFuture<Result<void>> Store::takeSnapshotPart(SnapshotPart part)
{
    auto prepared = std::make_shared<PreparedPart>(lianxin::prepared(std::move(part), m_core->rules()));
    if (isReadOnly())
        return QtFuture::makeReadyFuture(Result<void>(failure(Error::Code::NotAllowed, u"read-only"_s)));
    return m_core->writer().run([core = m_core, prepared](Database &db) -> Result<void> {
        const auto job = [&](Work &work) { return lianxin::takeSnapshotPart(work, *prepared); };
        auto taken = core->transact(db, job);
        if (!taken)
            return tl::unexpected(taken.error());
        add(core->snapshots, prepared->of.scope, *std::move(taken));
        return {};
    });
}

QFuture<Result<void>> Store::endSnapshot(const SnapshotHead &snapshot, bool removalAgreed)
{
    auto ended = m_core->write([core = m_core.get(), snapshot, removalAgreed](Work &work) {
        return lianxin::endSnapshot(work, core->snapshots, snapshot, removalAgreed);
    });
    m_core->catchUpWithBulk();
    return ended;
}

QFuture<Result<void>> Store::wipe()
{
    return m_core->wipe();
}

QFuture<Result<void>> Store::recordSyncEnd(const SyncEnd &end)
{
    return m_core->write([end](Work &work) -> Result<void> {
        rememberSyncEnd(work.db, end);
        freePoison(work);
        planComparison(work);
        work.changes.sync = true;
        return {};
    });
}

QFuture<Result<FileStanding>> Store::fileStanding()
{
    return m_core->read([core = m_core.get()](Database &db) -> Result<FileStanding> {
        return lianxin::fileStanding(db, core->files(), core->now());
    });
}

QFuture<Result<void>> Store::recordFileSent(const FileSent &sent)
{
    return m_core->write([sent](Work &work) -> Result<void> {
        recordSent(work, sent);
        return {};
    });
}

QFuture<Result<void>> Store::keepFetchedFile(const QString &sha256, const QString &path)
{
    return m_core->write(
        [=, core = m_core.get()](Work &work) { return keepFetched(work, core->files(), sha256, path); });
}

QFuture<Result<void>> Store::recordFileFailed(const FileFailed &failed)
{
    return m_core->write([failed, core = m_core.get()](Work &work) -> Result<void> {
        recordFailed(work, core->files(), failed);
        return {};
    });
}

// --- courier ---------------------------------------------------------------------------------------------------------

QFuture<Result<CourierLoad>> Store::loadCourier(int maxOps, qint64 maxBytes)
{
    return m_core->write([=](Work &work) { return lianxin::loadCourier(work, maxOps, maxBytes); });
}

QFuture<Result<bool>> Store::recordCourierWords(CourierWords words)
{
    return m_core->write(
        [words = std::move(words)](Work &work) -> Result<bool> { return lianxin::recordCourierWords(work, words); });
}

QFuture<Result<qint64>> Store::applyCourierPage(ChangePage page)
{
    return m_core->write(
        [page = std::move(page)](Work &work) mutable { return lianxin::applyCourierPage(work, std::move(page)); });
}

} // namespace lianxin
