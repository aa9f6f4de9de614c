// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/files.h"
#include "core/store/work.h"

namespace lianxin {

struct StoredCase;

// Which files cases have, and which bytes are where. Rows follow the documents of the cases.

/// The bytes lie in the folder, whole.
void addFileHere(Database &db, const FileRef &ref);
[[nodiscard]] bool isFileHere(Database &db, const QString &sha256);
[[nodiscard]] bool isFileKnown(Database &db, const QString &sha256);

/// After the document of a case was written: its attachments, one row each for original and thumbnail.
void noteAttachments(Work &work, CaseId id, const Case &c);

/// Bytes that are here, of operations the board has, and that it has not got itself.
[[nodiscard]] std::vector<Attachment> unsentOf(Database &db, CaseId id, const Case &c);

/// Before the case goes: bytes the board has go with it, those that have not left stay.
void dropAttachments(Work &work, CaseId id);

/// Whether anything waits to leave or to come whose time has come.
[[nodiscard]] bool hasFilesToMove(Database &db, Timestamp now);

/// Forgets bytes that were deleted; gives those that are still to be.
[[nodiscard]] std::vector<QString> filesToDelete(Database &db);
void forgetGone(Database &db);

} // namespace lianxin
