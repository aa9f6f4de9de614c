// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecore.h"

#include "core/store/attachmenttable.h"
#include "core/store/casetable.h"
#include "core/store/installation.h"
#include "core/store/settingtable.h"
#include "core/store/uncompared.h"
#include "core/store/wiping.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds rest {50};

/// Before anything asks which device this is. True if the profile was copied from another.
bool isSettledAsCopy(const StoreFile &file, const StoreParts &parts, Uuid7 &ids)
{
    if (!file.writer)
        return false;
    Transaction transaction(*file.writer);
    Work work {*file.writer, parts.clock, parts.rules, ids};
    if (setting(work.db, settingkey::deviceId).isEmpty())
        setSetting(work.db, settingkey::deviceId, ids.next().toString(QUuid::WithoutBraces));
    const bool isCopy = settleIn(work, file.database);
    transaction.commit();
    return isCopy;
}

std::unique_ptr<DbThread> writerFor(StoreFile &file, Executor &executor)
{
    if (!file.writer)
        return nullptr;
    return std::make_unique<DbThread>(std::move(file.writer), executor);
}

} // namespace

StoreCore::StoreCore(StoreFile file, const StoreParts &parts)
    : m_file(file.database),
      m_lock(std::move(file.lock)),
      m_parts(parts),
      m_ids(parts.clock, parts.random),
      m_isCopy(isSettledAsCopy(file, parts, m_ids)),
      m_writer(writerFor(file, parts.writer)),
      m_reader(std::move(file.reader), parts.reader),
      m_copy(file.database),
      m_files(file.database)
{ }

Result<void> StoreCore::caughtUp(Work &work)
{
    if (m_parts.keepsSecondCopy)
        noteAll(work);
    tidyFiles(work);
    if (setting(work.db, settingkey::rulesVersion) == work.rules.version)
        return {};
    refreshClocks(work);
    setSetting(work.db, settingkey::rulesVersion, work.rules.version);
    return {};
}

/// What a sudden end has left: copies that broke off, and bytes that were to be deleted.
void StoreCore::tidyFiles(Work &work)
{
    m_files.sweep();
    for (const QString &gone : filesToDelete(work.db))
        m_files.remove(gone);
    forgetGone(work.db);
}

void StoreCore::catchUp()
{
    (void)write([this](Work &work) { return caughtUp(work); });
}

void StoreCore::keepSecondCopy(Work &work)
{
    if (!m_parts.keepsSecondCopy)
        return;
    const auto before = warnings().size();
    m_copy.add(work.db, work.copy, now());
    work.changes.safety = before != warnings().size();
}

Asked<Result<void>> StoreCore::wipe()
{
    if (isReadOnly())
        return Asked<Result<void>>::ready(failure(Error::Code::NotAllowed, u"read-only"_s));
    m_isClosing = true;
    return m_writer->run([self = shared_from_this()](Database &db) -> Result<void> {
        const auto done = lianxin::wipe(db, self->m_file);
        ChangeSet told;
        told.manyCases = told.outbox = told.people = told.sync = true;
        self->announcer.announce(std::move(told));
        return done;
    });
}

std::vector<Error> StoreCore::warnings() const
{
    std::vector<Error> all;
    if (const auto problem = m_copy.problem())
        all.push_back(*problem);
    if (m_copy.unknownToFile() > 0)
        all.push_back({Error::Code::Conflict, u"second-copy-knows-more"_s, {}, {}});
    if (m_isCopy)
        all.push_back({Error::Code::Conflict, u"profile-was-copied"_s, {}, {}});
    const std::lock_guard lock(m_mutex);
    for (const auto &[reason, warning] : m_warnings)
        all.push_back(warning);
    return all;
}

void StoreCore::warn(const Error &warning)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_warnings.insert_or_assign(warning.reason, warning).second)
            return;
    }
    ChangeSet told;
    told.safety = true;
    announcer.announce(std::move(told));
}

void StoreCore::unwarn(const QString &reason)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_warnings.erase(reason) == 0)
            return;
    }
    ChangeSet told;
    told.safety = true;
    announcer.announce(std::move(told));
}

void StoreCore::catchUpUnlessBusy(quint64 asked)
{
    if (isReadOnly() || m_isClosing)
        return;
    (void)m_writer->run([self = shared_from_this(), asked](Database &db) {
        if (asked != self->m_asked)
            return self->m_parts.writer.postAfter(rest, [weak = self->weak_from_this(), now = self->m_asked.load()] {
                if (const auto still = weak.lock())
                    still->catchUpUnlessBusy(now);
            });
        const auto step = [](Work &work) -> Result<bool> { return catchUpSome(work); };
        if (self->transact(db, step).value_or(false))
            self->catchUpUnlessBusy(asked);
    });
}

} // namespace lianxin
