// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casefile.h"
#include "core/store/work.h"

namespace lianxin {

[[nodiscard]] bool isSealedCase(Database &db, CaseId id);
[[nodiscard]] CopiedDraft copied(Database &db, const Draft &draft);
[[nodiscard]] CopiedDesk copiedDesk(Database &db);

/// All work that would be gone with the file, as records of the second copy: what waits for the board; on a desk
/// without one what no good backup has; what is being typed; what waits for its case. In the order it was made. What
/// the disk has changed in the file is left out: the second copy may know it better.
struct UnsafeRecord {
    OperationId id;
    QByteArray bytes;
};
[[nodiscard]] std::vector<UnsafeRecord> unsafeWork(Database &db);

/// Whether the file knows it, intact, and it needs no second copy any more.
[[nodiscard]] bool isSettled(Database &db, OperationId id);

} // namespace lianxin
