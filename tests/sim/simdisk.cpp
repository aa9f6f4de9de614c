// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simdisk.h"

#include <algorithm>

namespace lianxin::sim {

namespace {

constexpr qint64 sector = 512; // what is written at once, or not at all

void put(QByteArray &bytes, qint64 at, QByteArrayView what, qint64 size)
{
    const qint64 sizeBefore = bytes.size();
    if (size > bytes.capacity())
        bytes.reserve(2 * size);
    bytes.resize(size);
    if (size > sizeBefore)
        std::fill(bytes.begin() + sizeBefore, bytes.end(), '\0');
    if (const qint64 room = std::min<qint64>(what.size(), size - at); room > 0)
        std::copy_n(what.begin(), room, bytes.begin() + at);
}

/// Any sectors of the change, for the power may go in the middle of it.
void putTorn(QByteArray &bytes, const DiskFile::Change &change, Random &dice)
{
    for (qint64 at = change.at; at < change.at + change.after.size();) {
        const qint64 next = std::min((at / sector + 1) * sector, change.at + change.after.size());
        if (dice.next() % 2)
            put(bytes, at, QByteArrayView(change.after).sliced(at - change.at, next - at),
                std::max<qint64>(bytes.size(), next));
        at = next;
    }
}

/// The file without what was not synced, or with a part of it.
void forget(DiskFile &file, bool keepsSome, Random &dice)
{
    for (auto change = file.unsynced.rbegin(); change != file.unsynced.rend(); ++change)
        put(file.bytes, change->at, change->before, change->sizeBefore);
    for (const auto &change : file.unsynced) {
        const quint64 luck = keepsSome ? dice.next() % 4 : 0;
        if (luck >= 2)
            put(file.bytes, change.at, change.after,
                change.after.isEmpty() ? std::min<qint64>(file.bytes.size(), change.sizeAfter)
                                       : std::max<qint64>(file.bytes.size(), change.at + change.after.size()));
        else if (luck == 1)
            putTorn(file.bytes, change, dice);
    }
}

} // namespace

void DiskFile::change(qint64 at, QByteArray after, qint64 sizeAfter)
{
    const qint64 size = bytes.size();
    const qint64 touched = sizeAfter < size ? size - sizeAfter : after.size();
    QByteArray before = bytes.sliced(std::min(at, size), std::clamp<qint64>(size - at, 0, touched));
    put(bytes, at, after, sizeAfter);
    unsynced.push_back({at, std::move(before), std::move(after), size, sizeAfter});
}

void DiskFile::sync()
{
    unsynced.clear();
    isNew = false;
}

// --- faults ----------------------------------------------------------------------------------------------------------

void SimDisk::dieAt(int n)
{
    m_dieAt = m_changes + n;
}

void SimDisk::failAt(int n, int code, int count)
{
    m_failFrom = m_changes + n;
    m_failTo = m_failFrom + count;
    m_code = code;
    m_hasFailed = false;
}

void SimDisk::heal()
{
    m_code = SQLITE_OK;
    m_dieAt = 0;
}

int SimDisk::change(Kind kind)
{
    if (m_isDead)
        return SQLITE_IOERR;
    ++m_changes;
    if (m_changes == m_dieAt) {
        m_isDead = true;
        return SQLITE_IOERR;
    }
    const bool fails = m_code != SQLITE_OK && m_changes >= m_failFrom && m_changes < m_failTo;
    if (!fails || (m_code == SQLITE_FULL && kind == Kind::Sync))
        return SQLITE_OK;
    m_hasFailed = true;
    return m_code;
}

// --- files -----------------------------------------------------------------------------------------------------------

SimDisk::FilePtr SimDisk::find(const std::string &name) const
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? nullptr : found->second;
}

SimDisk::FilePtr SimDisk::create(const std::string &name)
{
    return m_files[name] = std::make_shared<DiskFile>();
}

int SimDisk::remove(const std::string &name, bool isSynced)
{
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return SQLITE_IOERR_DELETE_NOENT;
    if (const int code = change(Kind::Sync); code != SQLITE_OK)
        return code;
    if (!isSynced && !found->second->isNew)
        m_removed[name] = found->second;
    m_files.erase(found);
    return SQLITE_OK;
}

int SimDisk::write(DiskFile &file, qint64 at, QByteArray after, qint64 sizeAfter)
{
    const bool wasDead = m_isDead;
    const int code = change(Kind::Write);
    if (code == SQLITE_OK)
        file.change(at, std::move(after), sizeAfter);
    else if (m_isDead && !wasDead)
        m_inFlight = {&file, {at, {}, std::move(after), file.bytes.size(), sizeAfter}};
    return code;
}

int SimDisk::sync(DiskFile &file)
{
    const int code = change(Kind::Sync);
    if (code == SQLITE_OK && !m_lies) {
        file.sync();
        m_removed.clear(); // the folder was written along
    }
    return code;
}

// --- power -----------------------------------------------------------------------------------------------------------

SimDisk::Image SimDisk::image() const
{
    Image image;
    for (const auto &[name, file] : m_files)
        image[name] = file->bytes;
    return image;
}

void SimDisk::setImage(const Image &image)
{
    m_files.clear();
    for (const auto &[name, bytes] : image)
        m_files[name] = std::make_shared<DiskFile>(DiskFile {bytes, {}, false});
}

void SimDisk::restart(Loss loss, Random &dice)
{
    Image left;
    const auto keep = [&](const std::string &name, const FilePtr &found) {
        DiskFile file = *found;
        if (found.get() == m_inFlight.first && loss == Loss::Some)
            file.unsynced.push_back(m_inFlight.second);
        if (loss != Loss::Nothing)
            forget(file, loss == Loss::Some, dice);
        left[name] = file.bytes;
    };
    for (const auto &[name, file] : m_files)
        if (loss == Loss::Nothing || !file->isNew || (loss == Loss::Some && dice.next() % 2))
            keep(name, file);
    for (const auto &[name, file] : m_removed)
        if (loss != Loss::Nothing && !left.contains(name) && dice.next() % 2)
            keep(name, file);
    m_removed.clear();
    m_inFlight = {};
    m_isDead = false;
    heal();
    setImage(left);
}

} // namespace lianxin::sim
