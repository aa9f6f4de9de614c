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

/// Opens or creates the file and brings it to this version's schema. Busy, TooNew, or what the disk says.
[[nodiscard]] Result<StoreFile> openForWriting(const QString &file);

/// Works beside another process that writes. Takes files of newer versions as they are. NotFound "no-store" if nothing
/// was ever written there; Refused "store-from-older-version" if it must first be opened for writing once.
[[nodiscard]] Result<StoreFile> openForReading(const QString &file);

} // namespace lianxin
