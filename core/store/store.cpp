// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/arrivalrun.h"
#include "core/store/attachrun.h"
#include "core/store/audittable.h"
#include "core/store/caselist.h"
#include "core/store/casereading.h"
#include "core/store/casetable.h"
#include "core/store/copynotes.h"
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
#include "core/store/settingtable.h"
#include "core/store/settlement.h"
#include "core/store/similartable.h"
#include "core/store/storecore.h"
#include "core/store/submission.h"

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

Asked<Result<void>> Store::savePerson(const Person &person, const QString &token, const QString &passphrase)
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

} // namespace lianxin
