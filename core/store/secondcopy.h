// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/copycontents.h"
#include "core/store/work.h"

#include <atomic>
#include <mutex>

namespace lianxin {

/// The second durable copy of work that is nowhere else yet: operations the board has not acknowledged, and drafts. It
/// lies in another folder than the desk's file, on another disk if the setting names one, so that a file that is
/// damaged or deleted takes nothing with it that a person was told is saved. See copyrecord.h for what stands in it.
///
/// A failure here never undoes what the file has already committed: it is told through problem(), and the copy is
/// brought to agree with the file again as soon as it can be written. Used on the writer's thread, problem() anywhere.
class SecondCopy
{
public:
    explicit SecondCopy(const QString &database);

    /// Opens or makes the copy and brings it to agree with the file: what is missing is added, what is settled goes,
    /// and what the file has never heard of stays, because the file may be an older one.
    void agree(Database &db, Timestamp now);

    /// What a committed transaction has noted; on the disk when it returns, unless problem() says otherwise.
    void add(Database &db, const CopyNotes &notes, Timestamp now);

    [[nodiscard]] std::optional<Error> problem() const;
    /// How many things stand in it of which the file knows nothing: `lianxinctl recover` brings them back.
    [[nodiscard]] int unknownToFile() const { return m_unknown; } ///< any thread

private:
    [[nodiscard]] Result<void> brought(Database &db, Timestamp now);
    [[nodiscard]] Result<CopyContents> opened(const QString &file);
    [[nodiscard]] Result<void> settledIn(Database &db, CopyContents &contents, Timestamp now);
    [[nodiscard]] Result<void> added(const CopyNotes &notes);
    void measure(const CopyContents &contents);
    void measure(const CopyRecord &record, qint64 size);
    void need(OperationId id, qint64 size); ///< 0: no more
    void setProblem(const std::optional<Error> &problem, Timestamp now);

    QString m_database;
    QString m_file;
    std::optional<RecordLog> m_log;
    std::vector<QByteArray> m_owed; ///< withdrawals: the file alone could not say them again
    std::map<OperationId, qint64> m_sizes;
    qint64 m_needed = 0; ///< bytes of what is not settled
    std::atomic_int m_unknown = 0;
    mutable std::mutex m_mutex;
    std::optional<Error> m_problem;
    Timestamp m_failedAt;
};

} // namespace lianxin
