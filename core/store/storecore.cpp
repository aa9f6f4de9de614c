// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecore.h"

#include "core/store/casetable.h"
#include "core/store/copynotes.h"
#include "core/store/settingtable.h"

namespace lianxin {

namespace {

std::unique_ptr<DbThread> writerFor(StoreFile &file, Executor &executor, Uuid7 &ids)
{
    if (!file.writer)
        return nullptr;
    if (setting(*file.writer, settingkey::deviceId).isEmpty())
        setSetting(*file.writer, settingkey::deviceId, ids.next().toString(QUuid::WithoutBraces));
    return std::make_unique<DbThread>(std::move(file.writer), executor);
}

Result<void> caughtUp(Work &work)
{
    noteAll(work);
    if (setting(work.db, settingkey::rulesVersion) == work.rules.version)
        return {};
    refreshClocks(work);
    setSetting(work.db, settingkey::rulesVersion, work.rules.version);
    return {};
}

} // namespace

StoreCore::StoreCore(StoreFile file, const StoreParts &parts)
    : m_lock(std::move(file.lock)),
      m_parts(parts),
      m_ids(parts.clock, parts.random),
      m_writer(writerFor(file, parts.writer, m_ids)),
      m_reader(std::move(file.reader), parts.reader),
      m_copy(file.database)
{ }

void StoreCore::catchUp()
{
    (void)write(&caughtUp);
}

std::optional<Error> StoreCore::secondCopyProblem() const
{
    return m_copy.problem();
}

void StoreCore::keepSecondCopy(Work &work)
{
    const bool wasWell = !m_copy.problem();
    m_copy.add(work.db, work.copy, now());
    work.changes.safety = wasWell == m_copy.problem().has_value();
}

} // namespace lianxin
