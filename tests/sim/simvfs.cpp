// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simdisk.h"

#include <cstring>
#include <new>

// SQLite's view of the simulated disks: files, their locks, and the memory that the connections of a WAL share.

namespace lianxin::sim {

namespace {

/// What the connections to one file share. Goes with the last of them, as the -shm file of a real disk is made anew.
struct Shared {
    std::vector<std::unique_ptr<char[]>> regions;
    int readers[SQLITE_SHM_NLOCK] {};
    bool isTaken[SQLITE_SHM_NLOCK] {};
    int shared = 0; // locks of the file itself
    bool isReserved = false, isPending = false, isExclusive = false;
};

struct Handle {
    std::shared_ptr<DiskFile> file;
    SimDisk *disk = nullptr; // null: a temporary file, which no machine finds again
    std::shared_ptr<Shared> shared;
    std::string name;
    bool goesWhenClosed = false;
    int lock = SQLITE_LOCK_NONE;
    unsigned reads = 0, takes = 0; // masks of shm locks
};

struct File {
    sqlite3_file base;
    Handle *handle;
};

Handle &of(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file)->handle;
}

/// Whether the machine it was opened on still runs and has not started anew meanwhile.
bool isGone(const Handle &handle)
{
    return handle.disk && (handle.disk->isDead() || handle.disk->find(handle.name) != handle.file);
}

// --- bytes -----------------------------------------------------------------------------------------------------------

int readBytes(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    const Handle &handle = of(file);
    if (isGone(handle))
        return SQLITE_IOERR_READ;
    const QByteArray &bytes = handle.file->bytes;
    const auto there = int(std::clamp<sqlite3_int64>(bytes.size() - at, 0, size));
    std::memcpy(to, bytes.constData() + (there > 0 ? at : 0), size_t(there));
    std::memset(static_cast<char *>(to) + there, 0, size_t(size - there));
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int changeBytes(Handle &handle, qint64 at, QByteArray after, qint64 sizeAfter)
{
    if (!handle.disk) {
        handle.file->change(at, std::move(after), sizeAfter);
        handle.file->sync();
        return SQLITE_OK;
    }
    return isGone(handle) ? SQLITE_IOERR_WRITE : handle.disk->write(*handle.file, at, std::move(after), sizeAfter);
}

int writeBytes(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    Handle &handle = of(file);
    return changeBytes(handle, at, QByteArray(static_cast<const char *>(from), size),
                       std::max<qint64>(handle.file->bytes.size(), at + size));
}

int truncateBytes(sqlite3_file *file, sqlite3_int64 size)
{
    Handle &handle = of(file);
    return size < handle.file->bytes.size() ? changeBytes(handle, size, {}, size) : SQLITE_OK;
}

int syncBytes(sqlite3_file *file, int)
{
    Handle &handle = of(file);
    if (!handle.disk)
        return SQLITE_OK;
    return isGone(handle) ? SQLITE_IOERR_FSYNC : handle.disk->sync(*handle.file);
}

// --- locks -----------------------------------------------------------------------------------------------------------

int unlock(sqlite3_file *file, int level)
{
    Handle &handle = of(file);
    Shared &s = *handle.shared;
    if (handle.lock > SQLITE_LOCK_SHARED && level <= SQLITE_LOCK_SHARED)
        s.isReserved = s.isPending = s.isExclusive = false;
    if (handle.lock >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE)
        --s.shared;
    handle.lock = std::min(handle.lock, level);
    return SQLITE_OK;
}

int lock(sqlite3_file *file, int level)
{
    Handle &handle = of(file);
    Shared &s = *handle.shared;
    if (level <= handle.lock)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (s.isPending || s.isExclusive)
            return SQLITE_BUSY;
        ++s.shared;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (s.isReserved)
            return SQLITE_BUSY;
        s.isReserved = true;
    } else {
        if (handle.lock < SQLITE_LOCK_RESERVED && s.isReserved)
            return SQLITE_BUSY;
        s.isReserved = s.isPending = true;
        if (s.shared > 1) {
            handle.lock = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        s.isExclusive = true;
    }
    handle.lock = level;
    return SQLITE_OK;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
    auto &regions = of(file).shared->regions;
    while (extend && int(regions.size()) <= region)
        regions.push_back(std::make_unique<char[]>(size_t(size)));
    *to = region < int(regions.size()) ? regions[size_t(region)].get() : nullptr;
    return SQLITE_OK;
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    Handle &handle = of(file);
    Shared &s = *handle.shared;
    const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    for (int i = first; (flags & SQLITE_SHM_LOCK) && i < first + count; ++i) {
        const unsigned bit = 1u << i;
        const int others = s.readers[i] - (handle.reads & bit ? 1 : 0);
        if ((s.isTaken[i] && !(handle.takes & bit)) || (exclusive && others > 0))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        const unsigned bit = 1u << i;
        unsigned &mine = exclusive ? handle.takes : handle.reads;
        const bool held = mine & bit, wanted = flags & SQLITE_SHM_LOCK;
        if (held == wanted)
            continue;
        mine ^= bit;
        if (exclusive)
            s.isTaken[i] = wanted;
        else
            s.readers[i] += wanted ? 1 : -1;
    }
    return SQLITE_OK;
}

int unmapShared(sqlite3_file *file, int)
{
    (void)lockShared(file, 0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
    (void)lockShared(file, 0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    return SQLITE_OK;
}

int closeFile(sqlite3_file *file)
{
    Handle *handle = reinterpret_cast<File *>(file)->handle;
    (void)unmapShared(file, 0);
    (void)unlock(file, SQLITE_LOCK_NONE);
    if (handle->goesWhenClosed && handle->disk)
        (void)handle->disk->remove(handle->name, false);
    delete handle;
    return SQLITE_OK;
}

const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m {};
    m.iVersion = 2;
    m.xClose = closeFile;
    m.xRead = readBytes;
    m.xWrite = writeBytes;
    m.xTruncate = truncateBytes;
    m.xSync = syncBytes;
    m.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) {
        *size = of(file).file->bytes.size();
        return isGone(of(file)) ? SQLITE_IOERR_FSTAT : SQLITE_OK;
    };
    m.xLock = lock;
    m.xUnlock = unlock;
    m.xCheckReservedLock = [](sqlite3_file *file, int *isReserved) {
        *isReserved = of(file).shared->isReserved;
        return SQLITE_OK;
    };
    m.xFileControl = [](sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; };
    m.xSectorSize = [](sqlite3_file *) { return 4096; };
    m.xDeviceCharacteristics = [](sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    m.xShmMap = mapShared;
    m.xShmLock = lockShared;
    m.xShmBarrier = [](sqlite3_file *) {};
    m.xShmUnmap = unmapShared;
    return m;
}();

// --- names -----------------------------------------------------------------------------------------------------------

struct Place {
    SimDisk *disk = nullptr;
    std::string name;
};

Place placeOf(sqlite3_vfs *vfs, const char *path)
{
    const std::string text(path);
    const size_t slash = text.rfind('/');
    return {static_cast<SimDisks *>(vfs->pAppData)->of(text.substr(0, slash)), text.substr(slash + 1)};
}

/// Connections to the same file meet here for as long as one of them is open.
std::shared_ptr<Shared> sharedBy(const DiskFile *file)
{
    static std::map<const DiskFile *, std::weak_ptr<Shared>> all;
    std::erase_if(all, [](const auto &entry) { return entry.second.expired(); });
    auto shared = all[file].lock();
    if (!shared)
        all[file] = shared = std::make_shared<Shared>();
    return shared;
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *memory, int flags, int *outFlags)
{
    auto *file = new (memory) File {};
    auto handle = std::make_unique<Handle>();
    handle->goesWhenClosed = flags & SQLITE_OPEN_DELETEONCLOSE;
    if (path) {
        const Place place = placeOf(vfs, path);
        if (!place.disk || place.disk->isDead())
            return SQLITE_CANTOPEN;
        handle->disk = place.disk;
        handle->name = place.name;
        handle->file = place.disk->find(place.name);
        if (!handle->file && (flags & SQLITE_OPEN_CREATE))
            handle->file = place.disk->create(place.name);
    } else {
        handle->file = std::make_shared<DiskFile>();
    }
    if (!handle->file)
        return SQLITE_CANTOPEN;
    handle->shared = sharedBy(handle->file.get());
    file->handle = handle.release();
    file->base.pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int isSynced)
{
    const Place place = placeOf(vfs, path);
    return place.disk ? place.disk->remove(place.name, isSynced) : SQLITE_IOERR_DELETE;
}

int isThere(sqlite3_vfs *vfs, const char *path, int, int *result)
{
    const Place place = placeOf(vfs, path);
    const auto file = place.disk ? place.disk->find(place.name) : nullptr;
    *result = file != nullptr;
    return SQLITE_OK;
}

} // namespace

SimDisks::SimDisks() : m_real(sqlite3_vfs_find("unix")), m_vfs(*m_real)
{
    m_vfs.iVersion = 2;
    m_vfs.zName = "sim";
    m_vfs.szOsFile = sizeof(File);
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = deleteFile;
    m_vfs.xAccess = isThere;
    m_vfs.xRandomness = [](sqlite3_vfs *, int size, char *to) {
        std::memset(to, 7, size_t(size));
        return size;
    };
    sqlite3_vfs_register(&m_vfs, 1);
    sqlite3_randomness(0, nullptr); // begins anew with the bytes above
}

SimDisks::~SimDisks()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void SimDisks::mount(const QString &folder, SimDisk &disk)
{
    m_mounted[folder.toStdString()] = &disk;
}

void SimDisks::unmount(const QString &folder)
{
    m_mounted.erase(folder.toStdString());
}

SimDisk *SimDisks::of(const std::string &folder) const
{
    const auto found = m_mounted.find(folder);
    return found == m_mounted.end() ? nullptr : found->second;
}

} // namespace lianxin::sim
