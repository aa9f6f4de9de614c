// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
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
    /// The @p n-th reading from now of what SQLite opens, counted from 1, fails with SQLITE_IOERR_READ; only that one.
    void failRead(int n) { m_readsLeft = n, m_hasFailed = false; }
    void heal() { m_code = SQLITE_OK, m_readsLeft = 0; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// Called at every change SQLite makes, in the thread it is made in.
    std::function<void()> onChange = [] {};

    [[nodiscard]] int syncs() const { return m_syncs; } ///< that reached the disk since it was made

    [[nodiscard]] static FaultyDisk *present() { return s_present; }
    void countSync() { ++m_syncs; }
    [[nodiscard]] int change(); ///< called by the files: what the next change answers
    [[nodiscard]] int read();   ///< the same for the next reading

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    int m_left = 0, m_readsLeft = 0;
    int m_code = SQLITE_OK;
    bool m_hasFailed = false;
    bool m_isDeadly = false;
    int m_syncs = 0;
    inline static FaultyDisk *s_present = nullptr;
};

} // namespace lianxin
