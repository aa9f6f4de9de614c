// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/sqlite/attempt.h"
#include "core/sqlite/durablefile.h"
#include "core/store/profilefiles.h"
#include "core/store/storefile.h"

#include <algorithm>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view selectLastEntry = "SELECT COALESCE(MAX(n), 0) FROM timeline";

const QString timeInName = u"yyyyMMdd-HHmmss"_s;

QString nameFor(const QString &database, Timestamp at)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(timeInName);
    return u"%1-%2Z.db"_s.arg(QFileInfo(database).completeBaseName(), time);
}

/// Nothing for a copy from before a migration: its name tells a version, no time.
std::optional<Timestamp> timeOf(const QString &name)
{
    QDateTime time = QDateTime::fromString(name.chopped(4).right(timeInName.size()), timeInName);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(Timestamp {time.toMSecsSinceEpoch()}) : std::nullopt;
}

qint64 lastEntryIn(Database &db)
{
    return *db.value<qint64>(selectLastEntry);
}

} // namespace

std::vector<Backup> backupsOf(const QString &database)
{
    std::vector<Backup> backups;
    const QDir folder(backupFolder(database));
    for (const QString &name : folder.entryList({QFileInfo(database).completeBaseName() + u"-*Z.db"_s}, QDir::Files))
        if (const auto at = timeOf(name))
            backups.push_back({folder.filePath(name), *at});
    std::ranges::sort(backups, std::ranges::greater(), &Backup::at);
    return backups;
}

QStringList copiesOf(const QString &database)
{
    QStringList files;
    for (const Backup &backup : backupsOf(database))
        files.append(backup.file);
    const QDir folder(backupFolder(database));
    const QString name = QFileInfo(database).completeBaseName() + u"-before-v*.db"_s;
    for (const QString &before : folder.entryList({name}, QDir::Files, QDir::Time))
        files.append(folder.filePath(before));
    return files;
}

std::vector<Backup> outdated(const std::vector<Backup> &newestFirst, Timestamp now)
{
    std::set<qint64> hours, days;
    std::vector<Backup> old;
    for (const Backup &backup : newestFirst) {
        const auto age = now - backup.at;
        const bool isNewest = &backup == &newestFirst.front();
        const bool isOfHour = age < 24h && hours.insert(backup.at.ms / std::chrono::milliseconds(1h).count()).second;
        const bool isOfDay
            = age < std::chrono::days(14) && days.insert(backup.at.ms / std::chrono::milliseconds(24h).count()).second;
        if (!isNewest && !isOfHour && !isOfDay)
            old.push_back(backup);
    }
    return old;
}

Result<BackupMade> makeBackup(const QString &database, Timestamp now, const std::function<bool()> &cancelled)
{
    return attempt([&]() -> Result<BackupMade> {
        auto opened = openForReading(database);
        if (!opened)
            return tl::unexpected(opened.error());
        Database &source = *opened->reader;
        source.setCancelCheck(cancelled);
        const qint64 lastEntry = lastEntryIn(source); // what is added meanwhile may be in it, too
        const QString file = QDir(backupFolder(database)).filePath(nameFor(database, now));
        writeCopy(source, file);
        const auto old = outdated(backupsOf(database), now);
        for (const Backup &backup : old)
            QFile::remove(backup.file);
        return BackupMade {file, QFileInfo(file).size(), int(backupsOf(database).size()), int(old.size()), lastEntry};
    });
}

bool isBackupDue(const QString &database, Timestamp now, std::chrono::milliseconds every)
{
    const auto backups = backupsOf(database);
    if (backups.empty())
        return true;
    const Timestamp last = backups.front().at;
    const auto changedSince
        = [last](const QString &file) { return QFileInfo(file).lastModified().toMSecsSinceEpoch() > last.ms; };
    return now - last >= every && (changedSince(database) || changedSince(database + u"-wal"_s));
}

} // namespace lianxin
