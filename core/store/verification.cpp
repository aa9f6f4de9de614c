// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verification.h"

#include "core/sqlite/attempt.h"
#include "core/sqlite/transaction.h"
#include "core/store/audittable.h"
#include "core/store/copycontents.h"
#include "core/store/filecheck.h"
#include "core/store/filefolder.h"
#include "core/store/profilefiles.h"
#include "core/store/storefile.h"
#include "core/store/unsafework.h"

#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

// An empty sum is from before there were sums.
constexpr std::string_view selectDamaged
    = "SELECT op_id FROM timeline WHERE sum NOT IN (x'', checksum(doc)) ORDER BY n";
constexpr std::string_view countDamagedLetters
    = "SELECT COUNT(*) FROM appeal WHERE sum NOT IN (x'', checksum(doc, original))";
constexpr std::string_view countDamagedDrafts = "SELECT COUNT(*) FROM draft WHERE sum NOT IN (x'', checksum(body))";

// What waits is not on the board yet and stands as waiting, or as refused if a person must look; and the other way
// round.
constexpr std::string_view selectDisagreeing
    = "SELECT o.op_id FROM outbox o LEFT JOIN timeline t ON t.op_id = o.op_id"
      " WHERE t.op_id IS NULL OR t.on_board = 1 OR t.state = 'accepted' OR t.case_id <> o.case_id";
constexpr std::string_view selectForgotten = "SELECT t.op_id FROM timeline t WHERE t.state = 'waiting'"
                                             " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.op_id = t.op_id)";

std::vector<OperationId> idsFrom(Database &db, std::string_view sql)
{
    std::vector<OperationId> ids;
    auto query = db.prepare(sql);
    while (query.step())
        ids.push_back(query.value<OperationId>());
    return ids;
}

void checkRows(Database &db, Verification &found)
{
    found.brokenAudit = brokenAudit(db);
    found.damaged = idsFrom(db, selectDamaged);
    found.damagedLetters = *db.value<int>(countDamagedLetters);
    found.damagedDrafts = *db.value<int>(countDamagedDrafts);
    found.disagreeing = idsFrom(db, selectDisagreeing);
    std::ranges::move(idsFrom(db, selectForgotten), std::back_inserter(found.disagreeing));
}

/// Whatever no case has on the board: also work that was handed over with its case.
constexpr std::string_view selectFiles
    = "SELECT f.sha256, f.bytes, NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = f.sha256 AND"
      " a.state = 'on_board') FROM file f WHERE f.is_here = 1 OR f.problem LIKE '%file-%' ORDER BY f.sha256";

void checkFiles(Database &db, const FileFolder &folder, Verification &found)
{
    auto query = db.prepare(selectFiles);
    while (query.step()) {
        const auto [sha256, bytes, isOnlyHere] = query.row<QString, qint64, bool>();
        found.filesToSend += isOnlyHere;
        if (problemWith(folder.path(sha256), {sha256, bytes}))
            (isOnlyHere ? found.lostFiles : found.damagedFiles).push_back(sha256);
    }
}

void checkSecondCopy(Database &db, const Result<RecordsRead> &read, Verification &found)
{
    if (!read) {
        found.secondCopy = read.error();
        return;
    }
    const CopyContents copy(*read);
    found.isCopyDamaged = copy.isDamaged();
    std::set<OperationId> unsafe;
    for (const UnsafeRecord &record : unsafeWork(db)) {
        unsafe.insert(record.id);
        found.notCopied += copy.record(record.id) != record.bytes;
    }
    const auto ids = copy.ids();
    found.copied = int(ids.size());
    for (const OperationId id : ids)
        found.onlyCopied += !unsafe.contains(id) && !isSettled(db, id);
}

} // namespace

bool Verification::isWell() const
{
    return isFileWhole && !brokenAudit && damaged.empty() && damagedLetters == 0 && damagedDrafts == 0
           && lostFiles.empty() && damagedFiles.empty() && disagreeing.empty() && !secondCopy && !isCopyDamaged
           && notCopied == 0 && onlyCopied == 0;
}

Result<Verification> verify(const QString &database)
{
    const auto state = stateOf(database);
    if (!state)
        return tl::unexpected(state.error());
    if (*state == FileState::Damaged)
        return Verification {};
    return attempt([&]() -> Result<Verification> {
        auto opened = openForReading(database);
        if (!opened)
            return tl::unexpected(opened.error());
        Verification found;
        found.isFileWhole = true;
        const Transaction snapshot(*opened->reader, Transaction::Kind::Read);
        checkRows(*opened->reader, found);
        checkFiles(*opened->reader, FileFolder(database), found);
        checkSecondCopy(*opened->reader, RecordLog::read(secondCopyOf(database)), found);
        return found;
    });
}

} // namespace lianxin
