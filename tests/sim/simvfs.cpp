// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simdisk.h"
#include "tests/sim/simlocks.h"

#include <cstring>
#include <new>

// SQLite's view of the simulated disks.

namespace lianxin::sim {

namespace {

struct Handle {
    std::shared_ptr<DiskFile> file;
    SimDisk *disk = nullptr; // null: a temporary file, which no machine finds again
    std::string name;
    bool goesWhenClosed = false;
    FileLocks locks {file.get()};
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

int closeFile(sqlite3_file *file)
{
    const std::unique_ptr<Handle> handle(reinterpret_cast<File *>(file)->handle);
    if (handle->goesWhenClosed && handle->disk)
        (void)handle->disk->remove(handle->name, false);
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
    m.xLock = [](sqlite3_file *file, int level) { return of(file).locks.lock(level); };
    m.xUnlock = [](sqlite3_file *file, int level) { return of(file).locks.unlock(level); };
    m.xCheckReservedLock = [](sqlite3_file *file, int *isReserved) {
        *isReserved = of(file).locks.isReserved();
        return SQLITE_OK;
    };
    m.xFileControl = [](sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; };
    m.xSectorSize = [](sqlite3_file *) { return 4096; };
    m.xDeviceCharacteristics = [](sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    m.xShmMap = [](sqlite3_file *file, int number, int size, int makes, void volatile **to) {
        *to = of(file).locks.region(number, size, makes);
        return SQLITE_OK;
    };
    m.xShmLock = [](sqlite3_file *file, int first, int count, int flags) {
        return of(file).locks.lockMemory(first, count, flags);
    };
    m.xShmBarrier = [](sqlite3_file *) {};
    m.xShmUnmap = [](sqlite3_file *file, int) {
        of(file).locks.unlockMemory();
        return SQLITE_OK;
    };
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

/// The file behind a name, made if the flags say so; behind no name a temporary one. Null if there is none.
std::shared_ptr<DiskFile> fileAt(const Place &place, bool isTemporary, int flags)
{
    if (isTemporary)
        return std::make_shared<DiskFile>();
    if (!place.disk || place.disk->isDead())
        return nullptr;
    const auto found = place.disk->find(place.name);
    return !found && (flags & SQLITE_OPEN_CREATE) ? place.disk->create(place.name) : found;
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *memory, int flags, int *outFlags)
{
    auto *file = new (memory) File {};
    const Place place = path ? placeOf(vfs, path) : Place();
    const auto found = fileAt(place, !path, flags);
    if (!found)
        return SQLITE_CANTOPEN;
    file->handle = new Handle {found, place.disk, place.name, bool(flags & SQLITE_OPEN_DELETEONCLOSE)};
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
