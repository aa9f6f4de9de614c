// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/store/profilelock.h"

namespace lianxin {

/// The open file of a desk: one connection that writes, if it may, and one that only reads. Readable for its owner
/// alone, because it holds tokens.
struct StoreFile {
    QString database;
    std::unique_ptr<ProfileLock> lock;
    std::unique_ptr<Database> writer; ///< null when opened read-only
    std::unique_ptr<Database> reader;
};

/// A connection that knows our tokenizer and our functions. Throws DbError.
[[nodiscard]] std::unique_ptr<Database> connectionFor(const QString &file, Database::Access access);

/// Opens or creates the file and brings it to this version's schema; the profile must be held.
[[nodiscard]] Result<std::unique_ptr<Database>> openMigrated(const QString &file);

/// Opens or creates the file and brings it to this version's schema. Busy, TooNew, or what the disk says. "store-lost"
/// and "store-unseen" as foundStore(): a new file would hide what there is.
[[nodiscard]] Result<StoreFile> openForWriting(const QString &file, bool keepsSecondCopy = true);

/// Works beside another process that writes. Takes files of newer versions as they are. Errors as foundStore(), and
/// Refused "store-from-older-version" if it must first be opened for writing once.
[[nodiscard]] Result<StoreFile> openForReading(const QString &file);

} // namespace lianxin
