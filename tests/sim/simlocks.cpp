// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simlocks.h"

#include <algorithm>
#include <map>

namespace lianxin::sim {

struct FileLocks::Shared {
    std::vector<std::unique_ptr<char[]>> regions;
    int readers[SQLITE_SHM_NLOCK] {};
    bool isTaken[SQLITE_SHM_NLOCK] {};
    int holders = 0; // of the file itself
    bool isReserved = false, isPending = false, isExclusive = false;
};

FileLocks::FileLocks(const DiskFile *file)
{
    static std::map<const DiskFile *, std::weak_ptr<Shared>> all;
    std::erase_if(all, [](const auto &entry) { return entry.second.expired(); });
    m_shared = all[file].lock();
    if (!m_shared)
        all[file] = m_shared = std::make_shared<Shared>();
}

FileLocks::~FileLocks()
{
    unlockMemory();
    (void)unlock(SQLITE_LOCK_NONE);
}

bool FileLocks::isReserved() const
{
    return m_shared->isReserved;
}

int FileLocks::unlock(int level)
{
    if (m_level > SQLITE_LOCK_SHARED && level <= SQLITE_LOCK_SHARED)
        m_shared->isReserved = m_shared->isPending = m_shared->isExclusive = false;
    if (m_level >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE)
        --m_shared->holders;
    m_level = std::min(m_level, level);
    return SQLITE_OK;
}

int FileLocks::lock(int level)
{
    Shared &s = *m_shared;
    if (level <= m_level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (s.isPending || s.isExclusive)
            return SQLITE_BUSY;
        ++s.holders;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (s.isReserved)
            return SQLITE_BUSY;
        s.isReserved = true;
    } else {
        if (m_level < SQLITE_LOCK_RESERVED && s.isReserved)
            return SQLITE_BUSY;
        s.isReserved = s.isPending = true;
        if (s.holders > 1) {
            m_level = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        s.isExclusive = true;
    }
    m_level = level;
    return SQLITE_OK;
}

volatile void *FileLocks::region(int number, int size, bool makes)
{
    auto &regions = m_shared->regions;
    while (makes && int(regions.size()) <= number)
        regions.push_back(std::make_unique<char[]>(size_t(size)));
    return number < int(regions.size()) ? regions[size_t(number)].get() : nullptr;
}

int FileLocks::lockMemory(int first, int count, int flags)
{
    Shared &s = *m_shared;
    const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE, wanted = flags & SQLITE_SHM_LOCK;
    for (int i = first; wanted && i < first + count; ++i) {
        const unsigned bit = 1u << i;
        const int others = s.readers[i] - (m_reads & bit ? 1 : 0);
        if ((s.isTaken[i] && !(m_takes & bit)) || (exclusive && others > 0))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        const unsigned bit = 1u << i;
        unsigned &mine = exclusive ? m_takes : m_reads;
        if (bool(mine & bit) == wanted)
            continue;
        mine ^= bit;
        if (exclusive)
            s.isTaken[i] = wanted;
        else
            s.readers[i] += wanted ? 1 : -1;
    }
    return SQLITE_OK;
}

void FileLocks::unlockMemory()
{
    (void)lockMemory(0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
    (void)lockMemory(0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
}

} // namespace lianxin::sim
