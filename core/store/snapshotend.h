// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/snapshotpart.h"

namespace lianxin {

/// See Store::endSnapshot().
[[nodiscard]] Result<void> endSnapshot(Work &work, SnapshotsInHand &snapshots, const SnapshotHead &snapshot,
                                       bool removalAgreed);

} // namespace lianxin
