// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fileprogress.h"

#include "core/sqlite/durablefile.h"
#include "core/store/attachmenttable.h"
#include "core/store/casetable.h"
#include "core/store/filereading.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int failuresUntilParked = 8;
constexpr std::chrono::milliseconds parkedFor = 24h;
constexpr std::chrono::milliseconds firstPause = 1min;
constexpr std::chrono::milliseconds longestPause = 1h;

constexpr std::string_view updateSent
    = "UPDATE attachment SET upload = ?, sent = ?, state = ?, failures = 0, try_at = 0, problem = ''"
      " WHERE op_id = ? AND is_thumbnail = ?";
constexpr std::string_view selectSendFailures = "SELECT failures FROM attachment WHERE op_id = ? AND is_thumbnail = ?";
constexpr std::string_view updateSendFailed = "UPDATE attachment SET failures = ?, try_at = ?, problem = ?"
                                              " WHERE op_id = ? AND is_thumbnail = ?";
constexpr std::string_view forgetUpload
    = "UPDATE attachment SET upload = '', sent = 0 WHERE op_id = ? AND is_thumbnail = ?";
constexpr std::string_view selectCaseOfOperation = "SELECT case_id FROM attachment WHERE op_id = ? LIMIT 1";
constexpr std::string_view selectCasesOfFile = "SELECT case_id FROM attachment WHERE sha256 = ?";

constexpr std::string_view selectFetchFailures = "SELECT failures FROM file WHERE sha256 = ?";
constexpr std::string_view updateFetchFailed = "UPDATE file SET failures = ?, try_at = ?, problem = ? WHERE sha256 = ?";
constexpr std::string_view selectBytes = "SELECT bytes FROM file WHERE sha256 = ?";
constexpr std::string_view markFetched
    = "UPDATE file SET is_here = 1, wanted = 0, failures = 0, try_at = 0, problem = '' WHERE sha256 = ?";
constexpr std::string_view markOnBoard
    = "UPDATE attachment SET state = 'on_board' WHERE sha256 = ? AND state = 'elsewhere'";
constexpr std::string_view markLost = "UPDATE file SET is_here = 0, problem = ? WHERE sha256 = ?";

constexpr std::string_view selectFilesOf
    = "SELECT a.sha256 FROM attachment a WHERE a.op_id = ? AND a.case_id = ? ORDER BY a.is_thumbnail";
constexpr std::string_view updateWanted
    = "UPDATE file SET wanted = 2, failures = 0, try_at = 0 WHERE sha256 = ? AND is_here = 0";
constexpr std::string_view updateUrgent
    = "UPDATE attachment SET is_urgent = 1, failures = 0, try_at = 0, problem = '' WHERE op_id = ? AND case_id = ?";

void tellOperation(Work &work, OperationId id)
{
    if (const auto one = work.db.value<CaseId>(selectCaseOfOperation, id))
        work.changes.cases.push_back(*one);
}

void tellFile(Work &work, const QString &sha256)
{
    auto query = work.db.prepare(selectCasesOfFile);
    for (query.bind(sha256); query.step();)
        work.changes.cases.push_back(query.value<CaseId>());
}

/// What the board has not got yet is asked for again and again; what fails, less and less often.
Timestamp nextTry(const FileFailed &failed, int failures, Timestamp now)
{
    const bool isComing = failed.why.reason == u"no-such-blob";
    if (failed.isFinal || (failures >= failuresUntilParked && !isComing))
        return now + parkedFor;
    return now + std::min(firstPause * (1 << std::min(failures, 10)), longestPause);
}

void countForDay(Work &work, qint64 bytes)
{
    if (bytes == 0)
        return;
    const Timestamp now = work.clock.now();
    const qint64 before = lineStanding(work.db, now).sentToday;
    setSetting(work.db, settingkey::filesToday,
               now.date().toString(Qt::ISODate) + u' ' + QString::number(before + bytes));
}

Result<std::vector<QString>> filesNamed(Database &db, CaseId id, OperationId attachment)
{
    std::vector<QString> files;
    auto query = db.prepare(selectFilesOf);
    for (query.bind(attachment, id); query.step();)
        files.push_back(query.value<QString>());
    if (files.empty())
        return failure(Error::Code::NotFound, u"no-such-attachment"_s);
    return files;
}

} // namespace

void recordSent(Work &work, const FileSent &sent)
{
    work.db.execute(updateSent, sent.upload, sent.sent, sent.isDone ? u"on_board"_s : u"to_send"_s, sent.operation,
                    sent.isThumbnail);
    countForDay(work, sent.counted);
    if (sent.bitsPerSecond)
        setSetting(work.db, settingkey::lineRate,
                   QString::number(*sent.bitsPerSecond) + u' ' + QString::number(work.clock.now().ms));
    tellOperation(work, sent.operation);
}

void recordFailed(Work &work, const FileFolder &folder, const FileFailed &failed)
{
    const Timestamp now = work.clock.now();
    const bool isFetched = failed.operation.isNull();
    const int failures = 1
                         + (isFetched ? work.db.value<int>(selectFetchFailures, failed.sha256)
                                      : work.db.value<int>(selectSendFailures, failed.operation, failed.isThumbnail))
                               .value_or(0);
    const Timestamp tryAt = nextTry(failed, failures, now);
    if (isFetched) {
        work.db.execute(updateFetchFailed, failures, tryAt, failed.why, failed.sha256);
        return tellFile(work, failed.sha256);
    }
    if (failed.why.reason == u"hash-mismatch") // what the board had of it is gone
        work.db.execute(forgetUpload, failed.operation, failed.isThumbnail);
    work.db.execute(updateSendFailed, failures, tryAt, failed.why, failed.operation, failed.isThumbnail);
    tellOperation(work, failed.operation);
    if (const auto bytes = work.db.value<qint64>(selectBytes, failed.sha256))
        checkBytes(work, folder, {failed.sha256, *bytes});
}

Result<void> keepFetched(Work &work, const FileFolder &folder, const QString &sha256, const QString &path)
{
    const auto bytes = work.db.value<qint64>(selectBytes, sha256);
    if (!bytes)
        return failure(Error::Code::NotFound, u"no-such-attachment"_s);
    if (problemWith(path, {sha256, *bytes})) {
        QFile::remove(path);
        return failure(Error::Code::Invalid, u"hash-mismatch"_s);
    }
    if (!isFileSynced(path))
        return failure(Error::Code::Io, u"cannot-write"_s);
    folder.settle(path, sha256);
    work.db.execute(markFetched, sha256);
    work.db.execute(markOnBoard, sha256);
    tellFile(work, sha256);
    return {};
}

Result<void> wantFile(Work &work, CaseId id, OperationId attachment)
{
    const auto files = filesNamed(work.db, id, attachment);
    if (!files)
        return tl::unexpected(files.error());
    for (const QString &sha256 : *files)
        work.db.execute(updateWanted, sha256);
    work.changes.cases.push_back(id);
    work.changes.files = true;
    return {};
}

Result<void> sendNow(Work &work, CaseId id, OperationId attachment)
{
    if (const auto files = filesNamed(work.db, id, attachment); !files)
        return tl::unexpected(files.error());
    work.db.execute(updateUrgent, attachment, id);
    work.changes.cases.push_back(id);
    work.changes.files = true;
    return {};
}

void checkBytes(Work &work, const FileFolder &folder, const FileRef &ref)
{
    if (!isFileHere(work.db, ref.sha256))
        return;
    const auto problem = problemWith(folder.path(ref.sha256), ref);
    if (!problem || problem->code == Error::Code::Io) // the disk's failure says nothing of the bytes
        return;
    work.db.execute(markLost, *problem, ref.sha256);
    tellFile(work, ref.sha256);
}

Result<FileOfCase> checkFile(Work &work, const FileFolder &folder, const StoredCase &stored, OperationId attachment)
{
    const auto &all = stored.current.attachments;
    const auto found = std::ranges::find(all, attachment, &Attachment::id);
    if (found == all.end())
        return failure(Error::Code::NotFound, u"no-such-attachment"_s);
    checkBytes(work, folder, found->original);
    if (found->thumbnail)
        checkBytes(work, folder, *found->thumbnail);
    return filesOf(work.db, folder, stored, work.clock.now()).at(size_t(found - all.begin()));
}

void addFound(Database &db, const FileFolder &folder)
{
    for (const FileRef &ref : folder.found())
        if (!isFileKnown(db, ref.sha256))
            addFileHere(db, ref);
}

} // namespace lianxin
