// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attachmenttable.h"

#include "core/store/sqlvalues.h"

#include <algorithm>
#include <set>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view insertHere
    = "INSERT INTO file (sha256, bytes, is_here, wanted) VALUES (?, ?, 1, 0)"
      " ON CONFLICT (sha256) DO UPDATE SET is_here = 1, wanted = 0, failures = 0, try_at = 0, problem = ''";
constexpr std::string_view insertElsewhere = "INSERT INTO file (sha256, bytes, is_here, wanted) VALUES (?, ?, 0, ?)"
                                             " ON CONFLICT (sha256) DO UPDATE SET wanted = max(wanted, excluded.wanted)"
                                             " WHERE is_here = 0";
constexpr std::string_view selectHere = "SELECT is_here FROM file WHERE sha256 = ?";

constexpr std::string_view insertAttachment
    = "INSERT INTO attachment (op_id, is_thumbnail, case_id, sha256, author, name, type, state)"
      " VALUES (?, ?, ?, ?4, ?, ?, ?, CASE (SELECT is_here FROM file WHERE sha256 = ?4) WHEN 1 THEN 'to_send'"
      " ELSE 'elsewhere' END)";
constexpr std::string_view renameAuthor = "UPDATE attachment SET author = ?2 WHERE op_id = ?1 AND author <> ?2";
constexpr std::string_view markWithdrawn
    = "UPDATE attachment SET state = 'withdrawn' WHERE op_id = ? AND state = 'to_send'";
constexpr std::string_view selectOperations = "SELECT op_id FROM attachment WHERE case_id = ? AND is_thumbnail = 0";
constexpr std::string_view deleteOperation = "DELETE FROM attachment WHERE op_id = ?";

constexpr std::string_view selectUnsent
    = "SELECT op_id FROM attachment a WHERE case_id = ? AND is_thumbnail = 0 AND state = 'to_send'"
      " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.op_id = a.op_id)";

constexpr std::string_view selectFiles = "SELECT sha256, state FROM attachment WHERE case_id = ?";
constexpr std::string_view deleteAttachments = "DELETE FROM attachment WHERE case_id = ?";
constexpr std::string_view selectIsUsed = "SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1";
constexpr std::string_view deleteFile = "DELETE FROM file WHERE sha256 = ?";
constexpr std::string_view insertGone = "INSERT INTO file_gone (sha256) VALUES (?) ON CONFLICT (sha256) DO NOTHING";
constexpr std::string_view selectGone
    = "SELECT g.sha256 FROM file_gone g WHERE NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = g.sha256)"
      " ORDER BY g.sha256";
constexpr std::string_view deleteGone = "DELETE FROM file_gone";

constexpr std::string_view selectHasFiles
    = "SELECT EXISTS (SELECT 1 FROM attachment INDEXED BY attachment_to_send WHERE state = 'to_send' AND try_at <= ?1)"
      " OR EXISTS (SELECT 1 FROM file INDEXED BY file_to_fetch WHERE wanted > 0 AND try_at <= ?1)";

/// A thumbnail comes by itself where somebody still works on the case.
void note(Database &db, CaseId id, const Attachment &attachment, const FileRef &ref, bool isThumbnail, bool isWanted)
{
    db.execute(insertElsewhere, ref.sha256, ref.bytes, qint64(isWanted));
    db.execute(insertAttachment, attachment.id, isThumbnail, id, ref.sha256, textOf(attachment.by), attachment.name,
               isThumbnail ? u"image/jpeg"_s : attachment.type);
}

std::set<OperationId> operationsIn(Database &db, CaseId id)
{
    std::set<OperationId> operations;
    auto query = db.prepare(selectOperations);
    for (query.bind(id); query.step();)
        operations.insert(query.value<OperationId>());
    return operations;
}

} // namespace

void addFileHere(Database &db, const FileRef &ref)
{
    db.execute(insertHere, ref.sha256, ref.bytes);
}

bool isFileHere(Database &db, const QString &sha256)
{
    return db.value<bool>(selectHere, sha256).value_or(false);
}

bool isFileKnown(Database &db, const QString &sha256)
{
    return db.value<bool>(selectHere, sha256).has_value();
}

void noteAttachments(Work &work, CaseId id, const Case &c)
{
    auto known = operationsIn(work.db, id);
    for (const Attachment &attachment : c.attachments) {
        if (known.erase(attachment.id) == 0) {
            note(work.db, id, attachment, attachment.original, false, false);
            if (attachment.thumbnail)
                note(work.db, id, attachment, *attachment.thumbnail, true, c.isOpen());
        } else {
            work.db.execute(renameAuthor, attachment.id, textOf(attachment.by)); // who has joined the board since
        }
        if (!attachment.withdrawn.isEmpty())
            work.db.execute(markWithdrawn, attachment.id);
    }
    for (const OperationId gone : known) // taken back, or refused
        work.db.execute(deleteOperation, gone);
}

std::vector<Attachment> unsentOf(Database &db, CaseId id, const Case &c)
{
    std::set<OperationId> unsent;
    auto query = db.prepare(selectUnsent);
    for (query.bind(id); query.step();)
        unsent.insert(query.value<OperationId>());
    std::vector<Attachment> attachments;
    std::ranges::copy_if(c.attachments, std::back_inserter(attachments),
                         [&](const Attachment &a) { return unsent.contains(a.id); });
    return attachments;
}

void dropAttachments(Work &work, CaseId id)
{
    std::set<QString> onBoard, unsent;
    auto query = work.db.prepare(selectFiles);
    for (query.bind(id); query.step();) {
        const auto [sha256, state] = query.row<QString, QString>();
        (state == u"to_send" || state == u"withdrawn" ? unsent : onBoard).insert(sha256);
    }
    work.db.execute(deleteAttachments, id);
    for (const QString &sha256 : onBoard) {
        if (unsent.contains(sha256) || work.db.value<bool>(selectIsUsed, sha256))
            continue;
        work.db.execute(deleteFile, sha256);
        work.db.execute(insertGone, sha256);
        work.goneFiles.push_back(sha256);
    }
}

bool hasFilesToMove(Database &db, Timestamp now)
{
    return *db.value<bool>(selectHasFiles, now);
}

std::vector<QString> filesToDelete(Database &db)
{
    std::vector<QString> files;
    auto query = db.prepare(selectGone);
    while (query.step())
        files.push_back(query.value<QString>());
    return files;
}

void forgetGone(Database &db)
{
    db.execute(deleteGone);
}

} // namespace lianxin
