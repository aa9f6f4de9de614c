// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lianxin {

// What lies beside the desk's file. One folder holds one desk:
//
//   desk.db (-wal, -shm)          the file                       desk.db.lock     who may write
//   files/…                       files of cases, see filefolder.h
//   second/outbox.log             the second copy of unsent work, or
//   second/elsewhere              the name of the file it is in instead
//   backup/desk-20260302-090000Z.db      backups             desk.db.corrupt-…    a damaged file, kept

[[nodiscard]] QString lockOf(const QString &database);
[[nodiscard]] QString backupFolder(const QString &database);

/// Where the second copy lies: beside the file, or where "elsewhere" says.
[[nodiscard]] QString secondCopyOf(const QString &database);
[[nodiscard]] bool isSecondCopyElsewhere(const QString &database); ///< "elsewhere" says so
/// Where it is to lie if @p folder is named for it; several desks may name the same.
[[nodiscard]] QString secondCopyIn(const QString &database, const QString &folder, const QString &deviceId);
[[nodiscard]] bool isOfDesk(const QString &secondCopy, const QString &database, const QString &deviceId);
/// From now on secondCopyOf() says @p file. False if that could not be written.
[[nodiscard]] bool rememberSecondCopy(const QString &database, const QString &file);

} // namespace lianxin
