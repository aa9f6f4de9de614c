// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"

#include "core/search/formertokenizer.h"
#include "core/sqlite/attempt.h"
#include "core/sqlite/migration.h"
#include "core/store/backup.h"
#include "core/store/checksum.h"
#include "core/store/presence.h"
#include "core/store/profilefiles.h"

#include <QFile>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint32 applicationId = 0x4c58444b; // "LXDK"

QByteArray step(const QString &name)
{
    QFile file(u":/migrations/desk/%1.sql"_s.arg(name));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return file.readAll();
}

std::vector<Migration> migrations()
{
    return {{1, step(u"0001-desk"_s)},     {2, step(u"0002-recovery"_s)}, {3, step(u"0003-snapshot"_s)},
            {4, step(u"0004-conflict"_s)}, {5, step(u"0005-courier"_s)},  {6, step(u"0006-files"_s)},
            {7, step(u"0007-foreign"_s)},  {8, step(u"0008-words"_s)},    {9, step(u"0009-sealing"_s)},
            {10, step(u"0010-unshown"_s)}};
}

/// Nothing but a store that never was may be made.
Result<void> mayBeMade(const QString &file)
{
    const auto found = foundStore(file);
    return found || found.error().code == Error::Code::NotFound ? Result<void> {} : found;
}

} // namespace

int storeSchema()
{
    static const int newest = migrations().back().version;
    return newest;
}

std::unique_ptr<Database> connectionFor(const QString &file, Database::Access access)
{
    auto database
        = std::make_unique<Database>(file, Database::Options {.access = access, .applicationId = applicationId});
    registerFormerTokenizer(*database);
    registerChecksum(*database);
    return database;
}

Result<std::unique_ptr<Database>> openMigrated(const QString &file)
{
    return attempt([&]() -> Result<std::unique_ptr<Database>> {
        auto db = connectionFor(file, Database::Access::ReadWrite);
        if (const auto migrated = migrate(*db, migrations(), backupFolder(file)); !migrated)
            return tl::unexpected(migrated.error());
        return db;
    });
}

Result<StoreFile> openForWriting(const QString &file, bool keepsSecondCopy)
{
    if (const auto found = foundStore(file); keepsSecondCopy && !found && found.error().code == Error::Code::Io)
        return tl::unexpected(found.error()); // rather than what the lock would say of a folder that is away
    return attempt([&]() -> Result<StoreFile> {
        auto lock = ProfileLock::take(lockOf(file));
        if (!lock)
            return tl::unexpected(lock.error());
        if (const auto seen = keepsSecondCopy ? mayBeMade(file) : Result<void> {}; !seen)
            return tl::unexpected(seen.error());
        auto writer = openMigrated(file);
        if (!writer)
            return tl::unexpected(writer.error());
        StoreFile opened {file, *std::move(lock), *std::move(writer), nullptr};
        opened.reader = connectionFor(file, Database::Access::ReadOnly);
        return opened;
    });
}

Result<StoreFile> openForReading(const QString &file)
{
    if (const auto found = foundStore(file); !found)
        return tl::unexpected(found.error());
    return attempt([&]() -> Result<StoreFile> {
        StoreFile opened {file, nullptr, nullptr, connectionFor(file, Database::Access::ReadOnly)};
        const int version = opened.reader->userVersion();
        if (version == 0)
            return failure(Error::Code::NotFound, u"no-store"_s);
        if (version < migrations().back().version)
            return failure(Error::Code::Refused, u"store-from-older-version"_s);
        return opened;
    });
}

} // namespace lianxin
