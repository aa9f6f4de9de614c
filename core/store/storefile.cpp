// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"

#include "core/search/bigramtokenizer.h"
#include "core/sqlite/attempt.h"
#include "core/sqlite/migration.h"
#include "core/store/checksum.h"
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
    return {{1, step(u"0001-desk"_s)}, {2, step(u"0002-recovery"_s)}};
}

std::unique_ptr<Database> connection(const QString &file, Database::Access access)
{
    auto database
        = std::make_unique<Database>(file, Database::Options {.access = access, .applicationId = applicationId});
    registerBigramTokenizer(*database);
    registerChecksum(*database);
    return database;
}

} // namespace

Result<StoreFile> openForWriting(const QString &file)
{
    return attempt([&]() -> Result<StoreFile> {
        auto lock = ProfileLock::take(file + u".lock"_s);
        if (!lock)
            return tl::unexpected(lock.error());
        StoreFile opened {file, *std::move(lock), connection(file, Database::Access::ReadWrite), nullptr};
        if (const auto migrated = migrate(*opened.writer, migrations(), backupFolder(file)); !migrated)
            return tl::unexpected(migrated.error());
        opened.reader = connection(file, Database::Access::ReadOnly);
        return opened;
    });
}

Result<StoreFile> openForReading(const QString &file)
{
    if (!QFile::exists(file))
        return failure(Error::Code::NotFound, u"no-store"_s);
    return attempt([&]() -> Result<StoreFile> {
        StoreFile opened {file, nullptr, nullptr, connection(file, Database::Access::ReadOnly)};
        const int version = opened.reader->userVersion();
        if (version == 0)
            return failure(Error::Code::NotFound, u"no-store"_s);
        if (version < migrations().back().version)
            return failure(Error::Code::Refused, u"store-from-older-version"_s);
        return opened;
    });
}

} // namespace lianxin
