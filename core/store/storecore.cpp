// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecore.h"

#include "core/store/casetable.h"
#include "core/store/settingtable.h"
#include "core/store/uncompared.h"

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

Result<void> computedByTheseRules(Work &work)
{
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
      m_reader(std::move(file.reader), parts.reader)
{ }

void StoreCore::catchUpWithRules()
{
    (void)write(&computedByTheseRules);
}

void StoreCore::catchUpWithBulk()
{
    if (isReadOnly() || m_isClosing)
        return;
    (void)m_writer->run([self = shared_from_this()](Database &db) {
        const auto step = [](Work &work) -> Result<bool> { return compareSome(work); };
        if (self->transact(db, step).value_or(false))
            self->catchUpWithBulk();
    });
}

} // namespace lianxin
