// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secondcopy.h"

#include "core/sqlite/attempt.h"
#include "core/store/profilefiles.h"
#include "core/store/settingtable.h"
#include "core/store/unsafework.h"

#include <QFile>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenTries = 1min;
// As long as a backup may be in which a withdrawn operation still waits.
constexpr auto withdrawalsKept = std::chrono::days(20);
// Below this, what is needed no more is not worth a new file.
constexpr qint64 worthCompacting = 256 * 1024;
constexpr qint64 worthForgetting = 4 * 1024;

/// What a record says about one thing that is not settled.
std::optional<OperationId> idIn(const CopyRecord &record)
{
    if (const auto *copied = std::get_if<CopiedOperation>(&record))
        return copied->recorded.id;
    if (const auto *draft = std::get_if<CopiedDraft>(&record))
        return draft->id;
    return std::nullopt;
}

/// Takes out what is settled and tells how much is left of which the file knows nothing.
int tidied(Database &db, CopyContents &contents, const std::set<OperationId> &unsafe)
{
    int unknown = 0;
    for (const OperationId id : contents.ids()) {
        if (unsafe.contains(id))
            continue;
        if (isSettled(db, id))
            contents.drop(id);
        else
            ++unknown;
    }
    return unknown;
}

} // namespace

SecondCopy::SecondCopy(const QString &database) : m_database(database) { }

std::optional<Error> SecondCopy::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void SecondCopy::setProblem(const std::optional<Error> &problem, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    m_problem = problem;
    m_failedAt = now;
}

void SecondCopy::agree(Database &db, Timestamp now)
{
    const auto done = attempt([&] { return brought(db, now); });
    setProblem(done ? std::nullopt : std::optional(done.error()), now);
}

void SecondCopy::add(Database &db, const CopyNotes &notes, Timestamp now)
{
    if (notes.records.empty() && !notes.all)
        return;
    const bool isNew = !m_log && !m_problem; // at the start the file could not be written: nothing has agreed yet
    if (m_problem || notes.all || isNew) {
        for (const CopyRecord &record : notes.records)
            if (std::holds_alternative<CopiedWithdrawal>(record))
                m_owed.push_back(toBytes(record));
        if (notes.all || isNew || now >= m_failedAt + betweenTries)
            agree(db, now);
        return;
    }
    if (const auto done = added(notes); !done)
        setProblem(done.error(), now);
}

Result<void> SecondCopy::added(const CopyNotes &notes)
{
    std::vector<QByteArray> bytes;
    for (const CopyRecord &record : notes.records)
        bytes.push_back(toBytes(record));
    if (const auto written = m_log->add(bytes, notes.durably); !written)
        return written;
    for (size_t i = 0; i < bytes.size(); ++i)
        measure(notes.records[i], RecordLog::sizeOf(bytes[i]));
    const qint64 unneeded = m_log->size() - m_needed;
    if (unneeded < (m_sizes.empty() ? worthForgetting : std::max(worthCompacting, m_needed)))
        return {};
    const auto read = RecordLog::read(m_file);
    if (!read)
        return tl::unexpected(read.error());
    const CopyContents contents(*read);
    measure(contents);
    return m_log->rewrite(contents.records());
}

Result<void> SecondCopy::brought(Database &db, Timestamp now)
{
    const QString file
        = secondCopyIn(m_database, setting(db, settingkey::secondCopyFolder), setting(db, settingkey::deviceId));
    const QString former = secondCopyOf(m_database);
    // A copied profile still points to the one it was copied from.
    const bool isOurs = former != file && isOfDesk(former, m_database, setting(db, settingkey::deviceId));
    auto contents = opened(file);
    if (!contents)
        return tl::unexpected(contents.error());
    if (isOurs)
        if (const auto read = RecordLog::read(former))
            for (const QByteArray &record : read->records)
                contents->take(record);
    if (const auto settled = settledIn(db, *contents, now); !settled)
        return settled;
    if (!rememberSecondCopy(m_database, file))
        return failure(Error::Code::Io, u"second-copy-failed"_s, u"cannot say where it is"_s);
    if (isOurs)
        QFile::remove(former); // all of it stands in the new one
    return {};
}

Result<CopyContents> SecondCopy::opened(const QString &file)
{
    if (!m_log || m_file != file) {
        m_log.reset();
        auto log = RecordLog::open(file);
        if (!log)
            return tl::unexpected(log.error());
        m_log.emplace(*std::move(log));
        m_file = file;
    }
    const auto read = RecordLog::read(file);
    if (!read)
        return tl::unexpected(read.error());
    return CopyContents(*read);
}

Result<void> SecondCopy::settledIn(Database &db, CopyContents &contents, Timestamp now)
{
    const auto before = contents.records();
    std::set<OperationId> unsafe;
    contents.take(toBytes(copiedDesk(db)));
    for (const UnsafeRecord &record : unsafeWork(db)) {
        unsafe.insert(record.id);
        contents.take(record.bytes);
    }
    for (const QByteArray &record : m_owed)
        contents.take(record);
    m_unknown = tidied(db, contents, unsafe);
    contents.forgetWithdrawalsBefore(now - withdrawalsKept);
    measure(contents);
    const auto after = contents.records();
    const bool isTight = m_log->size() - m_needed < worthForgetting;
    if (after != before || !isTight)
        if (const auto written = m_log->rewrite(after); !written)
            return written;
    m_owed.clear();
    return {};
}

void SecondCopy::measure(const CopyContents &contents)
{
    m_sizes.clear();
    m_needed = 0;
    for (const OperationId id : contents.ids())
        need(id, RecordLog::sizeOf(*contents.record(id)));
}

void SecondCopy::measure(const CopyRecord &record, qint64 size)
{
    if (const auto id = idIn(record))
        need(*id, size);
    if (const auto *settlement = std::get_if<CopiedSettlement>(&record))
        for (const OperationId id : settlement->ids)
            need(id, 0);
    if (const auto *withdrawal = std::get_if<CopiedWithdrawal>(&record))
        need(withdrawal->id, 0);
}

void SecondCopy::need(OperationId id, qint64 size)
{
    if (const auto known = m_sizes.find(id); known != m_sizes.end()) {
        m_needed -= known->second;
        m_sizes.erase(known);
    }
    if (size > 0)
        m_sizes.emplace(id, size);
    m_needed += size;
}

} // namespace lianxin
