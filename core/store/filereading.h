// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filefolder.h"
#include "core/store/files.h"
#include "core/store/work.h"

namespace lianxin {

struct StoredCase;

/// What stands of the files of a case, and where.
[[nodiscard]] std::vector<FileOfCase> filesOf(Database &db, const FileFolder &folder, const StoredCase &stored,
                                              Timestamp now);

/// What sync is to move now; of either kind not more than @p most.
[[nodiscard]] FileStanding fileStanding(Database &db, const FileFolder &folder, Timestamp now, size_t most = 50);

[[nodiscard]] LineStanding lineStanding(Database &db, Timestamp now);

} // namespace lianxin
