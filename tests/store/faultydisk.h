// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

namespace lianxin {

/// While it lives, every file that SQLite opens, and every file that is written or renamed past SQLite, lies on a disk
/// that can be told to fail. Counts what changes the disk: writes, syncs, truncations, new names. One at a time.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// From the @p n-th change on, counted from now and from 1, each fails with @p code: SQLITE_FULL,
    /// SQLITE_IOERR_WRITE.
    void failFrom(int n, int code);
    /// At the @p n-th change the process is killed, before anything of that change is on the disk.
    void dieAt(int n);
    void heal() { m_code = SQLITE_OK; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    [[nodiscard]] int syncs() const { return m_syncs; } ///< that reached the disk since it was made

    [[nodiscard]] static FaultyDisk *present() { return s_present; }
    void countSync() { ++m_syncs; }
    [[nodiscard]] int change(); ///< called by the files: what the next change answers

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    int m_left = 0;
    int m_code = SQLITE_OK;
    bool m_hasFailed = false;
    bool m_isDeadly = false;
    int m_syncs = 0;
    inline static FaultyDisk *s_present = nullptr;
};

} // namespace lianxin
