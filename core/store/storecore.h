// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/dbthread.h"
#include "core/sqlite/transaction.h"
#include "core/store/announcer.h"
#include "core/store/casetable.h"
#include "core/store/copynotes.h"
#include "core/store/filefolder.h"
#include "core/store/searchtable.h"
#include "core/store/secondcopy.h"
#include "core/store/snapshotpart.h"
#include "core/store/store.h"
#include "core/store/storefile.h"
#include "core/store/work.h"

#include <atomic>
#include <map>
#include <mutex>

namespace lianxin {

/// What the jobs of a store share. Lives until the last of them has run, which may be after the store itself went.
class StoreCore : public std::enable_shared_from_this<StoreCore>
{
public:
    /// Gives a new or copied file its device id; throws DbError.
    StoreCore(StoreFile file, const StoreParts &parts);

    /// Runs @p job(Database &), which answers a Result, on one snapshot.
    template <class F>
    [[nodiscard]] auto read(F job);

    /// Runs @p job(Work &), which answers a Result, in one transaction: a failure rolls back, a success is announced
    /// after its commit.
    template <class F>
    [[nodiscard]] auto write(F job);

    /// Runs @p job(Database &) on the writer, before all that can wait.
    template <class F>
    [[nodiscard]] auto onWriter(F job);

    /// The same as write(), for a job that is already there.
    template <class F>
    [[nodiscard]] auto transact(Database &db, F &job) -> std::invoke_result_t<F &, Work &>;

    /// Computes the due dates anew if the file was last written under other rules, and brings the second copy of
    /// unsent work to agree with the file.
    void catchUp();
    /// Compares, a few at a time, what came in bulk, and tidies the index behind it: while nobody else writes.
    void catchUpWithBulk() { catchUpUnlessBusy(m_asked); }
    [[nodiscard]] Asked<Result<void>> wipe(); ///< see wiping.h
    void close() { m_isClosing = true; }      ///< work that can wait for the next start does

    [[nodiscard]] std::vector<Error> warnings() const;
    void warn(const Error &warning);
    void unwarn(const QString &reason);
    [[nodiscard]] bool endedCleanly() const { return !m_lock || m_lock->endedCleanly(); }
    void noteChecked() { m_lock->setChecked(); }

    [[nodiscard]] bool isReadOnly() const { return !m_writer; }
    [[nodiscard]] DbThread &reader() { return m_reader; }
    [[nodiscard]] const Rules &rules() const { return m_parts.rules; }
    [[nodiscard]] Timestamp now() const { return m_parts.clock.now(); }

    [[nodiscard]] const FileFolder &files() const { return m_files; }
    [[nodiscard]] OperationId newOperationId() { return {m_ids.next()}; } ///< on the writer only

    Announcer announcer;
    SnapshotsInHand snapshots; ///< the writer's

private:
    std::atomic<bool> m_isClosing = false;
    std::atomic<quint64> m_asked = 0; ///< jobs of onWriter()
    [[nodiscard]] Result<void> caughtUp(Work &work);
    void tidyFiles(Work &work);
    void catchUpUnlessBusy(quint64 asked); ///< rests a little if more was asked for since
    /// Before anybody is told that the work is saved.
    void keepSecondCopy(Work &work);

    const QString m_file;
    std::unique_ptr<ProfileLock> m_lock;
    StoreParts m_parts;
    Uuid7 m_ids;
    bool m_isCopy;
    std::unique_ptr<DbThread> m_writer;
    DbThread m_reader;
    SecondCopy m_copy;
    FileFolder m_files;
    mutable std::mutex m_mutex;
    std::map<QString, Error> m_warnings; ///< by reason
};

template <class F>
auto StoreCore::read(F job)
{
    return m_reader.run([self = shared_from_this(), job = std::move(job)](Database &db) mutable {
        const Transaction snapshot(db, Transaction::Kind::Read);
        return job(db);
    });
}

template <class F>
auto StoreCore::write(F job)
{
    using Answer = std::invoke_result_t<F &, Work &>;
    if (isReadOnly())
        return Asked<Answer>::ready(failure(Error::Code::NotAllowed, QStringLiteral("read-only")));
    return onWriter([self = shared_from_this(), job = std::move(job)](Database &db) mutable -> Answer {
        return self->transact(db, job);
    });
}

template <class F>
auto StoreCore::onWriter(F job)
{
    ++m_asked;
    return m_writer->run(std::move(job));
}

template <class F>
auto StoreCore::transact(Database &db, F &job) -> std::invoke_result_t<F &, Work &>
{
    Transaction transaction(db);
    Work work {db, m_parts.clock, m_parts.rules, m_ids};
    auto answer = job(work);
    if (answer) {
        writeSearch(work);
        countListed(work);
        finishNotes(work);
        transaction.commit();
        keepSecondCopy(work);
        for (const QString &gone : work.goneFiles)
            m_files.remove(gone);
        announcer.announce(std::move(work.changes));
    }
    return answer;
}

} // namespace lianxin
