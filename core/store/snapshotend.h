// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/snapshotpart.h"

namespace lianxin {

/// See Store::endSnapshot().
[[nodiscard]] Result<qint64> endSnapshot(Work &work, SnapshotsInHand &snapshots, const SnapshotHead &snapshot,
                                         const std::vector<Departure> &left = {});

} // namespace lianxin
