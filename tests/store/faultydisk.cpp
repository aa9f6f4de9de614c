// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultydisk.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <dlfcn.h>
#include <new>
#include <unistd.h>

namespace lianxin {

namespace {

/// What SQLite holds: the real file stands behind it in the same memory.
struct File {
    sqlite3_file base;
    FaultyDisk *disk;
    sqlite3_io_methods methods;
};

constexpr int realOffset = int((sizeof(File) + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1));

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + realOffset);
}

/// The next change of @p file, unless the disk refuses.
template <class Change>
int changed(sqlite3_file *file, Change change)
{
    FaultyDisk *disk = reinterpret_cast<File *>(file)->disk;
    disk->onChange();
    const int code = disk->change();
    return code == SQLITE_OK ? change(real(file)) : code;
}

template <auto Member, class... T>
int passed(sqlite3_file *file, T... values)
{
    return (real(file)->pMethods->*Member)(real(file), values...);
}

sqlite3_io_methods methodsLike(const sqlite3_io_methods &wrapped)
{
    using M = sqlite3_io_methods;
    M m {};
    m.iVersion = wrapped.iVersion;
    m.xClose = passed<&M::xClose>;
    m.xRead = [](sqlite3_file *file, void *bytes, int size, sqlite3_int64 at) {
        const int code = reinterpret_cast<File *>(file)->disk->read();
        return code == SQLITE_OK ? real(file)->pMethods->xRead(real(file), bytes, size, at) : code;
    };
    m.xWrite = [](sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at) {
        return changed(file, [=](sqlite3_file *f) { return f->pMethods->xWrite(f, bytes, size, at); });
    };
    m.xTruncate = [](sqlite3_file *file, sqlite3_int64 size) {
        return changed(file, [=](sqlite3_file *f) { return f->pMethods->xTruncate(f, size); });
    };
    m.xSync = [](sqlite3_file *file, int flags) {
        return changed(file, [=](sqlite3_file *f) { return f->pMethods->xSync(f, flags); });
    };
    m.xFileSize = passed<&M::xFileSize, sqlite3_int64 *>;
    m.xLock = passed<&M::xLock, int>;
    m.xUnlock = passed<&M::xUnlock, int>;
    m.xCheckReservedLock = passed<&M::xCheckReservedLock, int *>;
    m.xFileControl = passed<&M::xFileControl, int, void *>;
    m.xSectorSize = passed<&M::xSectorSize>;
    m.xDeviceCharacteristics = passed<&M::xDeviceCharacteristics>;
    m.xShmMap = passed<&M::xShmMap, int, int, int, void volatile **>;
    m.xShmLock = passed<&M::xShmLock, int, int, int>;
    m.xShmBarrier = [](sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); };
    m.xShmUnmap = passed<&M::xShmUnmap, int>;
    m.xFetch = passed<&M::xFetch, sqlite3_int64, int, void **>;
    m.xUnfetch = passed<&M::xUnfetch, sqlite3_int64, void *>;
    return m;
}

int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *memory, int flags, int *outFlags)
{
    auto *file = new (memory) File {};
    file->disk = static_cast<FaultyDisk *>(vfs->pAppData);
    sqlite3_vfs *wrapped = sqlite3_vfs_find("unix");
    const int code = wrapped->xOpen(wrapped, name, real(memory), flags, outFlags);
    if (code == SQLITE_OK) {
        file->methods = methodsLike(*real(memory)->pMethods);
        file->base.pMethods = &file->methods;
    }
    return code;
}

} // namespace

FaultyDisk::FaultyDisk() : m_real(sqlite3_vfs_find("unix")), m_vfs(*m_real)
{
    m_vfs.zName = "faulty";
    m_vfs.szOsFile = realOffset + m_real->szOsFile;
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = &open;
    sqlite3_vfs_register(&m_vfs, 1);
    s_present = this;
}

FaultyDisk::~FaultyDisk()
{
    s_present = nullptr;
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void FaultyDisk::failFrom(int n, int code)
{
    m_left = n;
    m_code = code;
    m_hasFailed = false;
}

void FaultyDisk::dieAt(int n)
{
    failFrom(n, SQLITE_IOERR);
    m_isDeadly = true;
}

int FaultyDisk::read()
{
    if (m_readsLeft == 0 || --m_readsLeft > 0)
        return SQLITE_OK;
    m_hasFailed = true;
    return SQLITE_IOERR_READ;
}

int FaultyDisk::change()
{
    if (m_code == SQLITE_OK || --m_left > 0)
        return SQLITE_OK;
    if (m_isDeadly)
        std::raise(SIGKILL);
    m_hasFailed = true;
    return m_code;
}

} // namespace lianxin

// What does not go through SQLite's files: calls of the C library, taken over for the whole program. SQLite's own syncs
// come by here a second time, which does no harm.

namespace {

template <class F>
F *theReal(F *, const char *name)
{
    return reinterpret_cast<F *>(::dlsym(RTLD_NEXT, name));
}

bool isRefused()
{
    auto *disk = lianxin::FaultyDisk::present();
    const int code = disk ? disk->change() : SQLITE_OK;
    errno = code == SQLITE_FULL ? ENOSPC : EIO;
    return code != SQLITE_OK;
}

void countSync()
{
    if (auto *disk = lianxin::FaultyDisk::present())
        disk->countSync();
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static auto *const real = theReal(&::write, "write");
    // Pipes and terminals are no disk.
    const bool isFile = ::lseek(descriptor, 0, SEEK_CUR) >= 0;
    return isFile && isRefused() ? -1 : real(descriptor, bytes, size);
}

int fsync(int descriptor)
{
    static auto *const real = theReal(&::fsync, "fsync");
    countSync();
    return isRefused() ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto *const real = theReal(&::fdatasync, "fdatasync");
    countSync();
    return isRefused() ? -1 : real(descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    static auto *const real = theReal(&::ftruncate, "ftruncate");
    return isRefused() ? -1 : real(descriptor, size);
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = theReal(&::rename, "rename");
    return isRefused() ? -1 : real(from, to);
}
}
