// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <sqlite3.h>
#include <vector>

namespace lianxin::sim {

struct DiskFile;

/// What one connection holds of a file: a lock of SQLite's five levels, and locks on the memory that connections to a
/// WAL share. Connections to the same file meet for as long as one of them is open; the shared memory goes with the
/// last, as the -shm file of a real disk is made anew. Codes are SQLite's.
class FileLocks
{
public:
    explicit FileLocks(const DiskFile *file);
    ~FileLocks();
    FileLocks(const FileLocks &) = delete;
    FileLocks &operator=(const FileLocks &) = delete;

    int lock(int level);
    int unlock(int level);
    [[nodiscard]] bool isReserved() const;

    [[nodiscard]] volatile void *region(int number, int size, bool makes);
    int lockMemory(int first, int count, int flags);
    void unlockMemory();

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    int m_level = SQLITE_LOCK_NONE;
    unsigned m_reads = 0, m_takes = 0; ///< masks of memory locks
};

} // namespace lianxin::sim
