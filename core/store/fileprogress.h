// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filefolder.h"
#include "core/store/files.h"
#include "core/store/work.h"

namespace lianxin {

struct StoredCase;

// How files move. NotFound "no-such-attachment" from those that name one.

void recordSent(Work &work, const FileSent &sent);
void recordFailed(Work &work, const FileFolder &folder, const FileFailed &failed);
[[nodiscard]] Result<void> keepFetched(Work &work, const FileFolder &folder, const QString &sha256,
                                       const QString &path);

[[nodiscard]] Result<void> wantFile(Work &work, CaseId id, OperationId attachment);
[[nodiscard]] Result<void> sendNow(Work &work, CaseId id, OperationId attachment);

/// Reads it, thumbnail and all, and tells what stands of it then.
[[nodiscard]] Result<FileOfCase> checkFile(Work &work, const FileFolder &folder, const StoredCase &stored,
                                           OperationId attachment);

/// Marks bytes that are missing or damaged as lost.
void checkBytes(Work &work, const FileFolder &folder, const FileRef &ref);

/// After recovery: bytes that lie in the folder are here again, whatever the file knew of them.
void addFound(Database &db, const FileFolder &folder);

} // namespace lianxin
