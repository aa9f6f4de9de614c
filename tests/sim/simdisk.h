// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid7.h"

#include <map>
#include <memory>
#include <QByteArray>
#include <sqlite3.h>
#include <string>

namespace lianxin::sim {

/// A file in memory. What was written since the last sync can be taken back.
struct DiskFile {
    struct Change {
        qint64 at;
        QByteArray before, after; ///< the bytes there
        qint64 sizeBefore, sizeAfter;
    };
    QByteArray bytes;
    std::vector<Change> unsynced; ///< oldest first
    bool isNew = true;            ///< its name has not been synced

    void change(qint64 at, QByteArray after, qint64 sizeAfter);
    void sync();
};

/// The disk of one machine. It counts what changes it (writes, syncs, truncations, removals), fails or dies at a change
/// that was chosen before, and keeps at a power cut any part of what was not synced.
class SimDisk
{
public:
    /// What a machine that stopped finds again.
    enum class Loss {
        Nothing,    ///< the process was killed: all that was written
        Everything, ///< the power went: only what was synced
        Some        ///< the power went: that, and any part of the rest, writes torn at 512 bytes
    };
    using Image = std::map<std::string, QByteArray>; ///< by name, without the folder

    [[nodiscard]] Image image() const;
    void setImage(const Image &image); ///< all of it synced
    /// As it is after the machine stopped, healthy again. Files that are still open no longer lead here.
    void restart(Loss loss, Random &dice);

    void stop() { m_isDead = true; } ///< the machine stops now
    /// At the @p n-th change from now, from 1, the machine stops: nothing reaches the disk or comes from it any more.
    void dieAt(int n);
    /// So many changes from the @p n-th on fail with @p code: SQLITE_FULL, of writes only, or SQLITE_IOERR.
    void failAt(int n, int code, int count);
    void heal();
    [[nodiscard]] bool isDead() const { return m_isDead; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] int changes() const { return m_changes; } ///< so far
    /// It says that it synced, and did not: for proving that somebody notices.
    void lieAboutSyncs(bool lies) { m_lies = lies; }

    // --- for the files -------------------------------------------------------------------------------------------
    using FilePtr = std::shared_ptr<DiskFile>;
    [[nodiscard]] FilePtr find(const std::string &name) const;
    [[nodiscard]] FilePtr create(const std::string &name);
    int remove(const std::string &name, bool isSynced);
    int write(DiskFile &file, qint64 at, QByteArray after, qint64 sizeAfter);
    int sync(DiskFile &file);
    /// A change of a file that is kept elsewhere; false if it fails or the disk is gone.
    bool writeBeside() { return change(Kind::Write) == SQLITE_OK; }

private:
    enum class Kind { Write, Sync };
    int change(Kind kind);

    std::map<std::string, FilePtr> m_files;
    std::map<std::string, FilePtr> m_removed;              ///< the removal of the name may not have reached the disk
    std::pair<DiskFile *, DiskFile::Change> m_inFlight {}; ///< what was being written when it died
    int m_changes = 0;
    int m_dieAt = 0; ///< counts of changes; 0: never
    int m_failFrom = 0, m_failTo = 0, m_code = SQLITE_OK;
    bool m_isDead = false, m_hasFailed = false, m_lies = false;
};

/// While it lives, every file that SQLite opens in a folder with a disk lies there; others cannot be opened.
class SimDisks
{
public:
    SimDisks();
    ~SimDisks();
    Q_DISABLE_COPY_MOVE(SimDisks)

    void mount(const QString &folder, SimDisk &disk);
    void unmount(const QString &folder);
    [[nodiscard]] SimDisk *of(const std::string &folder) const;

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    std::map<std::string, SimDisk *> m_mounted;
};

} // namespace lianxin::sim
