// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <functional>
#include <optional>
#include <QStringList>
#include <vector>

namespace lianxin {

// Copies of the desk's whole file in the profile's folder "backup", made while the desk works, each read back in full
// before it gets its name. Those made before the file was brought to a newer schema lie beside them and stay.

struct Backup {
    QString file;
    Timestamp at;
};
[[nodiscard]] std::vector<Backup> backupsOf(const QString &database); ///< newest first
/// Everything a lost file can be made of again: the backups, then the copies from before a migration; newest first.
[[nodiscard]] QStringList copiesOf(const QString &database);

/// Those that may go: kept are one for each of the last 24 hours that have any, one for each of the last 14 days, and
/// the newest whatever its age.
[[nodiscard]] std::vector<Backup> outdated(const std::vector<Backup> &newestFirst, Timestamp now);

struct BackupMade {
    QString file;
    qint64 bytes = 0;
    int kept = 0;
    int removed = 0;
    qint64 lastEntry = 0; ///< timeline.n up to which it has everything
};
/// Takes long and must not run on the window's thread; any other thread will do, beside the desk's work. Cancelled as
/// soon as @p cancelled says so; Corrupt if the file is damaged. No half-made backup is left in either case.
[[nodiscard]] Result<BackupMade> makeBackup(const QString &database, Timestamp now,
                                            const std::function<bool()> &cancelled = {});

/// Whether the file has changed since the newest backup, as far as its times tell.
[[nodiscard]] bool isBackupDue(const QString &database, Timestamp now, std::chrono::milliseconds every);

} // namespace lianxin
