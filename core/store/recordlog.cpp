// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordlog.h"

#include "core/sqlite/durablefile.h"

#include <cerrno>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <sys/file.h>
#include <unistd.h>
#include <utility>
#include <zlib.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

const QByteArray magic("LXLOG1\n\0", 8);
const QByteArray anyVersion("LXLOG");
constexpr qsizetype headSize = 8;            // of a record: length and checksum
constexpr quint32 largestRecord = 64u << 20; // anything longer is no length but damage

quint32 checksumOf(QByteArrayView payload)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(payload.data()), size_t(payload.size())));
}

QByteArray framed(const std::vector<QByteArray> &records)
{
    QByteArray bytes;
    for (const QByteArray &payload : records) {
        char head[headSize];
        qToLittleEndian(quint32(payload.size()), head);
        qToLittleEndian(checksumOf(payload), head + 4);
        bytes.append(head, headSize).append(payload);
    }
    return bytes;
}

/// The payload of the record that begins at @p at, if a whole one does. Its braces are asked first: they are cheap.
std::optional<QByteArrayView> recordAt(QByteArrayView bytes, qsizetype at)
{
    if (bytes.size() - at < headSize + 2)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint32>(bytes.data() + at);
    if (length < 2 || length > largestRecord || bytes.size() - at - headSize < qsizetype(length))
        return std::nullopt;
    const QByteArrayView payload = bytes.sliced(at + headSize, qsizetype(length));
    if (payload.front() != '{' || payload.back() != '}')
        return std::nullopt;
    const bool isWhole = checksumOf(payload) == qFromLittleEndian<quint32>(bytes.data() + at + 4);
    return isWhole ? std::optional(payload) : std::nullopt;
}

RecordsRead recordsIn(const QByteArray &bytes)
{
    RecordsRead read;
    read.exists = true;
    for (qsizetype at = magic.size(); at < bytes.size();) {
        const auto payload = recordAt(bytes, at);
        read.isDamaged = read.isDamaged || !payload;
        at += payload ? headSize + payload->size() : 1;
        if (payload)
            read.records.push_back(payload->toByteArray());
    }
    return read;
}

tl::unexpected<Error> diskFailure()
{
    const int why = errno;
    const QString detail = QString::fromLocal8Bit(std::strerror(why));
    return why == ENOSPC || why == EDQUOT ? failure(Error::Code::DiskFull, u"second-copy-disk-full"_s, detail)
                                          : failure(Error::Code::Io, u"second-copy-failed"_s, detail);
}

bool isWritten(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes = bytes.sliced(count);
    }
    return true;
}

int openedFor(const QString &file, int more)
{
    return ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | more, 0600);
}

bool isLocked(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

Result<QByteArray> contents(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"second-copy-failed"_s, file.errorString());
    const QByteArray bytes = file.readAll();
    const QByteArray begin = bytes.first(std::min(bytes.size(), magic.size()));
    if (magic.startsWith(begin)) // shorter than its magic: the crash came right after it was made
        return bytes;
    const bool isNewer
        = begin.startsWith(anyVersion) && begin.endsWith(magic.last(2)) && begin[5] > '1' && begin[5] <= '9';
    return isNewer ? failure(Error::Code::TooNew, u"second-copy-from-newer-version"_s)
                   : failure(Error::Code::Corrupt, u"second-copy-unreadable"_s);
}

/// Nothing suspect is ever deleted.
Result<void> keepAside(const QString &file)
{
    for (int n = 1;; ++n) {
        const QString aside = u"%1.damaged-%2"_s.arg(file).arg(n);
        if (QFile::exists(aside))
            continue;
        if (!QFile::copy(file, aside) || !isFolderSynced(aside))
            return diskFailure();
        return {};
    }
}

} // namespace

Result<RecordsRead> RecordLog::read(const QString &file)
{
    if (!QFile::exists(file))
        return RecordsRead {};
    return contents(file).map(&recordsIn);
}

qint64 RecordLog::sizeOf(const QByteArray &record)
{
    return headSize + record.size();
}

Result<RecordLog> RecordLog::open(const QString &file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return failure(Error::Code::Io, u"second-copy-failed"_s, u"cannot make the folder"_s);
    const auto found = read(file);
    if (!found)
        return tl::unexpected(found.error());
    const int descriptor = openedFor(file, O_APPEND);
    if (descriptor < 0)
        return diskFailure();
    RecordLog log(file, descriptor, QFileInfo(file).size());
    if (!isLocked(descriptor))
        return failure(Error::Code::Busy, u"second-copy-in-use"_s);
    if (found->isDamaged)
        if (const auto kept = keepAside(file); !kept)
            return tl::unexpected(kept.error());
    if (log.m_size < magic.size() || found->isDamaged)
        if (const auto begun = log.rewrite(found->records); !begun)
            return tl::unexpected(begun.error());
    return log;
}

RecordLog::RecordLog(const QString &file, int descriptor, qint64 size)
    : m_file(file),
      m_descriptor(descriptor),
      m_size(size)
{ }

RecordLog::RecordLog(RecordLog &&other) noexcept
    : m_file(std::move(other.m_file)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_size(other.m_size),
      m_isDoubtful(other.m_isDoubtful)
{ }

RecordLog::~RecordLog()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> RecordLog::add(const std::vector<QByteArray> &records, bool durably)
{
    // What a failed sync has left in memory may be called written by the next one although it is not on the disk.
    if (m_isDoubtful) {
        auto before = read(m_file);
        if (!before)
            return tl::unexpected(before.error());
        before->records.insert(before->records.end(), records.begin(), records.end());
        return rewrite(before->records);
    }
    const QByteArray bytes = framed(records);
    if (isWritten(m_descriptor, bytes) && (!durably || ::fdatasync(m_descriptor) == 0)) {
        m_size += bytes.size();
        return {};
    }
    return rolledBack();
}

/// Half a record must not stand in front of the next one.
Result<void> RecordLog::rolledBack()
{
    const auto failed = diskFailure();
    m_isDoubtful = true;
    (void)::ftruncate(m_descriptor, m_size);
    return failed;
}

Result<void> RecordLog::rewrite(const std::vector<QByteArray> &records)
{
    const QString unfinished = m_file + u".part"_s;
    const int descriptor = openedFor(unfinished, O_TRUNC | O_APPEND);
    if (descriptor < 0)
        return diskFailure();
    const QByteArray bytes = magic + framed(records);
    const bool isDone
        = isLocked(descriptor) && isWritten(descriptor, bytes) && ::fsync(descriptor) == 0
          && ::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(m_file).constData()) == 0
          && isFolderSynced(m_file);
    if (!isDone) {
        const auto failed = diskFailure();
        ::close(descriptor);
        m_isDoubtful = true;
        return failed;
    }
    ::close(std::exchange(m_descriptor, descriptor));
    m_size = bytes.size();
    m_isDoubtful = false;
    return {};
}

} // namespace lianxin
